"""What the world calls a source: its DOI, its ISBN, the address of a page.

An author may cite by it: ``[@doi:10.1017/S0020818300028460]``. One identifier has many spellings, and
all of them become one here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit, urlunsplit


class IdentifierError(ValueError):
    """An identifier that cannot be one; the message says why, in the author's terms."""


@dataclass(frozen=True, order=True)
class Identifier:
    """A scheme (``doi``, ``isbn``, ``url``) and the one spelling of its value that we use."""

    scheme: str
    value: str

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"


def identify(key: str) -> Identifier | None:
    """The identifier that the key of a citation spells; None for an ordinary key.

    Raises IdentifierError.
    """
    scheme, colon, value = key.partition(":")
    scheme = scheme.casefold()
    if not colon or scheme not in NORMALIZERS:
        return None
    return Identifier(scheme, NORMALIZERS[scheme](_without_tail(value.strip())))


def isbn13(text: str) -> str:
    """The thirteen digits of an ISBN-10 or ISBN-13 (ISO 2108). Raises IdentifierError."""
    digits = re.sub(r"[\s\-\u2010-\u2015]", "", text).upper()
    if not re.fullmatch(r"\d{9}[\dX]|97[89]\d{10}", digits):
        raise IdentifierError("an ISBN has ten digits, or thirteen that begin with 978 or 979")
    wanted = _check_10(digits) if len(digits) == 10 else _check_13(digits)
    if digits[-1] != wanted:
        raise IdentifierError(f"after its first digits the last must be {wanted}, so that one of "
                              "them is mistyped")
    core = digits[:12] if len(digits) == 13 else "978" + digits[:9]
    return core + _check_13(core)


def _check_10(digits: str) -> str:
    """Weights 10 to 2, modulo 11; X is ten."""
    rest = -sum(int(d) * (10 - i) for i, d in enumerate(digits[:9])) % 11
    return "X" if rest == 10 else str(rest)


def _check_13(digits: str) -> str:
    """Weights 1 and 3, modulo 10."""
    return str(-sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits[:12])) % 10)


def _doi(text: str) -> str:
    """A DOI in small letters: it has no case (DOI Handbook, 2.4)."""
    if re.match(r"https?:", text, re.IGNORECASE):
        text = unquote(text)
    name = re.sub(r"^(?:https?://)?(?:(?:dx|www)\.)?doi\.org/|^doi:\s*", "", text,
                  flags=re.IGNORECASE).lower()
    if not re.fullmatch(r"10\.\d{4,9}(?:\.\d+)*/\S+", name):
        raise IdentifierError("a DOI begins with “10.” and a number, and goes on after a slash")
    return name


def _address(text: str) -> str:
    """An address of the web; scheme and host have no case (RFC 3986, 6.2.2.1)."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise IdentifierError("this is no address of the web") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise IdentifierError("an address begins with https:// and the name of a site")
    usual = port in (None, {"http": 80, "https": 443}[parts.scheme])
    host = parts.hostname if usual else f"{parts.hostname}:{port}"
    return urlunsplit((parts.scheme, host, parts.path or "/", parts.query, parts.fragment))


NORMALIZERS: Mapping[str, Callable[[str], str]] = {"doi": _doi, "isbn": isbn13, "url": _address}
"""What an identifier may be, and its one spelling."""

_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<"}


def _without_tail(text: str) -> str:
    """Without the punctuation of the sentence, and brackets that were opened before it."""
    while text and (text[-1] in ".,;:!?'\"’”»" or _is_unopened(text)):
        text = text[:-1]
    return text


def _is_unopened(text: str) -> bool:
    close = text[-1]
    return close in _PAIRS and text.count(close) > text.count(_PAIRS[close])
