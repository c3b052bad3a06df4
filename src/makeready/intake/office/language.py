"""The language of a draft as book.yaml has it."""

from __future__ import annotations

import re


def language_tag(given: str) -> str:
    """A BCP 47 tag of language and country in its usual spelling (“EN-us” → “en-US”); empty for
    what is none."""
    if not re.fullmatch(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*", given):
        return ""
    first, *rest = given.split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])
