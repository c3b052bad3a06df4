"""A page's address → CSL data, by what the page says of itself.

Three vocabularies, the most exact first: the citation tags that Google Scholar asks publishers for,
schema.org's JSON-LD, and the Open Graph and Dublin Core tags with ``<title>``.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree, html

from ..tools.web import Answer
from .csl import clean, day, people

ACCEPT = "text/html, application/xhtml+xml;q=0.9"
_PAGE = ("text/html", "application/xhtml+xml")

Tags = Mapping[str, list[str]]

_KINDS = {"NewsArticle": "article-newspaper", "ReportageNewsArticle": "article-newspaper",
          "ScholarlyArticle": "article-journal", "BlogPosting": "post-weblog", "Book": "book",
          "Report": "report", "Dataset": "dataset", "Article": "webpage", "WebPage": "webpage",
          "OpinionNewsArticle": "article-newspaper", "AnalysisNewsArticle": "article-newspaper",
          "TechArticle": "webpage"}
"""Types of schema.org → CSL's; the keys are the things that are the page's own subject."""


def address(url: str) -> str:
    """A page is asked for itself."""
    return url


def item(answer: Answer, today: str) -> dict[str, Any] | None:
    """The item of a page, with the day on which it was read. Raises ValueError."""
    if answer.data is None:
        return None
    if answer.media_type not in _PAGE:
        raise ValueError(f"it is no web page but {answer.media_type or 'something else'}; describe "
                         "it in the file of sources")
    root = _parse(answer)
    tags = _tags(root)
    found = _head(root, tags) | _linked_data(root) | _scholar(tags)
    return clean({"URL": answer.url, "accessed": day(today), **found})


def _parse(answer: Answer) -> etree._Element:
    parser = html.HTMLParser(encoding=_charset(answer), no_network=True)
    try:
        return html.document_fromstring(answer.data, parser=parser)
    except etree.ParserError:
        raise ValueError("the page is empty") from None


def _charset(answer: Answer) -> str | None:
    """What the server says; where it says nothing that is known, the page does."""
    try:
        return codecs.lookup(answer.charset).name
    except LookupError:
        return None


def _tags(root: etree._Element) -> Tags:
    """``<meta>`` by name or property, in small letters."""
    tags: dict[str, list[str]] = {}
    for tag in root.iter("meta"):
        name = (tag.get("name") or tag.get("property") or "").lower()
        if name and (content := (tag.get("content") or "").strip()):
            tags.setdefault(name, []).append(content)
    return tags


def _first(tags: Tags, *names: str) -> str:
    return next((tags[name][0] for name in names if name in tags), "")


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


# --- the three vocabularies ---------------------------------------------------------------------

_SCHOLAR = {"volume": "volume", "issue": "issue", "doi": "DOI", "isbn": "ISBN", "issn": "ISSN",
            "publisher": "publisher", "technical_report_number": "number"}
_CONTAINERS = {"journal_title": "article-journal", "conference_title": "paper-conference",
               "inbook_title": "chapter"}


def _scholar(tags: Tags) -> dict[str, Any]:
    """The ``citation_…`` tags (scholar.google.com/intl/en/scholar/inclusion.html)."""
    tags = {name.removeprefix("citation_"): values for name, values in tags.items()
            if name.startswith("citation_")}
    if "title" not in tags:
        return {}
    kind, container = next(((kind, tags[name][0]) for name, kind in _CONTAINERS.items()
                            if name in tags), ("", ""))
    names = tags.get("author") or ";".join(tags.get("authors", ())).split(";")
    return _filled({
        "type": kind, "container-title": container, "title": tags["title"][0],
        "author": people(names),
        "issued": day(_first(tags, "publication_date", "date", "online_date", "year")),
        "page": "–".join(filter(None, (_first(tags, "firstpage"), _first(tags, "lastpage")))),
        **{ours: _first(tags, theirs) for theirs, ours in _SCHOLAR.items()}})


def _linked_data(root: etree._Element) -> dict[str, Any]:
    """The first thing of schema.org's that is the page's subject."""
    for script in root.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json":
            try:
                things = list(_things(json.loads(script.text_content(), strict=False)))
            except ValueError:
                continue            # broken data is as good as none
            for thing in things:
                if kind := next((_KINDS[t] for t in _list(thing.get("@type")) if t in _KINDS), ""):
                    return _described(thing, kind)
    return {}


def _things(data: Any) -> Iterator[Mapping[str, Any]]:
    for thing in _list(data):
        if isinstance(thing, dict):
            yield thing
            yield from _things(thing.get("@graph"))


def _described(thing: Mapping[str, Any], kind: str) -> dict[str, Any]:
    return _filled({
        "type": kind, "title": _name(thing.get("headline") or thing.get("name")),
        "author": people(name for who in _list(thing.get("author")) if (name := _name(who))),
        "issued": day(str(thing.get("datePublished") or "")),
        ("publisher" if kind in ("book", "report", "dataset") else "container-title"):
            _name(thing.get("publisher"))})


def _head(root: etree._Element, tags: Tags) -> dict[str, Any]:
    """Open Graph, Dublin Core, and the plain head of the page."""
    title = _first(tags, "og:title", "dc.title", "dcterms.title", "twitter:title")
    site = _first(tags, "og:site_name", "application-name")
    names = [name for tag in ("author", "article:author", "dc.creator", "dcterms.creator")
             for name in tags.get(tag, ()) if "://" not in name][:1]
    return {"type": "webpage"} | _filled({
        "title": title or " ".join((root.findtext(".//title") or "").split()),
        "container-title": site, "author": people(names),
        "issued": day(_first(tags, "article:published_time", "dc.date", "dcterms.date",
                             "dcterms.created", "date", "pubdate"))})


def _name(value: Any) -> str:
    """A text, or the name of a thing, or of the first of several."""
    first = next(iter(_list(value)), "")
    return str(first.get("name") or "") if isinstance(first, dict) else str(first or "")


def _list(value: Any) -> list:
    return value if isinstance(value, list) else [] if value is None else [value]
