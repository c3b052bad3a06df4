"""The words of a finished file, as someone else's library reads them out of it.

Each format gives two streams of letters, of its text and of its notes; a stream is a list of pages
(one page for what has none). Only letters and digits are kept: spaces, punctuation and hyphens are
the typesetter's business.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pypdfium2
from lxml import etree

from ..tools.zipped import unpack
from .epub import read_epub

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Streams:
    """Letters by page, of the text and of the notes; both are the same where notes stand among
    the text."""

    text: list[str]
    notes: list[str]


def letters(text: str) -> str:
    """The letters and digits of ``text``, ligatures undone, without case."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def streams(data: bytes, format: str) -> Streams:
    """The words of a file of the format ``pdf``, ``epub`` or ``docx``."""
    return _READERS[format](data)


def _pdf(data: bytes) -> Streams:
    with pypdfium2.PdfDocument(data) as document:
        pages = []
        for page in document:
            text = page.get_textpage()
            pages.append(letters(text.get_text_range()))
            text.close()
            page.close()
    return Streams(pages, pages)


def _epub(data: bytes) -> Streams:
    text = "".join(_xml_text(item.data) for item in read_epub(data).spine)
    return Streams([letters(text)], [letters(text)])


def _xml_text(data: bytes) -> str:
    root = etree.fromstring(data)
    return " ".join(root.find("{*}body").itertext())


def _docx(data: bytes) -> Streams:
    parts = unpack(data)
    text = _word_text([parts["word/document.xml"]])
    notes = _word_text(parts[name] for name in ("word/endnotes.xml", "word/footnotes.xml")
                       if name in parts)
    return Streams([letters(text)], [letters(notes)])


def _word_text(parts: Iterable[bytes]) -> str:
    return "".join(node.text or "" for part in parts
                   for node in etree.fromstring(part).iter(f"{_WORD}t"))


_READERS: dict[str, Callable[[bytes], Streams]] = {"pdf": _pdf, "epub": _epub, "docx": _docx}
