import json

import pytest

from makeready.config import Config, Entry, design, is_isbn, parse, schema
from makeready.model.book import EXEMPTIONS, ROLES, Claims, Placement
from makeready.model.source import SourceFile, Span


def config(text: str) -> Config:
    found, faults = parse(SourceFile("b.yaml", "title: A Test\n" + text))
    assert faults == []
    return found


def faults(text: str) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.span.line, fault.span.column)
            for fault in parse(SourceFile("b.yaml", text))[1]]


def hint(text: str) -> str:
    [fault] = parse(SourceFile("b.yaml", text))[1]
    return fault.hint


def test_the_defaults():
    found = config("")
    assert (found.book.language, found.book.notes.placement, found.book.citation_style) == (
        "en-US", Placement(), "chicago-notes-bibliography")
    assert [(entry.role, entry.matter) for entry in found.entries] == [
        ("half-title", "front"), ("title-page", "front"), ("copyright-page", "front"),
        ("contents", "front"), ("notes", "back"), ("bibliography", "back")]
    assert not found.body_listed and not found.book.number_sections


def test_every_kind_of_entry():
    found = config("front:\n- contents\n- preface: p.md\nbody:\n- c.md\n- part: q.md\nback: []\n")
    assert found.entries == (
        Entry("contents", "front", None, Span("b.yaml", 3, 3)),
        Entry("preface", "front", "p.md", Span("b.yaml", 4, 3)),
        Entry("chapter", "body", "c.md", Span("b.yaml", 6, 3)),
        Entry("part", "body", "q.md", Span("b.yaml", 7, 3)))
    assert found.body_listed


@pytest.mark.parametrize("role, matter", [(role, matter) for role, kind in ROLES.items()
                                          for matter in kind.matters])
def test_every_role_may_stand_where_it_belongs(role, matter):
    [entry] = [e for e in config(f"{matter}:\n- {role}: x.md\n").entries if e.path]
    assert (entry.role, entry.matter) == (role, matter)


@pytest.mark.parametrize("text, values", [
    ("authors: Jane Doe\n", [("Jane Doe", "", "author")]),
    ("authors: [Jane Doe, {name: R. Roe, sort: 'Roe, R.', role: editor}]\n",
     [("Jane Doe", "", "author"), ("R. Roe", "Roe, R.", "editor")])])
def test_authors(text, values):
    assert [(a.name, a.sort, a.role) for a in config(text).book.authors] == values


def test_values_in_their_short_forms():
    book = config("publisher: Pond Press\ndate: 2026\nedition: 2\nsubjects: Frogs\nnocite: '*'\n"
                  "isbn: {print: 9780306406157}\nreferences: r.bib\nsubtitle:\n").book
    assert (book.publisher.name, book.date, book.edition) == ("Pond Press", "2026", "2")
    assert (book.subjects, book.nocite, book.references) == (("Frogs",), ("*",), ("r.bib",))
    assert book.isbn.print == "9780306406157" and book.subtitle == ""


def test_a_date_stays_as_it_was_written():
    assert config("date: 2026-03-01\n").book.date == "2026-03-01"


@pytest.mark.parametrize("isbn, good", [
    ("978-0-306-40615-7", True), ("9780306406157", True), ("978 3 16 148410 0", True),
    ("978-0-306-40615-8", False), ("0306406152", False), ("9770306406157", False), ("", False),
    ("97803064061570", False)])
def test_isbns(isbn, good):
    assert is_isbn(isbn) == good


