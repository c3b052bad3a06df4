"""Each folder of tests/books is a tiny book with one kind of fault, and what is expected of it.

``expected.txt`` holds a line ``code path:line:column`` for each fault, by place; a path alone means
the file as a whole. To add a case, add a folder.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from makeready.check import check
from makeready.model.diagnostic import CODES, Diagnostic, ManuscriptError
from makeready.model.survey import survey
from makeready.read import read_book
from makeready.tools.disk import Folder

BOOKS = Path(__file__).parents[1] / "books"
CASES = sorted(folder.name for folder in BOOKS.iterdir() if folder.is_dir())

RAISED_ELSEWHERE = {
    "cite-failed",          # by cite
    "composer-plain",       # by the pipeline
    "glyph-missing", "layout", "note-too-long", "note-turned", "typeface-foreign",  # by write/pdf
    "head-cut",             # by write/heads
    "folio-missing", "folio-misplaced",     # by write/page_list and verify/page_list
    "lint-ignore", "lint-ignore-unused",    # by lint
    "reference-docx",       # by write/docx
    "source-unknown",       # by “cite fetch”
    "lost-text",            # by verify
    "cover-scaled", "image-recolored", "image-scaled",  # by write/epub_images
    *(code for code in CODES if code.startswith("shop-")),   # by verify/shops
    *(code for code in CODES if code.startswith("page-")),  # by verify/pages, for check --pages
    "pandoc",               # what Pandoc says and we have no code for
}


def diagnostics(folder: Path) -> list[Diagnostic]:
    """All that is wrong with a book, by place."""
    try:
        book, faults = read_book(Folder(folder))
        faults = faults + check(book, survey(book), faults)
    except ManuscriptError as error:
        faults = error.diagnostics
    return sorted(faults, key=lambda fault: fault.sort_key)


def expected(case: str) -> list[str]:
    return (BOOKS / case / "expected.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("case", CASES)
def test_each_fault_is_found_at_its_place_and_nothing_else(case):
    assert [f"{fault.code} {fault.span}" for fault in diagnostics(BOOKS / case)] == expected(case)


@pytest.mark.parametrize("case", CASES)
def test_each_fault_says_what_it_is_and_how_it_is_cured(case):
    for fault in diagnostics(BOOKS / case):
        for text in (fault.message, fault.hint):
            assert text and not re.search(r"\{\w*\}", text), fault


def test_the_clean_book_has_no_fault():
    assert expected("clean") == []


def test_at_least_one_book_raises_each_code_of_the_table():
    raised = {line.split()[0] for case in CASES for line in expected(case)}
    assert raised | RAISED_ELSEWHERE == set(CODES)
    assert not raised & RAISED_ELSEWHERE
