import pytest

from makeready.model import tree
from makeready.model.book import Book, Group, Metadata, Reference
from makeready.model.source import Span
from makeready.model.sources import (EDTF, cites_in_notes, families, group_of, identifiers, said,
                                     sources, used, year)


def reference(key, locked=False, **item):
    return Reference(key, {name: tree.meta_value(value) for name, value in item.items()}, Span("r"),
                     locked=locked)


OIL = reference("oil", type="book", title="Oil", ISBN="0-262-03384-4; 978-0-306-40615-7",
                DOI="https://doi.org/10.1000/OIL", issued={"date-parts": [["1931", "5"]]},
                author=[{"family": "Keeper", "given": "Ada"}, {"literal": "The Board"}])
FOG = reference("fog", type="chapter", ISBN="0-262-03384-4", editor=[{"family": "Pilot"}],
                keyword="sea, Fog", issued="c. 1950")
LOCKED = reference("doi:10.1000/fog", locked=True, type="article", doi="10.1000/fog")


@pytest.mark.parametrize("key, found", [
    ("oil", OIL), ("doi:10.1000/Oil", OIL), ("isbn:9780262033848", OIL), ("isbn:0306406152", OIL),
    ("DOI:10.1000/FOG", LOCKED), ("doi:10.1000/fog", LOCKED), ("gas", None), ("isbn:1", None),
    ("doi:10.1000/gas", None)])
def test_a_key_or_an_identifier_in_any_spelling(key, found):
    assert sources([LOCKED, OIL, FOG]).get(key) == found


def test_the_authors_own_entry_comes_before_what_was_looked_up():
    own = reference("own", DOI="10.1000/fog")
    assert sources([LOCKED, own]).get("doi:10.1000/fog") == own


def test_the_isbn_of_a_chapter_is_that_of_its_book():
    assert [str(name) for name in identifiers(FOG)] == []


@pytest.mark.parametrize("nocite, keys", [
    ((), ["oil"]), (("fog",), ["oil", "fog"]), (("*",), ["oil", "fog"]),
    (("doi:10.1000/FOG",), ["oil", "doi:10.1000/fog"])])
def test_what_the_bibliography_lists(nocite, keys):
    book = Book(Metadata("T"), (), (OIL, FOG, LOCKED), nocite=nocite)
    assert [found.key for found in used(book, ["isbn:9780262033848"])] == keys


def test_what_an_item_says():
    assert said(OIL, "Title") == "Oil" and said(OIL, "volume") == ""
    assert (year(OIL), year(FOG), year(LOCKED)) == ("1931", "1950", "")
    assert families(OIL) == ("Keeper", "The Board") and families(FOG) == ("Pilot",)
    assert families(LOCKED) == ()


@pytest.mark.parametrize("groups, title", [
    ([Group("Rest"), Group("Sea", keyword="SEA"), Group("Own", keys=("fog",))], "Own"),
    ([Group("Rest"), Group("Parts", type="chapter"), Group("Sea", keyword="fog")], "Sea"),
    ([Group("Rest"), Group("Parts", type="chapter")], "Parts"),
    ([Group("Rest"), Group("Books", type="book")], "Rest"), ([Group("Books", type="book")], None)])
def test_the_narrowest_group_takes_a_source(groups, title):
    found = group_of(FOG, groups)
    assert title == (found and found.title)


@pytest.mark.parametrize("style, notes", [
    ('<style xmlns="x"\n class="note">', True), ("<style class='in-text'>", False), ("", False),
    ('<style><text class="note"/>', False)])
def test_whether_a_style_cites_in_notes(style, notes):
    assert cites_in_notes(style) == notes


@pytest.mark.parametrize("date, read", [
    ("2020", True), ("2020-05-01", True), ("1850~", True), ("2020/2021-03", True), ("2020/", True),
    ("-0049", True), ("1999-21", True), ("May 2020", False), ("n.d.", False), ("2020-5", False)])
def test_dates_that_citeproc_reads(date, read):
    assert bool(EDTF.fullmatch(date)) == read
