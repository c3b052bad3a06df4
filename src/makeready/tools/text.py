"""Bytes → SourceFile."""

from __future__ import annotations

import codecs
import re

from ..model.diagnostic import ManuscriptError, diagnose
from ..model.source import SourceFile, Span
from .disk import Folder, OutsideProject


def read_text(folder: Folder, name: str, *, prefix: str, named_at: Span | None = None
              ) -> SourceFile:
    """The text file ``name``; diagnostics call it ``prefix/name``.

    ``named_at`` is the place that asked for it. Raises ManuscriptError when the file is not
    there, is outside the project, is not UTF-8 or holds control characters.
    """
    shown = f"{prefix}/{name}"
    try:
        data = folder.read(name)
    except OutsideProject:
        raise ManuscriptError([diagnose("file-outside", named_at, path=name)]) from None
    except OSError:
        raise ManuscriptError(
            [diagnose("file-missing", named_at or Span(shown), path=shown)]) from None
    return decode(shown, data)


def decode(shown: str, data: bytes) -> SourceFile:
    """UTF-8 with or without a byte-order mark; line ends become ``\\n``. Raises ManuscriptError."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        source = SourceFile(shown, _lines(data.decode()))
    except UnicodeDecodeError as error:
        before = SourceFile(shown, _lines(data[:error.start].decode()))
        raise ManuscriptError([diagnose(
            "file-not-utf8", before.span(len(before.text)), byte=f"0x{data[error.start]:02X}")]
        ) from None
    if found := list(_CONTROL.finditer(source.text)):
        raise ManuscriptError([diagnose("file-control-character", source.span(match.start()),
                                        name=f"U+{ord(match[0]):04X}") for match in found])
    return source


def encode(text: str, old: bytes) -> bytes:
    """``text`` with the byte-order mark and the line ends that the file had, the inverse of
    :func:`decode`."""
    text = text.replace("\n", "\r\n") if b"\r\n" in old else text
    return (codecs.BOM_UTF8 if old.startswith(codecs.BOM_UTF8) else b"") + text.encode()


_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
