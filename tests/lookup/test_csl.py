import pytest

from makeready.lookup.csl import clean, day, people, plain


@pytest.mark.parametrize("text, date", [
    ("2024-02-05T10:00:00Z", [2024, 2, 5]), ("2024/2", [2024, 2]), ("1988", [1988]),
    ("February 5, 2024", [2024, 2, 5]), ("Feb. 5th 2024", [2024, 2, 5]),
    ("5 March 1999", [1999, 3, 5]),
    ("March, 1997", [1997, 3]), ("March 1997", [1997, 3]), ("c1987", None),
    ("copyright 1987", [1987]),
    ("soon", None), ("", None)])
def test_dates(text, date):
    assert day(text) == (date and {"date-parts": [date]})


@pytest.mark.parametrize("name, person", [
    ("Jane Doe", {"family": "Doe", "given": "Jane"}),
    ("Doe, Jane", {"family": "Doe", "given": "Jane"}),
    ("Ludwig van der Rohe", {"family": "van der Rohe", "given": "Ludwig"}),
    ("Plato", {"literal": "Plato"}), ("World Health Organization",
                                      {"literal": "World Health Organization"})])
def test_names(name, person):
    assert people([name, name]) == [person]


def test_text_keeps_the_markup_of_csl_alone():
    assert plain("<jats:italic>Rana</jats:italic> &amp; <b>H<sub>2</sub>O</b>\n<script>x</script> "
                 "<scp>dna</scp>") == "<i>Rana</i> & <b>H<sub>2</sub>O</b> x <sc>dna</sc>"


@pytest.mark.parametrize("given, kept", [
    ({"issued": {"date-parts": [[None]]}}, {}), ({"issued": {"raw": "in press"}},
                                                 {"issued": {"literal": "in press"}}),
    ({"issued": {"date-parts": [["1988", 3]]}}, {"issued": {"date-parts": [[1988, 3]]}}),
    ({"author": [{"name": "A Body"}, {"affiliation": []}, "x"]},
     {"author": [{"literal": "A Body"}]}),
    ({"ISBN": ["http://id.crossref.org/isbn/9780262033848"]}, {"ISBN": "9780262033848"}),
    ({"score": 1, "abstract": "x", "note": "y"}, {}), ({"volume": 3}, {"volume": "3"})])
def test_only_what_csl_prints_is_kept(given, kept):
    assert clean({"type": "book", "title": "T", **given}) == {"type": "book", "title": "T", **kept}


def test_an_answer_without_a_title_is_no_source():
    with pytest.raises(ValueError, match="no title"):
        clean({"type": "book"})
