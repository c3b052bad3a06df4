"""The network, played by a server of this machine's own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from makeready.tools import web
from makeready.tools.web import Answer, Internet, Offline, WebError


class _Site(BaseHTTPRequestHandler):
    """Each path answers in a way of its own."""

    def do_GET(self) -> None:
        status, headers, body = {
            "/page": (200, {"Content-Type": "text/html; charset=latin-1"}, b"a page"),
            "/echo": (200, {"Content-Type": "text/plain"}, self.headers["Accept"].encode()),
            "/moved": (302, {"Location": "/page"}, b""),
            "/file": (302, {"Location": "file:///etc/hostname"}, b""),
            "/other": (302, {"Location": "ftp://example.org/"}, b""),
            "/ring": (302, {"Location": "/ring"}, b""),
            "/busy": (429, {}, b""), "/closed": (403, {}, b""), "/gone": (410, {}, b""),
            "/large": (200, {"Content-Type": "text/html"}, b"x" * 101),
            "/caf%C3%A9?a=1&b=%20": (200, {"Content-Type": "text/html"}, b"encoded"),
        }.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_with_what_the_server_says_of_it(site):
    assert Internet().get(f"{site}/page", "text/html") == Answer(
        f"{site}/page", b"a page", "text/html", "latin-1")


def test_what_is_wanted_is_said(site):
    assert Internet().get(f"{site}/echo", "application/x-wanted").data == b"application/x-wanted"


def test_a_page_that_has_moved_is_followed(site):
    assert Internet().get(f"{site}/moved", "*/*") == Answer(
        f"{site}/moved", b"a page", "text/html", "latin-1")


def test_letters_beyond_ascii_are_encoded_and_what_is_encoded_stays(site):
    assert Internet().get(f"{site}/café?a=1&b=%20", "*/*").data == b"encoded"


@pytest.mark.parametrize("path", ["/nowhere", "/gone"])
def test_what_is_not_there_is_an_answer_too(site, path):
    assert Internet().get(f"{site}{path}", "*/*").data is None


@pytest.mark.parametrize("path, reason", [
    ("/file", "not allowed"), ("/other", "unknown url type"), ("/busy", "asks to wait"),
    ("/closed", "answered 403"),
    ("/ring", "answered 302"), ("/large", "more than")])
def test_what_is_no_answer_is_told_why(site, path, reason, monkeypatch):
    monkeypatch.setattr(web, "_LARGEST", 100)
    with pytest.raises(WebError, match=reason) as caught:
        Internet().get(f"{site}{path}", "*/*")
    assert not isinstance(caught.value, Offline)


def test_a_site_that_is_not_there_is_offline():
    with pytest.raises(Offline, match="127.0.0.1 cannot be reached"):
        Internet().get("http://127.0.0.1:9/", "*/*")


def test_a_site_that_says_nothing_is_not_waited_for(monkeypatch):
    import socket
    with socket.create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setattr(web, "_TIMEOUT", .05)
        with pytest.raises(WebError, match="does not answer"):
            Internet().get(f"http://127.0.0.1:{silent.getsockname()[1]}/", "*/*")
