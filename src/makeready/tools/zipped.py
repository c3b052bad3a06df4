"""Zip archives with the same bytes on every machine."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Collection, Mapping, Sequence
from io import BytesIO

_DOS_EPOCH = (1980, 1, 1, 0, 0, 0)
_REGULAR_FILE = 0o100644 << 16
_UNIX = 3


def unpack(data: bytes) -> dict[str, bytes]:
    """The members of an archive by name, in their order."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(parts: Mapping[str, bytes], epoch: int, first: Sequence[str] = (),
         stored: Collection[str] = ()) -> bytes:
    """An archive of ``parts``: those named in ``first`` lead, the others follow by name.

    Every member is dated ``epoch`` (seconds since 1970, UTC; a zip begins in 1980). Members in
    ``stored`` are not compressed.
    """
    date = max(time.gmtime(epoch)[:6], _DOS_EPOCH)
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(parts, key=lambda n: (first.index(n) if n in first else len(first), n)):
            info = zipfile.ZipInfo(name, date)
            info.create_system = _UNIX
            info.external_attr = _REGULAR_FILE
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, parts[name], compresslevel=9)
    return out.getvalue()
