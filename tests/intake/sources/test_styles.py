"""Entries in the forms of the field's styles. The works are real; the lines are ours."""

import json
import re

import pytest

from makeready.intake.sources.parse import parse
from makeready.intake.sources.styles import read_style
from makeready.tools import pandoc
from makeready.tools.disk import Folder
from makeready.tools.styles import citation_style


def named(*names):
    return [dict(zip(("family", "given"), name.split("|"))) if "|" in name else {"literal": name}
            for name in names]


COASE = {"type": "article-journal", "title": "The lighthouse in economics", "volume": "17", "issue": "2",
         "page": "357–376", "issued": "1974"}
FIRM = {"type": "chapter", "title": "The nature of the firm", "page": "33–55", "issued": "1988",
        "container-title": "The firm, the market, and the law"}
CASES = {
    "Vancouver": {
        "Coase RH. The lighthouse in economics. J Law Econ. 1974;17(2):357–376.":
            COASE | {"author": named("Coase|R. H."), "container-title": "J Law Econ"},
        "Barnett W, Block W. Coase and Van Zandt on lighthouses. Public Financ Rev. 2007 Nov;35(6):710-33. "
        "doi:10.1177/1091142107302182":
            {"type": "article-journal", "title": "Coase and Van Zandt on lighthouses", "volume": "35",
             "author": named("Barnett|W.", "Block|W."), "container-title": "Public Financ Rev", "issue": "6",
             "page": "710-33", "issued": "2007-11", "DOI": "10.1177/1091142107302182"},
        "Darwin C. On the origin of species. 2nd ed. London: John Murray; 1860.":
            {"type": "book", "title": "On the origin of species", "author": named("Darwin|C."), "edition": "2",
             "publisher-place": "London", "publisher": "John Murray", "issued": "1860"},
        "Coase RH. The nature of the firm. In: Williamson OE, editor. The firm, the market, and the law. "
        "Chicago: University of Chicago Press; 1988. p. 33–55.":
            FIRM | {"author": named("Coase|R. H."), "editor": named("Williamson|O. E."),
                    "publisher-place": "Chicago", "publisher": "University of Chicago Press"},
    },
    "IEEE": {
        'R. H. Coase, "The lighthouse in economics," *J. Law Econ.*, vol. 17, no. 2, pp. 357–376, Oct. 1974, '
        "doi: 10.1086/466796.":
            COASE | {"author": named("Coase|R. H."), "container-title": "J. Law Econ.", "issued": "1974-10",
                     "DOI": "10.1086/466796"},
        'W. Barnett and W. Block, "Coase and Van Zandt on lighthouses," in *Proc. Public Finance Conf.*, '
        "Chicago, IL, USA, 2007, pp. 710–733.":
            {"type": "paper-conference", "title": "Coase and Van Zandt on lighthouses",
             "author": named("Barnett|W.", "Block|W."), "container-title": "Proc. Public Finance Conf.",
             "publisher-place": "Chicago, IL, USA", "issued": "2007", "page": "710–733"},
    },
    "MLA": {
        'Coase, Ronald H. "The lighthouse in economics." *Journal of Law and Economics*, vol. 17, no. 2, 1974, '
        "pp. 357–376. *JSTOR*, www.jstor.org/stable/724895.":
            COASE | {"author": named("Coase|Ronald H."), "container-title": "Journal of Law and Economics",
                     "archive": "JSTOR", "URL": "www.jstor.org/stable/724895"},
        'Coase, Ronald H. "The nature of the firm." *The firm, the market, and the law*, edited by Oliver E. '
        "Williamson, U of Chicago P, 1988, pp. 33–55.":
            FIRM | {"author": named("Coase|Ronald H."), "editor": named("Williamson|Oliver E."),
                    "publisher": "U of Chicago P"},
    },
    "APA": {
        "Coase, R. H. (1988). The nature of the firm. In O. E. Williamson (Ed.), *The firm, the market, and the "
        "law* (pp. 33–55). University of Chicago Press.":
            FIRM | {"author": named("Coase|R. H."), "editor": named("Williamson|O. E."),
                    "publisher": "University of Chicago Press"},
    },
    "the law": {
        "Ronald H. Coase, *The Lighthouse in Economics*, 17 J.L. & Econ. 357 (1974).":
            {"type": "article-journal", "title": "The Lighthouse in Economics", "author": named("Coase|Ronald H."),
             "container-title": "J.L. & Econ.", "volume": "17", "page": "357", "issued": "1974"},
        "*Marbury v. Madison*, 5 U.S. (1 Cranch) 137 (1803).":
            {"type": "legal_case", "title": "Marbury v. Madison", "container-title": "U.S. (1 Cranch)",
             "volume": "5", "page": "137", "issued": "1803"},
    },
    "German": {
        "Darwin, Charles: Über die Entstehung der Arten. 2. Aufl. Stuttgart: Schweizerbart, 1863.":
            {"type": "book", "title": "Über die Entstehung der Arten", "author": named("Darwin|Charles"),
             "edition": "2", "publisher-place": "Stuttgart", "publisher": "Schweizerbart", "issued": "1863"},
        "Darwin, Charles: *Über die Entstehung der Arten*, Stuttgart 1860.":
            {"type": "book", "title": "Über die Entstehung der Arten", "author": named("Darwin|Charles"),
             "publisher-place": "Stuttgart", "issued": "1860"},
        "Coase, Ronald: The Lighthouse in Economics. In: Journal of Law and Economics 17 (1974), H. 2, S. 357–376.":
            COASE | {"author": named("Coase|Ronald"), "title": "The Lighthouse in Economics",
                     "container-title": "Journal of Law and Economics"},
        "Coase, Ronald: The Nature of the Firm. In: Williamson, Oliver (Hg.): The firm, the market, and the law. "
        "Chicago: University of Chicago Press 1988, S. 33–55.":
            FIRM | {"author": named("Coase|Ronald"), "title": "The Nature of the Firm",
                    "editor": named("Williamson|Oliver"), "publisher-place": "Chicago",
                    "publisher": "University of Chicago Press"},
    },
}


