"""Plain text → Pandoc's Markdown that prints exactly the same characters.

Quotes, dashes and dots stay as typed: making them typographic is the output's work. Only in an
address they are protected from it.
"""

from __future__ import annotations

import re

_INLINE = re.compile(
    r"[\\`*^~\[<|]"
    r"|(?<![^\W_])_|_(?![^\W_])"         # inside a word an underscore is only itself
    r"|(?<!\w)@"                         # a citation key; not the @ of an address
    r"|&(?=#?\w+;)"                      # an entity
)
_LINE_START = re.compile(
    r"^(?=[#>:%]|[-+](?:\s|$)|---|\+-)"  # a heading, a quotation, a definition, an item, a table
    r"|^\(?(?:\d+|[a-z]|[ivxlcdm]+|[IVXLCDM]+)(?=[.)](?:\s|$))"  # a number or letter of a list
)
_ADDRESS = re.compile(r"(?:https?://|www\.|\b10\.\d{4,9}/)\S+")
_TYPOGRAPHIC = re.compile(r"-(?=-)|\.(?=\.\.)|['\"](?=.)")


def escape(text: str) -> str:
    """``text``, one paragraph, as Markdown."""
    escaped = _LINE_START.sub(r"\g<0>\\", _INLINE.sub(r"\\\g<0>", text))
    escaped = _ADDRESS.sub(lambda found: _TYPOGRAPHIC.sub(r"\\\g<0>", found[0]), escaped)
    # One dollar is money; two could be mathematics.
    return escaped.replace("$", r"\$") if text.count("$") > 1 else escaped


def escape_heading(text: str) -> str:
    """``text`` as the words of a heading, where braces would be attributes."""
    return re.sub(r"(?<!\\)[{#]", r"\\\g<0>", escape(text))
