import pytest

from makeready.model.source import SourceFile
from makeready.tools.places import Placed, YamlError, load

TEXT = "title: The Oil\nisbn:\n  print: '1'\nauthors:\n- name: Doe\n- Roe\ndate: 2026-03-01\n"


def read(text: str) -> Placed:
    return load(SourceFile("b.yaml", text))


def problem(text: str, first_line: int = 1) -> tuple[str, str]:
    with pytest.raises(YamlError) as error:
        load(SourceFile("b.yaml", ""), text=text, first_line=first_line)
    return str(error.value.span), error.value.problem


@pytest.mark.parametrize("path, key, value", [
    (("title",), "1:1", "1:8"), (("isbn", "print"), "3:3", "3:10"),
    (("authors", 0, "name"), "5:3", "5:9"), (("authors", 1), "4:1", "6:3")])
def test_places_of_keys_and_values(path, key, value):
    placed = read(TEXT)
    assert str(placed.key(path)) == f"b.yaml:{key}" and str(placed.value(path)) == f"b.yaml:{value}"


def test_what_is_not_there_has_the_place_of_what_would_hold_it():
    placed = read(TEXT)
    assert str(placed.value(("isbn", "epub"))) == "b.yaml:3:3"
    assert str(placed.value(("edition",))) == "b.yaml:1:1"
    assert placed.key(("edition",)) is None


def test_dates_stay_text():
    assert read(TEXT).data["date"] == "2026-03-01"


def test_a_part_of_a_file_has_the_lines_of_the_file():
    placed = load(SourceFile("a.md", ""), text="title: Oil\nnumber: 6", first_line=2)
    assert str(placed.value(("number",))) == "a.md:3:9"
    assert problem("a: b: c", first_line=5)[0] == "b.yaml:5:5"


def test_an_empty_file_has_no_data():
    assert read("").data is None and str(read("# nothing\n").value(())) == "b.yaml:1:1"


@pytest.mark.parametrize("text, found", [
    ("a: 1\nb: 2\na: 3\n", ("b.yaml:3:1", "the key “a” is given twice")),
    ("a: \"x\nb: 2\n", ("b.yaml:1:4", "the quotation mark that opens here is never closed")),
    ("a: b: c\n", ("b.yaml:1:5", "there is a colon too many")),
    ("a:\n\tb: c\n", ("b.yaml:2:1", "a tab stands where spaces are wanted")),
    ("a: 1\n---\nb: 2\n", ("b.yaml:2:1", "a second document begins")),
    ("a: {{ b }}\n", ("b.yaml:1:5", "a key must be a word"))])
def test_faults_in_plain_words(text, found):
    assert problem(text) == found


def test_a_fault_without_words_of_ours_keeps_its_own():
    place, words = problem("a: [1, 2\nb: 3\n")
    assert place.startswith("b.yaml:2:") and words
