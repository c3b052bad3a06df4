import pytest

from makeready.lookup.doi import address, item as read
from makeready.tools.web import Answer


def test_an_article_of_crossref(item):
    assert item("doi", "10.1038/171737a0") == {
        "type": "article-journal", "publisher": "Springer Science and Business Media LLC",
        "issue": "4356", "DOI": "10.1038/171737a0", "page": "737-738", "source": "Crossref",
        "title": "Molecular Structure of Nucleic Acids: A Structure for Deoxyribose Nucleic Acid",
        "volume": "171", "author": [{"given": "J. D.", "family": "WATSON"},
                                    {"given": "F. H. C.", "family": "CRICK"}],
        "container-title": "Nature", "language": "en", "issued": {"date-parts": [[1953, 4]]},
        "ISSN": "0028-0836", "URL": "http://dx.doi.org/10.1038/171737a0",
        "container-title-short": "Nature"}


def test_titles_may_come_in_lists(item):
    found = item("doi", "10.1017/s0020818300027697")
    assert found["title"] == "Diplomacy and domestic politics: the logic of two-level games"
    assert found["container-title"] == "International Organization"


def test_a_report_of_datacite(item):
    found = item("doi", "10.5438/0012")
    assert found["author"] == [{"literal": "DataCite Metadata Working Group"}]
    assert found["type"] == "report" and not {"abstract", "categories", "id"} & set(found)


def test_a_doi_that_is_not_registered(item):
    assert item("doi", "10.1000/nothing") is None


def test_an_agency_without_data_for_citations(item):
    with pytest.raises(ValueError, match="no data for citations"):
        item("doi", "10.1000/page")


@pytest.mark.parametrize("title, subtitle, whole", [
    ("Frogs", ["A History"], "Frogs: A History"), ("Frogs: A History", ["A history"],
                                                   "Frogs: A History"), (["Frogs"], [], "Frogs")])
def test_a_subtitle_joins_the_title_once(title, subtitle, whole):
    import json
    data = json.dumps({"type": "monograph", "title": title, "subtitle": subtitle}).encode()
    found = read(Answer("", data, "application/vnd.citationstyles.csl+json"), "")
    assert found == {"type": "book", "title": whole}


def test_what_a_doi_holds_is_encoded():
    assert address("10.1002/(sici)1097(1994)45:1<1::aid>3.0.co;2-1#x?") == (
        "https://doi.org/10.1002/(sici)1097(1994)45:1%3C1::aid%3E3.0.co;2-1%23x%3F")
