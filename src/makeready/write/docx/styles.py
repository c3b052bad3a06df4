"""styles/docx.yaml → Word styles, and Word styles by the names that people know them by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from . import ooxml
from .ooxml import Element, element
from .package import SETTINGS, STYLES, Package

Looks = Mapping[str, Any]
"""One style as the table gives it: keys and values of styles/docx.yaml."""

BUILT_IN = frozenset((
    "Normal,Body Text,Block Text,List Bullet,List Number,List Continue,heading 1,heading 2,"
    "heading 3,heading 4,heading 5,heading 6,Title,Subtitle,toc 1,toc 2,toc 3,caption,"
    "footnote text,endnote text,footnote reference,endnote reference,Bibliography,footer,"
    "Hyperlink").split(","))
"""Styles that Word itself knows; to Word every other is the writer's own."""


def points(length: float, per_point: int = 20) -> int:
    """A length in points as twentieths (Word's unit for spaces), or in another unit."""
    return round(length * per_point)


def style_id(name: str) -> str:
    """The id of a style of ours: ``endnote text`` → ``EndnoteText``."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


# --- the table ----------------------------------------------------------------------------------

Maker = Callable[[Any, Looks], Element]


def _flag(tag: str) -> Maker:
    return lambda on, _: element(f"w:{tag}") if on else element(f"w:{tag}", val=0)


def _spacing(_: Any, looks: Looks) -> Element:
    attributes: dict[str, object] = {key: points(looks[key]) for key in ("before", "after")
                                     if key in looks}
    if "line" in looks:
        attributes |= {"line": points(looks["line"], 240), "lineRule": "auto"}
    return element("w:spacing", **attributes)


def _indent(_: Any, looks: Looks) -> Element:
    names = {"left": "left", "right": "right", "first-line": "firstLine", "hanging": "hanging"}
    return element("w:ind", **{names[key]: points(looks[key]) for key in names if key in looks})


def _tab(place: float, _: Looks) -> Element:
    return element("w:tabs", element("w:tab", val="left", pos=points(place)))


def _font(name: str, _: Looks) -> Element:
    return element("w:rFonts", ascii=name, hAnsi=name, cs=name, eastAsia=name)


_PARAGRAPH: Mapping[str, Maker] = {
    "keep-next": _flag("keepNext"), "keep-lines": _flag("keepLines"),
    "contextual": _flag("contextualSpacing"), "tab": _tab,
    "before": _spacing, "after": _spacing, "line": _spacing,
    "left": _indent, "right": _indent, "first-line": _indent, "hanging": _indent,
    "align": lambda side, _: element("w:jc", val=side),
    "outline": lambda level, _: element("w:outlineLvl", val=level - 1),
}
_RUN: Mapping[str, tuple[Maker, ...]] = {
    "font": (_font,),
    "size": (lambda size, _: element("w:sz", val=points(size, 2)),
             lambda size, _: element("w:szCs", val=points(size, 2))),
    "bold": (_flag("b"), _flag("bCs")),
    "italic": (_flag("i"), _flag("iCs")),
    "small-caps": (_flag("smallCaps"),),
    "plain": (_flag("noProof"),),
    "superscript": (lambda _, __: element("w:vertAlign", val="superscript"),),
    "spacing": (lambda space, _: element("w:spacing", val=points(space)),),
    "color": (lambda color, _: element("w:color", val=color),),
    "underline": (lambda _, __: element("w:u", val="single"),),
}


def _paragraph_properties(looks: Looks) -> list[Element]:
    box = element("w:pPr")
    for key in looks.keys() & _PARAGRAPH.keys():
        ooxml.put(box, _PARAGRAPH[key](looks[key], looks), ooxml.PARAGRAPH_PROPERTIES)
    return [box] if len(box) else []


def _run_properties(looks: Looks) -> list[Element]:
    box = element("w:rPr")
    for key in looks.keys() & _RUN.keys():
        for make in _RUN[key]:
            ooxml.put(box, make(looks[key], looks), ooxml.RUN_PROPERTIES)
    return [box] if len(box) else []


def _style(kind: str, name: str, looks: Looks, *content: Element) -> Element:
    """A ``w:style``. Its head stands in the order of CT_Style."""
    style = element("w:style", type=kind, styleId=style_id(name))
    if name == "Normal":
        style.set(ooxml.name("w:default"), "1")
    if name not in BUILT_IN:
        style.set(ooxml.name("w:customStyle"), "1")
    style.append(element("w:name", val=name))
    for key, tag in (("based-on", "w:basedOn"), ("next", "w:next")):
        if key in looks:
            style.append(element(tag, val=style_id(looks[key])))
    style.append(element("w:qFormat"))
    style.extend(content)
    return style


def _paragraph_style(name: str, looks: Looks) -> Element:
    return _style("paragraph", name, looks, *_paragraph_properties(looks), *_run_properties(looks))


def _character_style(name: str, looks: Looks) -> Element:
    return _style("character", name, looks, *_run_properties(looks))


def _table_style(name: str, looks: Looks) -> Element:
    """Rules above and below, and one under the heads; none between rows and columns."""
    margin = points(looks["cell-margin"])
    whole = element(
        "w:tblPr",
        element("w:tblBorders", _rule("top", looks["outer"]), _rule("bottom", looks["outer"])),
        element("w:tblCellMar", element("w:left", w=margin, type="dxa"),
                element("w:right", w=margin, type="dxa")))
    heads = element("w:tblStylePr", element("w:tcPr", element(
        "w:tcBorders", _rule("bottom", looks["under-heads"])), element("w:vAlign", val="bottom")),
        type="firstRow")
    return _style("table", name, looks, whole, heads)


def _rule(side: str, width: float) -> Element:
    return element(f"w:{side}", val="single", sz=points(width, 8), space=0, color="auto")


_GROUPS: Mapping[str, Callable[[str, Looks], Element]] = {
    "paragraph": _paragraph_style, "character": _character_style, "table": _table_style}


def style_sheet(table: Mapping[str, Any]) -> Element:
    """``word/styles.xml`` of the table in styles/docx.yaml."""
    defaults = element(
        "w:docDefaults",
        element("w:rPrDefault", *_run_properties(table["text"])),
        element("w:pPrDefault", element("w:pPr", element("w:widowControl"), element(
            "w:spacing", before=0, after=0, line=240, lineRule="auto"))))
    return element("w:styles", defaults, *(
        make(name, looks or {}) for group, make in _GROUPS.items()
        for name, looks in table[group].items()))


# --- a document's styles ------------------------------------------------------------------------

class StyleIds:
    """Which id a document gives to a style: a Word in another language has ids of its own."""

    def __init__(self, package: Package):
        self._ids = {_name(style): ooxml.value(style, "w:styleId")
                     for style in ooxml.every(package.tree(STYLES), "w:style")}
        self._names = {ident: name for name, ident in self._ids.items()}

    def id(self, name: str) -> str:
        """The id of the style called ``name``. Raises KeyError."""
        return self._ids[name.lower()]

    def name(self, ident: str) -> str:
        """The name, in small letters, of the style with this id; empty for none."""
        return self._names.get(ident, "")


def complete(package: Package, sheet: Element) -> None:
    """Add the styles of ``sheet`` that the package lacks, based on its own where it has them."""
    own = {_name(style): ooxml.value(style, "w:styleId")
           for style in ooxml.every(package.tree(STYLES), "w:style")}
    ids = {ooxml.value(style, "w:styleId"): own.get(_name(style))
           for style in ooxml.every(sheet, "w:style")}
    for style in ooxml.every(sheet, "w:style"):
        if _name(style) not in own:
            new = deepcopy(style)
            for link in ooxml.every(new, "w:basedOn", "w:next"):
                link.set(ooxml.name("w:val"), ids[ooxml.value(link)] or ooxml.value(link))
            package.tree(STYLES).append(new)


def set_language(package: Package, language: str) -> None:
    """Make ``language`` (a BCP 47 tag) the language of all text that names no other."""
    sheet = package.tree(STYLES)
    defaults = _child(sheet, "w:docDefaults", at=0)
    run = _child(_child(defaults, "w:rPrDefault", at=0), "w:rPr", at=0)
    ooxml.put(run, element("w:lang", val=language), ooxml.RUN_PROPERTIES)
    ooxml.put(package.tree(SETTINGS), element("w:themeFontLang", val=language), ooxml.SETTINGS)


def _child(parent: Element, tag: str, at: int) -> Element:
    found = ooxml.find(parent, tag)
    if found is None:
        found = element(tag)
        parent.insert(at, found)
    return found


def _name(style: Element) -> str:
    """A style's name; Word takes capitals and small letters in it for the same."""
    return ooxml.value(ooxml.find(style, "w:name")).lower()

