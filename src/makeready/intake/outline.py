"""Blocks → chapters: where each begins, its number and title, and whose numbers can be dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .block import Block, lines_of
from .finding import Finding, count
from .headings import Heading, find_headings
from .lists import DefinitionList, ItemList, gather


@dataclass(frozen=True)
class Chapter:
    """``number`` is None where the draft has none; ``heading`` is its own, if it has one.

    ``parts`` are the headings, paragraphs and lists after that, in order.
    """

    number: int | None
    heading: Heading | None
    parts: tuple[Heading | Block | DefinitionList | ItemList, ...]

    @property
    def title(self) -> Block | None:
        """The words of the title, without the number."""
        return self.heading.title if self.heading else None

    @property
    def blocks(self) -> list[Block]:
        """All pieces of text of the chapter, in order."""
        pieces = [block for part in self.parts for block in _pieces(part)]
        return [self.title, *pieces] if self.title else pieces

    @property
    def headings(self) -> list[Heading]:
        """The headings inside the chapter."""
        return [part for part in self.parts if isinstance(part, Heading)]


def _pieces(part: Heading | Block | DefinitionList | ItemList) -> list[Block]:
    match part:
        case Heading():
            return [part.typed]
        case DefinitionList(items):
            return [block for item in items for block in item]
        case ItemList(items):
            return list(items)
    return [part]


@dataclass(frozen=True)
class Outline:
    """The chapters of a draft.

    ``numbers_sections``: all typed numbers run 6.1, 6.2 …, so that they can be made instead.
    """

    chapters: tuple[Chapter, ...]
    numbers_sections: bool


def outline(blocks: Sequence[Block], *, is_markdown: bool) -> tuple[Outline, list[Finding]]:
    """The chapters of a draft; a draft without chapter headings is one."""
    headings = find_headings(blocks, is_markdown=is_markdown)
    titles = {heading.below for heading in headings if heading}
    parts = [heading or block for heading, block in zip(headings, blocks)
             if heading or block not in titles]
    chapters, findings = _divide(parts)
    numbers_sections, report = _settle_numbers(chapters)
    findings += [_report_heading(heading) for heading in headings if heading]
    findings += [finding for chapter in chapters for finding in _report_chapter(chapter)]
    gathered = [gather(chapter.parts, is_markdown=is_markdown) for chapter in chapters]
    chapters = tuple(replace(chapter, parts=tuple(parts))
                     for chapter, (parts, _) in zip(chapters, gathered))
    findings += [finding for _, found in gathered for finding in found]
    return Outline(chapters, numbers_sections), findings + report


def _divide(parts: Sequence[Heading | Block]) -> tuple[tuple[Chapter, ...], list[Finding]]:
    starts = [i for i, part in enumerate(parts) if isinstance(part, Heading) and part.level == 1]
    if not starts:
        return (_chapter(None, parts),), []
    before = parts[:starts[0]]
    chapters = [_chapter(parts[start], parts[start + 1:end])
                for start, end in zip(starts, [*starts[1:], len(parts)])]
    if not before:
        return tuple(chapters), []
    chapters[0] = _chapter(chapters[0].heading, [*before, *chapters[0].parts])
    where = lines_of([_block(part) for part in before])
    return tuple(chapters), [Finding(
        "guessed", _block(before[0]).span(), f"What stands before the first chapter's heading "
        f"({where}) is now its opening: move it if it belongs elsewhere.")]


def _block(part: Heading | Block) -> Block:
    return part.block if isinstance(part, Heading) else part


def _chapter(heading: Heading | None, parts: Sequence[Heading | Block]) -> Chapter:
    """Its number is the one before its title, or else the one most of its sections begin with."""
    if heading and heading.number:
        return Chapter(heading.number[0], heading, tuple(parts))
    majors = Counter(part.number[0] for part in parts
                     if isinstance(part, Heading) and len(part.number) > 1)
    return Chapter(majors.most_common(1)[0][0] if majors else None, heading, tuple(parts))


def _settle_numbers(chapters: Sequence[Chapter]) -> tuple[bool, list[Finding]]:
    """Whether makeready can number the sections as the author did, and why not."""
    sections = [heading for chapter in chapters for heading in _sections(chapter)]
    if not any(heading.number for heading in sections):
        return False, []
    first, last = sections[0], sections[-1]
    if [heading.number for heading in sections] == [(n,) for n in range(1, len(sections) + 1)]:
        return False, [Finding("guessed", first.block.span(), (
            f"The section numbers 1–{last.label} stay in the titles as typed: makeready numbers by "
            "chapter and section. If you want that, take them out and set “number-sections: true” "
            "in book.yaml."))]
    faults = [fault for chapter in chapters if (fault := _first_fault(chapter))]
    if faults:
        return False, faults
    return True, [Finding("heading", first.block.span(), (
        f"The typed numbers {first.label}–{last.label} run in order: they are taken off the "
        "titles, and “number-sections: true” in book.yaml prints them again."))]


def _sections(chapter: Chapter) -> list[Heading]:
    return [heading for heading in chapter.headings if heading.level == 2]


def _first_fault(chapter: Chapter) -> Finding | None:
    for place, heading in enumerate(_sections(chapter), 1):
        if heading.number != (chapter.number, place):
            number = f"{chapter.number}.{place}" if chapter.number else place
            return Finding("conflicting", heading.block.span(), (
                f"“{heading.typed.text}” stands where section {number} should: "
                "typed numbers stay in the titles, and makeready numbers no section. Mend the "
                "numbers, or take them all out and set “number-sections: true” in book.yaml."))
    return None


def _report_heading(heading: Heading) -> Finding:
    kind = {1: "Chapter heading", 2: "Section"}.get(heading.level, "Subsection")
    title = f"“{heading.typed.text}”"
    if heading.title and heading.title.line != heading.typed.line:
        title += f", with its title “{heading.title.text}”"
    return Finding("guessed" if heading.is_guessed else "heading", heading.block.span(),
                   f"{kind} {title}.")


def _report_chapter(chapter: Chapter) -> list[Finding]:
    findings = []
    numbered = [heading for heading in chapter.headings if len(heading.number) > 1]
    if numbered and not (chapter.heading and chapter.heading.number):
        labels = ", ".join(heading.label for heading in numbered)
        findings.append(Finding("guessed", numbered[0].block.span(), (
            f"This is chapter {chapter.number}, from its section numbers {labels}.")))
    opening = [part for part in chapter.parts[:_opening(chapter)] if isinstance(part, Block)]
    if opening and chapter.headings:
        findings.append(Finding("guessed", opening[0].span(), (
            f"The chapter opens with {count(len(opening), 'paragraph')} before its first section "
            f"({lines_of(opening)}).")))
    return findings


def _opening(chapter: Chapter) -> int:
    return next((i for i, part in enumerate(chapter.parts) if isinstance(part, Heading)),
                len(chapter.parts))
