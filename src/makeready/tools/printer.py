"""WeasyPrint behind a small door: HTML and CSS in, laid-out pages and PDF bytes out.

Everything it asks for comes from memory or from the font packages, under one made-up address: the
bytes of a PDF do not depend on where the project lies, and nothing is fetched.
"""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from urllib.parse import unquote, urlsplit

import fontpkg
import pydyf
from weasyprint import CSS, HTML
from weasyprint.document import Document
from weasyprint.logger import LOGGER, PROGRESS_LOGGER
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

BASE = "https://book.invalid/"
"""The address of the book: RFC 2606 keeps ``.invalid`` out of every network."""

Progress = Callable[[str], None]


class _Fetcher(URLFetcher):
    """Files of the book, and fonts as ``/fonts/FAMILY/STYLE[/WEIGHT]``; all else is refused."""

    def __init__(self, files: Mapping[str, bytes]):
        super().__init__(allowed_protocols=("https",))
        self._files = files

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        if not url.startswith(BASE):
            raise ValueError(f"{url} is not in the book")
        name = unquote(urlsplit(url).path).lstrip("/")
        return URLFetcherResponse(url, BytesIO(self._read(name)), {}, 200)

    def _read(self, name: str) -> bytes:
        match name.split("/"):
            case ["fonts", family, style]:
                return fontpkg.path(family, style=style).read_bytes()
            case ["fonts", family, style, weight]:
                return fontpkg.path(family, style=style, weight=int(weight)).read_bytes()
        return self._files[name]


def lay_out(html: str, css: str, files: Mapping[str, bytes], progress: Progress
            ) -> tuple[Document, list[str]]:
    """The pages of ``html``, and what the engine complained of.

    ``progress`` is told the number of each page as it is made.
    """
    fetcher = _Fetcher(files)
    fonts = FontConfiguration()
    with _listening(progress) as complaints, _collected():
        sheet = CSS(string=css, base_url=BASE, url_fetcher=fetcher,
                    font_config=fonts)
        document = HTML(string=html, base_url=BASE, url_fetcher=fetcher).render(
            stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1")
    for page in document.pages:
        page.links[:] = filter(_is_own, page.links)
    return document, complaints


def _is_own(link: tuple) -> bool:
    """Whether a link's area is that of the ``<a>``: WeasyPrint 70 gives each element inside it an
    annotation more, in a tag that is no Link (PDF/UA-1, 7.18.5)."""
    return (link[3].element_tag or "").partition(":")[0] == "a"


def write_pdf(document: Document, epoch: int) -> tuple[bytes, list[str]]:
    """The PDF of laid-out pages, tagged as PDF/UA-1; its fonts are dated ``epoch``."""
    with _listening(lambda _: None) as complaints, _dated(epoch), _collected(), _numbered():
        return document.write_pdf(pdf_variant="pdf/ua-1"), complaints


_SELDOM = 10_000


@contextmanager
def _collected() -> Iterator[None]:
    """Have Python look for garbage seldom, and once at the end: a book is a million objects that all
    stay, and by its own measure Python goes through them again and again."""
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.collect()


class _PageReferences:
    """References to the pages of a PDF, by their numbers from 0."""

    def __init__(self, pdf: pydyf.PDF):
        self._kids = pdf.pages["Kids"]      # of three entries each: object, generation, "R"

    def __getitem__(self, number: int) -> bytes:
        return f"{self._kids[3 * number]} 0 R".encode("ascii")


@contextmanager
def _numbered() -> Iterator[None]:
    """Make a reference to a page when it is asked for. pydyf makes those to all pages each time, and
    WeasyPrint asks for one with every tag: in a book of 300 pages a fifth of the time."""
    before = pydyf.PDF.page_references
    pydyf.PDF.page_references = property(_PageReferences)
    try:
        yield
    finally:
        pydyf.PDF.page_references = before


@contextmanager
def _dated(epoch: int) -> Iterator[None]:
    """fontTools dates the fonts that it cuts down by the clock, or by this variable."""
    name = "SOURCE_DATE_EPOCH"
    before = os.environ.get(name)
    os.environ[name] = str(epoch)
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


class _Handler(logging.Handler):
    def __init__(self, take: Callable[[str], None]):
        super().__init__()
        self._take = take

    def emit(self, record: logging.LogRecord) -> None:
        self._take(record.getMessage())


@contextmanager
def _listening(progress: Progress) -> Iterator[list[str]]:
    """Collect WeasyPrint's warnings and pass on its progress, and nothing on standard error."""
    complaints: list[str] = []

    def page(message: str) -> None:
        if "Page" in message:
            progress(message.rpartition(" ")[2])

    handlers = ((LOGGER, _Handler(complaints.append), logging.WARNING),
                (PROGRESS_LOGGER, _Handler(page), logging.INFO))
    before = [(logger, logger.handlers[:], logger.level, logger.propagate)
              for logger, _, _ in handlers]
    for logger, handler, level in handlers:
        logger.handlers[:] = [handler]
        logger.setLevel(level)
        logger.propagate = False
    try:
        yield complaints
    finally:
        for logger, old, level, propagate in before:
            logger.handlers[:] = old
            logger.setLevel(level)
            logger.propagate = propagate
