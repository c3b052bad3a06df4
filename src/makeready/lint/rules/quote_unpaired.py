from collections.abc import Iterator

from ...model.marks import quotation_marks
from ..rule import WARNING, Found, Rule
from ..text import PARAGRAPH, VERSE, Manuscript, Passage, Text


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Marks without their partner, file by file. A French or Spanish dialogue opens once, and closes
    paragraphs later."""
    opening, closing = quotation_marks(manuscript.language)[:2]
    for text in manuscript.texts:
        yield from _in_file(text, opening, closing)


def _in_file(text: Text, opening: str, closing: str) -> Iterator[Found]:
    """A quotation may go on in the paragraphs behind it, each of which opens again, and round verse
    and block quotations."""
    pending: tuple[Passage, int] | None = None
    interrupted = False
    for passage in text.passages:
        if passage.kind not in (PARAGRAPH, VERSE):
            continue
        if pending and _stands_between(text, passage, pending[0]):
            interrupted = True
            continue
        if pending and interrupted and not {opening, closing} & set(passage.plain):
            continue
        interrupted = False
        opened: list[tuple[Passage, int]] = []
        if pending and not passage.plain.startswith(opening):
            if _goes_on(passage.plain, opening, closing):
                opened.append(pending)
            else:
                yield _found(text, *pending, "opens", "closed")
        for at, char in enumerate(passage.plain):
            if char == opening and opened and passage.plain[at - 1:at] == "\n":
                continue                                            # each line of verse opens again
            if char == opening:
                opened.append((passage, at))
            elif char == closing and opened:
                opened.pop()
            elif char == closing and passage.plain[at - 1:at].strip():
                yield _found(text, passage, at, "closes", "opened")
        pending = opened[-1] if opened else None
    if pending:
        yield _found(text, *pending, "opens", "closed")


def _stands_between(text: Text, passage: Passage, before: Passage) -> bool:
    """Whether a passage is verse, or quoted deeper than the one before."""
    return passage.kind == VERSE or _depth(text, passage) > _depth(text, before)


def _depth(text: Text, passage: Passage) -> int:
    start = passage.starts[0]
    return text.source.text[text.source.text.rfind("\n", 0, start) + 1:start].count(">")


def _goes_on(words: str, opening: str, closing: str) -> bool:
    """Whether a quotation that was opened before is closed here before another opens."""
    return closing in words and opening not in words[:words.index(closing)]


def _found(text: Text, passage: Passage, at: int, does: str, done: str) -> Found:
    return Found(text, *passage.place(at, at + 1), values={"does": does, "done": done})


RULE = Rule(
    code="quote-unpaired", severity=WARNING, languages=("en", "de"),
    message="The quotation that {does} here is never {done}: “{around}”.", cure="Set the other mark.",
    why="Each quotation has two marks; one that goes on in the next paragraph opens there again.",
    find=_find)
