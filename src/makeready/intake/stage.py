"""The stage in one screen: a draft in, the files of a project and a review out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..model.source import SourceFile
from .block import Block
from .citations import Citation, find_citations, report_citations, uncited
from .draft import Draft
from .finding import Finding, count, in_order
from .front_matter import take_front_matter
from .gates import settle_numbers
from .lines import split
from .notes import Note, place_notes, take_definitions, take_typed
from .outline import Outline, outline
from .project import (ENDNOTE, FOOTNOTE, chapter_paths, placement, render_book, render_chapter,
                      render_references)
from .repeats import Keep, settle_repeats
from .review import render_review
from .sources.catalog import Library, build_library
from .sources.listing import split_sources


@dataclass(frozen=True)
class Intake:
    """What a draft becomes: ``files`` and ``images`` by their path in the project, and every
    decision by its place."""

    files: Mapping[str, str]
    images: Mapping[str, bytes]
    findings: tuple[Finding, ...]


def take_in(draft: Draft, *, keep: Keep = "auto") -> Intake:
    """An editable project from a raw draft; the same draft always gives the same files.

    ``keep`` says which copy of a passage pasted twice stays; ``auto`` takes the one that agrees
    better with the list of sources, or else the later one.
    """
    marked = draft.is_markdown
    own, text, front = take_front_matter(draft.source) if marked else ({}, draft.source, [])
    blocks, joins = split(text, is_markdown=marked)
    blocks, defined = take_definitions(blocks) if marked else (blocks, [])
    blocks, typed, remarks = take_typed(blocks)
    body, listings, lists = split_sources(blocks)
    library, sources = build_library(listings, typed, draft.items)
    library, numbers = settle_numbers(body, library, {note.label for note in defined})
    body, repeats = settle_repeats(body, library, keep)
    plan, headings = outline(body, is_markdown=marked)
    listed = [note for found in typed for note in found.notes.values()]
    notes, placing = place_notes([chapter.blocks for chapter in plan.chapters], defined, listed,
                                 lambda block: _called(block, library))
    said = [*body, *(block for note in (*defined, *listed) for block in note.blocks)]
    citations = [citation for block in said for citation in find_citations(block, library)]
    project = _Project({**draft.book, **own}, plan, library, notes, citations)
    findings = in_order([*draft.findings, *front, *joins, *remarks, *lists, *sources, *numbers,
                         *repeats, *headings, *placing, *_report_titles(draft.source, project),
                         *_report_kinds(draft.source, notes),
                         *report_citations(citations, library)])
    return Intake(_files(draft, project, findings),
                  {f"manuscript/{path}": data for path, data in draft.images.items()}, findings)


@dataclass(frozen=True)
class _Project:
    """What there is to write; ``notes`` are those of each chapter."""

    book: Mapping[str, Any]
    plan: Outline
    listed: Library
    notes: Sequence[Sequence[Note]]
    citations: Sequence[Citation]

    @property
    def paths(self) -> list[str]:
        """Where each chapter goes."""
        return chapter_paths(self.plan.chapters)


def _files(draft: Draft, project: _Project, findings: Sequence[Finding]) -> dict[str, str]:
    plan, library = project.plan, project.listed
    files = {"manuscript/book.yaml": render_book(
        project.book, project.paths, notes=placement([n for own in project.notes for n in own]),
        numbers_sections=plan.numbers_sections, has_sources=bool(library.sources),
        nocite=[source.key for source in uncited(library, project.citations)])}
    for path, chapter, notes in zip(project.paths, plan.chapters, project.notes):
        files[f"manuscript/{path}"] = render_chapter(
            chapter, library, notes, keeps_numbers=not plan.numbers_sections,
            is_markdown=draft.is_markdown)
    if library.sources:
        files["manuscript/references.yaml"] = render_references(library)
    if draft.is_converted:
        files[draft.source.path] = draft.source.text
    files["intake-review.md"] = render_review(draft, _summary(project), findings)
    return files


def _called(block: Block, library: Library) -> list[tuple[int, Note]]:
    return [(citation.start, link.target) for citation in find_citations(block, library)
            for link in citation.live if isinstance(link.target, Note)]


def _report_titles(draft: SourceFile, project: _Project) -> list[Finding]:
    """The book and the chapters that have no title yet, and where to give them one."""
    findings = [] if "title" in project.book else [Finding("missing", draft.span(0), (
        "The draft does not name the book: it is “Untitled” until you give it a title in "
        "manuscript/book.yaml."))]
    for place, (chapter, path) in enumerate(zip(project.plan.chapters, project.paths), 1):
        if not chapter.title:
            name = f"Chapter {chapter.number or place}"
            span = chapter.heading.block.span() if chapter.heading else draft.span(0)
            findings.append(Finding("missing", span, (
                f"{name} has no title: it is set as “{name}” until you write one as “# Title” "
                f"above its first paragraph in manuscript/{path}.")))
    return findings


def _report_kinds(draft: SourceFile, notes: Sequence[Sequence[Note]]) -> list[Finding]:
    """Where the notes of a book with footnotes and endnotes stand."""
    labels = [note.label for own in notes for note in own]
    feet, ends = (sum(label.startswith(kind) for label in labels) for kind in (FOOTNOTE, ENDNOTE))
    return [Finding("guessed", draft.span(0), (
        f"The draft has {count(feet, 'footnote')} and {count(ends, 'endnote')}: the first stay at "
        "the page foot, where signs call them, the others at the end, with numbers. “notes” in "
        f"manuscript/book.yaml says so, and each label which it is, “{FOOTNOTE}…” or “{ENDNOTE}…”."
        ))] if feet and ends else []


def _summary(project: _Project) -> str:
    made = {"chapter": len(project.plan.chapters),
            "section": sum(heading.level == 2 for chapter in project.plan.chapters
                           for heading in chapter.headings),
            "note": sum(map(len, project.notes)),
            "citation": sum(bool(citation.sources) for citation in project.citations),
            "source": len(project.listed.sources)}
    return "Made: " + ", ".join(count(n, noun) for noun, n in made.items() if n) + "."
