"""How the text of a chapter begins: with a drop cap, with its first words in small capitals, or plain.

A drop cap is drawn, as a picture behind a float; its letter stands unseen before the rest of its
word, so that the text of the page stays whole for whoever searches, copies or hears it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from itertools import chain, takewhile

from ..model.book import BODY, ROLES, Book
from ..model.design import Design, page
from ..tools.styles import leaf
from ..tools.typefaces import Letter, cap_height, letter, line, width
from .html import Body, Element, Section, element

_SHORT = 24
"""How many characters a lead-in has at most."""

_GAP = .2
"""The space beside a drop cap, in ems of the text."""

_TAIL = .1
"""What reaches farther below the baseline, in ems, is a tail: that of Q or J."""

_ABOVE = .02
"""How far a quotation mark beside a drop cap may stand above capitals, in ems of the drop cap."""

_LEANING = frozenset("AÀÁÂÃÄÅĀĂĄ")
_TUCK = .7
"""The first line goes in over the right foot of these letters, as far as this part of its slope."""

_LETTERS_PER_EM = 2.2
_PHRASE_END = re.compile(r"[,;:!?—]$|\w{4}\.$")
"""Where a phrase ends; shorter words before a point are “Mr.” and the like."""

_LINKING = re.compile(r"\s[a-zà-ÿ]{1,3}")
"""A word that a lead-in does not end with, unless a comma follows: “of”, “the”, “und”."""

_START = re.compile(r"\s*([“”„‟‘’‚«»‹›\"'¡¿]*)(\w)(\w{2,}|\w*\s*\w*)")
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{:g} {:g} {:g} {:g}">{}</svg>'
_PATH = '<path transform="translate({:g} {:g}) scale({:g} {:g})" d="{}"/>'


def open_chapters(book: Book, body: Body) -> Mapping[str, bytes]:
    """Set the first words of every chapter; gives the pictures of drop caps by their names."""
    pictures: dict[str, bytes] = {}
    design = book.design
    if design is None or design.opening == "plain":
        return pictures
    for section in body.sections:
        start = _start(section)
        if start is None:
            continue
        initial = _initial(start, design) if design.opening == "drop-cap" else None
        if initial is None:
            _lead(start)
        else:
            name = "-".join(f"{ord(char):x}" for char in "".join(initial))
            pictures[f"initials/{name}.svg"] = _picture(*initial, design)
            _drop(start, *initial, f"initials/{name}.svg", design)
    return pictures


def mark_openings(book: Book, body: Body) -> None:
    """Mark the first words of every chapter for an e-book, which has no measures: the paragraph is of
    the class ``drop`` where its first letter may be large."""
    if book.design is None or book.design.opening == "plain":
        return
    for start in map(_start, body.sections):
        if start is None:
            continue
        match = _START.match(start.text)
        if book.design.opening == "drop-cap" and match and match[2].isupper():
            start.set("class", "drop")
            _wrap(start, match.end())
        else:
            _lead(start)


def _start(section: Section) -> Element | None:
    """The first paragraph of a division of the body, behind its title and an epigraph."""
    role = section.division.role
    if section.division.matter != BODY or role == "part" or ROLES[role].display:
        return None
    for child in section.element:
        if child.tag == "p" and (child.text or "").strip():
            return child
        if child.tag not in ("hgroup", "h1") and child.get("class") != "epigraph":
            return None
    return None


def _lead(start: Element) -> None:
    """The first words, as far as the first point or comma, or to one that does not lead on."""
    first, *more = re.findall(r"\s*\S+", start.text)
    words = [first]
    for word in more:
        if _PHRASE_END.search(words[-1]) or len("".join(words) + word) > _SHORT:
            break
        words.append(word)
    while len(words) > 2 and _LINKING.fullmatch(words[-1]):
        words.pop()
    _wrap(start, len("".join(words)))


def _wrap(start: Element, end: int) -> None:
    """Make a lead-in of the text as far as ``end``."""
    span = element("span", {"class": "lead"})
    span.text, span.tail, start.text = start.text[:end], start.text[end:], None
    start.insert(0, span)


# --- drop caps ----------------------------------------------------------------------------------

def _initial(start: Element, design: Design) -> tuple[str, str] | None:
    """The quotation mark and the letter; None where there is too little text to stand beside them,
    or no capital that the typeface has."""
    match = _START.match(start.text)
    if not match or not match[2].isupper() or _lines(start, design) < design.drop_lines + 1:
        return None
    known = all(letter(design.text_font, char) for char in match[1] + match[2])
    return (match[1], match[2]) if known else None


def _lines(start: Element, design: Design) -> int:
    """About how many lines the first paragraphs fill, as far as nothing else comes between them."""
    measure = page(design, *leaf(design.trim)).measure
    per_line = _LETTERS_PER_EM * measure / design.text_size
    paragraphs = chain([start], takewhile(lambda block: block.tag == "p", start.itersiblings()))
    return sum(math.ceil(len("".join(block.itertext())) / per_line) for block in paragraphs)


def _drop(start: Element, quotes: str, char: str, name: str, design: Design) -> None:
    match = _START.match(start.text)
    lead, cap = element("span", {"class": "lead"}), element("span", {"class": "cap"})
    cap.text, cap.tail = quotes + char, match[3]
    lead.append(cap)
    lead.tail, start.text = start.text[match.end():], None
    start.insert(0, lead)
    start.set("class", "drop")
    start.set("style", f"--cap: url({name}); " + "; ".join(
        f"--cap-{key}: {value:.4g}pt" for key, value in _measures(quotes, char, design).items()))


def _cap_size(design: Design) -> float:
    """The size at which a capital reaches from the head of the first line's capitals to the baseline
    of the last line, in points."""
    capital = cap_height(design.text_font)
    return ((design.drop_lines - 1) * design.leading + capital * design.text_size) / capital


def _measures(quotes: str, char: str, design: Design) -> dict[str, float]:
    """In points. A quotation mark hangs in the margin at the size of the text; a tail of the letter
    has a line more to itself, a stroke to the right pushes no text."""
    glyph, text, size = letter(design.text_font, char), design.text_size, _cap_size(design)
    capital, (ascent, descent) = cap_height(design.text_font), line(design.text_font)
    baseline = (design.leading - (ascent + descent) * text) / 2 + ascent * text
    top = baseline - capital * text - (_top(glyph, design) - capital) * size
    tailed = glyph.bottom < -_TAIL
    depth = (design.drop_lines + tailed) * design.leading - .5
    height = max(depth, top + (_top(glyph, design) - glyph.bottom) * size)
    wide = (glyph.right - glyph.left) * size
    body = ((glyph.right if tailed else min(glyph.right, glyph.advance)) - glyph.left) * size
    mark = _mark(quotes, design)
    return {"top": top, "height": height, "below": depth - height, "width": wide + mark,
            "hang": -mark, "gap": body + _GAP * text - wide,
            "back": -width(design.text_font, quotes + char) * text - _tuck(char, glyph, design)}


def _tuck(char: str, glyph: Letter, design: Design) -> float:
    """How far the first line goes in over the letter, in points: at its baseline the slope has come
    so far."""
    size = _cap_size(design)
    rise = (design.drop_lines - 1) * design.leading / (cap_height(design.text_font) * size)
    return _TUCK * rise * (glyph.right - glyph.left) / 2 * size if char in _LEANING else 0.0


def _mark(quotes: str, design: Design) -> float:
    """The width of quotation marks with the space before their letter, in points."""
    return (width(design.text_font, quotes) + _GAP / 2) * design.text_size if quotes else 0.0


def _top(glyph: Letter, design: Design) -> float:
    """The head of the picture in ems of the drop cap: quotation marks may stand above capitals."""
    return max(glyph.top, cap_height(design.text_font) + _ABOVE)


def _picture(quotes: str, char: str, design: Design) -> bytes:
    glyph, size = letter(design.text_font, char), _cap_size(design)
    em, small = glyph.per_em, design.text_size / size
    rise = (design.drop_lines - 1) * design.leading / size * em
    left = glyph.left * em - _mark(quotes, design) / size * em
    paths, at = [_PATH.format(0, 0, 1, -1, glyph.outline)], left
    for mark in (letter(design.text_font, quote) for quote in quotes):
        paths.append(_PATH.format(at, -rise, small, -small, mark.outline))
        at += mark.advance * small * em
    return _SVG.format(left, -_top(glyph, design) * em, glyph.right * em - left,
                       (_top(glyph, design) - glyph.bottom) * em, "".join(paths)).encode()