@pytest.mark.parametrize("line", [line for cases in CASES.values() for line in cases])
def test_a_line_becomes_an_item(line):
    expected = next(cases[line] for cases in CASES.values() if line in cases)
    parsed = parse(line)
    assert parsed is not None and parsed.fields == expected and parsed.is_sure


REST = {
    "DARWIN, Charles. *A origem das espécies*. São Paulo: Martin Claret, 2004.":
        {"type": "book", "title": "A origem das espécies", "author": named("Darwin|Charles"),
         "publisher-place": "São Paulo", "publisher": "Martin Claret", "issued": "2004"},
    "Darwin (Charles), *L'Origine des espèces*, Paris, Reinwald, 1873, 712 p.":
        {"type": "book", "title": "L'Origine des espèces", "author": named("Darwin|Charles"),
         "publisher": "Paris, Reinwald", "issued": "1873", "number-of-pages": "712"},
    "Trinity House. «Historia». Consultado el 5 de mayo de 2021. https://www.trinityhouse.co.uk/history":
        {"type": "webpage", "title": "Historia", "author": named("Trinity House"), "accessed": "2021-05-05",
         "URL": "https://www.trinityhouse.co.uk/history"},
    "Trinity House. „Geschichte“. URL: https://www.trinityhouse.co.uk/history (abgerufen am 5. Mai 2021).":
        {"type": "webpage", "title": "Geschichte", "author": named("Trinity House"), "accessed": "2021-05-05",
         "URL": "https://www.trinityhouse.co.uk/history"},
    'Trinity House. "History of Trinity House." trinityhouse.co.uk. Accessed: Jun. 12, 2022. [Online]. '
    "Available: https://www.trinityhouse.co.uk/history":
        {"type": "webpage", "title": "History of Trinity House", "author": named("Trinity House"),
         "publisher": "trinityhouse.co.uk", "accessed": "2022-06-12",
         "URL": "https://www.trinityhouse.co.uk/history"},
    "Trinity House. (2021, May 5). *History of Trinity House*. https://www.trinityhouse.co.uk/history":
        {"type": "webpage", "title": "History of Trinity House", "author": named("Trinity House"),
         "issued": "2021-05-05", "URL": "https://www.trinityhouse.co.uk/history"},
}


@pytest.mark.parametrize("line", REST)
def test_a_line_that_has_no_form_of_its_own(line):
    assert parse(line).fields == REST[line]


@pytest.mark.parametrize("line", [
    "Barnett W, Block W, et al. Coase and Van Zandt on lighthouses. Public Financ Rev. 2007;35(6):710-33.",
    "42 U.S.C. § 1983 (2018).", "Merchant Shipping Act 1854, 17 & 18 Vict. c. 104.",
    "Adam Smith, *The Wealth of Nations* (London: Strahan, 1776), 12.",
    "Letter of the harbor master to the Board, 3 May 1921, in private hands."])
