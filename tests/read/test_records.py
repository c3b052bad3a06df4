import pytest

from makeready.model import tree
from makeready.model.source import Span
from makeready.read.records import Record, date, person, references, standard_number


def records(*items):
    return [Record(item.pop("key", ""), {"type": "book", **item}, Span("r", i))
            for i, item in enumerate(items, 1)]


KEOHANE = {"author": [{"family": "Keohane", "given": "R."}], "issued": {"date-parts": [[1984]]}}


def test_a_record_without_a_key_gets_one_of_name_and_year():
    found = references(records(
        {"key": "own", **KEOHANE}, KEOHANE, {"title": "The Long Book of Frogs"}, KEOHANE,
        {"editor": [{"literal": "Área Núñez"}], "issued": {"literal": "soon"}}))
    assert [reference.key for reference in found] == [
        "own", "keohane-1984a", "the-long-book-nd", "keohane-1984b", "area-nunez-nd"]
    assert [reference.json["id"] for reference in found] == [reference.key for reference in found]
    assert tree.meta_python(found[0].item["author"])[0]["family"] == "Keohane"


def test_what_was_looked_up_says_so():
    assert [r.locked for r in references(records({}), locked=True)] == [True]


def test_no_records_are_no_references():
    assert references([]) == []


@pytest.mark.parametrize("name, found", [
    ("Doe, Jane", {"family": "Doe", "given": "Jane"}), ("The Board", {"literal": "The Board"}),
    ("King, Martin Luther, Jr.", {"family": "King", "given": "Martin Luther", "suffix": "Jr."}),
    ("Doe,", {"family": "Doe"})])
def test_names(name, found):
    assert person(name) == found


@pytest.mark.parametrize("text, found", [
    ("1984", {"date-parts": [[1984]]}), ("1984/03/05/Spring", {"date-parts": [[1984, 3, 5]]}),
    ("1984-03", {"date-parts": [[1984, 3]]}), ("in press", {"literal": "in press"}), (" ", None),
    ("19845", {"literal": "19845"})])
def test_dates(text, found):
    assert date(text) == found


@pytest.mark.parametrize("kind, text, found", [
    ("article-journal", "0162-2889", {"ISSN": "0162-2889"}),
    ("report", "0162-2889", {"ISSN": "0162-2889"}),
    ("book", "978-0-262-03384-8", {"ISBN": "978-0-262-03384-8"}), ("book", "", {})])
def test_what_a_standard_number_counts(kind, text, found):
    assert standard_number(kind, text) == found
