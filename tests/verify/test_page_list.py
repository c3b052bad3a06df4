"""The page list against the printed pages."""

from dataclasses import replace

import pytest
from support import SOURCES, ready

from makeready.compose import Composer
from makeready.tools.disk import Folder
from makeready.tools.styles import style_sheet
from makeready.tools.zipped import pack, unpack
from makeready.verify import misplaced_pages
from makeready.verify.page_list import listed_pages
from makeready.write.epub import write_epub
from makeready.write.pdf import write_pdf

_SYLLABLES = [a + b for a in "bcdfghjklmn" for b in "aeiou"]


def _words(first, count):
    """Words that no others are like."""
    n = len(_SYLLABLES)
    return " ".join(_SYLLABLES[k // n % n] + _SYLLABLES[k % n] + "x" + _SYLLABLES[k * 7 % n]
                    for k in range(first, first + count))


ITEMS = "\n".join(f"{n}. {_words(1000 + 40 * n, 40)}." for n in range(1, 20))
TEXT = (f"# One\n\n{_words(0, 700)}.[^1]\n\n{ITEMS}\n\n> {_words(2000, 200)}[@doe, 12].\n\n"
        f"## Two\n\n*{_words(2200, 300)}*\n\n<https://example.org/{'/'.join(_words(3000, 300).split())}>\n\n[^1]: {_words(2500, 500)}.\n")


@pytest.fixture(scope="module", params=["book-end", "page-foot"])
def written(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("book")
    book = ready(path, TEXT, f"notes: {request.param}\ncontents-depth: 2\n", {"references.yaml": SOURCES})
    with Composer().at_work():
        pdf, _ = write_pdf(book, "x.pdf", style_sheet("print.css", Folder(path), book.design),
                           lambda page: None)
    epub, faults = write_epub(book, "x.epub", "", pdf.turns)
    assert faults == []
    return pdf, epub


def test_every_printed_page_with_text_is_in_the_list(written):
    pdf, epub = written
    assert misplaced_pages(epub, pdf) == []
    folios = [folio for folio, *_ in listed_pages(epub.data)]
    assert folios == [turn.folio for turn in pdf.turns] and len(folios) > 10
    assert {"i", "iii", "v", "1", "2"} <= set(folios)


def test_a_page_that_begins_in_an_address_is_told_by_its_words(written):
    folios = [words for _, before, words in listed_pages(written[1].data) if before and len(words) > 60]
    assert len(folios) > 4
    address = "".join(filter(str.isalnum, _words(3000, 300)))
    assert any(words[:60] in address for words in folios)


def _changed(epub, change):
    parts = {name: change(data) if name.endswith("one.xhtml") else data
             for name, data in unpack(epub.data).items()}
    return replace(epub, data=pack(parts, 0, ("mimetype",), ("mimetype",)))


@pytest.mark.parametrize("by", [-2, 2])
def test_a_marker_that_moved_by_two_words_is_an_error(written, by):
    pdf, epub = written
    marker = b'<span epub:type="pagebreak" role="doc-pagebreak" id="Page-2" aria-label="Page 2. "/>'

    def moved(data):
        assert data.count(marker) == 1
        before, after = (part.split(b" ") for part in data.split(marker))
        words, place = [*before[:-1], *after], len(before) - 1 + by
        return b" ".join([*words[:place], marker + words[place], *words[place + 1:]])
    [fault] = misplaced_pages(_changed(epub, moved), pdf)
    assert fault.code == "folio-misplaced" and "Page 2 " in fault.message


def test_pages_out_of_order_are_errors(written):
    pdf, epub = written

    def exchanged(data):
        return data.replace(b'"Page-2"', b'"X"').replace(b'"Page-3"', b'"Page-2"').replace(b'"X"', b'"Page-3"')
    assert len(misplaced_pages(_changed(epub, exchanged), pdf)) == 2
