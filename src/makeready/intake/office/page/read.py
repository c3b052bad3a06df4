"""The way of a web page: its notes are marked, Pandoc reads it, the marks are found again."""

from __future__ import annotations

import base64
import binascii
import re
from pathlib import PurePosixPath
from urllib.parse import unquote, unquote_to_bytes

from ....model.source import SourceFile, Span
from ....tools import markup
from ....tools.markup import Element, put_before
from ...draft import PICTURES, Beside, Draft, DraftError
from .. import marks
from ..language import language_tag
from ..manuscript import compose
from ..package import as_tree
from ..payload import Payloads, Remark
from .html import remove, text_of, unwrap
from .looks import spell_out
from .notes import mark_notes

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*(?P<name>[\w.:-]+)"
                      rb"|<\?xml[^>]+encoding=[\"'](?P<xml>[\w.-]+)", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_NO_TEXT = ("script", "style", "noscript", "template", "iframe", "object", "form", "button")
_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/svg+xml": "svg",
             "image/webp": "webp"}


def read_page(name: str, data: bytes, beside: Beside) -> Draft:
    """The draft in a web page. Raises DraftError."""
    try:
        root = markup.parse_html(marks.without(_decoded(name, data)))
    except markup.MarkupError as error:
        raise DraftError(str(error), Span(name)) from None
    body = root.find("body")
    if body is None or not (text_of(body) or next(body.iter("img"), None) is not None):
        raise DraftError("The page is empty: there is nothing to take in.", Span(name))
    payloads = Payloads()
    spell_out(root)
    remove(root.iter(*_NO_TEXT))
    remove(body.iterfind(".//header[@id='title-block-header']"))    # Pandoc's: the head says it too
    _take_contents(body, payloads)
    _mark_changes(body, payloads)
    mark_notes(body, payloads)
    pictures = _pictures(body, beside)
    book = {"language": language} if (language := _language(root)) else {}
    page = markup.write_html(root)
    return compose(name, as_tree(name, page, "html"), payloads, pictures, book)


def _decoded(name: str, data: bytes) -> str:
    """By the byte-order mark, by what the page says, or as UTF-8."""
    declared = _CHARSET.search(data[:4096])
    named = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), None) or (
        (declared["name"] or declared["xml"]).decode("ascii") if declared else "utf-8")
    try:
        return data.decode(named)
    except LookupError:
        raise DraftError(f"The page says that its encoding is “{named}”, which is none: save it "
                         "again as UTF-8.", Span(name)) from None
    except UnicodeDecodeError as error:
        before = SourceFile(name, error.object[:error.start].decode(named, "replace"))
        raise DraftError(f"The byte 0x{error.object[error.start]:02X} is not {named.upper()}, as "
                         "the page should be: save it again as UTF-8.",
                         before.span(len(before.text))) from None


def _language(root: Element) -> str:
    given = next((element.get("lang") for element in (root, *root.iterfind("body"))
                  if element.get("lang")), "")
    return language_tag(given)


def _mark_changes(body: Element, payloads: Payloads) -> None:
    """``<del>`` and ``<ins>``: accepted."""
    for tag, verb in (("del", "taken out"), ("ins", "added")):
        for change in list(body.iter(tag)):
            put_before(change, payloads.add(Remark("change", (
                f"“{text_of(change)}” is {verb}: accepted."))))
    remove(body.iter("del"))
    unwrap(body.iter("ins"))


_CONTENTS = re.compile(r"toc|table[ -]of[ -]contents ?\d*", re.IGNORECASE)


def _take_contents(body: Element, payloads: Payloads) -> None:
    """The table of contents that Pandoc, LibreOffice and others put into a page."""
    for element in [one for one in body.iter("nav", "div", "section")
                    if _CONTENTS.fullmatch(one.get("id") or one.get("class") or "")]:
        put_before(element, payloads.add(Remark(
            "left-out", "The table of contents is left out: makeready makes one.")))
        remove([element])


_INLINE = re.compile(r"data:(?P<type>[\w/+.-]+)(?P<coded>;base64)?,(?P<data>.*)", re.DOTALL)


def _pictures(body: Element, beside: Beside) -> dict[str, bytes]:
    """Pictures in the page itself, and beside it, by the names that they have in the tree now."""
    found: dict[str, bytes] = {}
    for number, image in enumerate(body.iter("img"), 1):
        source = image.get("src") or ""
        inline = _INLINE.match(source)
        if inline and inline["type"] in _SUFFIXES:
            data = _unpacked(inline["data"], bool(inline["coded"]))
            source = f"picture-{number}.{_SUFFIXES[inline['type']]}"
            image.set("src", source)
        else:
            data = _lying_near(source, beside)
        if data:
            found[source] = data
    return found


def _lying_near(source: str, beside: Beside) -> bytes | None:
    is_remote = re.match(r"[a-zA-Z][\w+.-]*:|//", source)
    is_picture = PurePosixPath(unquote(source)).suffix.lower() in PICTURES
    return beside(unquote(source)) if is_picture and not is_remote else None


def _unpacked(text: str, is_coded: bool) -> bytes | None:
    try:
        return base64.b64decode(unquote(text)) if is_coded else unquote_to_bytes(text)
    except (binascii.Error, ValueError):
        return None
