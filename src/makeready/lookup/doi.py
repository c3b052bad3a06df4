"""A DOI → CSL data, by the content negotiation of doi.org (Crossref, DataCite, mEDRA)."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from ..tools.web import Answer
from .csl import clean

ACCEPT = "application/vnd.citationstyles.csl+json"


def address(name: str) -> str:
    """Where a DOI is asked about; every character of its own is encoded (DOI Handbook, 3.8)."""
    return f"https://doi.org/{quote(name, safe='/:;()')}"


def item(answer: Answer, today: str) -> dict[str, Any] | None:
    """The item of an answer. Raises ValueError."""
    if answer.data is None:
        return None
    if "json" not in answer.media_type:
        raise ValueError("the agency that registered it gives no data for citations")
    data = json.loads(answer.data)
    if not isinstance(data, dict):
        raise ValueError("the answer is no item")
    if subtitle := _subtitle(data):
        data = data | {"title": f"{_title(data)}: {subtitle}"}
    return clean(data)


def _title(data: dict[str, Any]) -> str:
    title = data.get("title") or ""
    return title[0] if isinstance(title, list) else title


def _subtitle(data: dict[str, Any]) -> str:
    """Crossref's, which CSL has no variable for, where the title does not end with it."""
    found = data.get("subtitle") or []
    first = found[0] if isinstance(found, list) and found else ""
    return first if _title(data) and first.casefold() not in _title(data).casefold() else ""
