"""Sources cited by name and year, through a list that has them."""

import pytest

from makeready.intake.authors import find_named
from makeready.intake.sources.catalog import build_library
from makeready.intake.sources.listing import split_sources

SOURCES = """\
Smith, Adam. *The Wealth of Nations*. London: Strahan, 1776.
Barnett, William, and Walter Block. "Coase and Van Zandt on Lighthouses." *Public Finance Review* 35, no. 6 (2007): 710–33.
Orwell, George. 1946a. *Politics and the English Language*. London: Horizon.
Orwell, George. 1946b. *Why I Write*. London: Gangrel.
World Health Organization. *World Health Report*. Geneva: World Health Organization, 2002.
van Dijk, Teun. *Discourse and Power*. London: Palgrave, 2008.
May, Theresa. *The Abuse of Power*. London: Headline, 2023.
Trinity House. "History of Trinity House." https://www.trinityhouse.co.uk/history
Kahneman, Daniel, et al. "Many Names." Science, 1990.
"""


def named(blocks, text):
    library, _ = build_library(split_sources(blocks(f"It is said.\n\nSources\n{SOURCES}"))[1])
    return [(marker.text, [(one.source.key, one.prefix, one.locator, one.has_author) for one in marker.named])
            for marker in find_named(blocks(text)[0], library.sources)]


@pytest.mark.parametrize(("text", "found"), [
    ("(Smith 1776)", [("smith-1776", "", "", False)]),
    ("(Smith, 1776, p. 47)", [("smith-1776", "", "p. 47", False)]),
    ("(Adam Smith 1776)", [("smith-1776", "", "", False)]),
    ("(Smith 1776, 12–14, 20)", [("smith-1776", "", "12–14, 20", False)]),
    ("(Smith 1776, chap. 3)", [("smith-1776", "", "chap. 3", False)]),
    ("(vgl. Smith 1776, S. 12)", [("smith-1776", "vgl.", "S. 12", False)]),
    ("(see also Smith 1776; Barnett and Block 2007, 711)",
     [("smith-1776", "see also", "", False), ("barnett-2007", "", "711", False)]),
    ("(Barnett et al. 2007)", [("barnett-2007", "", "", False)]),
    ("(Orwell 1946b)", [("orwell-1946b", "", "", False)]),
    ("(Orwell 1946a, 1946b)", [("orwell-1946a", "", "", False), ("orwell-1946b", "", "", False)]),
    ("(WHO 2002)", [("who-2002", "", "", False)]),
    ("(World Health Organization 2002)", [("who-2002", "", "", False)]),
    ("(van Dijk 2008)", [("van-dijk-2008", "", "", False)]),
    ("(Trinity House n.d.)", [("trinity-house-nd", "", "", False)]),
    ("(Kahneman et al. 1990)", [("kahneman-daniel-1990", "", "", False)]),
    ("[Smith1776]", [("smith-1776", "", "", False)]),
    ("[Smith 1776: 12]", [("smith-1776", "", "12", False)]),
    ("(Smith, op. cit., 14)", [("smith-1776", "", "14", False)]),
    ("{Smith, 1776 #7}", [("smith-1776", "", "", False)]),
    ("{Smith, 1776 #7@12; Orwell, 1946b #8}",
     [("smith-1776", "", "12", False), ("orwell-1946b", "", "", False)]),
])
def test_what_each_names(blocks, text, found):
    assert named(blocks, f"It was so {text}.") == [(text, found)]


@pytest.mark.parametrize(("text", "key"), [
    ("As Smith (1776) says", "smith-1776"), ("Smith’s (1776) book", "smith-1776"),
    ("Barnett and Block (2007) say", "barnett-2007"), ("Barnett et al. (2007) say", "barnett-2007"),
    ("the World Health Organization (2002) says", "who-2002")])
def test_the_author_in_the_sentence(blocks, text, key):
    [(_, [(found, _, _, has_author)])] = named(blocks, text)
    assert (found, has_author) == (key, True)


@pytest.mark.parametrize("text", [
    "(May 2023)", "(Orwell 1946)", "(Smith 1777)", "(Smith 1776; Jones 1990)", "(Smith and Jones 1776)",
    "(Merchant Shipping Act 1854)", "(1776)", "(born 1776)", "Jones (1776)", "(Orwell, op. cit., 3)",
    "[Smith1776](https://example.org)", "`(Smith 1776)`", "{Smith, 1776}", "{#smith-1776}"])
def test_what_names_none(blocks, text):
    assert [found for _, found in named(blocks, f"It was so {text}.") if found] == []


@pytest.mark.parametrize("text", ["(Orwell 1946)", "(Smith 1999)", "(Smith 1776; Orwell 1946)"])
def test_what_nearly_does_is_reported(blocks, text):
    assert named(blocks, f"It was so {text}.") == [(text, [])]
