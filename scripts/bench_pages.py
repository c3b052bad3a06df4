#!/usr/bin/env python3
"""Set one book with makeready and with every other typesetter that is installed, and compare the pages.

    .venv/bin/python scripts/bench_pages.py BOOK        a makeready project, or chapters in Markdown

Same font, size, measure and page for all; ``bench/typesetters.py`` says how each is told. Prints the
measures of ``makeready.verify.pages``, what each program cost, and ratios. Fetches nothing, and writes only into a
temporary folder, or into the one that --keep names.
"""

from __future__ import annotations

import argparse
import dataclasses
import re
import shutil
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

try:
    import pypdfium2
    from fontpkg import FontpkgError

    from bench.costs import Cost, Failed, run
    from bench.typesetters import (
        LUALATEX, PDF, PLAIN, TYPESETTERS, Format, Typesetter, lay_fonts, running_text)
    from makeready.cite import cite
    from makeready.model import tree
    from makeready.model.book import BODY, Book, Division
    from makeready.model.diagnostic import ManuscriptError
    from makeready.read import read_book
    from makeready.tools.disk import Folder
    from makeready.transform import transform
    from makeready.verify.pages import Measures, measure, read_body, table
except ImportError as missing:
    sys.exit(f"{missing}. Run scripts/test.py once, then this script with .venv/bin/python.")


@dataclass(frozen=True)
class Result:
    """A typesetter's book. ``whole`` tells whether all letters of the text are in it, in order."""

    name: str
    measures: Measures
    cost: Cost
    whole: bool


# --- the text -----------------------------------------------------------------------------------

def read_text(sources: Sequence[Path], language: str | None) -> tuple[tree.Blocks, str]:
    """The chapters of a project, or of Markdown files, as one text; and its language."""
    if len(sources) == 1 and sources[0].is_dir():
        book = _read_project(sources[0])
        return _text(book), language or book.metadata.language
    language = language or "en-US"
    with tempfile.TemporaryDirectory() as folder:
        return _text(_read_project(_project(sources, Path(folder), language))), language


def _project(chapters: Sequence[Path], folder: Path, language: str) -> Path:
    """A makeready project of loose chapters, in the order given."""
    within = folder / "manuscript" / "chapters"
    within.mkdir(parents=True)
    (within.parent / "book.yaml").write_text(f"title: Book\ndate: 2000\nlanguage: {language}\n")
    for number, chapter in enumerate(chapters, 1):
        (within / f"{number:04}.md").write_bytes(chapter.read_bytes())
    return folder


def _read_project(folder: Path) -> Book:
    book, _ = read_book(Folder(folder))
    return cite(transform(book))


def _text(book: Book) -> tree.Blocks:
    return [block for division in book.divisions if division.matter == BODY
            for block in (tree.header(1, _heading(division)), *running_text(division.blocks))]


def _heading(division: Division) -> tree.Inlines:
    return running_text(division.title) or tree.words(division.label)


def letters(text: str) -> str:
    """The letters alone: without spaces, hyphens, figures and points, ligatures taken apart."""
    return "".join(filter(str.isalpha, unicodedata.normalize("NFKC", text)))


# --- the runs -----------------------------------------------------------------------------------

_CACHES = "TEXMFVAR", "TEXMFCONFIG", "TEXMFCACHE", "XDG_CACHE_HOME"
"""Where the programs are told to keep what they would write elsewhere."""


class Bench:
    """A text and a format, and a folder to work in."""

    def __init__(self, text: tree.Blocks, form: Format, folder: Path, runs: int):
        self._text, self._form, self._folder, self._runs = text, form, folder, runs
        self._letters = letters(tree.text_of(text))
        self._fonts = folder / "fonts"
        self._fonts.mkdir(exist_ok=True)
        self._space = lay_fonts(form.family, self._fonts)

    def set_with(self, typesetter: Typesetter, program: str) -> Result:
        """Set the book; costs are medians. Raises Failed, and ValueError when it cannot be measured."""
        folder = self._folder / re.sub(r"\W+", "-", typesetter.name.lower())
        shutil.copytree(self._fonts, folder, dirs_exist_ok=True)
        command = typesetter.command(program)
        # Once with a few lines, so that every program has its caches filled.
        typesetter.write(tree.document(self._text[:3]), self._form, folder)
        self._run(command, folder)
        typesetter.write(tree.document(self._text), self._form, folder)
        costs = [self._run(command, folder) for _ in range(self._runs)]
        body = read_body(folder / PDF, size=self._form.size, space=self._space)
        return Result(typesetter.name, measure(body), _median(costs), self._is_whole(folder / PDF))

    def _run(self, command: Sequence[str], folder: Path) -> Cost:
        pdf = folder / PDF
        pdf.unlink(missing_ok=True)
        cost = run(command, folder, dict.fromkeys(_CACHES, str(self._folder / "cache")))
        if not pdf.is_file():
            raise Failed("it ended well, but made no PDF")
        return cost

    def _is_whole(self, pdf: Path) -> bool:
        with pypdfium2.PdfDocument(pdf) as document:
            pages = (page.get_textpage().get_text_range() for page in document)
            return letters("".join(pages)) == self._letters


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(*(median(values) for values in zip(*map(dataclasses.astuple, costs))))


