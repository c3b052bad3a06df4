"""An ISBN → CSL data, by Open Library's Books API (openlibrary.org/dev/docs/api/books)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..tools.web import Answer
from .csl import clean, day, people

ACCEPT = "application/json"


def address(digits: str) -> str:
    """Where an ISBN is asked about."""
    return ("https://openlibrary.org/api/books"
            f"?bibkeys=ISBN:{digits}&format=json&jscmd=data")


def item(answer: Answer, today: str) -> dict[str, Any] | None:
    """The item of an answer; an unknown ISBN is answered by an empty object. Raises ValueError."""
    data = json.loads(answer.data) if answer.data is not None else {}
    if not isinstance(data, dict):
        raise ValueError("the answer is no list of books")
    if not data:
        return None
    key, book = next(iter(data.items()))
    title = ": ".join(filter(None, (book.get("title"), book.get("subtitle"))))
    return clean({
        "type": "book", "title": title, "author": people(_names(book, "authors")),
        "publisher": next(_names(book, "publishers"), ""),
        "publisher-place": next(_names(book, "publish_places"), ""),
        "issued": day(book.get("publish_date") or ""), "ISBN": key.removeprefix("ISBN:")})


def _names(book: dict[str, Any], key: str) -> Iterator[str]:
    return (entry["name"] for entry in book.get(key, ()) if entry.get("name"))
