import re
from collections.abc import Iterator
from datetime import date, timedelta

from ..rule import WARNING, Found, Rule, in_passage
from ..text import Manuscript

_DAYS = ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
         "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
         "lundi mardi mercredi jeudi vendredi samedi dimanche",
         "lunes martes miércoles jueves viernes sábado domingo")
_MONTHS = ("January February March April May June July August September October November December",
           "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
           "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
           "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
_DAY = {name.lower(): at for names in _DAYS for at, name in enumerate(names.split())}
_MONTH = {name.lower(): at for names in _MONTHS for at, name in enumerate(names.split(), 1)}
_DATE = re.compile(
    rf"(?i)\b(?P<day>{'|'.join(_DAY)})(?:,? (?:the |le |den |dem )?)"
    rf"(?:(?P<month>{'|'.join(_MONTH)}) (?P<at1>\d{{1,2}})(?:st|nd|rd|th)?,?|"
    rf"(?P<at2>\d{{1,2}})(?:st|nd|rd|th|er|\.)?(?: of| de)? (?P<month2>{'|'.join(_MONTH)}),?(?: de)?)"
    r" (?P<year>1[5-9]\d\d|20\d\d)\b(?![–-]\d)")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Days of the week that are right in neither calendar."""
    for text, passage in manuscript.passages():
        for match in _DATE.finditer(passage.plain):
            day = _date(match)
            given = _DAY[match["day"].lower()]
            if day and given not in {(day + timedelta(behind)).weekday() for behind in _behind(day)}:
                yield in_passage(text, passage, match, right=_name(match["day"], day))


def _date(match: re.Match) -> date | None:
    month = _MONTH[(match["month"] or match["month2"]).lower()]
    try:
        return date(int(match["year"]), month, int(match["at1"] or match["at2"]))
    except ValueError:
        return None


def _behind(day: date) -> tuple[int, ...]:
    """The days to add to a date by the calendars then in use: England's was Julian until 1752, Russia's
    until 1918."""
    return (0, 10 if day.year < 1700 else 11 if day.year < 1800 else 12 if day.year < 1900 else 13
            ) if day.year < 1918 else (0,)


def _name(like: str, day: date) -> str:
    """The name of the day in the language of another one."""
    names = next(names.split() for names in _DAYS if like.lower() in names.lower().split())
    return names[day.weekday()]


RULE = Rule(
    code="number-weekday", severity=WARNING,
    message="“{text}” was a {right}.", cure="Look up which of the two is right.",
    why="Readers do check, and reviewers more so.",
    find=_find)
