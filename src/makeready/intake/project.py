"""Chapters and sources → the files of a project, written for a person to go on with."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import yaml

from .block import Block
from .citations import cite
from .escape import escape, escape_heading
from .headings import Heading
from .lists import DefinitionList, ItemList
from .notes import Note
from .outline import Chapter
from .slug import slug
from .sources.catalog import WORD_FOR_WORD, Library, Source

_SCENE_BREAK = re.compile(r"[*#~•·⁂☙_=–—-](?:\s*[*#~•·⁂☙_=–—-])*")


def chapter_paths(chapters: Sequence[Chapter]) -> list[str]:
    """Where each chapter goes, relative to the manuscript: ``chapters/06-the-common-enemy.md``."""
    paths: list[str] = []
    for place, chapter in enumerate(chapters, 1):
        number = chapter.number or place
        name = slug(chapter.title.text) if chapter.title else ""
        path = f"chapters/{number:02}-{name or f'chapter-{number}'}"
        while f"{path}.md" in paths:
            path += "-again"
        paths.append(f"{path}.md")
    return paths


# A chapter

def render_chapter(chapter: Chapter, library: Library, notes: Sequence[Note] = (), *,
                   keeps_numbers: bool, is_markdown: bool) -> str:
    """The chapter's file, with its notes at the end. ``keeps_numbers``: typed numbers stay in the
    titles of sections."""
    def title(block: Block) -> str:
        return cite(block, library, _as_typed if is_markdown else escape_heading)

    def text(block: Block) -> str:
        return cite(block, library, _as_typed if is_markdown else _escape_paragraph)

    pieces = [f"---\nnumber: {chapter.number}\n---"] if chapter.number else []
    if chapter.title:
        pieces.append(f"# {title(chapter.title)}")
    for before, part in zip((None, *chapter.parts), chapter.parts):
        match part:
            case Heading():
                drops_number = part.level == 2 and part.title and not keeps_numbers
                words = part.title if drops_number else part.typed
                pieces.append(f"{'#' * part.level} {title(words)}")
            case DefinitionList(items):
                pieces += [f"{text(term)}\n:   {text(said)}" for term, said in items]
            case ItemList(items):
                if isinstance(before, ItemList):
                    pieces.append("<!-- -->")  # or Pandoc would make one list of two
                pieces.append("\n".join(map(str.__add__, _marks(part), map(text, items))))
            case Block():
                pieces.append(text(part))
    pieces += [_note(note, text) for note in notes]
    return "\n\n".join(pieces) + "\n"


def _note(note: Note, text: Callable[[Block], str]) -> str:
    """Under its label; each paragraph but the first is indented, as are the lines of each."""
    paragraphs = "\n\n".join(text(block) for block in note.blocks)
    return f"[^{note.label}]: " + re.sub(r"\n(?=[^\n])", "\n    ", paragraphs)


def _as_typed(text: str) -> str:
    return text


def _escape_paragraph(text: str) -> str:
    return "* * *" if _SCENE_BREAK.fullmatch(text) else escape(text)


def _marks(part: ItemList) -> list[str]:
    """The mark of each item, as wide as Markdown's indent."""
    return [("-" if part.start is None else f"{part.start + place}.").ljust(3) + " "
            for place in range(len(part.items))]


# references.yaml

_FIELDS = ("type", "author", "editor", "translator", "title", "container-title", "genre", "number",
           "edition", "volume", "issue", "page", "number-of-pages", "authority", "archive",
           "publisher-place", "publisher", "issued",
           "accessed", "DOI", "URL")
_NOT_MARKDOWN = frozenset({"type", "page", "issued", "accessed"})

_REFERENCES = """\
# The sources, as CSL items; texts are Markdown. “custom: draft:” keeps each line as it was typed:
# it is printed nowhere and may go when the fields above it are right.
references:
"""


def render_references(library: Library) -> str:
    """Every source as a CSL item under its key, with the author's own line and its place."""
    return _REFERENCES + "\n".join(_source(source) for source in library.sources)


