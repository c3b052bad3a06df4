"""Names as lists of sources give them."""

import pytest

from makeready.intake.sources.names import parse_names


def short(found):
    return found and (found[0], [name.get("literal") or "|".join(name.values()) for name in found[1]])


@pytest.mark.parametrize(("text", "names"), [
    ("Darwin, Charles", ["Darwin|Charles"]),
    ("Kahneman, Daniel, and Amos Tversky", ["Kahneman|Daniel", "Tversky|Amos"]),
    ("Barnett, William and Walter Block", ["Barnett|William", "Block|Walter"]),
    ("Watson, James D., and Francis H. C. Crick", ["Watson|James D.", "Crick|Francis H. C."]),
    ("Gamma, Erich, Richard Helm, Ralph Johnson, and John Vlissides",
     ["Gamma|Erich", "Helm|Richard", "Johnson|Ralph", "Vlissides|John"]),
    ("Kahneman, D., & Tversky, A.", ["Kahneman|D.", "Tversky|A."]),
    ("Kahneman, D., Slovic, P., & Tversky, A.", ["Kahneman|D.", "Slovic|P.", "Tversky|A."]),
    ("Kahneman, Daniel; Tversky, Amos", ["Kahneman|Daniel", "Tversky|Amos"]),
    ("King, Martin Luther, Jr.", ["King|Martin Luther|Jr."]),
    ("Strunk, William, Jr., and E. B. White", ["Strunk|William|Jr.", "White|E. B."]),
    ("Humboldt, Alexander, and Ludwig van Beethoven", ["Humboldt|Alexander", "van Beethoven|Ludwig"]),
    ("Van Zandt, David E.", ["Van Zandt|David E."]),
    ("García Márquez, Gabriel", ["García Márquez|Gabriel"]),
    ("House, Edward M.", ["House|Edward M."]),                       # a family name all the same
    ("World Bank", ["World Bank"]), ("Bellingcat", ["Bellingcat"]),
    ("The Director of National Intelligence", ["The Director of National Intelligence"]),
    ("United States Department of Defense", ["United States Department of Defense"]),
    ("United States, Department of State", ["United States, Department of State"]),
    ("Daniel Kahneman and Amos Tversky", ["Kahneman|Daniel", "Tversky|Amos"]),
])
def test_authors(text, names):
    assert short(parse_names(text)) == ("author", names)


def test_names_that_run_forward():
    assert short(parse_names("Daniel Kahneman, Paul Slovic, and Amos Tversky", is_inverted=False)) == (
        "author", ["Kahneman|Daniel", "Slovic|Paul", "Tversky|Amos"])
    assert short(parse_names("World Bank", is_inverted=False)) == ("author", ["World Bank"])


@pytest.mark.parametrize(("text", "role"), [
    ("Kahneman, Daniel, ed.", "editor"), ("Kahneman, Daniel, and Amos Tversky, eds.", "editor"),
    ("Kahneman, D. (Ed.)".replace("Ed", "ed"), "editor"), ("Scott, Clive, trans.", "translator")])
def test_roles(text, role):
    assert parse_names(text)[0] == role


@pytest.mark.parametrize("text", ["", "Kahneman, Daniel, et al.", "Kahneman, D., 1979", "he, himself",
                                  "Kahneman, Daniel, Tversky, Amos, Slovic"])
def test_what_cannot_be_told(text):
    assert parse_names(text) is None
