"""Tracked changes (5.5) and comments (14.1): into the review. Pandoc reads the text as accepted."""

from __future__ import annotations

from ....tools.markup import Element, put_before
from ..payload import Payloads, Remark
from .opendoc import P, get, name, remove, text_of

_LONGEST = 120


def mark_changes(text: Element, payloads: Payloads) -> None:
    """Put a mark where each change stands, and take out what keeps the earlier text."""
    regions = {get(region, "text:id"): region for region in text.iter(name("text:changed-region"))}
    for anchor in list(text.iter(name("text:change"), name("text:change-start"))):
        region = regions.get(get(anchor, "text:change-id"))
        if region is not None:
            put_before(anchor, payloads.add(Remark("change", _said(region, anchor))))
    remove(text.iter(name("text:tracked-changes"), name("text:change"), name("text:change-start"),
                     name("text:change-end")))


def _said(region: Element, anchor: Element) -> str:
    author = region.findtext(f".//{name('dc:creator')}") or "Someone"
    date = (region.findtext(f".//{name('dc:date')}") or "")[:10]
    deletion = region.find(name("text:deletion"))
    if deletion is not None:
        verb, words = "took out", " ".join(text_of(p) for p in deletion.iter(P, name("text:h")))
    else:
        verb, words = "added", _between(anchor, get(anchor, "text:change-id"))
    short = words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
    return f"{author} {verb} “{short}”{f' on {date}' if date else ''}: accepted."


def _between(start: Element, ident: str) -> str:
    """The text from the beginning of an insertion to its end."""
    words = start.tail or ""
    for element in start.itersiblings():
        if element.tag == name("text:change-end") and get(element, "text:change-id") == ident:
            return words
        words += text_of(element) + (element.tail or "")
    return words + " …"


def mark_comments(text: Element, payloads: Payloads) -> None:
    """Put a mark where each comment begins, and take it out of the text."""
    for comment in list(text.iter(name("office:annotation"))):
        said = " / ".join(filter(None, (" ".join(text_of(p).split()) for p in comment.iter(P))))
        words = " ".join(_commented(comment).split())
        author = comment.findtext(name("dc:creator")) or "Someone"
        put_before(comment, payloads.add(Remark("comment", (
            f"{author}{f' on “{words[:60]}”' if words else ''}: “{said}”"))))
    remove(text.iter(name("office:annotation"), name("office:annotation-end")))


def _commented(comment: Element) -> str:
    """The text that a comment is about, where its end stands in the same paragraph."""
    ident, words = get(comment, "office:name"), comment.tail or ""
    for element in comment.itersiblings():
        if element.tag == name("office:annotation-end") and get(element, "office:name") == ident:
            return words if ident else ""
        words += text_of(element) + (element.tail or "")
    return ""
