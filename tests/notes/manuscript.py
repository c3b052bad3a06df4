"""The manuscript, written by rule: each call and each note has words of its own.

Note 137 is called behind the word ``zqbdh``, begins with ``Qzbdh`` and ends with ``yqbdh``; a chapter
of the book has no other words with a q or a z.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

PLACEMENTS = ("book-end", "chapter-end", "page-foot", "{remarks: page-foot}")
CHAPTERS, SILENT, TITLED, LONG = 12, 7, 5, 3
"""How many chapters; the one without notes; the one with a note on its title; the one with a note of
900 words."""
LONG_NOTE = tuple("x" + "".join("abcdefghij"[int(figure)] for figure in f"{n:03}") for n in range(900))
"""The words of the long note; no other word begins with an x."""

_COUNTS = {"epigraph": 1, "preface": 3, "introduction": 5, "ships": 1} | {
    f"{number:02}-chapter": 0 if number == SILENT else 54 if number <= 8 else 53
    for number in range(1, CHAPTERS + 1)}
"""How many notes each file has: 600 together."""
_SOURCES = 40
_WORDS = """harbor ledger tide timber clerk salt rope lantern pilot crew custom office winter letter
anchor canvas barrel market bridge stone garden river copper paper candle silver morning evening
wagon orchard kettle window painter doctor soldier village meadow summer thunder feather button
carried counted mended painted followed watched answered gathered entered borrowed remembered
the old every some a that their his never often under over behind before without along""".split()


@dataclass(frozen=True)
class Planned:
    """A note as it was written: the file that calls it, whether a citation makes it, whether it
    stands on a title, whether its label says that it stands at the end."""

    key: str
    division: str
    cited: bool = False
    titled: bool = False
    at_end: bool = False


@dataclass(frozen=True)
class Manuscript:
    """The texts by file name under ``manuscript/``, and the notes in the order of their calls."""

    files: dict[str, str]
    notes: tuple[Planned, ...]


def write_manuscript(placement: str) -> Manuscript:
    """The whole book with its notes at ``placement``, as book.yaml says it."""
    author = _Author()
    front = {f"front/{name}.md": author.text(name) for name in ("epigraph", "preface", "introduction")}
    body = {"parts/ships.md": author.text("ships")} | {
        f"chapters/{number:02}-chapter.md": author.text(f"{number:02}-chapter")
        for number in range(1, CHAPTERS + 1)}
    order = "".join(f"- chapters/{number:02}-chapter.md\n" for number in range(1, CHAPTERS + 1))
    config = (f"title: The Harbor Ledger\nauthors: Jane Doe\ndate: 2026-03-01\nnotes: {placement}\n"
              "references: references.yaml\nfront:\n- title-page\n- epigraph: front/epigraph.md\n"
              "- contents\n- preface: front/preface.md\n- introduction: front/introduction.md\n"
              f"body:\n- part: parts/ships.md\n{order}back:\n- notes\n- bibliography\n")
    return Manuscript({**front, **body, "book.yaml": config, "references.yaml": _references()},
                      tuple(author.notes))


def _references() -> str:
    return "references:\n" + "".join(
        f"- {{id: s{n}, type: book, title: The {_WORDS[n].title()} of {_WORDS[-n - 20].title()}, "
        f"author: [{{family: {_WORDS[n].title()}son, given: Ann}}], publisher: Pond Press, "
        f"publisher-place: London, issued: {1900 + n}}}\n" for n in range(_SOURCES))


class _Author:
    """Writes the files in their order, and remembers the notes."""

    def __init__(self) -> None:
        self._dice, self.notes = random.Random(1), list[Planned]()

    def text(self, division: str) -> str:
        """A file."""
        self._division, self._definitions = division, list[str]()
        number = int(division[:2]) if division[0].isdigit() else 0
        title = self._title(number, division)
        blocks = [self._block(calls) for calls in self._calls(number)]
        return "\n\n".join([title, *blocks, *self._definitions]).lstrip() + "\n"

    def _title(self, number: int, division: str) -> str:
        if division == "epigraph":
            return ""
        title = " ".join(self._some(2)).title()
        return f"# {title}{' ' + self._call(self._remark, titled=True) if number == TITLED else ''}"

    def _calls(self, number: int) -> Iterator[list[str]]:
        """The calls of each paragraph, two mostly."""
        makers: list[Callable[[str], str]] = [
            self._citation if n % 5 in (1, 3) else self._remark for n in range(_COUNTS[self._division])]
        if number == LONG:
            makers[20] = self._long_remark
        makers = makers[number == TITLED:]
        for n in range(0, max(len(makers), 1), 2):
            yield [self._call(maker) for maker in makers[n:n + 2]]

    def _block(self, calls: list[str]) -> str:
        """A paragraph; now and then a quotation, or a section's head before it."""
        text = " ".join([self._sentence(), *(f"{self._sentence()[:-1]} {call} {self._sentence()}"
                                             for call in calls)])
        kind = self._dice.randrange(20)
        head = f"## {' '.join(self._some(2)).title()}\n\n" if kind == 0 and self._division[0].isdigit() else ""
        return head + ("> " if kind == 1 else "") + text

    # --- notes ----------------------------------------------------------------------------------

    def _call(self, maker: Callable[[str], str], titled: bool = False) -> str:
        """The word before a call, and the call."""
        key = "".join("abcdefghij"[int(figure)] for figure in f"{len(self.notes):03}")
        call = maker(key)
        self.notes.append(Planned(key, self._division, call.startswith("[Qz"), titled,
                                  "en-" in call))
        return f"Zq{key}{call}" if titled else f"zq{key}.{call}"

    def _citation(self, key: str) -> str:
        return (f"[Qz{key} says @s{self._dice.randrange(_SOURCES)}, {self._dice.randrange(2, 300)}, "
                f"and yq{key}]")

    def _remark(self, key: str) -> str:
        """Every seventh has two paragraphs."""
        parts = [self._sentence() for _ in range(2 if len(self.notes) % 7 == 0 else 1)]
        return self._defined(key, "\n\n    ".join(parts))

    def _long_remark(self, key: str) -> str:
        return self._defined(key, " ".join(LONG_NOTE) + ".", "en-long")

    def _defined(self, key: str, text: str, label: str = "") -> str:
        """The call of a note whose label begins with 1 in each file."""
        label = label or str(len(self._definitions) + 1)
        self._definitions.append(f"[^{label}]: Qz{key} {text[:-1]} yq{key}.")
        return f"[^{label}]"

    # --- words ----------------------------------------------------------------------------------

    def _some(self, count: int) -> list[str]:
        return self._dice.choices(_WORDS, k=count)

    def _sentence(self) -> str:
        return " ".join(self._some(self._dice.randrange(3, 7))).capitalize() + "."
