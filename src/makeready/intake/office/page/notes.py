"""Notes of a web page: a link to a place that links back. Who wrote the page matters little.

Word has ``#_ftn1`` and ``#_ftnref1``, LibreOffice ``#sdfootnote1sym``, Google ``#ftnt1``, Pandoc
``#fn1``, encyclopedias ``#cite_note-1``; a comment of Google's or Word's is linked in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from ....tools.markup import Element, put_before
from ...sources.titles import title_kind
from ..payload import Body, Call, Payloads, Remark
from .html import remove, text_of

_MOVED = "makeready-note"
_COMMENT = re.compile(r"cmnt|msocom|comment", re.IGNORECASE)
_ENDNOTE = re.compile(r"edn|endnote", re.IGNORECASE)
_NOTE = re.compile(r"fn|ftn|note|cite", re.IGNORECASE)
_SIGN = re.compile(r"\W*(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3})\W*")
_NAMING = ("id", "name", "class", "href", "role")
_BLOCKS = ("li", "dd", "aside", "p", "div", "td")


@dataclass(frozen=True)
class _Pair:
    """A call, the block that holds its note, and the names of the call's place."""

    call: Element
    block: Element
    names: frozenset[str]


def mark_notes(body: Element, payloads: Payloads) -> None:
    """Put a mark in place of each call, and what it calls at the end of the page."""
    order = {element: place for place, element in enumerate(body.iter())}
    places = {name: element for element in order
              for name in (element.get("id"), element.get("name")) if name}
    pairs = [pair for call in body.iter("a") if (pair := _pair(call, places, order))]
    blocks = list(dict.fromkeys(pair.block for pair in pairs))
    for pair in pairs:
        _take_back_links(pair)
    for pair in pairs:
        place = _outermost(pair.call)
        if _COMMENT.search(_described(pair.call)):
            said = Remark("comment", f"A comment: “{text_of(pair.block)}”")
            put_before(place, payloads.add(said))
        else:
            names = _described(pair.call) + _described(pair.block)
            prefix = "en-" if _ENDNOTE.search(names) else "fn-"
            put_before(place, payloads.add(Call(blocks.index(pair.block), prefix)))
    _move(body, blocks, payloads)
    remove(_outermost(pair.call) for pair in pairs)


def _pair(call: Element, places: Mapping[str, Element], order: Mapping[Element, int]
          ) -> _Pair | None:
    target = places.get(_target(call))
    block = None if target is None else _block(target)
    if block is None or call in block.iter("a") or not _SIGN.fullmatch(text_of(call)):
        return None
    names = frozenset(name for element in (call, *_wrappers(call))
                      for name in (element.get("id"), element.get("name")) if name)
    back = any(_target(link) in names for link in block.iter("a"))
    # The way back is the same from its other end: the call is the one that comes first.
    is_first = order[call] < order[block]
    is_raised = any(element.tag == "sup" for element in (*_wrappers(call), *call.iter("sup")))
    is_named = bool(_NOTE.search(_described(call)))
    return _Pair(call, block, names) if is_first and (back or (is_raised and is_named)) else None


def _target(link: Element) -> str:
    """The place in the page that a link leads to; empty for another link."""
    href = link.get("href") or ""
    return href[1:] if href.startswith("#") else ""


def _wrappers(call: Element) -> list[Element]:
    """The elements that hold the call and nothing else."""
    out: list[Element] = []
    parent = call.getparent()
    while parent is not None and parent.tag in ("sup", "span", "b", "small") and (
            text_of(parent) == text_of(call)):
        out.append(parent)
        parent = parent.getparent()
    return out


def _outermost(call: Element) -> Element:
    return [call, *_wrappers(call)][-1]


def _described(element: Element) -> str:
    return " ".join(filter(None, map(element.get, _NAMING)))


def _block(target: Element) -> Element | None:
    """What holds the whole note: the block around the target; a box around its paragraphs."""
    block = next((element for element in (target, *target.iterancestors())
                  if element.tag in _BLOCKS), None)
    if block is not None and block.tag == "p" and block.getprevious() is None:
        box = block.getparent()
        others = [link for p in block.itersiblings("p") for link in p.iter("a") if _is_place(link)]
        if box is not None and box.tag in ("div", "li", "aside", "td") and not others and (
                all(child.tag == "p" for child in box)):
            return box
    return block


def _is_place(link: Element) -> bool:
    return bool(link.get("id") or link.get("name"))


def _take_back_links(pair: _Pair) -> None:
    for link in list(pair.block.iter("a")):
        if _target(link) in pair.names or (
                _is_place(link) and _SIGN.fullmatch(text_of(link))):
            remove([_outermost(link)])
    first = next((element for element in (pair.block, *pair.block.iter("p", "span"))
                  if (element.text or "").strip()), None)
    if first is not None:
        first.text = re.sub(r"^\s*(?:\^|\[\d{1,3}\]|↑)\s*", "", first.text or "")


def _move(body: Element, blocks: list[Element], payloads: Payloads) -> None:
    """The blocks to the end of the page, and away with what held nothing else."""
    for number, block in enumerate(blocks):
        holder, before = block.getparent(), block.getprevious()
        if holder is not None:              # it may lie in another note, which has moved
            block.drop_tree()
        block.tail = None
        if block.tag in ("li", "dd", "td", "aside"):
            block.tag = "div"
        for element in (block, *block.iter()):
            element.attrib.pop("id", None)
        head = etree.SubElement(body, "p", {"class": _MOVED})
        head.text = payloads.add(Body(number))
        body.append(block)
        _clear(holder, before)


def _clear(holder: Element | None, before: Element | None) -> None:
    """Remove an empty list, the rule above it, and the heading over that."""
    while holder is not None and holder.tag != "body" and not text_of(holder) and (
            next(holder.iter("img"), None) is None):
        before, parent = holder.getprevious(), holder.getparent()
        remove([holder])
        holder = parent
    while before is not None and (before.tag in ("hr", "br") or (
            title_kind(text_of(before)) == "notes" and _is_empty_section(before))):
        earlier = before.getprevious()
        remove([before])
        before = earlier


def _is_empty_section(heading: Element) -> bool:
    following = heading.getnext()
    return (following is None or following.tag in ("h1", "h2", "h3", "h4")
            or following.get("class") == _MOVED)
