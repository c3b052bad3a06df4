import pytest

from makeready.model.diagnostic import ManuscriptError
from makeready.model.source import SourceFile
from makeready.read.ris import records

FILE = """\
TY  - JOUR
AU  - Keohane, Robert O.
AU  - Martin, Lisa L.
TI  - The Promise of
  Institutionalist Theory
T2  - International Security
VL  - 20
IS  - 1
SP  - 39
EP  - 51
PY  - 1995
SN  - 0162-2889
DO  - 10.2307/2539214
KW  - primary
KW  - theory
AB  - Not printed.
ER  -

TY  - BOOK
ID  - waltz79
AU  - Waltz, Kenneth N.
A2  - United Nations
TI  - Theory of International Politics
T2  - A Series
ET  - 2
PB  - Addison-Wesley
CY  - Reading, MA
Y1  - 1979/03/05/
SN  - 0-201-08349-3
UR  - https://example.org/waltz
ER  - \n"""


def test_an_article():
    article, _ = records(SourceFile("r.ris", FILE))
    assert (article.key, article.span.line) == ("", 1)
    assert article.item == {
        "type": "article-journal", "title": "The Promise of Institutionalist Theory",
        "container-title": "International Security", "volume": "20", "issue": "1", "page": "39-51",
        "issued": {"date-parts": [[1995]]}, "ISSN": "0162-2889", "DOI": "10.2307/2539214",
        "keyword": "primary, theory", "author": [{"family": "Keohane", "given": "Robert O."},
                                                 {"family": "Martin", "given": "Lisa L."}]}


def test_a_book_with_its_place_edition_and_isbn():
    _, book = records(SourceFile("r.ris", FILE))
    assert (book.key, book.span.line) == ("waltz79", 19)
    assert book.item == {
        "type": "book", "title": "Theory of International Politics", "collection-title": "A Series",
        "edition": "2", "publisher": "Addison-Wesley", "publisher-place": "Reading, MA",
        "issued": {"date-parts": [[1979, 3, 5]]}, "ISBN": "0-201-08349-3",
        "URL": "https://example.org/waltz", "author": [{"family": "Waltz", "given": "Kenneth N."}],
        "editor": [{"literal": "United Nations"}]}


@pytest.mark.parametrize("fields, issued", [
    ("PY  - 1995\nDA  - 1995/07/03", [1995, 7, 3]), ("PY  - 1995\nDA  - ", [1995]),
    ("Y1  - 1995//", [1995])])
def test_the_date_says_more_than_the_year(fields, issued):
    [found] = records(SourceFile("r.ris", f"TY  - GEN\n{fields}\nER  -\n"))
    assert found.item["issued"] == {"date-parts": [issued]}


def test_an_unknown_type_is_a_document():
    [found] = records(SourceFile("r.ris", "TY  - XYZ\nTI  - A\nER  - \n"))
    assert found.item == {"type": "document", "title": "A"}


@pytest.mark.parametrize("text, line", [
    ("hello\n", 1), ("\nTI  - A\n", 2), ("TY  - BOOK\nTI  - A\n", 1),
    ("TY  - BOOK\nER  -\n\nTY  - BOOK\nTI  - A\nTY  - BOOK\nER  -\n", 4)])
def test_faults_stand_where_the_record_begins(text, line):
    with pytest.raises(ManuscriptError) as caught:
        records(SourceFile("r.ris", text))
    assert [(f.code, f.span.line) for f in caught.value.diagnostics] == [("references-syntax",
                                                                          line)]


def test_a_file_without_records_has_none():
    assert records(SourceFile("r.ris", "\n")) == []
