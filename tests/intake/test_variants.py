"""Placeholders and typed references as drafts have them, and what each must become; and what looks
like one and must stay text, which is the worse fault. Each row goes the whole way, as plain text and
as Markdown."""

from __future__ import annotations

import re

import pytest

from makeready.intake import read_draft, take_in

SOURCES = """\
1. Coase, Ronald H. "The Lighthouse in Economics." *Journal of Law and Economics* 17, no. 2 (1974): 357–376.
2. Darwin, Charles. *On the Origin of Species*. London: John Murray, 1859.
3. Barnett, William, and Walter Block. "Coase and Van Zandt on Lighthouses." *Public Finance Review* 35, no. 6 (2007): 710–33.
4. Trinity House. "History of Trinity House." https://www.trinityhouse.co.uk/history
5. Smith, Adam. *The Wealth of Nations*. London: Strahan, 1776.
"""
A, B, C, D, E = "coase-1974", "darwin-1859", "barnett-2007", "trinity-house-nd", "smith-1776"


def chapter(text: str, suffix: str, title: str = "Works cited", sources: str = SOURCES) -> str:
    """The text of the only chapter."""
    typed = f"{'## ' if suffix == 'md' else ''}{title}\n\n" if title else ""
    draft = f"{text}\n\n{typed}{sources}"
    files = take_in(read_draft(f"draft.{suffix}", draft.encode())).files
    [own] = [text for path, text in files.items() if "/chapters/" in path]
    return own.strip()


BECOME = {
    # a bare number glued to the stop, the commonest of all
    "The oil was dear.1 Nobody paid.": f"The oil was dear.[@{A}] Nobody paid.",
    "The oil was dear.1,3 Nobody paid.": f"The oil was dear.[@{A}; @{C}] Nobody paid.",
    "The oil was dear.1–3 Nobody paid.": f"The oil was dear.[@{A}; @{B}; @{C}] Nobody paid.",
    "He called it “dear.”2 Nobody paid.": f"He called it “dear.”[@{B}] Nobody paid.",
    "He called it “dear”.2 Nobody paid.": f"He called it “dear”.[@{B}] Nobody paid.",
    "It was sold in the U.K.4 Nobody paid.": f"It was sold in the U.K.[@{D}] Nobody paid.",
    "Nobody paid for the oil.5": f"Nobody paid for the oil.[@{E}]",
    "The oil,2 and the wick,3 were dear.": f"The oil,[@{B}] and the wick,[@{C}] were dear.",
    "What did it cost?2 Nobody knew.": f"What did it cost?[@{B}] Nobody knew.",
    # glued to a word, next in order
    "The oil1 was dear.2 Nobody paid.": f"The oil1 was dear.[@{B}] Nobody paid.",      # too short a word
    "The lamp1 was dear, and the clockwork2.": f"The lamp[@{A}] was dear, and the clockwork[@{B}].",
    # with a word
    "The oil was dear [CITATION 1].": f"The oil was dear[@{A}].",
    "The oil was dear. [Citation: 2]": f"The oil was dear.[@{B}]",
    "The oil was dear. [CITE 3]": f"The oil was dear.[@{C}]",
    "The oil was dear. [CITATION:1,2,3]": f"The oil was dear.[@{A}; @{B}; @{C}]",
    "The oil was dear. [citation:3][citation:5]": f"The oil was dear.[@{C}; @{E}]",
    "The oil was dear (Citation 1).": f"The oil was dear[@{A}].",
    "The oil was dear. [Source 2, p. 14]": f"The oil was dear.[@{B}, p. 14]",
    "The oil was dear【3†source】.": f"The oil was dear[@{C}].",
    # in brackets
    "The oil was dear [1].": f"The oil was dear[@{A}].",
    "The oil was dear.[1] Nobody paid.": f"The oil was dear.[@{A}] Nobody paid.",
    "The oil was dear [1, 3–5].": f"The oil was dear[@{A}; @{C}; @{D}; @{E}].",
    "The oil was dear [1; 4].": f"The oil was dear[@{A}; @{D}].",
    "The oil was dear [1][2].": f"The oil was dear[@{A}; @{B}].",
    "The oil was dear [[1]].": f"The oil was dear[@{A}].",
    r"The oil was dear \[1\].": f"The oil was dear[@{A}].",
    "The oil was dear (1). The wick (2), the lamp (3), and the tower (4, 5).":
        f"The oil was dear[@{A}]. The wick[@{B}], the lamp[@{C}], and the tower[@{D}; @{E}].",
    # raised
    "The oil was dear.¹ Nobody paid.": f"The oil was dear.[@{A}] Nobody paid.",
    "The oil was dear.¹² Nobody paid.": f"The oil was dear.[@{A}; @{B}] Nobody paid.",
    "The oil was dear¹ ² ³ to all.": f"The oil was dear[@{A}; @{B}; @{C}] to all.",
    "The oil was dear¹,³ to all.": f"The oil was dear[@{A}; @{C}] to all.",
    "The oil was dear^1^ to all.": f"The oil was dear[@{A}] to all.",
    "The oil was dear^[1]^ to all.": f"The oil was dear[@{A}] to all.",
    "The oil was dear.<sup>2</sup> Nobody paid.": f"The oil was dear.[@{B}] Nobody paid.",
    "The oil was dear[^1] to all.": f"The oil was dear[@{A}] to all.",
    # by name and year
    "The oil was dear (Smith 1776, 12).": f"The oil was dear[@{E}, 12].",
    "The oil was dear (Smith, 1776, p. 47).": f"The oil was dear[@{E}, p. 47].",
    "The oil was dear (Smith 1776: 12–14).": f"The oil was dear[@{E}, 12–14].",
    "The oil was dear (Barnett and Block 2007; Coase 1974).": f"The oil was dear[@{C}; @{A}].",
    "The oil was dear (Barnett & Block, 2007).": f"The oil was dear[@{C}].",
    "The oil was dear (Barnett et al. 2007).": f"The oil was dear[@{C}].",
    "The oil was dear (see Coase 1974, 360).": f"The oil was dear[see @{A}, 360].",
    "The oil was dear (cf. Smith 1776; Darwin 1859).": f"The oil was dear[cf. @{E}; @{B}].",
    "The oil was dear (Trinity House n.d.).": f"The oil was dear[@{D}].",
    "As Smith (1776) says, it was dear.": f"As Smith[-@{E}] says, it was dear.",
    "As Barnett and Block (2007, 711) say, it was dear.":
        f"As Barnett and Block[-@{C}, 711] say, it was dear.",
    "The oil was dear [Smith1776].": f"The oil was dear[@{E}].",
    "The oil was dear [Smith 1776, 12].": f"The oil was dear[@{E}, 12].",
    # back to the one before
    "The oil was dear (Smith 1776, 12). Nobody paid (ibid., 14).":
        f"The oil was dear[@{E}, 12]. Nobody paid[@{E}, 14].",
    "The oil was dear (Smith 1776). Nobody paid (Smith, op. cit., 14).":
        f"The oil was dear[@{E}]. Nobody paid[@{E}, 14].",
}

