"""Bare numbers that may be citations. Each form says where such a number stands; the list of
sources says in ``gates.py`` whether it is one.

=============  ===================================  ==============================================
``bracketed``  ``word [3]``, ``stop.[1, 3–5][7]``   not ``A[1]``, not “the interval [1, 3]”
``raised``     ``word³``, ``stop.^3^``, ``<sup>``   not ``m²``, ``10^6^``, ``x^2^``
``label``      ``word[^3]``                         where no note of that label is defined
``stop``       ``the lamps.39 This``, ``oil.10,12`` not ``3.14``, ``No.39``, ``p.12``, ``J.5``
``word``       ``lighthouses3.``                    not ``m2``, ``GPT4``
``round``      ``found (3).``                       not ``(3) pears``, ``eq. (3)``, ``y = x (3)``
=============  ===================================  ==============================================
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..block import Block
from .marker import Marker, merged, read_numbers
from .mask import mask

_NUMBERS = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_RAISED + "⁻˒", "0123456789-,")

# What numbers follow by right: “Figure 3”, “see chapter [2]”, “the interval [0, 1]”, “No.39”.
_COUNTED = re.compile(
    r"\b(?:appendix|array|article|axiom|case|chapter|columns?|coordinates?|corollary|day|domain|"
    r"equations?|example|exercise|figures?|formula|grade|index|intervals?|issue|item|lemma|level|"
    r"lines?|matri(?:x|ces)|model|no(?:te|tes|s)?|number|pages?|paragraph|part|phase|points?|"
    r"problem|psalm|question|ranges?|rows?|rule|section|segment|set|stage|step|tables?|theorem|"
    r"tuple|type|values?|vectors?|verse|version|volume|week|"
    r"abbildung|abschnitt|artikel|gleichung|intervall|kapitel|nummer|seite|tabelle|teil|zeile|"
    r"capítulo|chapitre|capitolo|équation|intervalle|página|pagina|tableau|versión)\s?\(?$"
    r"|\b(?:abb|abs|app|art|bd|cap|ch|chap|eqs?|exs?|figs?|kap|núm|nos?|nr|para|pá?gs?|pp?|secs?|"
    r"tabs?|ver|vols?|vv?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|gen|exod|lev|deut|ps|isa|"
    r"matt|mk|lk|jn|rom|cor|gal|eph|phil|thess|tim|heb|rev|approx|ca|circa|cf|dr|ed|eds|mrs?|ms|"
    r"st|vs|min|max|ext|tel|rm)\.?\s?\(?$", re.IGNORECASE)
_INITIAL = re.compile(r"(?<![\w.])[^\W\d_]\.$")
_UNITS = re.compile(r"\b(?:feet|foot|inch(?:es)?|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|yards?)$",
                    re.IGNORECASE)


@dataclass(frozen=True)
class _Form:
    """``pattern`` has groups ``mark`` and ``numbers``; ``fits`` looks at the text before."""

    pattern: re.Pattern[str]
    fits: Callable[[str], bool]


_STOPS = r".,;:!?…"
_CLOSING = r"”\"’')»\]*"
_IN_TEXT = re.compile(rf"(?:(?:[^\W\d_]{{2}}|(?<!\w)\d{{4}}|[{_STOPS}{_CLOSING}])\s?"
                      r"|\b[^\W\d_]\s)$")
_AT_WORD = re.compile(rf"(?:[^\W\d_]{{3}}|(?:[^\W\d_]|[{_CLOSING}])[{_STOPS}]|[!?{_CLOSING}])\s?$")
_AT_LONG_WORD = re.compile(rf"(?:(?<![\w.'’-])[^\W\dA-Z_]{{4,}}|[^\W\d_]{{3,}}\*\*|[”\"’')])$")
_AT_CLAUSE = re.compile(rf"(?:[^\W\d_]{{2,}}|[{_STOPS}”\"’')»]|\d{{4}}) ?$")


def _after_text(before: str) -> bool:
    """After a word of two letters or more, a year, a stop, a quotation mark or another citation."""
    return bool(_IN_TEXT.search(before)) and not _COUNTED.search(before)


def _after_word(before: str) -> bool:
    """After a word of three letters or more that is no unit, or after a stop or a bracket."""
    return (bool(_AT_WORD.search(before)) and not _UNITS.search(before)
            and not _COUNTED.search(before))


def _after_stop(before: str) -> bool:
    return not _COUNTED.search(before) and not _INITIAL.search(before)


def _after_long_word(before: str) -> bool:
    return (bool(_AT_LONG_WORD.search(before)) and not _COUNTED.search(before)
            and not _UNITS.search(before))


def _after_no_formula(before: str) -> bool:
    return (bool(_AT_CLAUSE.search(before)) and not _COUNTED.search(before)
            and not re.search(r"[=<>≤≥∈\0][^.]*$", before))


FORMS: dict[str, _Form] = {
    "bracketed": _Form(re.compile(
        rf"\s?(?P<mark>(?:\\?\[){{1,2}}(?P<numbers>{_NUMBERS})(?:\\?\]){{1,2}})(?!\(|\s*=)"),
        _after_text),
    "raised": _Form(re.compile(
        rf"\s?(?P<mark>(?P<numbers>[{_RAISED}]{{1,3}}(?:[\s,˒⁻–-]{{1,2}}[{_RAISED}]{{1,3}})*)"
        rf"|\^\\?\[?(?P<caret>{_NUMBERS})\\?\]?\^|<sup>\[?(?P<sup>{_NUMBERS})\]?</sup>)"),
        _after_word),
    "label": _Form(re.compile(
        r"(?P<mark>\\?\[\\?\^(?P<numbers>\d{1,3})\\?\])(?![:(])"), _after_text),
    "stop": _Form(re.compile(
        r"(?<=[.!?…,”\"’')»*])(?P<mark>(?P<numbers>\d{1,3}(?:,\s?\d{1,3})*(?:[–-]\d{1,3})?))"
        r"(?=\s+[“\"‘'(\[*_«]*[^\W\d_]|[”\"’')»*]*\s*$)"), _after_stop),
    "word": _Form(re.compile(
        r"(?P<mark>(?P<numbers>\d{1,3}))(?=[.,;:!?](?!\d)|\s|$)"), _after_long_word),
    "round": _Form(re.compile(
        rf" ?(?P<mark>\((?P<numbers>{_NUMBERS})\))(?=[.,;:!?]|\s*$)"), _after_no_formula),
}


def find_numbers(block: Block) -> list[Marker]:
    """The numbers of ``block`` that may be citations, in order; side by side they are one."""
    if block.verbatim:
        return []
    text = mask(block.text)
    return merged([marker for name, form in FORMS.items() for match in form.pattern.finditer(text)
                   if (marker := _read(match, name, form, block.text))], block.text)


_NEAR = 100
"""Characters around a number that tell what it is."""


def _read(match: re.Match[str], name: str, form: _Form, text: str) -> Marker | None:
    groups = match.groupdict()
    start = match.start("mark")
    typed = groups["numbers"] or groups.get("caret") or groups.get("sup")
    cited = read_numbers(_separated(typed) if name == "raised" else typed)
    before, after = text[max(0, start - _NEAR):start], text[match.end():match.end() + _NEAR]
    if not cited or not form.fits(before):
        return None
    if name == "stop" and not _stands_after_word(before, after):
        return None
    return Marker(start, match.end("mark"), match["mark"], "", cited, name)


def _separated(raised: str) -> str:
    """“¹ ²” → “1, 2”."""
    return re.sub(r"(?<=\d)\s+(?=\d)", ", ", raised.translate(_PLAIN).strip())


def _stands_after_word(before: str, after: str) -> bool:
    """Whether a letter stands before the stop, and what follows begins as after such a stop."""
    found = re.search(r"[^\W\d_][”\"’')»*]{0,3}(?P<stop>[.!?…,])[”\"’')»*]{0,3}$", before)
    following = re.search(r"[^\W\d_]", after)
    if not found or not following:
        return bool(found) and found["stop"] != ","
    if found["stop"] == ",":
        return following[0].islower() and bool(re.search(r"[^\W\dA-Z_]{3}[”\"’')»*]{0,3},", before))
    return not following[0].islower()
