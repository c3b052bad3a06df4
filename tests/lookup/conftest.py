"""Answers as the catalogs give them, recorded in small for works that exist."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from makeready.lookup import CATALOGS
from makeready.model.identifier import Identifier
from makeready.tools.web import Answer

RECORDINGS = Path(__file__).parent / "recordings"


class Recorded:
    """A web that holds the recordings and nothing else, and remembers what was asked."""

    def __init__(self) -> None:
        self.pages = {url: page for path in RECORDINGS.glob("*.json")
                      for url, page in json.loads(path.read_text("utf-8")).items()}
        self.asked: list[tuple[str, str]] = []

    def get(self, url: str, accept: str) -> Answer:
        self.asked.append((url, accept))
        page = self.pages[url]
        body = page["body"]
        data = body if body is None or isinstance(body, str) else json.dumps(body)
        return Answer(url, data if data is None else data.encode(), page["media-type"],
                      page.get("charset", ""))


@pytest.fixture
def web() -> Recorded:
    return Recorded()


@pytest.fixture
def item(web: Recorded):
    """The item that a recorded answer becomes, read on 1 March 2026."""
    def read(scheme: str, value: str):
        catalog = CATALOGS[scheme]
        found = catalog.item(web.get(catalog.address(Identifier(scheme, value).value), ""),
                             "2026-03-01")
        return found
    return read