# --- the report ---------------------------------------------------------------------------------

Figure = Callable[[Result], float]
_COMPARED: dict[str, Figure] = {
    "pp": lambda result: result.measures.pages,
    "mean": lambda result: result.measures.mean,
    "SD": lambda result: result.measures.deviation,
    ">1.5x": lambda result: result.measures.over_15,
    "hyph": lambda result: result.measures.hyphened,
    "runt<1.5in": lambda result: result.measures.runts,
    "uneven": lambda result: result.measures.uneven,
    "CPU": lambda result: result.cost.cpu,
    "memory": lambda result: result.cost.memory,
}


def costs_table(results: Sequence[Result]) -> str:
    return _rows(["producer", "CPU s", "wall s", "peak MB", "letters"], (
        [result.name, f"{result.cost.cpu:.1f}", f"{result.cost.wall:.1f}",
         f"{result.cost.memory:.0f}", "all" if result.whole else "differ"] for result in results))


def ratios_table(results: Sequence[Result], to: Result) -> str:
    return _rows([f"ratio to {to.name}", *_COMPARED], (
        [result.name, *(_ratio(figure(result), figure(to)) for figure in _COMPARED.values())]
        for result in results))


def _ratio(value: float, other: float) -> str:
    if other:
        return f"{value / other:.2f}"
    return "1.00" if value == other else "—"


def _rows(heads: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def report(results: Sequence[Result]) -> None:
    print("\n" + table((result.name, result.measures) for result in results))
    print("\n" + costs_table(results))
    for reference in results:
        if reference.name in (PLAIN, LUALATEX):
            print("\n" + ratios_table(results, reference))


# --- the command line ---------------------------------------------------------------------------

_UNITS = {"": 1.0, "pt": 1.0, "in": 72.0, "mm": 72 / 25.4}


def _length(text: str) -> float:
    found = re.fullmatch(r"([\d.]+)(pt|in|mm|)", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text} is no length such as 306pt, 4.25in or 108mm")
    return float(found[1]) * _UNITS[found[2]]


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("book", nargs="+", type=Path, help="a makeready project, or chapters in Markdown")
    parser.add_argument("--font", default="EB Garamond", help="a family of the font packages")
    parser.add_argument("--size", type=_length, default=10.5, help="default 10.5pt")
    parser.add_argument("--leading", type=_length, default=14, help="default 14pt")
    parser.add_argument("--measure", type=_length, default=306, help="default 306pt")
    parser.add_argument("--lines", type=int, default=36, help="lines to a page, default 36")
    parser.add_argument("--language", help="default: the project's, or en-US")
    parser.add_argument("--runs", type=int, default=1, help="runs of each program, default 1")
    parser.add_argument("--only", action="append", metavar="NAME",
                        help="set with this one alone (may be given again); any part of its name")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave sources and PDFs there")
    return parser


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        yield Path(folder)


def _chosen(only: Sequence[str] | None) -> list[Typesetter]:
    return [typesetter for typesetter in TYPESETTERS
            if not only or any(part.lower() in typesetter.name.lower() for part in only)]


def _set_all(bench: Bench, typesetters: Sequence[Typesetter]) -> tuple[list[Result], bool]:
    """The results, and whether every program that is installed gave one."""
    results, complete = [], True
    for typesetter in typesetters:
        program = typesetter.find()
        if program is None:
            print(f"{typesetter.name}: not installed")
            continue
        print(f"{typesetter.name}: setting", flush=True)
        try:
            results.append(bench.set_with(typesetter, program))
        except (Failed, ValueError) as error:
            print(f"{typesetter.name}: failed\n{error}")
            complete = False
    return results, complete


def main() -> int:
    """0, or 1 when a program that is installed failed, or the book or the font cannot be read."""
    asked = _options().parse_args()
    try:
        text, language = read_text(asked.book, asked.language)
        form = Format(asked.font, asked.size, asked.leading, asked.measure, asked.lines, language)
        with _folder(asked.keep) as folder:
            bench = Bench(text, form, folder, asked.runs)
            results, complete = _set_all(bench, _chosen(asked.only))
    except ManuscriptError as error:
        return _complain(*error.diagnostics)
    except (OSError, FontpkgError) as error:
        return _complain(error)
    if results:
        report(results)
    return 0 if complete and results else 1


def _complain(*faults: object) -> int:
    print(*faults, sep="\n", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
