"""Citations of an ODT: reference marks, bookmarks, LibreOffice's own."""

import json
from html import escape

from archives import odt

from makeready.intake import read_draft

ITEM = {"id": 12, "type": "book", "title": "On the Origin of Species", "author": [{"family": "Darwin", "given": "Charles"}],
        "issued": {"date-parts": [[1859]]}}
JSON = json.dumps({"citationItems": [{"id": 12, "uris": ["u"], "itemData": ITEM, "locator": "12"}]})
CODE = escape(f"ZOTERO_ITEM CSL_CITATION {JSON} RNDabc")


def marked(code: str, kind: str = "reference-mark", words: str = "(Darwin <text:span>1859</text:span>, 12)") -> str:
    return f'<text:{kind}-start text:name="{code}"/>{words}<text:{kind}-end text:name="{code}"/>'


def text(body: str, **parts) -> list[str]:
    return read_draft("d.odt", odt(body, **parts)).source.text.strip().split("\n\n")


def test_a_reference_mark_in_the_text_and_in_a_note():
    note = ('<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
            f"<text:p>And {marked(CODE)}.</text:p></text:note-body></text:note>")
    assert text(f"<text:p>They vary {marked(CODE)}, all.{note}</text:p>") == [
        "They vary [@darwin-1859, 12], all.[^fn-1]", "[^fn-1]: And [@darwin-1859, 12]."]


def test_a_bookmark_with_its_data_in_the_properties():
    half = len(CODE) // 3
    meta = "".join(f'<meta:user-defined meta:name="ZOTERO_BREF_x_{n}">{part}</meta:user-defined>'
                   for n, part in enumerate((CODE[:half * 2], CODE[half * 2:]), 1))
    assert text(f"<text:p>They vary {marked('ZOTERO_BREF_x', 'bookmark')}.</text:p>", meta=meta) == [
        "They vary [@darwin-1859, 12]."]


def test_the_list_of_sources_goes_with_its_heading(said):
    section = '<text:section text:name="ZOTERO_BIBL {} CSL_BIBLIOGRAPHY RNDx"><text:p>Darwin, C.</text:p></text:section>'
    draft = read_draft("d.odt", odt(f"<text:p>So {marked(CODE)}.</text:p><text:h>References</text:h>{section}"))
    assert draft.source.text == "So [@darwin-1859, 12].\n"
    assert sorted(kind for kind, _, _ in said(draft)) == ["left-out", "matched"]


def test_it_stays_where_a_citation_cannot_be_read(said):
    section = '<text:section text:name="ZOTERO_BIBL {} CSL_BIBLIOGRAPHY RNDx"><text:p>Darwin, C.</text:p></text:section>'
    draft = read_draft("d.odt", odt(f"<text:p>So {marked('ZOTERO_ITEM CSL_CITATION {}')}.</text:p>{section}"))
    assert draft.source.text == "So (Darwin 1859, 12).\n\nDarwin, C.\n"
    assert [kind for kind, _, _ in said(draft)] == ["missing"]


def test_libreoffice_has_entries_of_its_own():
    own = ('<text:bibliography-mark text:identifier="D59" text:bibliography-type="book" text:author="Darwin, Charles" '
           'text:title="On the Origin of Species" text:year="1859" text:publisher="John Murray">[D59]'
           "</text:bibliography-mark>")
    draft = read_draft("d.odt", odt(f"<text:p>They vary {own}.</text:p>"))
    assert draft.source.text == "They vary [@darwin-1859].\n"
    assert draft.items == {"darwin-1859": {
        "type": "book", "title": "On the Origin of Species", "publisher": "John Murray", "issued": "1859",
        "author": [{"family": "Darwin", "given": "Charles"}]}}


def test_what_makeready_makes_goes(said):
    contents = ("<text:table-of-content><text:index-body><text:p>One 1</text:p></text:index-body>"
                "</text:table-of-content>")
    entry = '<text:alphabetical-index-mark text:string-value="oil"/>'
    draft = read_draft("d.odt", odt(f"{contents}<text:p>Oil{entry} burned.</text:p>"))
    assert draft.source.text == "Oil burned.\n"
    assert [(kind, line) for kind, line, _ in said(draft)] == [("left-out", 1)] * 2