@pytest.mark.parametrize("text, found", [
    ("titel: A\n", [("config-unknown-key", 1, 1)]),
    ("title: A\nisbn:\n  prnt: '1'\n", [("config-unknown-key", 3, 3)]),
    ("title: A\nauthors:\n- name: J\n  rle: editor\n", [("config-unknown-key", 4, 3)]),
    ("title: A\nnumber_sections: true\n", [("config-unknown-key", 2, 1)]),
    ("title: A\n2026: B\n", [("config-unknown-key", 2, 1)]),
    ("title: A\nyes: B\n", [("config-unknown-key", 1, 1)]),
    ("authors: J\n", [("config-missing-key", 1, 1)]),
    ("title:\n", [("config-missing-key", 1, 7)]),
    ("title: ''\n", [("config-value", 1, 8)]),
    ("title: [A]\n", [("config-value", 1, 8)]),
    ("title: A\ndate: March 2026\n", [("config-value", 2, 7)]),
    ("title: A\ndate: 2026-02-30\n", [("config-value", 2, 7)]),
    ("title: A\nlanguage: English\n", [("config-value", 2, 11)]),
    ("title: A\nnotes: at-end\n", [("config-value", 2, 8)]),
    ("title: A\nnumber-sections: perhaps\n", [("config-value", 2, 18)]),
    ("title: A\nisbn: 9780306406157\n", [("config-value", 2, 7)]),
    ("title: A\nfront: contents\n", [("config-value", 2, 8)]),
    ("title: A\nfront:\n- [contents]\n", [("config-value", 3, 3)]),
    ("title: A\nfront:\n- preface:\n", [("config-value", 3, 3)]),
    ("title: A\nfront: [half, p.md, {a: b, c: d}]\n", [
        ("config-unknown-role", 2, 9), ("config-unknown-role", 2, 15),
        ("config-unknown-role", 2, 21)]),
    ("title: A\nback: [glossary]\n", [("config-role-needs-file", 2, 8)]),
    ("title: A\nbody: [a.md, b.md, a.md]\n", [("division-twice", 2, 20)]),
    ("title: A\nisbn: {print: 978-0-306-40615-8}\n", [("isbn-invalid", 2, 15)]),
    ("title: A\nbibliography: by-part\n", [("config-value", 2, 15)]),
    ("title: A\nbibliography-groups:\n- titel: B\n", [("config-unknown-key", 3, 3)]),
    ("title: A\nbibliography-groups:\n- keyword: b\n", [("config-missing-key", 3, 3)]),
    ("title: A\nbibliography-groups:\n- Archives\n", [("config-value", 3, 3)]),
    ("title: A\nibid: sometimes\n", [("config-value", 2, 7)]),
    ("title: A\naccessibility:\n  conform: A\n", [("config-unknown-key", 3, 3)]),
    ("title: A\naccessibility: {conforms: AAA, certifier: B}\n", [("config-value", 2, 27)]),
    ("title: A\naccessibility: {conforms: A}\n", [("config-value", 2, 16)]),
    ("title: A\naccessibility: {exemption: tiny}\n", [("config-value", 2, 28)]),
    ("- A\n", [("yaml-syntax", 1, 1)]), ("", [("yaml-syntax", 1, 1)]),
    ("title: A\ntitle: B\n", [("yaml-syntax", 2, 1)])])
def test_one_fault_one_diagnostic_at_its_place(text, found):
    assert faults(text) == found


def test_several_faults_at_once_and_the_rest_of_the_book():
    text = ("titel: A\nlanguage: 1x\npublisher: P\nisbn: {print: '1'}\nfront: [prefce: p.md, "
            "contents]\n")
    found, list_of_faults = parse(SourceFile("b.yaml", text))
    assert sorted(fault.span.line for fault in list_of_faults) == [1, 2, 4, 5]
    assert found.book.publisher.name == "P" and found.book.language == "en-US"
    assert found.entries[0].role == "contents"


@pytest.mark.parametrize("text, cure", [
    ("title: A\nsubtitel: B\n", "Did you mean “subtitle”?"),
    ("title: A\nfront: [halftitle]\n", "Did you mean “half-title”?"),
    ("title: A\nfront: [notes]\n", "List it under “back:”."),
    ("title: A\nfront: [acknowledgements: a.md]\n", "Did you mean “acknowledgments”?"),
    ("title: A\nbibliography-groups:\n- {title: B, keywords: c}\n", "Did you mean “keyword”?"),
    ("title: A\nisbn: {kindle: '1'}\n", "Known keys: print, epub, pdf.")])
def test_the_cure_names_what_was_meant(text, cure):
    assert hint(text) == cure


