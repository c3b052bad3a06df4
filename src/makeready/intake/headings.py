"""Which blocks are headings, and what number was typed before their titles.

A heading is told by its form (``6.1 Title``, ``Chapter 6: Title``, ``# Title``, a line underlined),
by what a title is not (a sentence, a figure with its unit) and, where the form alone could also be
an item of a list, by its neighbors.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .block import Block
from .lists import ITEM


@dataclass(frozen=True)
class Heading:
    """A heading of a chapter (``level`` 1), of a section (2) or of what is under it (3 …).

    ``number`` is what was typed before the title: ``(6, 1)`` for “6.1”, empty if nothing was.
    ``title`` is without it, and None for a bare “Chapter 6”; ``typed`` is with it, without
    Markdown's marks. ``below`` is the next block, where that is the title.
    """

    block: Block
    level: int
    number: tuple[int, ...]
    title: Block | None
    typed: Block
    is_guessed: bool = False
    below: Block | None = None

    @property
    def label(self) -> str:
        """The number as the field writes it: “6.1”."""
        return ".".join(map(str, self.number))


_MARKED = (re.compile(r"\s{0,3}(?P<mark>#{1,6})\s+(?P<title>.*?)(?:\s#+)?\s*"),
           re.compile(r"(?P<title>[^\n]*\S)\s*\n\s*(?P<mark>[=-])(?P=mark)*\s*"))
_BOLD = re.compile(r"(\*\*|__)(?P<title>[^*_]+)\1")

_CHAPTER = re.compile(r"(?:chapter|chap\.|ch\.)\s+(?P<number>\d{1,3}|[a-z]+)"
                      r"(?:\s*[.:–—-]+\s*|\s+|$)(?P<title>.*)", re.IGNORECASE)
_SECTION = re.compile(r"(?:section\s|§)?\s?(?P<number>\d{1,3}(?:\.\d{1,3})+)(?:\\?[.:)])?\s+"
                      r"(?:[–—-]\s+)?(?P<title>\S.*)", re.IGNORECASE)
_SIMPLE = re.compile(r"(?P<number>\d{1,3})\\?[.:]\s+(?P<title>\S.*)")

_SPELLED = {name: number for names in (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty",
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv "
    "xxv xxvi xxvii xxviii xxix xxx") for number, name in enumerate(names.split(), 1)}

UNDECIDED = 0
"""The level of “6. Title”, until its neighbors say whether it is a chapter's or a section's."""


def find_headings(blocks: Sequence[Block], *, is_markdown: bool) -> list[Heading | None]:
    """For each block the heading it is, or None. Only a plain draft needs guesses without marks."""
    claims = [read_heading(block) for block in blocks]
    claims = _settle_simple(blocks, claims)
    claims = _join_titles(blocks, claims)
    return _guess_bold(blocks, claims) if is_markdown else _guess_bare(blocks, claims)


def read_heading(block: Block) -> Heading | None:
    """The heading that the form of one block claims, its neighbors unseen."""
    if block.verbatim:
        return None
    marked = next(filter(None, (form.fullmatch(block.text) for form in _MARKED)), None)
    level = {"=": 1, "-": 2}.get(marked["mark"][0], len(marked["mark"])) if marked else UNDECIDED
    typed = block.part(*marked.span("title")) if marked else block
    bold = _BOLD.fullmatch(typed.text)
    words = typed.part(*bold.span("title")) if bold else typed
    numbered = _read_number(words, is_marked=bool(marked))
    if numbered is None:
        return Heading(block, level, (), words, words) if marked else None
    return replace(numbered, block=block, level=numbered.level or level)


def _read_number(typed: Block, *, is_marked: bool) -> Heading | None:
    for form in (_CHAPTER, _SECTION, _SIMPLE):
        found = form.fullmatch(typed.text)
        number = _number(found["number"]) if found else ()
        if not number or not (is_marked or not found["title"] or is_title(found["title"])):
            continue
        level = {_CHAPTER: 1, _SECTION: len(number), _SIMPLE: UNDECIDED}[form]
        title = typed.part(found.start("title")) if found["title"] else None
        return Heading(typed, level, number, title, typed)
    return None


def _number(text: str) -> tuple[int, ...]:
    if text[0].isdigit():
        return tuple(map(int, text.split(".")))
    return (_SPELLED[text.lower()],) if text.lower() in _SPELLED else ()


_UNIT = re.compile(r"(?:percent|per cent|thousand|million|billion|trillion)\b|%", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\b[Vv]s)(?<!\bSt)\.\s|(?<!\b[A-Z])[.;,:]$")


def is_title(text: str) -> bool:
    """Whether a line may be a title: short, not in lower case, no sentence and no figure."""
    return (len(text) <= 120 and len(text.split()) <= 16 and not text[0].islower()
            and "\n" not in text and not _UNIT.match(text) and not _SENTENCE_END.search(text))


# What the neighbors say

def _settle_simple(blocks: Sequence[Block], claims: list[Heading | None]) -> list[Heading | None]:
    """“6. Title”: a chapter when 6.1 follows or when it alone opens the draft; else, marked or in
    a row with others, a section; else an item or a sentence.
    """
    majors = {claim.number[0] for claim in claims if claim and len(claim.number) > 1}
    open_ = [i for i, claim in enumerate(claims)
             if claim and claim.level == UNDECIDED and not _is_in_list(blocks, i)]
    numbers = [claims[i].number[0] for i in open_]
    sections = open_ if len(open_) > 1 and _is_run(numbers) else []
    settled = list(claims)
    for i, claim in enumerate(claims):
        if claim and len(claim.number) == 1 and claim.number[0] in majors:
            settled[i] = replace(claim, level=1)
        elif i in sections:
            settled[i] = replace(claim, level=2, is_guessed=True)
        elif claim and claim.level == UNDECIDED:
            settled[i] = replace(claim, level=1) if [i] == open_ == [0] else None
    return settled


def _is_run(numbers: list[int]) -> bool:
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _is_in_list(blocks: Sequence[Block], i: int) -> bool:
    """Whether the block before or after is the item before or after."""
    own = ITEM.match(blocks[i].text)
    near = {int(mark["number"]) - step for step in (-1, 1) if 0 <= i + step < len(blocks)
            if (mark := ITEM.match(blocks[i + step].text)) and mark["number"]}
    return bool(own) and int(own["number"]) in near


def _join_titles(blocks: Sequence[Block], claims: list[Heading | None]) -> list[Heading | None]:
    """A bare “Chapter 6” takes its title from the next line, if that can be one, or is a heading of
    its level without a number."""
    joined = list(claims)
    for i, (claim, following) in enumerate(pairwise(claims)):
        if claim is None or claim.title is not None:
            continue
        if following is None and _stands_alone(blocks, i + 1):
            joined[i] = replace(claim, title=blocks[i + 1], below=blocks[i + 1], is_guessed=True)
        elif following and following.level == claim.level and not following.number:
            joined[i] = replace(claim, title=following.title, below=blocks[i + 1])
            joined[i + 1] = None
    return joined


def _stands_alone(blocks: Sequence[Block], i: int) -> bool:
    """Whether block ``i`` looks like a title without any mark, over a text."""
    text = blocks[i].text
    return (not blocks[i].verbatim and i + 1 < len(blocks) and is_title(text)
            and len(text.split()) <= 12 and any(char.isalpha() for char in text)
            and not re.search(r"[!?…]\W*$", text) and not ITEM.match(text)
            and len(blocks[i + 1].text) > len(text))


_LONG_CHAPTER = 1500
"""Words between two headings on average, from which they are rather chapters than sections."""


def _guess_bold(blocks: Sequence[Block], claims: list[Heading | None]) -> list[Heading | None]:
    """Lines all in bold, where the draft marks no section: sections, or if nothing at all is marked
    and much text stands between them, chapters; the first line then is the chapter's title."""
    bold = [i for i, claim in enumerate(claims) if claim is None and _is_bold_line(blocks, i)]
    marked = [claim.level for claim in claims if claim]
    if not bold or any(level > 1 for level in marked) or len(bold) + len(marked) < 2:
        return claims
    words = sum(len(block.text.split()) for block in blocks)
    level = 1 if not marked and words > _LONG_CHAPTER * len(bold) else 2
    guessed = list(claims)
    for i in bold:
        found = _BOLD.search(blocks[i].text)
        title = blocks[i].part(*found.span("title"))
        is_first = i == 0 and not marked and len(bold) > 2
        guessed[i] = Heading(blocks[i], 1 if is_first else level, (), title, title, is_guessed=True)
    return guessed


