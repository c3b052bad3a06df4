"""One section for each division."""

import pytest

from makeready.write.docx import ooxml
from makeready.write.docx.sections import sections

PLACES = ("book-end", "chapter-end", "page-foot")


def _sections(docx):
    return list(ooxml.every(docx.document, "w:sectPr"))


def _has(section, name):
    return ooxml.find(section, f"w:{name}") is not None


@pytest.mark.parametrize("place", PLACES)
def test_each_division_is_a_section_that_begins_a_page(make, place):
    docx = make(place)
    found = _sections(docx)
    assert len(found) == len(docx.book.divisions) > 10
    for section in found:
        assert ooxml.value(ooxml.find(section, "w:type")) == "nextPage"
        assert _has(section, "pgSz") and _has(section, "pgMar") and _has(section, "footerReference")


@pytest.mark.parametrize("notes", ("book-end", "{remarks: page-foot}",
                                   "{sources: page-foot, remarks: book-end}"))
def test_notes_at_the_books_end_pass_over_every_section_before(make, notes):
    docx = make(notes)
    roles = [division.role for division in docx.book.divisions]
    passing = [_has(section, "noEndnote") for section in _sections(docx)]
    home = roles.index("notes")
    assert passing == [True] * home + [False] * (len(roles) - home)


@pytest.mark.parametrize("place", ("chapter-end", "page-foot",
                                   "{sources: page-foot, remarks: chapter-end}"))
def test_elsewhere_each_section_keeps_its_notes(make, place):
    assert not any(_has(section, "noEndnote") for section in _sections(make(place)))


def test_front_matter_in_roman_figures_the_rest_from_one(docx):
    numbers = [ooxml.find(section, "w:pgNumType") for section in _sections(docx)]
    front = [division.matter == "front" for division in docx.book.divisions]
    assert [ooxml.value(n, "w:fmt") for n in numbers] == [
        "lowerRoman" if roman else "decimal" for roman in front]
    starts = [place for place, number in enumerate(numbers) if ooxml.value(number, "w:start")]
    assert starts == [0, front.index(False)]


def test_pages_of_display_carry_no_folio(docx):
    bare = {division.role for division, section in zip(docx.book.divisions, sections(docx.book))
            if section.bare}
    assert bare == {"half-title", "title-page", "dedication", "epigraph"}
    assert [_has(s, "titlePg") for s in _sections(docx)] == [s.bare for s in sections(docx.book)]


def test_no_paragraph_is_left_of_the_marks(docx):
    left = [style for style, _ in docx.paragraphs() if style == "section break"]
    [after_table] = left
    carriers = [p for p in ooxml.every(docx.document, "w:p")
                if ooxml.find(p, "w:pPr/w:sectPr") is not None]
    assert len(carriers) == len(docx.book.divisions) - 1
    assert "§" not in "".join(text for _, text in docx.paragraphs())
