import pytest

from makeready.lookup.page import item as read
from makeready.tools.web import Answer

READ = {"date-parts": [[2026, 3, 1]]}


def test_the_tags_for_scholars_come_first(item):
    url = "https://www.nature.com/articles/171737a0"
    assert item("url", url) == {
        "URL": url, "accessed": READ, "type": "article-journal",
        "title": "Molecular Structure of Nucleic Acids: A Structure for Deoxyribose Nucleic Acid",
        "container-title": "Nature", "author": [{"family": "WATSON", "given": "J. D."},
                                                {"family": "CRICK", "given": "F. H. C."}],
        "issued": {"date-parts": [[1953, 4]]}, "page": "737–738", "volume": "171", "issue": "4356",
        "DOI": "10.1038/171737a0"}


def test_a_page_with_its_own_author_and_date(item):
    url = "https://www.rfc-editor.org/info/rfc2119"
    assert item("url", url) == {
        "URL": url, "accessed": READ, "type": "webpage",
        "title": "Key words for use in RFCs to Indicate Requirement Levels",
        "author": [{"family": "Bradner", "given": "S."}], "issued": {"date-parts": [[1997, 3]]},
        "DOI": "10.17487/RFC2119", "number": "rfc2119"}


def test_linked_data_in_a_graph_behind_a_broken_one(item):
    url = "https://www.scientificamerican.com/article/the-computer-for-the-21st-century/"
    assert item("url", url) == {
        "URL": url, "accessed": READ, "type": "webpage",
        "title": "The Computer for the 21st Century", "container-title": "Scientific American",
        "author": [{"family": "Weiser", "given": "Mark"}],
        "issued": {"date-parts": [[1991, 9, 1]]}}


def test_a_page_that_has_a_title_alone(item):
    url = "https://www.gutenberg.org/ebooks/2701"
    assert item("url", url) == {
        "URL": url, "accessed": READ, "type": "webpage",
        "title": "Moby Dick; Or, The Whale by Herman Melville | Project Gutenberg"}


@pytest.mark.parametrize("path, reason", [
    ("report.pdf", "no web page but application/pdf"), ("empty", "empty"),
    ("untitled", "no title")])
def test_what_says_nothing_of_itself_is_told_why(item, path, reason):
    with pytest.raises(ValueError, match=reason):
        item("url", f"https://example.org/{path}")


def test_a_page_that_is_gone(item):
    assert item("url", "https://example.org/gone") is None


@pytest.mark.parametrize("charset, data", [
    ("iso-8859-1", "<title>Größe</title>".encode("latin-1")),
    ("utf-8", "<title>Größe</title>".encode()),
    ("x-unknown", "<meta charset='utf-8'><title>Größe</title>".encode())])
def test_letters_are_read_as_the_server_says_or_else_the_page(charset, data):
    answer = Answer("https://example.org", data, "text/html", charset)
    assert read(answer, "")["title"] == "Größe"