def _is_bold_line(blocks: Sequence[Block], i: int) -> bool:
    found = None if blocks[i].verbatim else _BOLD.fullmatch(blocks[i].text.strip())
    title = found["title"].strip() if found else ""
    return (bool(title) and i + 1 < len(blocks) and is_title(title)
            and any(map(str.isalpha, title)) and not re.search(r"[!?…]\W*$", title)
            and len(blocks[i + 1].text) > len(title))


def _guess_bare(blocks: Sequence[Block], claims: list[Heading | None]) -> list[Heading | None]:
    """The first line as the chapter's title; in a draft that marks nothing, lines in capitals."""
    guessed = list(claims)
    if blocks and claims[0] is None and _stands_alone(blocks, 0) and not any(
            claim and claim.level == 1 for claim in claims):
        guessed[0] = Heading(blocks[0], 1, (), blocks[0], blocks[0], is_guessed=True)
    if not any(claims):
        for i in range(1, len(blocks)):
            if _stands_alone(blocks, i) and _is_capitalized(blocks[i].text):
                guessed[i] = Heading(blocks[i], 2, (), blocks[i], blocks[i], is_guessed=True)
    return guessed


def _is_capitalized(text: str) -> bool:
    """THE COMMON ENEMY, or The Common Enemy."""
    long = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if len(word) > 3]
    return text.isupper() or (len(long) > 1 and all(word[0].isupper() for word in long))
