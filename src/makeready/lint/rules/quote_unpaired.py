from collections.abc import Iterator

from ...model.marks import quotation_marks
from ..rule import WARNING, Found, Rule
from ..text import PARAGRAPH, VERSE, Manuscript, Passage, Text


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Marks without their partner, file by file."""
    opening, closing = quotation_marks(manuscript.language)[:2]
    if opening != closing:
        for text in manuscript.texts:
            yield from _in_file(text, opening.strip(), closing.strip())


def _in_file(text: Text, opening: str, closing: str) -> Iterator[Found]:
    """A quotation may go on in the paragraphs behind it, each of which opens again, and round verse
    that it quotes."""
    pending: tuple[Passage, int] | None = None
    passages = [p for p in text.passages if p.kind in (PARAGRAPH, VERSE)]
    for passage in passages:
        if pending and not passage.plain.startswith(opening) and not _goes_on(passage, opening, closing):
            yield _found(text, *pending, "opens", "closed")
            pending = None
        opened = pending is not None and not passage.plain.startswith(opening)
        for at, char in enumerate(passage.plain):
            if char == opening:
                opened, pending = True, (passage, at)
            elif char == closing:
                if not opened:
                    yield _found(text, passage, at, "closes", "opened")
                opened, pending = False, None
    if pending:
        yield _found(text, *pending, "opens", "closed")


def _goes_on(passage: Passage, opening: str, closing: str) -> bool:
    """Whether a passage is part of a quotation that was opened before it: verse, or words that it
    closes before another opens."""
    return passage.kind == VERSE or 0 <= passage.plain.find(closing) < (
        passage.plain.find(opening) if opening in passage.plain else len(passage.plain))


def _found(text: Text, passage: Passage, at: int, does: str, done: str) -> Found:
    return Found(text, *passage.place(at, at + 1), values={"does": does, "done": done})


RULE = Rule(
    code="quote-unpaired", severity=WARNING,
    message="The quotation that {does} here is never {done}: “{around}”.", cure="Set the other mark.",
    why="Each quotation has two marks; one that goes on in the next paragraph opens there again.",
    find=_find)
