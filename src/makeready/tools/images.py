"""What a picture is (its size, colors, ground), and the same picture within bounds.

A picture keeps its format, so that its name stays true, and the profile of its colors. What moves is
left as it is.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from lxml import etree
from PIL import Image, ImageCms, ImageOps

from .raster import svg_size

Image.MAX_IMAGE_PIXELS = 500_000_000
"""A scanned poster has more than Pillow's own bound; at twice this an image is taken for a trap."""

SVG = "image/svg+xml"
CMYK, GREY, LAB, RGB = "CMYK", "grey", "Lab", "RGB"
_COLORS = {"CMYK": CMYK, "LAB": LAB, "1": GREY, "L": GREY, "LA": GREY, "I": GREY, "F": GREY}
FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF", "image/webp": "WebP", SVG: "SVG"}
"""Media type → the name of the format that is printed."""

_SAVING = {"JPEG": {"quality": 90, "optimize": True}, "PNG": {},
           "GIF": {"optimize": True}, "WEBP": {"quality": 90, "method": 4}}
_STEP = .95
"""How much smaller than reckoned a picture is made that weighs too much."""

_PALETTES = {"P": 256, "1": 16}
"""Of a picture with few colors in Pillow's mode: how many it has when it is smaller. Scaling mixes new
ones, and all of them would weigh more than the picture did."""


@dataclass(frozen=True)
class Look:
    """A picture as it is held: ``width`` and ``height`` in pixels (those of CSS for a drawing),
    ``weight`` in bytes, ``colors`` (:data:`RGB` …), whether it ``moves``."""

    format: str
    width: int
    height: int
    weight: int
    colors: str = RGB
    opaque: bool = True
    moves: bool = False

    @property
    def pixels(self) -> int:
        """Width times height."""
        return self.width * self.height


@dataclass(frozen=True)
class Bounds:
    """What a picture is to keep to: ``pixels`` in all, ``weight`` in bytes, ``side`` in CSS pixels
    (drawings alone), the ``colors`` that are taken (empty: all)."""

    pixels: float = math.inf
    weight: float = math.inf
    side: float = math.inf
    colors: tuple[str, ...] = ()

    def hold(self, look: Look) -> bool:
        """Whether a picture keeps to them."""
        if look.format == FORMATS[SVG]:
            return max(look.width, look.height) <= self.side
        return (look.pixels <= self.pixels and look.weight <= self.weight
                and (not self.colors or look.colors in self.colors))


BROKEN = (OSError, SyntaxError, ValueError, Image.DecompressionBombError)
"""What Pillow and lxml raise over a picture that cannot be opened."""


def look(data: bytes, media_type: str) -> Look:
    """What a picture is. Raises one of :data:`BROKEN`."""
    if media_type == SVG:
        width, height = svg_size(data)
        return Look(FORMATS[SVG], math.ceil(width), math.ceil(height), len(data))
    with Image.open(BytesIO(data)) as image:
        width, height = ImageOps.exif_transpose(image).size if image.getexif() else image.size
        return Look(FORMATS.get(image.get_format_mimetype(), image.format), width, height, len(data),
                    _COLORS.get(image.mode.partition(";")[0], RGB), _is_opaque(image),
                    getattr(image, "is_animated", False))


def _is_opaque(image: Image.Image) -> bool:
    if not image.has_transparency_data:
        return True
    return image.convert("RGBA").getchannel("A").getextrema()[0] == 255


@lru_cache(maxsize=4)       # A cover that is set is the same in every e-book of that title.
def fit(data: bytes, media_type: str, bounds: Bounds) -> bytes:
    """The picture within ``bounds``: the same bytes where it keeps to them, or moves."""
    seen = look(data, media_type)
    if bounds.hold(seen) or seen.moves:
        return data
    return _drawing(data, bounds.side) if media_type == SVG else _photograph(data, bounds)


def _drawing(data: bytes, side: float) -> bytes:
    """A drawing scales without loss: only the size that it states is changed."""
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    width, height = svg_size(data)
    if not root.get("viewBox"):
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    scale = side / max(width, height)
    root.set("width", f"{width * scale:.6g}")
    root.set("height", f"{height * scale:.6g}")
    return etree.tostring(root.getroottree(), encoding="utf-8", xml_declaration=True)


def _photograph(data: bytes, bounds: Bounds) -> bytes:
    with Image.open(BytesIO(data)) as opened:
        image = ImageOps.exif_transpose(opened)
        kind, colors = opened.format, _COLORS.get(opened.mode.partition(";")[0], RGB)
    palette = _PALETTES.get(image.mode)
    image, profile = _in_rgb(image) if bounds.colors and colors not in bounds.colors else (
        _plain(image), image.info.get("icc_profile"))
    scale = min(1.0, math.sqrt(bounds.pixels / (image.width * image.height)))
    while True:
        size = max(1, int(image.width * scale)), max(1, int(image.height * scale))
        smaller = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3)
        out = _saved(smaller, kind, palette, profile)
        if len(out) <= bounds.weight or max(size) == 1:
            return out
        scale *= _STEP * math.sqrt(bounds.weight / len(out))


def eight_bits(data: bytes, media_type: str) -> bytes:
    """A picture without greys of 16 bits to the pixel: WeasyPrint 70 writes them as if they were RGB."""
    if media_type != "image/png":
        return data
    with Image.open(BytesIO(data)) as image:
        if not image.mode.startswith("I"):
            return data
        return _saved(_plain(image), "PNG", None, image.info.get("icc_profile"))


def as_jpeg(data: bytes) -> bytes:
    """A picture as JPEG in sRGB, on white where it is transparent."""
    with Image.open(BytesIO(data)) as opened:
        image, _ = _in_rgb(ImageOps.exif_transpose(opened)) if opened.mode not in ("RGBA", "LA", "P", "PA") else (
            _on_white(opened), None)
        return _saved(image, "JPEG", None, None)


def _on_white(image: Image.Image) -> Image.Image:
    image = image.convert("RGBA")
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image)
    return ground.convert("RGB")


def _plain(image: Image.Image) -> Image.Image:
    """In one of the modes whose pixels can be mixed: 8 bits to the channel, no palette."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda grey: grey * (1 / 257)).convert("L")
    if image.has_transparency_data:
        return image.convert("LA" if image.mode in ("1", "L", "LA") else "RGBA")
    return image.convert({"1": "L", "P": "RGB"}.get(image.mode, image.mode))


def _in_rgb(image: Image.Image) -> tuple[Image.Image, None]:
    """As sRGB, by the picture's own profile where it has a sound one."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(image.info["icc_profile"]))
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"),
                                         ImageCms.Intent.RELATIVE_COLORIMETRIC, "RGB",
                                         flags=ImageCms.Flags.BLACKPOINTCOMPENSATION), None
    except (KeyError, OSError, ImageCms.PyCMSError):
        return image.convert("RGB"), None


def _saved(image: Image.Image, kind: str, palette: int | None, profile: bytes | None) -> bytes:
    if palette:
        image = image.quantize(palette, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    buffer = BytesIO()
    image.save(buffer, kind, **_SAVING[kind], **({"icc_profile": profile} if profile else {}))
    return buffer.getvalue()