def test_what_has_words_without_a_field_stays_as_typed(line):
    assert parse(line) is None


def test_no_form_no_fields():
    assert read_style("A sentence about lamps.") is None


WORKS = [
    {"id": "a", "type": "book", "title": "On the Origin of Species", "author": [{"family": "Darwin", "given": "Charles"}],
     "publisher": "John Murray", "publisher-place": "London", "issued": {"date-parts": [[1859]]}},
    {"id": "b", "type": "article-journal", "title": "The Lighthouse in Economics", "volume": "17", "issue": "2",
     "author": [{"family": "Coase", "given": "Ronald H."}], "container-title": "Journal of Law and Economics",
     "page": "357-376", "issued": {"date-parts": [[1974]]}, "DOI": "10.1086/466796"},
    {"id": "c", "type": "chapter", "title": "The Nature of the Firm", "author": [{"family": "Coase", "given": "Ronald H."}],
     "container-title": "The Firm, the Market, and the Law", "page": "33-55", "publisher": "University of Chicago Press",
     "editor": [{"family": "Williamson", "given": "Oliver E."}], "publisher-place": "Chicago",
     "issued": {"date-parts": [[1988]]}},
    {"id": "d", "type": "article-journal", "title": "Coase and Van Zandt on Lighthouses", "volume": "35", "issue": "6",
     "author": [{"family": "Barnett", "given": "William"}, {"family": "Block", "given": "Walter"}],
     "container-title": "Public Finance Review", "page": "710-733", "issued": {"date-parts": [[2007]]}},
    {"id": "e", "type": "webpage", "title": "History of Trinity House", "author": [{"literal": "Trinity House"}],
     "issued": {"date-parts": [[2021, 5, 5]]}, "URL": "https://www.trinityhouse.co.uk/history"},
    {"id": "f", "type": "article-newspaper", "title": "A Light Put Out off the Coast", "container-title": "The Times",
     "issued": {"date-parts": [[1921, 4, 6]]}},
]
STYLES = {"chicago-notes-bibliography": 5, "apa": 5, "modern-language-association": 5, "elsevier-vancouver": 4,
          "ieee": 6, "din-1505-2": 4, "iso690-author-date-fr": 2, "associacao-brasileira-de-normas-tecnicas": 3}
"""Of each style, how many of the six works are understood: the others are printed word for word."""


def listed(style: str, tmp_path) -> dict[str, str]:
    """The entry of each work as citeproc sets it."""
    text = "---\nnocite: '@*'\n---\n"
    output = pandoc.run(text.encode(), [
        "-f", "markdown", "-t", "json", "--citeproc", "--bibliography=works.json", "--csl=style.csl"],
        files={"works.json": json.dumps(WORKS).encode(), "style.csl": citation_style(style, Folder(tmp_path)).encode()})
    entries = json.loads(output.data)["blocks"][-1]["c"][1]
    written = pandoc.write({"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": [
        block for entry in entries for block in (
            *entry["c"][1], {"t": "Para", "c": [{"t": "Str", "c": f"={entry['c'][0][0]}"}]})]},
        "markdown-smart-native_spans-bracketed_spans-raw_html", "--wrap=none").data.decode()
    found = re.findall(r"(.+?)\n\n=ref-(\w)\n", written, flags=re.DOTALL)
    return {key: re.sub(r"^\\?\[?\d+\\?[\].]\s*", "", " ".join(line.split())) for line, key in found}


@pytest.mark.parametrize("style", STYLES)
def test_what_a_style_writes_is_read_right_or_not_at_all(style, tmp_path):
    lines = listed(style, tmp_path)
    read = {key: parsed.fields for key, line in lines.items() if (parsed := parse(line))}
    assert len(lines) == len(WORKS) and len(read) >= STYLES[style]
    for work in (work for work in WORKS if work["id"] in read):
        fields = read[work["id"]]
        assert fields["title"].casefold() == work["title"].casefold()
        for name in work.get("author", [])[:1]:
            found = fields["author"][0]
            assert found.get("family", found.get("literal")).casefold() == (
                name.get("family") or name["literal"]).casefold()
        assert str(fields.get("issued", work["issued"]["date-parts"][0][0])).startswith(
            str(work["issued"]["date-parts"][0][0]))
