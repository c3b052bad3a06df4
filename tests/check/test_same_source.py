import pytest

ONE = {"type": "book", "title": "The Frogs: A History", "author": "[{family: Doe, given: Jane}]",
       "issued": "2020"}


def twice(faults, one, other):
    entries = "".join(f"- id: {key}\n" + "".join(f"  {name}: {value}\n" for name, value in
                                                 ({n: f'"{v}"' if n in ("title",
                                                                        "DOI") else v for n,
                                                                        v in item.items()}).items())
                      for key, item in (("one", one), ("two", other)))
    found = faults("# A\n\nText.[@one; @two]\n",
                   files={"references.yaml": f"references:\n{entries}"})
    return [(f.code, f.message.rpartition(": ")[2]) for f in found if f.code == "source-twice"]


@pytest.mark.parametrize("change", [
    {}, {"title": "The frogs – a history"}, {"author": "[{family: DOE, given: J.}]"},
    {"issued": "2020-05"},
    {"edition": "2"}, {"type": "report"}])
def test_alike_by_title_authors_and_year(faults, change):
    assert twice(faults, ONE,
                 ONE | change) == [("source-twice", "title, authors and year are alike.")]


@pytest.mark.parametrize("one, other", [
    ({}, {"issued": "2021"}), ({}, {"title": "The Newts"}),
    ({}, {"author": "[{family: Roe, given: Jane}]"}),
    ({"volume": "1"}, {"volume": "2"}), ({"edition": "1"}, {"edition": "2"}),
    ({"issued": "2020-05-01"}, {"issued": "2020-05-02"}),
    ({"issued": "{literal: n.d.}"}, {"issued": "{literal: n.d.}"})])
def test_another_volume_edition_or_day_is_another_source(faults, one, other):
    assert twice(faults, ONE | one, ONE | other) == []


@pytest.mark.parametrize("one, other, same", [
    ({"DOI": "10.1000/A"}, {"DOI": "https://doi.org/10.1000/a"}, "DOI 10.1000/a."),
    ({"ISBN": "0-262-03384-4"}, {"ISBN": "978-0-262-03384-8"}, "ISBN 9780262033848.")])
def test_alike_by_what_the_world_calls_it(faults, one, other, same):
    other_work = {"type": "book", "title": "Another", "issued": "1999"}
    assert twice(faults, ONE | one, other_work | other) == [("source-twice", same)]


def test_two_chapters_of_a_book_share_its_isbn(faults):
    isbn = {"ISBN": "0-262-03384-4", "type": "chapter"}
    assert twice(faults, ONE | isbn, ONE | isbn | {"title": "Newts"}) == []
