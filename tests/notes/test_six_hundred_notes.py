"""A book of twelve chapters and six hundred notes, with its notes at each of their places.

What is read out of the PDF, the EPUB and the Word file is compared with what was written, note by
note: the counting is done anew here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import pytest
from command import makeready

from . import epub, pdf, word
from .found import Found
from .manuscript import LONG_NOTE, PLACEMENTS, SILENT, Planned, write_manuscript

TWO_STREAMS = PLACEMENTS[-1]
SIGNS = "*†‡§"


@dataclass(frozen=True)
class Built:
    """The book as it was planned, and as each format has it."""

    placement: str
    plan: tuple[Planned, ...]
    printed: pdf.Printed
    epub: bytes
    word: list[tuple[str, Found]]

    def is_remark(self, note: Planned) -> bool:
        """Whether a note belongs to the author's own words, and they stand apart."""
        return self.placement == TWO_STREAMS and not note.cited and not note.at_end

    @property
    def numbers(self) -> dict[str, str]:
        """The number of each note by its key: each chapter begins again, with 1 in each stream; the
        note on a title has none, and remarks have symbols instead."""
        numbers = dict[str, str]()
        for _, group in groupby(self.plan, lambda note: note.division):
            counted = [note.key for note in group if not note.titled and not self.is_remark(note)]
            numbers |= {key: str(number) for number, key in enumerate(counted, 1)}
        return numbers


@pytest.fixture(scope="module", params=PLACEMENTS)
def built(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("proof")
    manuscript = write_manuscript(request.param)
    for name, text in manuscript.files.items():
        path = folder / "manuscript" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    done = makeready("build", folder)
    assert done.returncode == 0, done.stderr
    files = {path.suffix: path.read_bytes() for path in (folder / "build").iterdir()}
    return Built(request.param, manuscript.notes, pdf.read(files[".pdf"]), files[".epub"],
                 word.read(files[".docx"]))


def test_the_plan_is_the_book_that_was_asked_for(built):
    assert len(built.plan) == 600
    chapters = {note.division for note in built.plan if note.division[0].isdigit()}
    assert len(chapters) == 11 and f"{SILENT:02}-chapter" not in chapters


def test_every_note_is_in_every_format_once_and_in_order(built):
    keys = [note.key for note in built.plan]
    for notes in (built.printed.notes, epub.read(built.epub), [note for _, note in built.word]):
        assert [note.key for note in notes] == keys
        assert [note.before for note in notes] == keys      # Behind the word that calls it.


def test_numbers_are_those_of_the_plan_in_every_format(built):
    expected = built.numbers
    for notes in (built.printed.notes, epub.read(built.epub), [note for _, note in built.word]):
        found = {note.key: (note.call, note.lead) for note in notes if note.key in expected}
        assert found == {key: (number, number) for key, number in expected.items()}


def test_texts_are_equal_letter_by_letter(built):
    texts = [note.text for note in epub.read(built.epub)]
    assert [note.text for _, note in built.word] == texts
    printed = [note.text for note in built.printed.notes]
    turned = [place for place, text in enumerate(texts) if printed[place] != text]
    # Only the long one goes over a page's foot, with the next page's text between its halves.
    assert all("".join(LONG_NOTE) in texts[place] for place in turned)


def test_the_long_note_is_whole_in_print(built):
    words = " ".join(built.printed.texts).replace(".", " ").split()
    assert [word for word in words if word in set(LONG_NOTE)] == list(LONG_NOTE)


# --- places -------------------------------------------------------------------------------------

def test_each_note_stands_where_it_was_asked_for(built):
    calls, leads = built.printed.calls, built.printed.leads
    last = max(call.page for _, call in calls.values())
    for note in built.plan:
        call, lead = calls[note.key][1], leads[note.key][1]
        if built.is_remark(note) or built.placement == "page-foot":
            assert lead.page == call.page and lead.y < call.y
        elif built.placement == "chapter-end":
            assert lead.page >= call.page and _opening(built, note) >= lead.page
        else:
            assert lead.page > last


def _opening(built: Built, note: Planned) -> int:
    """The page of the first call of the next division, or the last page."""
    order = list(dict.fromkeys(other.division for other in built.plan))
    after = [other for other in built.plan if order.index(other.division) > order.index(note.division)]
    return built.printed.calls[after[0].key][1].page if after else len(built.printed.texts)


def test_word_has_footnotes_for_the_page_foot_and_endnotes_for_the_rest(built):
    for note, (kind, _) in zip(built.plan, built.word, strict=True):
        foot = built.placement == "page-foot" or built.is_remark(note)
        assert kind == ("footnote" if foot else "endnote")


def test_symbols_begin_again_on_each_printed_page(built):
    remarks = [note.key for note in built.plan if built.is_remark(note)]
    assert bool(remarks) == (built.placement == TWO_STREAMS)
    for _, group in groupby(remarks, lambda key: built.printed.calls[key][1].page):
        for place, key in enumerate(group):
            sign = SIGNS[place % len(SIGNS)] * (place // len(SIGNS) + 1)
            assert (built.printed.calls[key][0], built.printed.leads[key][0]) == (sign, sign)


# --- running heads ------------------------------------------------------------------------------

def test_the_heads_of_the_notes_are_the_map_of_the_pages(built):
    expected = dict(_heads(built))
    assert bool(expected) == (built.placement in ("book-end", TWO_STREAMS))
    heads = {page: head for page, head in enumerate(built.printed.heads) if "Notes to page" in head}
    opening = min(expected, default=None)       # The first page of the notes has a title, no head.
    assert heads == {page: head for page, head in expected.items() if page != opening}
    assert len(heads) > 5 or not expected


def _heads(built: Built) -> Iterator[tuple[int, str]]:
    """The head of each page of the notes, from the places of their calls and the printed folios. Where
    no note begins, it names the page of the one that goes on."""
    if built.placement not in ("book-end", TWO_STREAMS):
        return
    printed, last = built.printed, 0
    ends = [note.key for note in built.plan if not built.is_remark(note)]
    for page, group in groupby(ends, lambda key: printed.leads[key][1].page):
        for skipped in range(last + 1, page if last else 0):
            yield skipped, f"Notes to page {printed.folios[pages[-1]]}"
        pages = [printed.calls[key][1].page for key in group]
        least, most = printed.folios[min(pages)], printed.folios[max(pages)]
        yield page, (f"Notes to page {least}" if least == most else f"Notes to pages {least}–{most}")
        last = page


# --- links --------------------------------------------------------------------------------------

def test_every_link_of_the_pdf_leads_to_its_note_and_back(built):
    """At the page foot there is none: note and call are on one page."""
    calls, leads = built.printed.calls, built.printed.leads
    linked = {note.key for note in built.plan
              if built.placement != "page-foot" and not built.is_remark(note)}
    for there, back in ((calls, leads), (leads, calls)):
        found = {key for key, (_, spot) in there.items()
                 if any(link.holds(spot) and link.leads_to(back[key][1])
                        for link in built.printed.links)}
        assert found == linked


def test_every_back_link_of_the_epub_returns_to_its_call(built):
    roots = epub.texts(built.epub)
    calls = [call for root in roots.values() for call in epub.links(root, "doc-noteref")]
    names = list[str]()
    for call in calls:
        [back] = epub.links(epub.target(call, roots), "doc-backlink")
        assert epub.target(back, roots) is call
        names.append(back.get("aria-label"))
    assert len(set(names)) == len(calls) == 600
    assert sum(len(epub.links(root, "doc-backlink")) for root in roots.values()) == 600
