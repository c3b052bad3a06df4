"""The network, for the one command that asks it: a question in, an answer or a reason out.

A build never comes here. Whoever asks takes a :class:`Web`, so that recorded answers serve as well.
"""

from __future__ import annotations

import http.client
import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import quote, urlsplit

_TIMEOUT = 30
"""Seconds without a byte after which nobody is there."""
_LARGEST = 8_000_000
"""Bytes of an answer; a page's head with its metadata is far smaller."""
_AGENT = "makeready/0.1 (book-making tool; looks up cited sources once)"
_MISSING, _BUSY = (404, 410), (429, 503)


class WebError(Exception):
    """There is no answer; the message says why, in a few words."""


class Offline(WebError):
    """The network cannot be reached: the next question will fare no better."""


@dataclass(frozen=True)
class Answer:
    """What came back. ``url`` is what was asked for; ``charset`` as the server says, or empty;
    ``data`` is None where the server knows no such thing."""

    url: str
    data: bytes | None = field(repr=False)
    media_type: str = ""
    charset: str = ""


class Web(Protocol):
    """Who answers."""

    def get(self, url: str, accept: str) -> Answer:
        """What is at ``url``, as one of the media types ``accept``. Raises WebError."""


class Internet:
    """The network of this machine, by the proxies that its environment names."""

    def get(self, url: str, accept: str) -> Answer:
        """One request, redirects followed. Raises WebError."""
        request = urllib.request.Request(
            _encoded(url), headers={"Accept": accept, "User-Agent": _AGENT})
        try:
            with _OPENER.open(request, timeout=_TIMEOUT) as response:
                data = response.read(_LARGEST + 1)
                headers = response.headers
                if len(data) > _LARGEST:
                    raise WebError(f"the answer has more than {_LARGEST // 10**6} megabytes")
                return Answer(url, data, headers.get_content_type(),
                              headers.get_content_charset() or "")
        except urllib.error.HTTPError as error:
            return _refused(error, url)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _failure(error, url) from None


def _encoded(url: str) -> str:
    """An address as requests carry it; what is encoded stays so."""
    return quote(url, safe="%/:?#[]@!$&'()*+,;=~-._")


def _refused(error: urllib.error.HTTPError, url: str) -> Answer:
    with error:
        if error.code in _MISSING:
            return Answer(url, None)
        if error.code in _BUSY:
            raise WebError(f"{_host(url)} asks to wait; try again in a few minutes")
        raise WebError(f"{_host(url)} answered {error.code} {error.reason}".rstrip())


def _failure(error: Exception, url: str) -> WebError:
    """What went wrong on the way."""
    reason = getattr(error, "reason", error)
    if isinstance(reason, ssl.SSLError):
        return WebError(f"{_host(url)} cannot prove that it is itself ({reason.reason})")
    if isinstance(reason, TimeoutError):
        return WebError(f"{_host(url)} does not answer")
    if isinstance(reason, OSError):
        return Offline(f"{_host(url)} cannot be reached ({reason.strerror or reason})")
    return WebError(f"{_host(url)} gave an answer that cannot be read ({reason})")


def _host(url: str) -> str:
    return urlsplit(url).hostname or url


def _opener() -> urllib.request.OpenerDirector:
    """Web pages alone: a redirect leads to no file and no other service."""
    opener = urllib.request.OpenerDirector()
    for handler in (urllib.request.ProxyHandler, urllib.request.HTTPHandler,
                    urllib.request.HTTPSHandler, urllib.request.HTTPDefaultErrorHandler,
                    urllib.request.HTTPRedirectHandler, urllib.request.HTTPErrorProcessor,
                    urllib.request.UnknownHandler):
        opener.add_handler(handler())
    return opener


_OPENER = _opener()
