"""Zip archives: written with the same bytes on every machine, read with limits."""

from __future__ import annotations

import time
import zipfile
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

_DOS_EPOCH = (1980, 1, 1, 0, 0, 0)
_REGULAR_FILE = 0o100644 << 16
_UNIX = 3
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
"""What Python raises over an archive that is none, or not whole."""


class ArchiveError(Exception):
    """The archive cannot be opened, or should not be; the message says why, as a sentence."""


@dataclass(frozen=True)
class Limits:
    """What an archive may hold: ``members``; ``size`` in bytes, unpacked; ``ratio`` of a member's
    size to its packed size, from ``small`` bytes on."""

    members: int = 10_000
    size: int = 512 * 2**20
    ratio: int = 200
    small: int = 2**20


def unpack(data: bytes, limits: Limits = Limits()) -> dict[str, bytes]:
    """The members of an archive by name, in their order; folders are none.

    Nothing is written to disk. Raises ArchiveError: for what is no whole archive, is encrypted,
    names a path outside itself, or breaks the limits.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            files = [info for info in archive.infolist() if not info.is_dir()]
            _admit(files, limits)
            return {info.filename: _read(archive, info) for info in files}
    except _BROKEN as error:
        raise ArchiveError("The file is no whole archive: it is damaged, or of another kind than "
                           "its name says.") from error


def _admit(files: Sequence[zipfile.ZipInfo], limits: Limits) -> None:
    """Refuse an archive by what its own directory says."""
    if len(files) > limits.members:
        raise ArchiveError(f"The archive holds {len(files)} files, more than {limits.members}.")
    if sum(info.file_size for info in files) > limits.size:
        raise ArchiveError(f"Unpacked, the archive is larger than {limits.size // 2**20} MB.")
    seen: set[str] = set()
    for info in files:
        if info.flag_bits & _ENCRYPTED:
            raise ArchiveError("The file is locked with a password: save it without one.")
        if not _is_inside(info.filename):
            raise ArchiveError(f"The archive names a path outside itself: {info.filename!r}.")
        if info.filename in seen:
            raise ArchiveError(f"The archive holds two files of one name: {info.filename!r}.")
        if info.file_size > limits.small and info.file_size > limits.ratio * info.compress_size:
            raise ArchiveError(f"{info.filename!r} unpacks to more than {limits.ratio} times its "
                               "size: the archive is made to fill the memory.")
        seen.add(info.filename)


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and ":" not in path.parts[0]


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """A member, never more of it than the directory says: the directory may lie."""
    with archive.open(info) as member:
        data = member.read(info.file_size)
        if len(data) != info.file_size or member.read(1):
            raise zipfile.BadZipFile(info.filename)
        return data


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
