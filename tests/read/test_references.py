import pytest

from makeready.model import tree
from makeready.model.diagnostic import ManuscriptError
from makeready.model.source import SourceFile, Span
from makeready.read.references import duplicates, read_lock, read_references

YAML = "references:\n- id: doe\n  title: Frogs\n- type: book\n  'id': roe-2\n- {id: 2020}\n"
JSON = '[{"id": "doe", "title": "Frogs"},\n {"title": "On \\"id\\"", "id" : "roe"}]'
BIB = "@book{doe,\n  title = {Frogs}\n}\n@article{ roe-2 , title = {Newts}}\n"


def read(name: str, text: str) -> list[tuple[str, int, int]]:
    return [(found.key, found.span.line, found.span.column)
            for found in read_references(SourceFile(name, text))]


def faults(name: str, text: str, named_at: Span | None = None) -> list[tuple[str, str]]:
    with pytest.raises(ManuscriptError) as error:
        read_references(SourceFile(name, text), named_at)
    return [(f"{fault.code} {fault.span}", fault.message) for fault in error.value.diagnostics]


@pytest.mark.parametrize("name, text, found", [
    ("r.yaml", YAML, [("doe", 2, 3), ("roe-2", 5, 3), ("2020", 6, 4)]),
    ("r.yml", f"---\n{YAML}---\n", [("doe", 3, 3), ("roe-2", 6, 3), ("2020", 7, 4)]),
    ("r.yaml", f"\n# Sources\n\n{YAML}", [("doe", 5, 3), ("roe-2", 8, 3), ("2020", 9, 4)]),
    ("r.json", JSON, [("doe", 1, 10), ("roe", 2, 33)]),
    ("r.bib", BIB, [("doe", 1, 7), ("roe-2", 4, 11)]),
    ("r.bibtex", BIB, [("doe", 1, 7), ("roe-2", 4, 11)]),
    ("r.ris", "TY  - BOOK\nID  - doe\nER  -\nTY  - BOOK\nAU  - Roe, R.\nPY  - 1999\nER  -\n",
     [("doe", 1, 1), ("roe-1999", 4, 1)]),
    ("R.XML", "<xml><records>\n<record><rec-number>7</rec-number></record></records></xml>",
     [("7", 2, 1)])])
def test_every_source_with_its_key_and_its_place(name, text, found):
    assert read(name, text) == found


def test_the_item_is_csl_data():
    [reference] = read_references(SourceFile("r.bib", "@book{doe, title = {Frogs}}"))
    assert set(reference.item) >= {"id", "title", "type"}


def test_keys_and_addresses_stay_as_they_were_typed():
    [reference] = read_references(SourceFile(
        "r.yaml", "references:\n- id: o'doe--1\n  URL: https://example.org/a--b_c_\n"))
    assert reference.key == "o'doe--1"
    assert reference.item["URL"]["c"] == "https://example.org/a--b_c_"


@pytest.mark.parametrize("name, text, places", [
    ("r.yaml", "references:\n- id: a\n- id: a\n", ["r.yaml:3:3"]),
    ("r.json", '[{"id": "a"}, {"id": "b"}, {"id": "a"}]', ["r.json:1:36"]),
    ("r.bib", "@book{a, title={X}}\n@book{a, title={Y}}\n", ["r.bib:2:7"])])
def test_a_key_given_twice_is_a_fault_at_its_second_place(name, text, places):
    found = duplicates(read_references(SourceFile(name, text)))
    assert [str(fault.span) for fault in found] == places
    assert "(the first at r." in found[0].message


@pytest.mark.parametrize("name, text, place", [
    ("r.yaml", "references:\n- id: 'a\n", "yaml-syntax r.yaml:2:7"),
    ("r.yaml", "- id: a\n", "references-syntax r.yaml:1:1"),
    ("r.yaml", "", "references-syntax r.yaml:1:1"),
    ("r.yaml", "references:\n- id: a\n- title: b\n", "source-without-key r.yaml:3:3"),
    ("r.yaml", "references:\n- id: a\n- just words\n", "source-without-key r.yaml:3:3"),
    ("r.json", '[{"id": "a"},\n {"id": }]', "references-syntax r.json:2:9"),
    ("r.bib", "@book{a,\n  title = {X}\n}\n@book{b title}\n", "references-syntax r.bib:4:9"),
    ("r.bib", "@book{a, title = {X}}\n\n@book{b,\n  title = {Y}\n", "references-syntax r.bib:3:1"),
    ("r.json", '[{"id": "a"},\n {"id": "b", "ISBN": ["x"]}]', "references-syntax r.json:2:2"),
    ("r.json", '[{"id": "a", "author": "Doe"}]', "references-syntax r.json:1:2"),
    ("r.ris", "TY  - BOOK\n", "references-syntax r.ris:1:1"),
    ("r.xml", "<xml>\n<records>\n</xml>", "references-syntax r.xml:3:7")])
def test_faults_stand_where_reading_stopped(name, text, place):
    [(found, message)] = faults(name, text)
    assert found == place and "line" not in message


def test_a_kind_of_file_that_is_not_read_is_a_fault_where_it_is_named():
    [(found, message)] = faults("r.txt", "Doe, Frogs.", Span("book.yaml", 4, 13))
    assert found == "references-format book.yaml:4:13"


@pytest.mark.parametrize("text, found", [
    ("2020-05", "2020-05"), ("'1850~'", "1850~"), ("May 2020", {"literal": "May 2020"}),
    ("n.d.", {"literal": "n.d."}),
    ("{literal: in press}", {"literal": "in press"}), ("2020-5-3", {"literal": "2020-5-3"})])
def test_a_date_that_is_none_to_citeproc_is_kept_as_words(text, found):
    [reference] = read_references(SourceFile("r.yaml", f"references:\n- id: a\n  issued: {text}\n"))
    assert tree.meta_python(reference.item["issued"]) == found


def test_what_comes_as_json_is_kept_as_it_is():
    item = {"id": 7, "type": "book", "issued": {"date-parts": [[2020]], "season": 3}}
    import json
    for text in (json.dumps([item]), json.dumps({"items": [item]})):
        [reference] = read_references(SourceFile("r.json", text))
        assert reference.json == item | {"id": "7"} and reference.key == "7"


LOCK = """\
sources:
- identifier: DOI:10.1000/A(b)
  from: https://doi.org/10.1000/a(b)
  fetched: 2026-03-01
  item: {type: article-journal, title: "On <i>Frogs</i>, a--b_c_", issued: {date-parts: [[2020]]}}
"""


def test_what_was_looked_up_has_its_identifier_for_a_key():
    [reference] = read_lock(SourceFile("sources.lock.yaml", LOCK))
    assert (reference.key, str(reference.span), reference.locked) == (
        "doi:10.1000/a(b)", "sources.lock.yaml:2:15", True)
    assert reference.json["title"] == "On <i>Frogs</i>, a--b_c_"


def test_a_lock_file_that_was_spoilt_is_told_at_its_place():
    with pytest.raises(ManuscriptError) as error:
        read_lock(SourceFile("sources.lock.yaml", LOCK.replace("2020", "soon")))
    [fault] = error.value.diagnostics
    assert f"{fault.code} {fault.span}" == "references-syntax sources.lock.yaml:2:15"
