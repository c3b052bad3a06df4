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
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import unquote, urlsplit

import fontpkg
import pydyf
from weasyprint import CSS, HTML, layout
from weasyprint.document import Document
from weasyprint.logger import LOGGER, PROGRESS_LOGGER
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

BASE = "https://book.invalid/"
"""The address of the book: RFC 2606 keeps ``.invalid`` out of every network."""

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Stand:
    """Where an element begins: its page, from 1, and the folio that the page bears."""

    page: int
    folio: int


Margins = Callable[[Mapping[str, Stand]], Mapping[int, Mapping[str, str]]]
"""From the place of each id what named strings are to be at the head of a page."""


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


def lay_out(html: str, css: str, files: Mapping[str, bytes], progress: Progress,
            margins: Margins = lambda _: {}) -> tuple[Document, list[str]]:
    """The pages of ``html``, and what the engine complained of.

    ``progress`` is told the number of each page as it is made; ``margins`` is asked once all pages
    are made.
    """
    fetcher = _Fetcher(files)
    fonts = FontConfiguration()
    with _listening(progress) as complaints, _collected(), _told(margins):
        sheet = CSS(string=css, base_url=BASE, url_fetcher=fetcher,
                    font_config=fonts)
        document = HTML(string=html, base_url=BASE, url_fetcher=fetcher).render(
            stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1")
    for page in document.pages:
        page.links[:] = filter(_is_own, page.links)
    return document, complaints


@contextmanager
def _told(margins: Margins) -> Iterator[None]:
    """Ask for named strings between the layout of the pages and that of their margins: CSS knows
    no other text that depends on where several things stand."""
    stock, told = layout.make_margin_boxes, False

    def make_margin_boxes(context: Any, page: Any, state: Any) -> Any:
        nonlocal told
        if not told:
            told = True
            for number, strings in margins(_stands(context)).items():
                for name, text in strings.items():
                    context.string_set[name][number].insert(0, text)
        return stock(context, page, state)

    layout.make_margin_boxes = make_margin_boxes
    try:
        yield
    finally:
        layout.make_margin_boxes = stock


def _stands(context: Any) -> dict[str, Stand]:
    return {ident: Stand(item.page_maker_index + 1, item.cached_page_counter_values["page"][-1])
            for ident, item in context.target_collector.target_lookup_items.items()
            if item.page_maker_index is not None}


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
