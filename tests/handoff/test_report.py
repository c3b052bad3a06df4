"""The preflight report."""

import json

from lxml import html

from makeready.handoff.report import DIFFERS, NAMES, PASSES, REFUSED, lines, to_html, to_json
from makeready.model.book import Metadata
from makeready.model.limit import MEASURES, Limit
from makeready.model.preflight import Held
from makeready.model.source import Span

BOOK = Metadata("Salt & Iron")


def _limit(**bounds):
    return Limit("The printer", "its <page>", "2026-11", **bounds)


LEAST, MOST = _limit(at_least=300), _limit(at_most=240.0)
FOUND = [Held("image-density", "page 3", 300, LEAST), Held("ink", "page 1", 120.0, MOST),
         Held("image-density", "page 9", 212, LEAST, Span("manuscript/chapters/03.md", 14, 1)),
         Held("image-density", "page 4", 250, LEAST), Held("ink", "page 2", 239.0, MOST),
         Held("fonts", "Garamond", "embedded", _limit(one_of=("embedded",))),
         Held("blank-run", "", 5, _limit(at_most=4, advised=True))]


def test_every_measure_has_a_name():
    assert set(NAMES) == set(MEASURES)


def test_a_line_for_each_rule_with_the_value_that_comes_nearest_to_breaking_it():
    assert [(line.measure, line.value, line.verdict) for line in lines(FOUND)] == [
        ("fonts", "embedded", PASSES), ("image-density", "212 ppi", REFUSED), ("ink", "239 %", PASSES),
        ("blank-run", "5", DIFFERS)]


def test_words_that_break_a_rule_are_listed_alone():
    limit = _limit(one_of=("grey",))
    found = [Held("print-colors", at, kind, limit) for at, kind in (("a", "grey"), ("b", "RGB"), ("c", "spot"))]
    assert [line.value for line in lines(found)] == ["RGB, spot"]


def test_for_programs():
    report = json.loads(to_json("The printer", BOOK, FOUND))
    [_, density, *_] = report["rules"]
    assert (report["receiver"], report["title"]) == ("The printer", "Salt & Iron")
    assert density == {
        "rule": "image-density", "verdict": "would be refused", "value": "212 ppi", "measured": 3,
        "limit": {"at_least": 300}, "advised": False, "source": "its <page>", "verified": "2026-11",
        "broken": [{"at": "page 9", "value": 212, "place": "manuscript/chapters/03.md:14:1"},
                   {"at": "page 4", "value": 250, "place": None}]}


def test_for_people():
    page = html.fromstring(to_html("The printer", BOOK, FOUND))
    assert page.findtext(".//h1") == "Salt & Iron"
    assert page.findtext(".//p") == ("For The printer: 4 rules, 2: passes, 1: differs from what is advised, "
                                     "1: would be refused.")
    rows = [[cell.text_content() for cell in row] for row in page.iterfind(".//tbody/tr")]
    assert rows[1] == ["Resolution of each image",
                       "212 ppipage 9: 212 ppi (manuscript/chapters/03.md:14:1)page 4: 250 ppi",
                       "The printer takes at least 300 ppi", "its <page>, 2026-11"]
    assert [row.get("class") for row in page.iterfind(".//tbody/tr")] == [None, "refused", None, "advised"]
