"""Pictures that a format cannot show → PNG; pages of a PDF → WebP."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
from lxml import etree
from PIL import Image

from . import printer

DPI = 300
"""What printers ask of a picture at its printed size."""

_CSS_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54,
               "mm": 96 / 25.4, "q": 96 / 101.6}
"""CSS Values 4, absolute lengths."""
_DEFAULT_SIZE = (300.0, 150.0)
"""CSS 2.2, 10.3.2: a replaced element that names no size."""

_ORIENTATION, _TURNED = 0x0112, range(5, 9)
"""Exif 2.32, 4.6.4: the tag, and its values for a picture that lies on its side."""

_PAGE = """<!doctype html><html lang="en"><title>Figure</title>
<body><img src="figure.svg" alt="figure"></body></html>"""
_SHEET = """
@font-face {{ font-family: "EB Garamond"; src: url("fonts/EB Garamond/normal") }}
@font-face {{ font-family: "EB Garamond"; font-style: italic;
              src: url("fonts/EB Garamond/italic") }}
@page {{ size: {width}px {height}px; margin: 0 }}
body {{ margin: 0 }}
img {{ display: block; width: {width}px; height: {height}px }}
"""


def to_png(data: bytes, media_type: str) -> bytes:
    """A picture of ``media_type`` as PNG that states its resolution; SVG at :data:`DPI`.

    Raises KeyError for a type that has no conversion here.
    """
    return _CONVERSIONS[media_type](data)


def converts(media_type: str) -> bool:
    """Whether :func:`to_png` takes this type."""
    return media_type in _CONVERSIONS


def _svg(data: bytes) -> bytes:
    """Drawn by the engine that draws it in the PDF, on white."""
    width, height = svg_size(data)
    sheet = _SHEET.format(width=width, height=height)
    document, _ = printer.lay_out(_PAGE, sheet, {"figure.svg": data}, lambda _: None)
    pdf, _ = printer.write_pdf(document, 0)
    with pypdfium2.PdfDocument(pdf) as pages:
        return _png(pages[0].render(scale=DPI / 72).to_pil().convert("RGB"))


_FINE = 85
"""Of JPEG, from 0 to 100."""


def to_jpeg(svg: bytes, width: int, height: int) -> bytes:
    """A drawing without text, as JPEG of so many pixels."""
    sheet = _SHEET.format(width=width, height=height)
    document, _ = printer.lay_out(_PAGE, sheet, {"figure.svg": svg}, lambda _: None)
    pdf, _ = printer.write_pdf(document, 0)
    with pypdfium2.PdfDocument(pdf) as pages:
        image = pages[0].render(scale=_CSS_PIXELS["pt"]).to_pil().convert("RGB")
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=_FINE, optimize=True, progressive=True, subsampling=0,
               dpi=(DPI, DPI))
    return buffer.getvalue()


def _webp(data: bytes) -> bytes:
    with Image.open(BytesIO(data)) as image:
        return _png(image.convert("RGBA" if "A" in image.getbands() else "RGB"), dpi=96)


def _png(image: Image.Image, dpi: int = DPI) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "PNG", optimize=True, dpi=(dpi, dpi))
    return buffer.getvalue()


_CONVERSIONS: dict[str, Callable[[bytes], bytes]] = {"image/svg+xml": _svg, "image/webp": _webp}


def svg_size(data: bytes) -> tuple[float, float]:
    """Width and height of a drawing in CSS pixels: its own, else those of its ``viewBox``."""
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    box = [float(part) for part in re.split(r"[\s,]+", root.get("viewBox", "").strip()) if part]
    default = (box[2], box[3]) if len(box) == 4 else _DEFAULT_SIZE
    width, height = _pixels(root.get("width")), _pixels(root.get("height"))
    if width and height:
        return width, height
    ratio = default[1] / default[0]
    if width or height:
        return width or height / ratio, height or width * ratio
    return default


def _pixels(length: str | None) -> float:
    """A CSS length in pixels; 0 for none, and for a share of what is not known (``100%``)."""
    found = re.fullmatch(r"\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*", (length or "").lower())
    return float(found[1]) * _CSS_PIXELS.get(found[2], 0) if found else 0


def natural_size(data: bytes, media_type: str) -> tuple[float, float]:
    """Width and height of a picture in CSS pixels, as it is to be held."""
    if media_type == "image/svg+xml":
        return svg_size(data)
    with Image.open(BytesIO(data)) as image:
        turned = image.getexif().get(_ORIENTATION, 1) in _TURNED
        return image.size[::-1] if turned else image.size


# --- pages --------------------------------------------------------------------------------------

_FINER = 2
"""Times that a page is drawn larger first: pdfium puts letters on whole pixels, and their spaces are what
is looked at."""

_GREYS = 5
"""Steps from black to white: enough for letters, and a third of the bytes of all 256."""

_QUALITY, _EFFORT = 45, 20
"""Of WebP, from 0 to 100: the quality of pages with photographs, the pains taken with the others."""


def draw_pages(pdf: bytes, scales: Sequence[float]) -> Iterator[bytes]:
    """Each page as a grey WebP of so many pixels to the point as ``scales`` says."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page, scale in zip(document, scales, strict=True):
            image = page.render(scale=_FINER * scale, grayscale=True).to_pil().convert("L").reduce(_FINER)
            photographs = any(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,)))
            page.close()
            yield _photograph(image) if photographs else _print(image)


def _print(image: Image.Image) -> bytes:
    step = 255 / (_GREYS - 1)
    steps = image.point(lambda grey: round(round(grey / step) * step))
    return _webp_of(steps, lossless=True, quality=_EFFORT)


def _photograph(image: Image.Image) -> bytes:
    return _webp_of(image, quality=_QUALITY)


def _webp_of(image: Image.Image, **options: int) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "WEBP", method=2, **options)
    return buffer.getvalue()
