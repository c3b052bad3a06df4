"""What Zotero and Mendeley hide in their fields."""

import base64
import json

import pytest

from makeready.intake.office.cited import markdown, read_control, read_csl, rich_text, sources_of

DARWIN = {"id": 12, "type": "book", "title": "On the <i>Origin</i> of Species & More",
          "author": [{"family": "Darwin", "given": "Charles"}], "publisher": "John Murray",
          "publisher-place": "London", "issued": {"date-parts": [["1859", 11, 24]]}, "note": "", "DOI": "10.1/x_y"}
COASE = {"id": "coase", "type": "article-journal", "title": "The Lighthouse in Economics",
         "author": [{"family": "Coase", "given": "Ronald H."}], "volume": 17, "page": "357-376",
         "issued": {"date-parts": [[1974]]}, "accessed": {"date-parts": [[2020, 1, 2]]}}


def item(data, **more):
    return {"id": data["id"], "uris": [f"http://zotero.org/items/{data['id']}"], "itemData": data} | more


def code(*items, before=" ADDIN ZOTERO_ITEM CSL_CITATION ", after=" "):
    citation = {"citationID": "x", "properties": {"plainCitation": "(printed)", "noteIndex": 0},
                "citationItems": items, "schema": "https://example.org/csl-citation.json"}
    return before + json.dumps(citation) + after


def live(text):
    citation = read_csl(text)
    return markdown(citation, sources_of([citation])[0])


@pytest.mark.parametrize(("items", "expected"), [
    ([item(DARWIN)], "[@darwin-1859]"),
    ([item(DARWIN, locator="12", label="page")], "[@darwin-1859, 12]"),
    ([item(DARWIN, locator="3", label="chapter")], "[@darwin-1859, chap. 3]"),
    ([item(DARWIN, locator="12–14")], "[@darwin-1859, 12–14]"),
    ([item(DARWIN, prefix="see ", suffix=", and more")], "[see @darwin-1859, and more]"),
    ([item(DARWIN, **{"suppress-author": True})], "[-@darwin-1859]"),
    ([item(DARWIN), item(COASE, locator="360")], "[@darwin-1859; @coase-1974, 360]"),
    ([item(DARWIN, prefix="see <i>also</i>; ")], "[see *also*, @darwin-1859]"),
])
def test_a_citation(items, expected):
    assert live(code(*items)) == expected


@pytest.mark.parametrize(("before", "after"), [
    ("ADDIN CSL_CITATION ", ""), ("ZOTERO_ITEM CSL_CITATION ", " RNDabc"), (" ADDIN CSL_CITATION ", " \\* MERGEFORMAT")])
def test_the_code_of_each_program(before, after):
    assert live(code(item(DARWIN), before=before, after=after)) == "[@darwin-1859]"


def test_the_tag_of_a_content_control():
    tag = "MENDELEY_CITATION_v3_" + base64.b64encode(code(item(COASE), before="", after="").encode()).decode()
    assert [work.item["id"] for work in read_control(tag).works] == ["coase"]
    assert read_control(tag.rstrip("=")) == read_control(tag)


@pytest.mark.parametrize("text", [
    "", " TOC \\o ", "ADDIN ZOTERO_ITEM CSL_CITATION", "ADDIN CSL_CITATION {broken", "ADDIN CSL_CITATION []",
    'ADDIN CSL_CITATION {"citationItems": []}', 'ADDIN CSL_CITATION {"citationItems": [{"id": 1}]}',
    'ADDIN CSL_CITATION {"citationItems": [7]}', 'ADDIN CSL_CITATION {"citationItems": [{"itemData": {"id": 1}}]}',
    "ADDIN CSL_CITATION " + '{"a":' * 3000])
def test_what_holds_no_citation(text):
    assert read_csl(text) is None


@pytest.mark.parametrize("tag", ["", "other", "MENDELEY_CITATION_v3_%%%", "MENDELEY_CITATION_v3_" + "e30="])
def test_a_control_that_holds_none(tag):
    assert read_control(tag) is None


def test_the_data_of_the_sources():
    keys, items = sources_of([read_csl(code(item(DARWIN), item(COASE)))])
    assert list(keys.values()) == ["darwin-1859", "coase-1974"]
    assert items["darwin-1859"] == {
        "type": "book", "title": "On the *Origin* of Species & More",
        "author": [{"family": "Darwin", "given": "Charles"}], "publisher": "John Murray",
        "publisher-place": "London", "issued": "1859-11-24", "DOI": "10.1/x_y"}
    assert items["coase-1974"] | {"volume": "17", "issued": "1974", "accessed": "2020-01-02"} == items["coase-1974"]


def test_one_work_under_two_identities_is_one_source():
    other = item(DARWIN) | {"uris": ["http://zotero.org/groups/1/items/12"]}
    keys, items = sources_of([read_csl(code(item(DARWIN), other))])
    assert list(items) == ["darwin-1859"] and set(keys.values()) == {"darwin-1859"}


@pytest.mark.parametrize(("date", "expected"), [
    ({"date-parts": [[2020, 1], [2021, 2]]}, "2020-01/2021-02"), ({"literal": "Spring"}, {"literal": "Spring"}),
    ({"raw": "c. 1850"}, {"literal": "c. 1850"}), ("2020", "2020"), ({"date-parts": [["n"]]}, None), ({}, None)])
def test_dates(date, expected):
    _, items = sources_of([read_csl(code(item(DARWIN | {"issued": date})))])
    assert items[next(iter(items))].get("issued") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("a <b>b</b> c", "a **b** c"), ("H<sub>2</sub>O", "H~2~O"), ("a*b", r"a\*b"), ("a &amp; b", "a & b"),
    ('<span style="font-variant:small-caps;">BC</span>', "[BC]{.smallcaps}"), ("1 < 2", r"1 \< 2"),
    ('<span class="nocase">de</span>', "[de]{.nocase}")])
def test_rich_text(text, expected):
    assert rich_text(text) == expected
