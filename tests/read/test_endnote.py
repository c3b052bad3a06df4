import pytest

from makeready.model.diagnostic import ManuscriptError
from makeready.model.source import SourceFile
from makeready.read.endnote import records


def document(*entries):
    return SourceFile("r.xml", '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n'
                      + "\n".join(entries) + "\n</records></xml>\n")


ARTICLE = """\
<record><rec-number>14</rec-number><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal" font="default">Keohane, Robert O.</style></author>
<author>Martin, Lisa L.</author></authors></contributors>
<titles><title>The Promise of <style face="italic bold">Institutionalist</style> Theory</title>
<secondary-title>International Security</secondary-title></titles>
<periodical><full-title>International Security</full-title></periodical>
<pages>39-51</pages><volume>20</volume><number>1</number><keywords><keyword>primary</keyword>
<keyword>theory</keyword></keywords><dates><year>1995</year></dates><isbn>0162-2889</isbn>
<electronic-resource-num>10.2307/2539214</electronic-resource-num><abstract>No.</abstract></record>"""
BOOK = """\
<record><rec-number>15</rec-number><label>waltz79</label><ref-type name="Edited Book">28</ref-type>
<contributors><secondary-authors><author>Waltz, Kenneth N.</author></secondary-authors></contributors>
<titles><title>Theory</title><secondary-title>A Series</secondary-title></titles>
<pub-location>Reading, MA</pub-location><publisher>Addison-Wesley</publisher><isbn>0-201-08349-3</isbn>
<dates><year>1979</year><pub-dates><date>1979-03-05</date></pub-dates></dates>
<urls><related-urls><url>https://example.org/waltz</url></related-urls></urls></record>"""


def test_an_article_with_its_pages_doi_and_keywords():
    [found] = records(document(ARTICLE))
    assert (found.key, found.span.line) == ("14", 3)
    assert found.item == {
        "type": "article-journal", "title": "The Promise of <b><i>Institutionalist</i></b> Theory",
        "container-title": "International Security", "volume": "20", "issue": "1", "page": "39-51",
        "issued": {"date-parts": [[1995]]}, "ISSN": "0162-2889", "DOI": "10.2307/2539214",
        "keyword": "primary, theory", "author": [{"family": "Keohane", "given": "Robert O."},
                                                 {"family": "Martin", "given": "Lisa L."}]}


def test_a_book_with_its_editor_place_and_series():
    found = records(document(ARTICLE, BOOK))[1]
    assert (found.key, found.span.line) == ("waltz79", 12)
    assert found.item == {
        "type": "book", "title": "Theory", "collection-title": "A Series",
        "publisher": "Addison-Wesley", "publisher-place": "Reading, MA", "ISBN": "0-201-08349-3",
        "issued": {"date-parts": [[1979, 3, 5]]}, "URL": "https://example.org/waltz",
        "editor": [{"family": "Waltz", "given": "Kenneth N."}]}


def test_the_outside_of_the_file_is_never_read(tmp_path):
    (tmp_path / "secret").write_text("secret")
    text = (f'<!DOCTYPE xml [<!ENTITY s SYSTEM "file://{tmp_path}/secret">]>\n'
            "<xml><records><record><titles><title>A &s; B</title></titles></record></records></xml>")
    [found] = records(SourceFile("r.xml", text))
    assert "secret" not in str(found.item)


@pytest.mark.parametrize("text, place", [
    ("<xml>\n<records><record></records></xml>", (2, 28)), ("<library/>", (1, 1)), ("", None)])
def test_faults_stand_where_reading_stopped(text, place):
    with pytest.raises(ManuscriptError) as caught:
        records(SourceFile("r.xml", text))
    [fault] = caught.value.diagnostics
    assert fault.code == "references-syntax"
    assert place is None or (fault.span.line, fault.span.column) == place
