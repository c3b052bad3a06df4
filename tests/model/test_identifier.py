import pytest

from makeready.model.identifier import IdentifierError, identify, isbn13


@pytest.mark.parametrize("key, one", [
    ("doi:10.1017/S0020818300027697", "doi:10.1017/s0020818300027697"),
    ("DOI:10.1000/ABC.", "doi:10.1000/abc"),
    ("doi:https://doi.org/10.1000/a%3Cb%3E", "doi:10.1000/a<b>"),
    ("doi:http://dx.doi.org/10.1000/x", "doi:10.1000/x"),
    ("doi:10.1000/a%3Cb", "doi:10.1000/a%3cb"),
    ("doi:10.1000/xyz(1)", "doi:10.1000/xyz(1)"), ("doi:10.1000/xyz(1)),", "doi:10.1000/xyz(1)"),
    ("doi:10.1002/(SICI)1097-4571(199401)45:1<1::AID-ASI1>3.0.CO;2-1",
     "doi:10.1002/(sici)1097-4571(199401)45:1<1::aid-asi1>3.0.co;2-1"),
    ("doi:10.1000.10/x", "doi:10.1000.10/x"),
    ("isbn:0-262-03384-4", "isbn:9780262033848"), ("ISBN:978-0-262-03384-8", "isbn:9780262033848"),
    ("isbn:080442957X", "isbn:9780804429573"), ("isbn:0-8044-2957-x", "isbn:9780804429573"),
    ("isbn:979-10-90636-07-1", "isbn:9791090636071"),
    ("isbn:978‐0‐262‐03384‐8", "isbn:9780262033848"),
    ("url:HTTPS://Example.ORG:443/A?b=C#d", "url:https://example.org/A?b=C#d"),
    ("url:http://example.org", "url:http://example.org/"),
    ("url:http://example.org:8080/a/.", "url:http://example.org:8080/a/"),
    ("url:https://example.org/a_(b)", "url:https://example.org/a_(b)"), ("doe", None),
    ("doe:2020", None), ("https://example.org", None), ("", None)])
def test_every_spelling_is_one_identifier(key, one):
    found = identify(key)
    assert one == (found and str(found))


@pytest.mark.parametrize("key, problem", [
    ("doi:", "a DOI begins"), ("doi:abc/1", "a DOI begins"), ("doi:10.1000", "a DOI begins"),
    ("doi:10.1000/a b", "a DOI begins"), ("isbn:978-0-262-03384-7", "the last must be 8"),
    ("isbn:0-262-03384-5", "the last must be 4"), ("isbn:0-8044-2957-1", "the last must be X"),
    ("isbn:12345", "ten digits"), ("isbn:977-0-262-03384-8", "ten digits"),
    ("isbn:97802620X3848", "ten digits"), ("url:www.example.org", "begins with https"),
    ("url:ftp://example.org", "begins with https"), ("url:https://", "begins with https"),
    ("url:https://example.org:x/", "no address")])
def test_what_cannot_be_one_is_told_why(key, problem):
    with pytest.raises(IdentifierError, match=problem):
        identify(key)


def test_one_wrong_digit_of_an_isbn_is_always_found():
    good = "9780262033848"
    for at in range(3, 13):
        for digit in set("0123456789") - {good[at]}:
            with pytest.raises(IdentifierError):
                isbn13(good[:at] + digit + good[at + 1:])
