"""One entry of a list of sources → a CSL item.

An entry is read from the outside in: links and access dates go first, then the title divides who
wrote it from where it appeared. Quotation marks around a title mean a part of something, set in
quotation marks again; italics or none mean a whole. What does not come out whole, every word of
the author's in some field, does not come out at all: :func:`parse` says None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .dates import MONTHS, find_date
from .imprint import GENRES, STOP, Fields, read_imprint
from .names import parse_names
from .styles import read_style


@dataclass(frozen=True)
class Parsed:
    """A CSL item without its key. ``is_sure`` is False where its form left room for a guess."""

    fields: Fields
    is_sure: bool


@dataclass(frozen=True)
class _Cut:
    """An entry divided at its title. ``is_marked``: quotation marks or italics show its end."""

    head: str
    title: str
    tail: str
    is_part: bool = False
    is_marked: bool = False


def parse(line: str) -> Parsed | None:
    """The source that ``line`` describes, or None when some word of it finds no field."""
    fields, text = _take_links(_plain(line))
    if (read := read_style(text.strip(" ,;"))) and _words(line) <= _words_of(read | fields):
        return Parsed(read | fields, True)
    cut = _cut(text)
    who = _who(cut.head)
    if who is None or not cut.title or not (who or cut.is_marked or "URL" in fields):
        return None
    imprint = read_imprint(cut.tail, is_part=cut.is_part)
    if imprint is None:
        return None
    fields = {"type": _type(imprint | fields, cut), "title": cut.title} | who | imprint | fields
    return Parsed(fields, cut.is_marked) if _words(line) <= _words_of(fields) else None


def _plain(line: str) -> str:
    """Without Markdown's links, bold and backslashes; white space single, none before a colon."""
    text = _LINK.sub(_unlinked, _MARKUP.sub("", line))
    text = re.sub(r"\\([^\w\s])", r"\1", text)
    # Bold is how some set a title; where there are italics too, it is only bold.
    text = text.replace("**", "" if "*" in text.replace("**", "") else "*")
    text = re.sub(r" (?=[:;] )", "", text.replace("\u2011", "-"))
    text = _ET_AL.sub(r"\1", _GIVEN.sub(r"\1, \2", _MEDIUM.sub("", text)))
    return re.sub(r"\s+", " ", text).strip()


_MARKUP = re.compile(r"</?[a-z]+(?:\s[^<>]*)?>|<(?=https?://)|(?<=\S)>(?=[.,;)\s]|$)")
"""Tags, and the brackets around an address."""
_LINK = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<url>https?://[^)\s]+)\)")
_OPEN, _CLOSE = "\ufdd2", "\ufdd3"
"""Around words that are a link: the title. No text has these code points."""


def _unlinked(link: re.Match[str]) -> str:
    if "://" in link["words"]:
        return link["url"]
    is_title = len(link["words"].split()) > 2 and not re.search(r"[*_\"“”]", link["words"])
    words = f"{_OPEN}{link['words']}{_CLOSE}" if is_title else link["words"]
    return f"{words} {link['url']}"


_MEDIUM = re.compile(r"\s?\[(?:online|internet|web page|en ligne|en línea)\]", re.IGNORECASE)
_GIVEN = re.compile(r"^([^\W\d_][\w'’ -]+) \(([^\W\d_][^()\d]*)\)(?=[,:] )")
"""“Darwin (Charles), …”, as the French have it."""
_ET_AL = re.compile(r"[*_](et al\.?)[*_]")


# Links and access dates, wherever they stand

_DAY = (r"(?:[^\W\d_]+\.? \d{1,2},? |\d{1,2}(?:\.|er|º|°)? (?:de )?[^\W\d_]+\.?,? (?:de )?"
        r"|[^\W\d_]+ )?\d{4}(?:-\d\d-\d\d| [^\W\d_]{3} \d{1,2}\b)?|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}")
_ACCESSED = (r"(?:last )?(?:accessed|cited|retrieved|viewed|visited)(?: on)?|zugriff(?: am)?|"
             r"(?:zuletzt )?(?:abgerufen|besucht)(?: am)?|letzter zugriff(?: am)?|consultée? le|"
             r"consultad[oa](?: el| em)?|consultato il|ultimo accesso(?: il)?|aces+(?:o|ado) em")
_LINKS = tuple((name, re.compile(form, re.IGNORECASE)) for name, form in (
    ("accessed", rf"[,;.]? ?[(\[]?\b(?:{_ACCESSED}):? "
                 rf"(?P<value>{_DAY})(?:,? from)?[)\]]?[.,:;]?"),
    ("DOI", r"(?:https?://(?:dx\.)?doi\.org/|\bdoi: ?)(?P<value>10\.\d{4,9}/[^\s<>]*[^\s<>.,;)])"),
    ("URL", r"(?:\b(?:available(?: at| from)?|retrieved from|url|disponible en|disponível em|"
            r"online unter|verfügbar unter|disponibile su|disponible à l[’']adresse|en ligne):? )?"
            r"<{0,2}(?P<value>(?:https?://|\bwww\.)[^\s<>]*[^\s<>.,;)\]])>{0,2}"),
))


def _take_links(text: str) -> tuple[Fields, str]:
    fields: Fields = {}
    for name, form in _LINKS:
        found = form.search(text)
        if found:
            fields[name] = found["value"]
            text = f"{text[:found.start()].rstrip()} {text[found.end():].lstrip(' .,;')}".strip()
    date = find_date(fields.get("accessed", ""))
    return fields | ({"accessed": date[0]} if date else {}), text


# The title and what stands before it

