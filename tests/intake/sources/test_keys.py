"""Citation keys."""

import pytest

from makeready.intake.sources.keys import assign_keys


def item(author, year="2020", title="The Title of It"):
    name = ({"family": author.split(", ")[0], "given": author.split(", ")[1]} if ", " in author
            else {"literal": author})
    return {"title": title} | ({"author": [name]} if author else {}) | ({"issued": year} if year else {})


@pytest.mark.parametrize(("fields", "key"), [
    (item("Kahneman, Daniel", "1979-03-01"), "kahneman-1979"),
    (item("Sainte-Beuve, Charles"), "sainte-beuve-2020"),
    (item("García Márquez, Gabriel"), "garcia-marquez-2020"),
    (item("O'Brien, Flann"), "obrien-2020"),
    (item("Достоевский, Федор"), "достоевскии-2020"),
    (item("World Bank"), "world-bank-2020"),
    (item("The Director of National Intelligence"), "dni-2020"),
    (item("Center for a New American Security (CNAS)"), "cnas-2020"),
    (item("", title="The Tide Tables of Dover"), "tide-tables-2020"),
    (item("World Bank", ""), "world-bank-nd"),
    (item("World Bank", "", "Report of 1990"), "world-bank-1990"),
    (item("World Bank", {"literal": "Spring 2024"}), "world-bank-2024"),
])
def test_one_key(fields, key):
    assert assign_keys([fields]) == [key]


def test_letters_tell_keys_apart():
    same = [item("World Bank"), item("Kahneman, Daniel"), item("World Bank")]
    assert assign_keys(same) == ["world-bank-2020a", "kahneman-2020", "world-bank-2020b"]
    many = assign_keys([item("World Bank")] * 30)
    assert len(set(many)) == 30 and many[25:27] == ["world-bank-2020z", "world-bank-2020ba"]


def test_pandoc_takes_every_key(printed):
    keys = assign_keys([item("O'Brien, Flann"), item("Достоевский, Федор"), item("World Bank", "")])
    text = "; ".join(f"@{key}" for key in keys)
    assert printed(f"Word[{text}].").strip() == f"Word[{text}]."
    assert printed(f"Word[{text}].", "--citeproc", "--metadata=suppress-bibliography").count("?") == 3
