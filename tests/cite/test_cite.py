"""Citations become notes, by chapter."""

from dataclasses import replace

import pytest
from support import SOURCES, division, read, ready

from makeready.cite import cite
from makeready.model import tree
from makeready.model.diagnostic import ManuscriptError
from makeready.transform import transform

FILES = {"references.yaml": SOURCES}


def _notes(division_):
    return [tree.text_of(tree.blocks(node)) for node in tree.walk(division_.blocks)
            if tree.is_kind(node, "Note")]


def test_full_at_the_first_citation_in_a_chapter_and_short_after(tmp_path):
    chapters = {"01-one.md": "# One\n\nA.[@doe, 12] B.[@doe, 13]", "02-two.md": "# Two\n\nC.[@doe]"}
    one, two = [d for d in ready(tmp_path, chapters, files=FILES).divisions if d.role == "chapter"]
    assert _notes(one) == ["Jane Doe, The Long Book of Frogs (Pond Press, 2020), 12.",
                           "Doe, The Long Book of Frogs, 13."]
    assert _notes(two) == ["Jane Doe, The Long Book of Frogs (Pond Press, 2020)."]


def test_no_citation_is_left(tmp_path):
    book = ready(tmp_path, "# One\n\nA.[@doe; @roe] B[^n].\n\n[^n]: See @roe.", files=FILES)
    kinds = {tree.kind(n) for d in book.divisions for n in tree.walk(d.blocks)}
    assert "Cite" not in kinds


def test_two_sources_in_one_citation_are_one_note(tmp_path):
    book = ready(tmp_path, "# One\n\nA.[@doe; @roe]", files=FILES)
    [note] = _notes(division(book, "chapter"))
    assert "Frogs" in note and "On Newts" in note


def test_a_citation_in_a_title_is_a_note_too(tmp_path):
    book = ready(tmp_path, "# One [@doe]\n\nText.", files=FILES)
    title = division(book, "chapter").title
    assert [tree.kind(n) for n in title] == ["Str", "Note"]


def test_the_bibliography_lists_what_is_cited_and_what_nocite_names(tmp_path):
    book = ready(tmp_path, "# One\n\nA.[@doe]", "nocite: roe\n", files=FILES)
    entries = division(book, "bibliography").blocks
    assert [tree.text_of(e)[:8] for e in entries] == ["Doe, Jan", "Roe, Ric"]


def test_a_style_without_bibliography_leaves_none(tmp_path):
    book = ready(tmp_path, "# One\n\nA.[@doe]", "citation-style: chicago-notes\n", files=FILES)
    assert "bibliography" not in [d.role for d in book.divisions]


def test_a_note_that_begins_with_a_key_and_a_stop_is_a_citation(tmp_path):
    book = ready(tmp_path, "# One\n\nA.[^n]\n\n[^n]: @doe. More.", files=FILES)
    [note] = _notes(division(book, "chapter"))
    assert note == "Jane Doe, The Long Book of Frogs (Pond Press, 2020). More."


def test_a_book_without_citations_is_not_touched(tmp_path):
    book = transform(read(tmp_path, "# One\n\nText."))
    assert cite(book) == book


@pytest.mark.parametrize("url",
                         ["https://example.org/a--b_c_d/$e$",
                          r"https://example.org/a\--b\_c\_d/\$e\$"])
def test_an_address_is_printed_as_it_was_typed(tmp_path, url):
    sources = SOURCES.replace("  publisher: Pond Press\n",
                              f"  publisher: Pond Press\n  URL: {url}\n")
    book = ready(tmp_path, "# One\n\nA.[@doe]", files={"references.yaml": sources})
    assert "https://example.org/a--b_c_d/$e$" in _notes(division(book, "chapter"))[0]


@pytest.mark.parametrize("style", ["<style>", "<style/>", "no XML"])
def test_a_style_beyond_citeproc_is_the_authors_to_mend(tmp_path, style):
    book = transform(read(tmp_path, "# One\n\nA.[@doe]", files=FILES))
    with pytest.raises(ManuscriptError) as caught:
        cite(replace(book, style=style))
    assert [fault.code for fault in caught.value.diagnostics] == ["cite-failed"]
