"""What in a text holds no citation left as text: code, formulas, links, addresses, live ones."""

from __future__ import annotations

import re

_HIDDEN = re.compile("|".join((
    r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)",                  # code
    r"\$\$.+?\$\$",                                                 # a displayed formula
    r"(?<![\\$\w])\$(?![\s$])[^$\n]*?(?<![\s\\$])\$(?![\d$])",      # a formula, as Pandoc tells it
    r"\\begin\{(?P<name>\w+\*?)\}.*?\\end\{(?P=name)\}",
    r"!?\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]"                    # a link, an image
    r"\((?=[^()\s]*[/#.:])[^()\s]*(?:\([^()]*\)[^()\s]*)*(?: \"[^\"]*\")?\)",
    r"\[[^\n]{1,200}?\]\{[^{}\n]*\.as-is\b[^{}\n]*\}",             # meant as it is
    r"\[[^\[\]]*@[\w:.#$%&+?<>~/-]+[^\[\]]*\]",                     # a live citation
    r"(?:https?://|www\.|\bdoi:|\b10\.\d{4,9}/)[^\s\[\]]+",
    r"</?(?!sup\b)[a-zA-Z][^<>]*>",
)), re.DOTALL)


def is_grid(text: str) -> bool:
    """Whether a block of Markdown is a table drawn with ``+---+``, which a longer word would break.
    """
    return text.startswith(("+-", "+="))


def mask(text: str) -> str:
    """``text`` with every such stretch blotted out, as long as it was; all of a drawn table."""
    if is_grid(text):
        return "\0" * len(text)
    return _HIDDEN.sub(lambda found: "\0" * len(found[0]), text)
