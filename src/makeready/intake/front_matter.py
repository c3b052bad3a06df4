"""The YAML block that a Markdown draft may begin with."""

from __future__ import annotations

import re
from typing import Any

import yaml

from ..model.source import SourceFile
from .finding import Finding

_BLOCK = re.compile(r"---[ \t]*\n(?P<yaml>\S.*?)\n(?:---|\.\.\.)[ \t]*(?=\n|$)", re.DOTALL)

_KEYS = {"title": "title", "author": "authors", "authors": "authors", "lang": "language",
         "language": "language"}
"""What the field's programs write → the key of book.yaml."""


def take_front_matter(draft: SourceFile) -> tuple[dict[str, Any], SourceFile, list[Finding]]:
    """What the block says by the keys of book.yaml, and the draft with blank lines instead.

    In a draft without a heading of the first level the title is the chapter's, and becomes one.
    """
    found = _BLOCK.match(draft.text)
    fields = _load(found["yaml"]) if found else None
    if not found or not isinstance(fields, dict):
        return {}, draft, []
    taken = {_KEYS[name]: value for name, value in fields.items() if name in _KEYS}
    left = [Finding("unparsed", draft.span(draft.text.index(str(name))), (
        f"“{name}: {value}” has no place in a chapter: it is not taken over."))
        for name, value in fields.items() if name not in _KEYS]
    rest = draft.text[found.end():]
    title = "" if re.search(r"^# ", rest, re.MULTILINE) else f"# {taken.pop('title', '')}"
    text = title.removesuffix("# ") + "\n" * found[0].count("\n") + rest
    return taken, SourceFile(draft.path, text), left


def _load(text: str) -> Any:
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError:
        return None
