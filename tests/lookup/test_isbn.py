def test_a_book_of_open_library(item):
    assert item("isbn", "9780262033848") == {
        "type": "book", "title": "Introduction to algorithms",
        "author": [{"family": "Cormen", "given": "Thomas H."},
                   {"family": "Leiserson", "given": "Charles E."},
                   {"family": "Rivest", "given": "Ronald L."},
                   {"family": "Stein", "given": "Clifford"}],
        "publisher": "MIT Press", "publisher-place": "Cambridge, Mass",
        "issued": {"date-parts": [[2009]]}, "ISBN": "9780262033848"}


def test_a_book_that_it_does_not_know(item):
    assert item("isbn", "9780306406157") is None
