"""Where a printed address may be broken: after a colon or a double slash; before a single slash, a
tilde, period, comma, hyphen, underline, question mark, number sign or percent; before an equals sign
or an ampersand (The Chicago Manual of Style, 17th ed., 7.46)."""

from __future__ import annotations

import re

from lxml import etree

ADDRESS = "uri"
_POINTS = re.compile(r"(?<=://)(?=.)|(?<=\w)(?=[/~.,\-_?#%=&]\w)")


def break_addresses(root: etree._Element) -> None:
    """Give every link that shows its own address its class, and breaks where they are allowed."""
    for link in root.iter("a"):
        text = link.text or ""
        if len(link) or not re.match(r"(https?://|doi\.org/|www\.)\S+$", text):
            continue
        link.set("class", ADDRESS)
        first, *rest = _POINTS.split(text)
        link.text = first
        for part in rest:
            etree.SubElement(link, "wbr").tail = part
