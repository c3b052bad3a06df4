"""Checksums of files, as coreutils' sha256sum writes and checks them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

SUMS = "SHA256SUMS"


def sha256sums(files: Mapping[str, bytes]) -> bytes:
    """A line for each file: its digest, two spaces, its name; sorted by name."""
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)).encode()