_QUOTED = tuple(map(re.compile, (
    f"{_OPEN}(?P<title>[^{_CLOSE}]+){_CLOSE}",
    r"[\"“](?P<title>.+?[.,?!])[\"”](?=\s|$)",
    r"[\"“](?P<title>.+?)[\"”](?=[\s.,;]|$)",
    r"«\s?(?P<title>.+?)\s?»(?=[\s.,;]|$)",
    r"„(?P<title>.+?)[“”](?=[\s.,;]|$)",
    r"(?<!\w)[‘'](?P<title>.+?)[’'](?=[.,](?:\s|$))",
)))
_ITALIC = re.compile(r"(?<![\w*])(?P<mark>[*_])(?P<title>[^*]+?)(?P=mark)(?![\w*])")
_APA = re.compile(r"(?P<head>[^()\"“*]+\((?:\d{4}[a-z]?|n\.d\.)[^()]*\))\.?\s+(?P<rest>.+)")
_INITIALS = re.compile(r"(?P<head>[^.]+, (?:[A-Z]\.[ -]?)+) ?(?P<rest>[^\W\d_][\w'’-]* .+)")
_YEAR = re.compile(r",?\s*[(\[]?(?P<year>\d{4}(?:, \w+(?: \d{1,2})?)?|n\.d\.)[a-z]?[)\]]?"
                   r"[.,]?$")


_HOLDS_MORE = re.compile(r"[^\W\d_]{3}\.\s|[*;]|^\(|\(\d{4}\)|, \d{4}\b")
"""What a title alone does not hold: then it is an entry of a form beyond us."""


def _cut(text: str) -> _Cut:
    for form in _QUOTED:
        if found := form.search(text):
            return _marked(text, found, is_part=True)
    apa, italic = _APA.match(text), _ITALIC.search(text)
    if italic and (apa is None or italic.start() == apa.start("rest")):
        return _marked(text, italic, is_part=False)
    if apa:
        title, *tail = STOP.split(apa["rest"], maxsplit=1)
        return _Cut(apa["head"], _title(title), "".join(tail))
    initials = _INITIALS.match(text)
    sentences = ([initials["head"], *STOP.split(initials["rest"], maxsplit=1)] if initials
                 else STOP.split(text, maxsplit=2))
    if len(sentences) < 3:
        return _Cut("", "" if _HOLDS_MORE.search(text) else _title(text), "")
    return _Cut(sentences[0], _title(sentences[1]), sentences[2])


def _marked(text: str, title: re.Match, *, is_part: bool) -> _Cut:
    return _Cut(text[:title.start()], _title(title["title"]), text[title.end():], is_part, True)


def _title(text: str) -> str:
    return text.strip(" *_").rstrip(".,")


def _who(head: str) -> Fields | None:
    """The names before the title and a year after them; None when they cannot be told."""
    text = head.strip().removesuffix(":").rstrip()          # the German “Name: Title”
    found = _YEAR.search(text)
    date = find_date(found["year"]) if found else None
    fields = {"issued": date[0]} if date else {}
    text = (text[:found.start()] if found else text).strip()
    if not text:
        return fields
    # In a note the names run forward and end in a comma; in a list the first is inverted.
    is_inverted = not text.endswith(",") or not _runs_forward(text.rstrip(","))
    text = text.rstrip(",")
    if not re.search(r"\b(?:[^\W\d_a-z]|[Ee]ds?|Jr|Sr)\.$", text):
        text = text.rstrip(".")
    names = parse_names(text, is_inverted=is_inverted)
    return fields | {names[0]: names[1]} if names else None


def _runs_forward(text: str) -> bool:
    return all(" " in part.strip() for part in re.split(r",(?: and)? | and ", text))


def _type(fields: Fields, cut: _Cut) -> str:
    """The CSL type where the imprint did not tell: parts are quoted, wholes are in italics."""
    genre = GENRES.get(str(fields.get("genre", "")).lower())
    if genre == "thesis" or (genre == "report" and ("number" in fields or not cut.is_part)):
        return genre
    is_page = "URL" in fields and not fields.keys() & {"publisher-place", "edition"}
    if cut.is_part or (is_page and not (cut.is_marked and "publisher" in fields)):
        return "post-weblog" if genre == "post-weblog" else "webpage"
    return "book"


# Nothing lost

_GLUE = frozenset("""accessed and at available by d doi ed edited edition edn eds et from http https
    in issue last n nd no nos number on org p pp rd retrieved st th trans translated url viewed
    visited vol volume
    abgerufen acesso acessado am aufl auflage bd besucht cited consultado consultato consulté
    consultée de disponibile disponible disponível editor editors el em en h heft hg hgg hrsg il
    internet jg le letzter ligne línea nr online s su ultimo unter v vs zugriff zuletzt
    """.split()) | MONTHS.keys()


_TRIMMINGS = re.compile(r"^0+(?=\d)|(?<=\d)(?:st|nd|rd|th)$|(?<=^\d{4})[a-z]$")
"""“05”, “2nd” and “2020a” say no more than 5, 2 and 2020."""


def _words(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", text.casefold())
    return {_TRIMMINGS.sub("", word) for word in words} - _GLUE


def _words_of(fields: Fields) -> set[str]:
    """Those of all fields; initials also as Vancouver has them, “RH”."""
    people = [name for role in ("author", "editor") for name in fields.get(role, ())]
    initials = {re.sub(r"[\W_]", "", name.get("given", "")).casefold() for name in people}
    return initials.union(*map(_words, _texts(fields)))


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for part in value.values():
                yield from _texts(part)
        case list():
            for part in value:
                yield from _texts(part)