STAY = [
    # numbers that are something else
    "It burned for 3.5 hours and cost 1.2 pounds.",
    "In 1,200 nights it failed 3 times.",
    "It stood in Fig.2 and in No.3 above.",
    "See vol.2, ch.3 and p.4 of the log.",
    "Dr. J.5 is a misprint. Paragraph J.2 is not.",
    "The rule is in section.3 of the book.",
    "In Gen.3 and Matt.5 there are lamps.",
    "The lamp was a Web3. Nobody laughed.",
    "The mp3, the H2O and the m2 of floor.",
    "He read base64, base64 and base64.",
    "The tower had a floor of 12 m² and a stair of 40 m³.",
    "Light falls as 1/r², and E = mc².",
    "There were 10² gulls and 2³ cats.",
    "A room of five feet² is small.",
    "In print x^2^ and 10^3^ are raised.",
    "The Transformer² and the Transformer² again.",
    # brackets that are something else
    "The value lies in the interval [1, 3] or (1, 3).",
    "The matrix [1, 2; 3, 4] has four cells.",
    "The vector [1, 2, 3] has three.",
    "The element A[1] and the element x[2] differ.",
    "On page [2] there is no number.",
    "The year [1901] is a guess, and so is (1901).",
    "He wrote “[they] went” and [sic] after it.",
    "There were (1) gulls, (2) cats and (3) men.",
    "By equation (1) and eq. (2) it follows.",
    "So y = 2x + 1 (3).",
    "The first case (1) is not the second.",
    # markup
    "See [1](https://example.org/one) and [2](#two).",
    "The code `lamps[1]` and `oil.2 The` are code.",
    "The formula $a[1] + b^2^$ is one.",
    "See https://example.org/a.3 There is more.",
    "It is live already [@coase-1974, 12].",
    # names and years that are something else
    "They met in spring (May 2020) and later (London 2012).",
    "The law (Merchant Shipping Act 1854, 12) was new.",
    "He died young (1776).",
    "As Smith (born 1723) says, it was dear.",
    "The report (Ministry of Trade 1901) is lost.",
    "The oil was dear (Smith 1999).",
    "The oil was dear (Smith and Darwin 1776).",
    "The oil was dear (Jones 2020; Smith 1776).",
    "A list [Apples 1776] of fruit.",
    # what asks for a source and names none
    "The oil was dear [citation needed].",
    "The oil was dear [CITATION NEEDED: who says so?].",
    "The oil was dear [TK].",
    "The oil cost TK.",
    "The oil was dear [CITATION 9].",
    "The oil was dear [9].",
    "The oil was dear.9 Nobody paid.",
    "The oil was dear (ibid., 12).",
    "The oil was dear (op. cit., 12).",
]


@pytest.mark.parametrize("typed", BECOME)
def test_what_each_becomes_in_plain_text(typed):
    assert chapter(typed, "txt") == BECOME[typed]


@pytest.mark.parametrize("typed", BECOME)
def test_what_each_becomes_in_markdown(typed):
    assert chapter(typed, "md") == BECOME[typed]


@pytest.mark.parametrize("typed", STAY)
def test_what_stays_as_typed_in_markdown(typed):
    assert chapter(typed, "md") == typed


@pytest.mark.parametrize("typed", STAY)
def test_what_stays_as_typed_in_plain_text(typed, printed):
    assert re.sub(r"\s+", " ", printed(chapter(typed, "txt"))).strip() == typed


def test_there_are_as_many_traps_as_variants():
    assert len(BECOME) + len(STAY) >= 100 and 2 * len(STAY) >= len(BECOME) + len(STAY) - 2


def test_a_number_that_is_a_link_to_its_source():
    url = "https://www.trinityhouse.co.uk/history"
    assert chapter(f"The oil was dear.[[4]]({url}) Nobody paid.", "md") == f"The oil was dear.[@{D}] Nobody paid."
    assert chapter(rf"The oil was dear.[\[4\]]({url}/#:~:text=oil) Nobody paid.", "md") == (
        f"The oil was dear.[@{D}] Nobody paid.")
    for other in (f"[[1]]({url})", "[[4]](https://example.org)", f"`[[4]]({url})`", f"[4]({url})"):
        assert chapter(f"The oil was dear.{other} Nobody paid.", "md") == f"The oil was dear.{other} Nobody paid."
