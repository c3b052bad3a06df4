"""The stage in one screen: a draft in, the files of a project and a review out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..model.source import SourceFile
from .citations import Citation, find_citations, report_citations, uncited
from .draft import format_of
from .finding import Finding, count, in_order
from .front_matter import take_front_matter
from .lines import split
from .outline import Chapter, outline
from .project import chapter_paths, render_book, render_chapter, render_references
from .repeats import Keep, settle_repeats
from .review import render_review
from .sources.catalog import Library, build_library
from .sources.listing import split_sources


@dataclass(frozen=True)
class Intake:
    """What a draft becomes: ``files`` by their path in the project, and every decision by place."""

    files: Mapping[str, str]
    findings: tuple[Finding, ...]


def take_in(draft: SourceFile, *, keep: Keep = "auto") -> Intake:
    """An editable project from a raw draft; the same draft always gives the same files.

    ``keep`` says which copy of a passage pasted twice stays; ``auto`` takes the one that agrees
    better with the list of sources, or else the later one.
    """
    file_format = format_of(draft.path)
    is_markdown = file_format is not None and file_format.is_markdown
    book, text, front = take_front_matter(draft) if is_markdown else ({}, draft, [])
    blocks, joins = split(text, is_markdown=is_markdown)
    body, listings, lists = split_sources(blocks)
    library, sources = build_library(listings)
    body, repeats = settle_repeats(body, library, keep)
    plan, headings = outline(body, is_markdown=is_markdown)
    paths = chapter_paths(plan.chapters)
    titles = _report_titles(draft, book, plan.chapters, paths)
    citations = [citation for block in body for citation in find_citations(block, library)]
    unused = uncited(library, citations)
    findings = in_order([*front, *joins, *lists, *sources, *repeats, *headings, *titles,
                         *report_citations(citations, library)])
    files = {"manuscript/book.yaml": render_book(
        book, paths, numbers_sections=plan.numbers_sections, has_sources=bool(library.sources),
        nocite=[source.key for source in unused])}
    for path, chapter in zip(paths, plan.chapters):
        files[f"manuscript/{path}"] = render_chapter(
            chapter, library, keeps_numbers=not plan.numbers_sections, is_markdown=is_markdown)
    if library.sources:
        files["manuscript/references.yaml"] = render_references(library)
    files["intake-review.md"] = render_review(
        draft.path, _summary(plan.chapters, citations, library), findings)
    return Intake(files, findings)


def _report_titles(draft: SourceFile, book: Mapping[str, Any], chapters: Sequence[Chapter],
                   paths: Sequence[str]) -> list[Finding]:
    """The book and the chapters that have no title yet, and where to give them one."""
    findings = [] if "title" in book else [Finding("missing", draft.span(0), (
        "The draft does not name the book: it is “Untitled” until you give it a title in "
        "manuscript/book.yaml."))]
    for place, (chapter, path) in enumerate(zip(chapters, paths), 1):
        if not chapter.title:
            name = f"Chapter {chapter.number or place}"
            span = chapter.heading.block.span() if chapter.heading else draft.span(0)
            findings.append(Finding("missing", span, (
                f"{name} has no title: it is set as “{name}” until you write one as “# Title” "
                f"above its first paragraph in manuscript/{path}.")))
    return findings


def _summary(chapters: Sequence[Chapter], citations: Sequence[Citation], library: Library) -> str:
    made = {"chapter": len(chapters),
            "section": sum(heading.level == 2 for chapter in chapters
                           for heading in chapter.headings),
            "citation": sum(bool(citation.live) for citation in citations),
            "source": len(library.sources)}
    return "Made: " + ", ".join(count(n, noun) for noun, n in made.items() if n) + "."
