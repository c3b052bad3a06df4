"""What EndNote hides in its fields."""

import base64

import pytest

from makeready.intake.office.cited import markdown, sources_of
from makeready.intake.office.endnote import read_endnote

RECORD = """<record><database name="my.enl" path="x">my.enl</database><rec-number>7</rec-number>
<ref-type name="{name}">{kind}</ref-type><contributors><authors><author><style face="normal">Coase, Ronald H.</style>
</author><author>Trinity House,</author></authors></contributors><titles><title>{title}</title>
<secondary-title>{container}</secondary-title></titles><pages>357-376</pages><volume>17</volume><number>2</number>
<dates><year>1974</year></dates><electronic-resource-num>10.1086/466796</electronic-resource-num></record>"""
ARTICLE = RECORD.format(name="Journal Article", kind=17, title="The Lighthouse &amp; Economics",
                        container="Journal of Law")
BOOK = RECORD.format(name="Book", kind=6, title="Lamps", container="A Series")


def code(*records, more=""):
    cites = "".join(f"<Cite{more}><Author>Coase</Author><Year>1974</Year><Prefix>see </Prefix><Pages>360</Pages>"
                    f"<DisplayText>(Coase 1974)</DisplayText>{record}</Cite>" for record in records)
    return f" ADDIN EN.CITE <EndNote>{cites}</EndNote>"


def test_a_citation_with_its_data():
    citation = read_endnote(code(ARTICLE))
    keys, items = sources_of([citation])
    assert citation.printed == "(Coase 1974)"
    assert markdown(citation, keys) == "[see @coase-1974, 360]"
    assert items == {"coase-1974": {
        "type": "article-journal", "title": "The Lighthouse & Economics", "container-title": "Journal of Law",
        "author": [{"family": "Coase", "given": "Ronald H."}, {"literal": "Trinity House"}], "volume": "17",
        "issue": "2", "page": "357-376", "DOI": "10.1086/466796", "issued": "1974"}}


def test_the_data_beside_the_code():
    data = base64.b64encode(code(ARTICLE).encode()).decode()
    assert read_endnote(" ADDIN EN.CITE ", data) == read_endnote(code(ARTICLE))


def test_the_series_of_a_book_and_an_author_left_out():
    citation = read_endnote(code(BOOK, more=' ExcludeAuth="1"'))
    [work] = citation.works
    assert (work.without_author, work.item["collection-title"]) == (True, "A Series")
    assert "container-title" not in work.item


@pytest.mark.parametrize(("text", "data"), [
    ("", ""), (" ADDIN EN.CITE ", ""), (" ADDIN EN.CITE ", "%%%"), (" ADDIN EN.REFLIST ", ""),
    (" ADDIN EN.CITE <EndNote><Cite></EndNote>", ""), (" ADDIN EN.CITE <EndNote></EndNote>", ""),
    (code("<record></record>"), ""), (code(""), "")])
def test_what_holds_no_citation(text, data):
    assert read_endnote(text, data) is None
