"""Entries in the forms of the field's styles, each matched as a whole.

What their punctuation alone tells apart, and the reading from the outside in (``parse.py``) cannot:
Vancouver's “2007;35(6):710-33”, IEEE's “vol. 17, no. 2”, MLA's commas, APA's “In E. Editor (Ed.)”,
the law's “17 J.L. & Econ. 357 (1974)”, the German “Name: Title. In: …”.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .dates import MONTHS, find_date
from .imprint import Fields
from .names import Name, parse_names

_CAP = r"[^\W\d_a-z]"
_VANCOUVER = (rf"(?:(?:van|von|de|der|den|di|da|la|le) )*{_CAP}[\w'’-]+(?:[ -]{_CAP}[\w'’-]+)?"
              r" [A-Z]{1,4}")
_PEOPLE = rf"{_VANCOUVER}(?:, {_VANCOUVER})*"
_INITIALS = rf"(?:[A-Z]\.[ -]?)+{_CAP}[\w'’-]+(?: {_CAP}[\w'’-]+)?"
_FORWARD = rf"(?:{_INITIALS}|[^\"“,]+?)(?:, {_INITIALS})*(?:,? and {_INITIALS})?"
_GIVEN_NAME = rf"(?:{_CAP}\.|{_CAP}[\w'’-]+)(?:[ -]?(?:{_CAP}\.|{_CAP}[\w'’-]+)){{0,3}}"
_PERSON = rf"{_CAP}[\w'’-]+(?:[ -]{_CAP}[\w'’-]+){{0,2}}, {_GIVEN_NAME}"
_FAMILY_FIRST = (rf"{_PERSON}(?: ?[;/] ?{_PERSON}|,? (?:and|et|und|y|e) {_PERSON}"
                 rf"|, {_PERSON}|,? and {_GIVEN_NAME})*")
_TITLE = (r"\*?(?P<title>[^.?!*\"“”]+(?:[.?!](?!\s|\*)[^.?!*\"“”]*)*[?!]?)"
          r"(?:\*?\.\*?|(?<=[?!])\*?)")
"""A title with its stop, in italics or not."""
_TITLE_IN = r"(?P<title>[^.?!*\"“”]+(?:[.?!](?!\s)[^.?!*\"“”]*)*[?!]?)[.,]"
_QUOTED = r"[\"“](?P<title>.+?),?[\"”],?"
_BOOK = r"\*?(?P<container>[^*()]+?)\*?"
_PAGE = r"(?P<page>[A-Za-z]?\d+(?:[–-][A-Za-z]?\d+)?)"
_MONTH = rf"(?i:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DATE = (rf"(?P<date>(?:{_MONTH} (?:\d{{1,2}}, )?)?\d{{4}}|\d{{4}} {_MONTH}(?: \d{{1,2}})?"
         rf"|\d{{1,2}} {_MONTH} \d{{4}})")
_VOLUME = r"vol\. (?P<volume>\d+)(?:, no\. (?P<issue>[\w–-]+))?"
_EDITION = r"(?:(?P<edition>\d+)(?:st|nd|rd|th|\.) (?:ed\.?|Aufl\.|Auflage)[.,]? )?"
_PLACE = rf"(?P<place>{_CAP}(?:[^:;*.]|\.(?!\s{_CAP}[a-z])){{1,40}}): (?P<publisher>[^:;*]+?)"


def _vancouver(text: str) -> list[Name] | None:
    people = [person.rpartition(" ") for person in text.split(", ")]
    return [{"family": family, "given": " ".join(f"{initial}." for initial in initials)}
            for family, _, initials in people]


def _forward(text: str) -> list[Name] | None:
    found = parse_names(text, is_inverted=False)
    return found[1] if found else None


def _inverted(text: str) -> list[Name] | None:
    text = re.sub(rf"\s?/\s?|,? (?:and|et|und|y|e) (?={_PERSON})", "; ", text).strip(" ,")
    found = parse_names(text if re.search(r"\b[A-Z]\.$", text) else text.rstrip("."))
    return found[1] if found else None


@dataclass(frozen=True)
class _Style:
    """``names`` reads the groups “author” and “editor”."""

    type: str
    form: re.Pattern[str]
    names: Callable[[str], list[Name] | None]
    editors: Callable[[str], list[Name] | None] = _forward


_STYLES = tuple(_Style(kind, re.compile(form + r"\.?"), *names) for kind, form, *names in (
    # Vancouver: article, chapter, book
    ("article-journal", rf"(?P<author>{_PEOPLE})\. {_TITLE} \*?(?P<container>[^.;*]+)[.*]* "
     rf"{_DATE}; ?"
     rf"(?P<volume>\d+)(?:\((?P<issue>[^()]+)\))?(?:: ?{_PAGE})?", _vancouver),
    ("chapter", rf"(?P<author>{_PEOPLE})\. {_TITLE} In: (?P<editor>{_PEOPLE}), editors?\. "
     rf"(?P<container>[^.]+?)[.,] {_EDITION}{_PLACE}; {_DATE}[.,] p\. {_PAGE}", _vancouver,
     _vancouver),
    ("book", rf"(?P<author>{_PEOPLE})\. {_TITLE} {_EDITION}{_PLACE}; {_DATE}", _vancouver),
    ("book", rf"(?P<author>{_PEOPLE})\. {_TITLE} {_EDITION}(?P<publisher>{_CAP}[^:;*]+?); {_DATE}",
     _vancouver),
    ("webpage", rf"(?P<author>{_PEOPLE})\. {_TITLE} (?P<publisher>{_CAP}[^:;*.\d]+?)[.,]? {_DATE}",
     _vancouver),
    # IEEE: article, paper
    ("article-journal", rf"(?P<author>{_FORWARD}), {_QUOTED} \*?(?P<container>[^*,]+)\*?, "
     rf"{_VOLUME}(?:, pp?\. {_PAGE})?, {_DATE}", _forward),
    ("paper-conference", rf"(?P<author>{_FORWARD}), {_QUOTED} in {_BOOK}, (?:(?P<place>[^\d]+?), )?"
     rf"{_DATE}(?:, pp?\. {_PAGE})?", _forward),
    # MLA: article, chapter
    ("article-journal", rf"(?P<author>{_FAMILY_FIRST}\.?) {_QUOTED} \*?(?P<container>[^*,]+)\*?, "
     rf"{_VOLUME}, {_DATE}(?:, pp?\. {_PAGE})?"
     r"(?:\. \*?(?P<archive>[^*.,]+)\*?,?)?", _inverted),
    ("chapter", rf"(?P<author>{_FAMILY_FIRST}\.?) {_QUOTED} \*(?P<container>[^*]+)\*, edited by "
     rf"(?P<editor>[^,]+(?:, [^,]+)*?(?:,? and [^,]+)?), (?P<publisher>[^,\d]+), {_DATE}"
     rf"(?:, pp?\. {_PAGE})?", _inverted),
    # APA: chapter
    ("chapter", rf"(?P<author>[^()]+?) \({_DATE}\)\. {_TITLE} In (?P<editor>[^()]+?) "
     rf"\(Eds?\.\), {_BOOK} \((?:(?P<edition>\d+)(?:st|nd|rd|th) ed\., )?pp?\. {_PAGE}\)\. "
     r"(?P<publisher>[^:]+)", _inverted),
    # the law: article, case
    ("article-journal", rf"(?P<author>{_CAP}[^*,]+(?:(?:,| &| and) {_CAP}[^*,]+)*), "
     r"\*(?P<title>[^*]+)\*, "
     rf"(?P<volume>\d+) (?P<container>[A-Z][\w.&'’ ]+?) (?P<page>\d+) \({_DATE}\)", _forward),
    ("legal_case", rf"\*?(?P<title>{_CAP}[^*]+? vs?\. {_CAP}[^*,]+)\*?, (?P<volume>\d+) "
     r"(?P<container>[A-Z][A-Za-z.\d ]*?(?: \([^()]+\))?) (?P<page>\d+) "
     rf"\((?:(?P<authority>[^()\d]*\S) )?{_DATE}\)", _forward),
    # Romance languages: article, with the year behind the name or at the end
    ("article-journal", rf"(?P<author>{_FAMILY_FIRST}), \d{{4}}[a-z]?\. {_TITLE} "
     rf"\*(?P<container>[^*]+)\*\. {_DATE}\. Vol\. (?P<volume>\d+)(?:, n° ?(?P<issue>\d+))?"
     rf"(?:, pp?\. {_PAGE})?", _inverted),
    ("article-journal", rf"(?P<author>{_FAMILY_FIRST})\. {_TITLE} \*(?P<container>[^*]+)\*, "
     rf"v(?:ol)?\. (?P<volume>\d+)(?:, n(?:úm|[o°])?\.? (?P<issue>\d+))?"
     rf"(?:, p(?:p|ágs?)?\. {_PAGE})?, {_DATE}", _inverted),
    # German: article, chapter, book
    ("article-journal", rf"(?P<author>{_FAMILY_FIRST}): {_TITLE_IN} [Ii]n: "
     rf"\*?(?P<container>[^\d:*]+?)\*? (?:Bd\. |Jg\. )?(?P<volume>\d+) \({_DATE}\)"
     rf"(?:,? (?:H|Nr|Heft)\.? ?(?P<issue>\d+))?, S\. {_PAGE}", _inverted),
    ("chapter", rf"(?P<author>{_FAMILY_FIRST}): {_TITLE_IN} [Ii]n: (?P<editor>{_FAMILY_FIRST}) "
     rf"\(H(?:gg?|rsg)\.\): {_BOOK}[.,] (?P<place>[^:,.\d]+?)"
     rf"(?:: (?P<publisher>[^:,]+?))?,? {_DATE}, S\. {_PAGE}", _inverted, _inverted),
    ("book", rf"(?P<author>{_FAMILY_FIRST}): \*?(?P<title>[^*\"“”]+?)\*?[.,] {_EDITION}"
     rf"(?P<place>{_CAP}[^:,.\d]+?)(?:: (?P<publisher>[^:,]+?))?,? {_DATE}", _inverted),
))

_FIELDS = {"title": "title", "container": "container-title", "volume": "volume", "issue": "issue",
           "page": "page", "edition": "edition", "place": "publisher-place",
           "publisher": "publisher", "authority": "authority", "archive": "archive"}


def read_style(text: str) -> Fields | None:
    """The fields of an entry in one of the forms, without links; None where it has none of them."""
    for style in _STYLES:
        if (found := style.form.fullmatch(text)) and (fields := _read(style, found)):
            return fields
    return None


def _read(style: _Style, found: re.Match[str]) -> Fields | None:
    groups = found.groupdict()
    fields: Fields = {"type": style.type}
    for role, read in (("author", style.names), ("editor", style.editors)):
        if groups.get(role):
            names = read(groups[role])
            if not names:
                return None
            fields[role] = names
    date = find_date(groups["date"])
    if date is None:
        return None
    return fields | {name: groups[group].strip(" ,*" if group == "container" else " .,*")
                     for group, name in _FIELDS.items() if groups.get(group)} | {"issued": date[0]}
