"""Bytes of a draft → Draft: the one place that knows file formats.

A new format is a row of :data:`FORMATS`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from pathlib import PurePath
from urllib.parse import unquote

from ..model.source import SourceFile, Span
from .draft import PICTURES, Beside, Draft, DraftError
from .office.page import read_page
from .office.word import read_word
from .office.writer import read_writer

# Also the line and paragraph separators of Unicode, which web pages and word processors leave.
_LINE_END = re.compile("\r\n?|[\u2028\u2029]")


def _text(name: str, data: bytes) -> SourceFile:
    try:
        return SourceFile(name, _utf8(data))
    except UnicodeDecodeError as error:
        # The error counts from behind a byte-order mark: so does the object it carries.
        before = SourceFile(name, _utf8(error.object[:error.start]))
        raise DraftError(f"The byte 0x{error.object[error.start]:02X} is not UTF-8: save the draft "
                         "again with the encoding “UTF-8”.", before.span(len(before.text))
                         ) from None


def _utf8(data: bytes) -> str:
    return _LINE_END.sub("\n", data.decode("utf-8-sig"))


def _plain(name: str, data: bytes, beside: Beside) -> Draft:
    return Draft(name, _text(name, data), is_markdown=False)


_IMAGE = re.compile(r"!\[[^\[\]]*\]\(<?(?P<path>[^()\s<>]+)>?[^()]*\)")


def _markdown(name: str, data: bytes, beside: Beside) -> Draft:
    """With the pictures that lie beside it and that it names; they keep their names."""
    source = _text(name, data)
    paths = dict.fromkeys(posixpath.normpath(unquote(found["path"]))
                          for found in _IMAGE.finditer(source.text)
                          if not re.match(r"[a-zA-Z][\w+.-]*:|/", found["path"]))
    images = {path: held for path in paths if PurePath(path).suffix.lower() in PICTURES
              and (held := beside(path)) is not None}
    return Draft(name, source, is_markdown=True, images=images)


FORMATS: dict[str, Callable[[str, bytes, Beside], Draft]] = {
    ".txt": _plain, ".md": _markdown, ".markdown": _markdown, ".docx": read_word,
    ".odt": read_writer, ".html": read_page, ".htm": read_page, ".xhtml": read_page,
}
_OTHERS = {".doc": ".docx", ".rtf": ".docx", ".pages": ".docx", ".wpd": ".odt", ".sxw": ".odt",
           ".fodt": ".odt"}
"""Formats that intake does not read, and what a word processor saves them as."""


def read_draft(name: str, data: bytes, beside: Beside = lambda _: None) -> Draft:
    """The draft as text: no byte-order mark, every line end ``\\n``.

    ``name`` is what diagnostics call the file; its suffix names the format. ``beside`` gives the
    pictures that a page or a text names. Raises DraftError.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in FORMATS:
        known = _OTHERS.get(suffix) or f"one of {', '.join(FORMATS)}"
        raise DraftError(f"“{suffix or name}” is not a format that intake reads: save the draft as "
                         f"{known}.", Span(name))
    draft = FORMATS[suffix](name, data, beside) if data.strip() else None
    if draft is None or not draft.source.text.strip():
        raise DraftError("The draft is empty: there is nothing to take in.", Span(name))
    return draft