@pytest.mark.parametrize("line, problem", [
    ("date: May", "“May” is not a date: 2026, 2026-03 or 2026-03-01"),
    ("language: '?'", "“?” is not a BCP 47 tag: en-US, de, fr-CA"),
    ("notes: x", "it can be book-end, chapter-end, page-foot, or a mapping"),
    ("notes: {sources: book-end, remarks: chapter-end}",
     "of two streams of notes, one stands at the page foot"),
    ("notes: {marks: symbols}", "symbols call notes at the page foot, and there are none"),
    ("notes: {sources: page-foot, phrases: true}",
     "phrases stand before notes at the end, and there are none"),
    ("accessibility: {conforms: AA}",
     "“conforms” needs the name of the one who vouches for it, as “certifier”"),
    ("accessibility: {credential: B}", "a certifier vouches for “conforms”, which is not there"),
    ("accessibility: {conforms: A, certifier: B, exemption: microenterprise}",
     "a book that conforms needs no exemption"),
    ("subjects: {a: b}", "a list is wanted here"), ("edition: [1]", "text is wanted here"),
    ("front: x", "a list is wanted of “file.md”, “role: file.md” and roles")])
def test_a_wrong_value_is_told_what_is_wanted(line, problem):
    [fault] = parse(SourceFile("b.yaml", f"title: A\n{line}\n"))[1]
    assert fault.message == f"The value of “{line.split(':')[0]}” is wrong: {problem}."


@pytest.mark.parametrize("line, placement", [
    ("notes: page-foot", Placement("page-foot", "page-foot")),
    ("notes: {numbering: book}", Placement(numbering="book")),
    ("notes: {remarks: page-foot}", Placement("book-end", "page-foot", marks="symbols")),
    ("notes: {remarks: page-foot, marks: numbers}", Placement("book-end", "page-foot")),
    ("notes: {sources: chapter-end, phrases: true}",
     Placement("chapter-end", "chapter-end", phrases=True))])
def test_notes_are_one_stream_or_two(line, placement):
    assert config(f"{line}\n").book.notes.placement == placement


def test_an_address_that_is_none_is_named():
    [fault] = parse(SourceFile("b.yaml", "title: A\naccessibility: "
                                         "{conforms: A, certifier: B, report: by us}\n"))[1]
    assert "“by us” is not the address of a report" in fault.message and fault.span.column == 52


def test_the_exemptions_are_those_of_the_model():
    for name in EXEMPTIONS:
        assert config(f"accessibility: {{exemption: {name}}}\n").book.accessibility.claims == Claims(
            exemption=name)


def test_the_schema_says_what_an_editor_needs():
    found = json.loads(json.dumps(schema()))
    assert found["type"] == "object" and found["additionalProperties"] is False
    assert found["required"] == ["title"]
    assert {"number-sections", "citation-style", "front"} <= set(found["properties"])
    assert not any("_" in key for key in found["properties"])
    kinds = {kind.get("type") for kind in found["properties"]["authors"]["anyOf"]}
    assert {"string", "array"} <= kinds


def test_a_design_is_its_styles_table_with_what_the_book_changes():
    found = design(config("style: novel\ntrim: a5\ndesign: {leading: 14.5, justify: false}\n").book)
    assert (found.style, found.trim, found.leading, found.justify) == ("novel", "a5", 14.5, False)
    assert found.opening == "drop-cap" and design(config("").book).trim == "trade"


@pytest.mark.parametrize("line, says", [
    ("style: clasic", "classic, large-print, modern"), ("trim: 3 x 4 in", "4.25 x 6.87 in to A4"),
    ("design: {text-font: Nope}", "not the typeface of the text"),
    ("design: {text-size: big}", "a number is wanted"), ("design: {sink: 99}", "16 or less"),
    ("design: {sink: 1.5}", "a whole number is wanted"), ("design: {opening: foo}", "'drop-cap'"),
    ("design: plain", "key: value")])
def test_faults_of_a_design(line, says):
    [fault] = parse(SourceFile("b.yaml", f"title: A\n{line}\n"))[1]
    assert fault.code == "config-value" and fault.span.line == 2 and says in fault.message


def test_an_unknown_decision_names_the_nearest():
    assert hint("title: A\ndesign: {leeding: 14}\n") == "Did you mean “leading”?"


@pytest.mark.parametrize("value, place", [("[apple, nook]", (2, 16)), ("nook", (2, 8)), ("{a: b}", (2, 8))])
def test_a_shop_is_a_profile_of_the_house_or_a_file(value, place):
    assert faults(f"title: A\nshops: {value}\n") == [("config-value", *place)]


def test_shops_are_all_of_the_house_unless_some_are_named():
    assert {"apple", "kobo", "readers"} < set(config("").book.shops)
    assert config("shops: mine.yaml\n").book.shops == ("mine.yaml",)