def _source(source: Source) -> str:
    if source.entry is None:                    # its data came with the draft, and is Markdown
        names = [*(name for name in _FIELDS if name in source.fields),
                 *sorted(source.fields.keys() - set(_FIELDS))]
        return _listed({"id": source.key} | {name: source.fields[name] for name in names})
    fields = {name: _markdown(name, source.fields[name])
              for name in _FIELDS if name in source.fields}
    if source.fields["type"] == WORD_FOR_WORD:  # its capitals are the author's too
        fields["title"] = f'<span class="nocase">{fields["title"]}</span>'
    typed = source.entry.typed
    own = {"draft": " ".join(typed.text.split("\n")), "draft-line": typed.line}
    return _listed({"id": source.key} | fields | {"custom": own})


def _listed(item: dict[str, Any]) -> str:
    """An item of a list in YAML."""
    first, *rest = _yaml(item).splitlines(keepends=True)
    return f"- {first}" + "".join(f"  {line}" for line in rest)


def _markdown(name: str, value: Any) -> Any:
    """The texts of a field as Markdown, which is how Pandoc reads them."""
    match value:
        case str() if name not in _NOT_MARKDOWN:
            return escape(value)
        case dict():
            return {part: _markdown(part, text) for part, text in value.items()}
        case list():
            return [_markdown(name, item) for item in value]
    return value


def _yaml(mapping: dict[str, Any]) -> str:
    """Block style with each name of a list on one line, as a person would write it."""
    return "".join(_entry(name, value) for name, value in mapping.items())


def _entry(name: str, value: Any) -> str:
    match value:
        case list():
            return f"{name}:\n" + "".join(f"- {_flow(item)}\n" for item in value)
        case dict() if name == "custom":
            return f"{name}:\n" + "".join(f"  {_entry(*pair)}" for pair in value.items())
    return f"{name}: {_flow(value)}\n"


def _flow(value: Any) -> str:
    text = yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, sort_keys=False,
                          width=float("inf"))
    return text.removesuffix("\n").removesuffix("\n...")


# book.yaml

_METADATA = (
    ("title", "title: Untitled", "the draft names none: write the book's title here"),
    ("authors", "# authors: []", "for example: [First Last, First Last]"),
    ("language", "language: en-US", "of the text: hyphens and quotation marks follow it"),
)
"""The keys that a draft may give, and the line with its hint where it does not."""


FOOTNOTE, ENDNOTE = "fn-", "en-"
"""What the labels of a word processor's two kinds of notes begin with."""


_FOOT, _END, BOTH = "page-foot", "book-end", "{sources: book-end, remarks: page-foot}"
_CHOICES = {_FOOT: "or book-end, chapter-end", _END: "or chapter-end, page-foot",
            BOTH: f"[^{ENDNOTE}…] stand at the end, [^{FOOTNOTE}…] at the page foot"}
"""What book.yaml says of the notes → what else it could say, or how it is meant."""


def placement(notes: Sequence[Note]) -> str:
    """Where the notes stand, as book.yaml says it: footnotes and endnotes each at their place,
    footnotes alone at the page foot, anything else at the end."""
    feet = [note.label.startswith(FOOTNOTE) for note in notes]
    if any(feet) and any(note.label.startswith(ENDNOTE) for note in notes):
        return BOTH
    return _FOOT if feet and all(feet) else _END


def render_book(book: Mapping[str, Any], paths: Sequence[str], *, notes: str = _END,
                numbers_sections: bool, has_sources: bool, nocite: Sequence[str]) -> str:
    """book.yaml. ``book`` is what the draft says by its keys; ``nocite`` what nothing cites."""
    lines = ["# The book: what it is called, who made it, and what stands in it in which order."]
    lines += [_entry(key, book[key]).rstrip() if key in book else _hinted(line, hint)
              for key, line, hint in _METADATA]
    lines += ["", _hinted(f"notes: {notes}", _CHOICES[notes])]
    if has_sources:
        lines.append("references: references.yaml")
    if nocite:
        lines.append(_hinted(f"nocite: [{', '.join(nocite)}]", "listed, though nothing cites them"))
    if numbers_sections:
        lines.append(_hinted("number-sections: true", "6.1, 6.2 … are made, not typed"))
    back = "[notes, bibliography]" if has_sources else "[notes]"
    lines += ["", "front: [half-title, title-page, copyright-page, contents]",
              "body:", *(f"  - {path}" for path in paths), f"back: {back}"]
    return "\n".join(lines) + "\n"


def _hinted(line: str, hint: str) -> str:
    return f"{line:<26} # {hint}"
