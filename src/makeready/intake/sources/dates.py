"""Dates as authors type them → what CSL reads: EDTF (``2021-04-06``, ``2024-02``, ``2024``).

A date that EDTF cannot say (“Spring 2024”, “c. 1850”) becomes ``{"literal": ...}``.
"""

from __future__ import annotations

import re

MONTHS = {name: number for number, names in enumerate((
    "january jan januar janvier enero ene gennaio gen janeiro",
    "february feb februar février févr febrero febbraio fevereiro fev",
    "march mar märz mars marzo março", "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio", "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho", "august aug août agosto ago",
    "september sept sep septembre septiembre settembre set setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro"), 1)
    for name in names.split()}
"""In English, German, French, Spanish, Italian and Portuguese, whole and shortened."""

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>1[4-9]\d\d|20\d\d)[a-z]?"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|º|°|\.)?"
_END = r"(?![\w-])"
_FORMS = tuple(re.compile(rf"(?<![\w-]){form}{_END}", re.IGNORECASE) for form in (
    rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)",
    rf"{_MONTH} {_DAY},? {_YEAR}",
    rf"{_DAY} (?:de )?{_MONTH},?(?: de)? {_YEAR}",
    rf"(?P<day>[0-3]?\d)\.\s?(?P<month>[01]?\d)\.\s?{_YEAR}",
    rf"{_YEAR},? {_MONTH} {_DAY}",
    rf"{_YEAR},? {_DAY} {_MONTH}",
    rf"{_MONTH},?(?: de)? {_YEAR}",
    rf"{_YEAR},? {_MONTH}",
    rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])",
    rf"(?P<literal>(?:spring|summer|autumn|fall|winter),? {_YEAR})",
    rf"(?P<literal>(?:c\.|ca\.|circa) ?{_YEAR})",
    rf"{_YEAR}\s?[–-]\s?(?P<until>1[4-9]\d\d|20\d\d)",
    _YEAR,
))

Date = str | dict[str, str]


def find_date(text: str) -> tuple[Date, int, int] | None:
    """The last date in ``text`` of the fullest form there is, with its start and end offsets."""
    for form in _FORMS:
        found = list(form.finditer(text))
        if found:
            return _date(found[-1]), found[-1].start(), found[-1].end()
    return None


def _date(found: re.Match) -> Date:
    parts = found.groupdict()
    if parts.get("literal"):
        return {"literal": parts["literal"]}
    if parts.get("until"):
        return f"{parts['year']}/{parts['until']}"
    month, day = parts.get("month"), parts.get("day")
    number = month and (MONTHS.get(month.lower()) or int(month))
    return parts["year"] + (f"-{number:02}" if number else "") + (f"-{int(day):02}" if day else "")


def year_of(date: Date | None) -> str:
    """The year that a date begins with, or an empty string."""
    text = date["literal"] if isinstance(date, dict) else date or ""
    found = re.search(r"\d{4}", text)
    return found[0] if found else ""
