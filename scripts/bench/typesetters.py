"""One text set by several programs, as alike as they can be told to.

Each gets the same words, font files, size, leading, measure, depth of page, indents, and heads that
fill whole lines; each breaks lines and pages its own way, by the best settings that it has. Only what
runs on in the text is set: headings, paragraphs, quotations, breaks. Notes leave their numbers;
tables, figures and code are left out.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import fontpkg
import pyphen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from lxml import html

from makeready.model import tree
from makeready.tools import pandoc
from validators import BROWSER_NAMES, NODE_FOLDER

PDF = "book.pdf"
REGULAR, ITALIC = "regular.ttf", "italic.ttf"
WORD_JOINER = "\u2060"
SOFT_HYPHEN = "\u00ad"

SIDE, HEAD, FOOT = 63, 68, 76
"""The margins, in pt."""

SHORTEST, BEFORE, AFTER = 5, 2, 3
"""Letters of the shortest word that is divided, and how many stay and go at least."""


@dataclass(frozen=True)
class Format:
    """How the pages are to be: lengths in pt, ``lines`` to a page, a BCP 47 ``language``."""

    family: str
    size: float
    leading: float
    measure: float
    lines: int
    language: str

    @property
    def width(self) -> float:
        return self.measure + 2 * SIDE

    @property
    def depth(self) -> float:
        return self.lines * self.leading

    @property
    def height(self) -> float:
        return self.depth + HEAD + FOOT

    @property
    def indent(self) -> float:
        return self.size * 10 / 7


@dataclass(frozen=True)
class Typesetter:
    """A program: how to find it (None: not installed), how to lay what it needs into a folder, and
    the command that, run in this folder, makes ``book.pdf``."""

    name: str
    find: Callable[[], str | None]
    write: Callable[[tree.Node, Format, Path], None]
    command: Callable[[str], list[str]]


# --- the text -----------------------------------------------------------------------------------

def running_text(blocks: tree.Blocks) -> tree.Blocks:
    """What every program can set alike, of a division's text."""
    number = 0

    def call(_: tree.Node) -> tree.Node:
        nonlocal number
        number += 1
        return tree.superscript(tree.words(str(number)))

    return tree.rewrite(tree.rewrite(blocks, {"Note": call}), _PLAIN)


def _letters(node: tree.Node) -> list[tree.Node]:
    return [tree.literal_str(tree.literal(node))]


def _left_out(_: tree.Node) -> list[tree.Node]:
    return []


def _items(node: tree.Node) -> tree.Blocks:
    return [block for block in tree.walk_outside(tree.blocks(node), "Para", "Plain", "BlockQuote")
            if tree.is_kind(block, "Para", "Plain", "BlockQuote")]


def _verse(node: tree.Node) -> tree.Node:
    lines = [[*line, tree.line_break()] for line in tree.lines(node)]
    return {"t": "BlockQuote", "c": [tree.para([part for line in lines for part in line][:-1])]}


_PLAIN: Mapping[str, tree.Rule] = {
    **dict.fromkeys(("Span", "Link", "Cite", "Strong", "SmallCaps", "Underline", "Strikeout",
                     "Subscript"), tree.inlines),
    **dict.fromkeys(("Code", "Math"), _letters),
    **dict.fromkeys(("Image", "RawInline", "RawBlock", "Figure", "Table", "CodeBlock"), _left_out),
    **dict.fromkeys(("BulletList", "OrderedList", "DefinitionList"), _items),
    "Div": tree.blocks,
    "Plain": lambda node: tree.para(tree.inlines(node)),
    "Header": lambda node: tree.header(2, tree.inlines(node)),
    "LineBlock": _verse,
}


# --- the font -----------------------------------------------------------------------------------

def lay_fonts(family: str, folder: Path) -> float:
    """Write the upright and the italic of a family, as static fonts. Returns the word space in em."""
    for style, name in (("normal", REGULAR), ("italic", ITALIC)):
        font = TTFont(fontpkg.path(family, style=style))
        if "fvar" in font:
            font = instantiateVariableFont(
                font, {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes})
        font.save(folder / name)
    regular = TTFont(folder / REGULAR)
    return regular["hmtx"]["space"][0] / regular["head"].unitsPerEm


# --- on HTML ------------------------------------------------------------------------------------

_CSS = """\
@font-face {{ font-family: "{f.family}"; src: url({regular}) }}
@font-face {{ font-family: "{f.family}"; font-style: italic; src: url({italic}) }}
@page {{ size: {f.width}pt {f.height}pt; margin: {head}pt {side}pt {foot}pt }}
html {{
  font: {f.size}pt/{f.leading}pt "{f.family}"; text-align: justify;
  hyphens: auto; hyphenate-limit-chars: {shortest} {before} {after}; orphans: 2; widows: 2;
}}
body, p, h1, h2, hr {{ margin: 0 }}
h1, h2 {{ font-weight: normal; hyphens: none; break-after: avoid }}
h1 {{
  break-before: page; text-align: center; font-size: {h1}pt; line-height: calc(2 * {f.leading}pt);
  padding: calc(4 * {f.leading}pt) 0 calc(3 * {f.leading}pt);
}}
h2 {{ padding-top: {f.leading}pt; font-size: {f.size}pt; font-style: italic; text-align: left }}
p {{ text-indent: {f.indent}pt }}
h1 + p, h2 + p, hr + p, blockquote > p:first-child {{ text-indent: 0 }}
blockquote {{ margin: {f.leading}pt {f.indent}pt }}
hr {{ border: 0; height: {f.leading}pt }}
sup {{ font-size: .7em; line-height: 0 }}
"""
_CHROMIUM_CSS = "html { hyphens: manual; text-wrap: pretty }\n"


def _write_html(document: tree.Node, form: Format, folder: Path) -> None:
    (folder / "book.html").write_text(_html(document, form), "utf-8")
    (folder / "book.css").write_text(_css(form), "utf-8")


def _write_soft_hyphens(document: tree.Node, form: Format, folder: Path) -> None:
    """Chromium's own dictionaries are often missing, so words get soft hyphens."""
    page = html.document_fromstring(_html(document, form))
    for node in page.body.iter():
        if isinstance(node.tag, str) and node.tag not in ("h1", "h2"):
            node.text = _hyphenated(node.text, form.language)
        if node is not page.body:
            node.tail = _hyphenated(node.tail, form.language)
    (folder / "book.html").write_bytes(html.tostring(page, encoding="utf-8", doctype="<!DOCTYPE html>"))
    (folder / "book.css").write_text(_css(form) + _CHROMIUM_CSS, "utf-8")


def _html(document: tree.Node, form: Format) -> str:
    body = pandoc.write(document, "html5", "--wrap=none").data.decode()
    return (f'<!DOCTYPE html><html lang="{form.language}"><head><meta charset="utf-8">'
            f'<title>Book</title><link rel="stylesheet" href="book.css"></head>'
            f"<body>{body}</body></html>")


def _css(form: Format) -> str:
    return _CSS.format(f=form, h1=form.size * 1.9, regular=REGULAR, italic=ITALIC, side=SIDE,
                       head=HEAD, foot=FOOT, shortest=SHORTEST, before=BEFORE, after=AFTER)


_WORD = re.compile(r"(\W+)")


def _hyphenated(text: str | None, language: str) -> str | None:
    if not text:
        return text
    words = pyphen.Pyphen(lang=pyphen.language_fallback(language), left=BEFORE, right=AFTER)
    return "".join(words.inserted(part, SOFT_HYPHEN)
                   if part.isalpha() and len(part) >= SHORTEST else part
                   for part in _WORD.split(text))


# --- TeX ----------------------------------------------------------------------------------------

_TEX = r"""\documentclass[twoside]{{book}}
\usepackage[paperwidth={f.width}bp,paperheight={f.height}bp,left={side}bp,top={head}bp,
  textwidth={f.measure}bp,textheight={depth}bp,headheight=0pt,headsep=0pt]{{geometry}}
\usepackage{{fontspec}}
\setmainfont{{{regular}}}[Path=./,ItalicFont={italic},BoldFont={regular},BoldItalicFont={italic}]
\usepackage[{language}]{{babel}}
\usepackage[{microtype}]{{microtype}}
\pagestyle{{empty}}
\makeatletter
\renewcommand\normalsize{{\fontsize{{{f.size}bp}}{{{f.leading}bp}}\selectfont}}
\normalsize
\topskip={f.size}bp \parindent={f.indent}bp \parskip=0pt
\frenchspacing \raggedbottom \emergencystretch=1.5em
\widowpenalty=10000 \clubpenalty=10000
\newcommand\plainstart{{\nobreak\@afterindentfalse\@afterheading}}
\renewcommand\chapter[1]{{\clearpage
  \vbox to \dimexpr\topskip+8\baselineskip{{\vskip4\baselineskip\parindent=0pt \centering
    \fontsize{{{h1}bp}}{{\dimexpr2\baselineskip}}\selectfont\strut #1\par\vss}}\plainstart}}
\renewcommand\section[1]{{\par\vskip\baselineskip
  {{\noindent\raggedright\itshape #1\par}}\plainstart}}
\renewenvironment{{quote}}{{\par\vskip\baselineskip
  \leftskip=\parindent \rightskip=\parindent \@afterindentfalse\@afterheading}}
  {{\par\vskip\baselineskip}}
\newcommand\scenebreak{{\par\vskip\baselineskip\plainstart}}
\newcommand\texorpdfstring[2]{{#1}}
\makeatother
\begin{{document}}
\frenchspacing \lefthyphenmin={before} \righthyphenmin={after}
{text}
\end{{document}}
"""

_BABEL = {"en": "american", "en-us": "american", "en-gb": "british", "de": "ngerman",
          "de-de": "ngerman", "fr": "french", "fr-fr": "french", "es": "spanish", "it": "italian",
          "nl": "dutch", "pt": "portuguese"}


def _write_tex(microtype: str) -> Callable[[tree.Node, Format, Path], None]:
    def write(document: tree.Node, form: Format, folder: Path) -> None:
        document = tree.rewrite(document, {"HorizontalRule": lambda _: tree.para(
            [{"t": "RawInline", "c": ["latex", r"\scenebreak"]}])})
        text = pandoc.write(document, "latex", "--wrap=none", "--top-level-division=chapter")
        (folder / "book.tex").write_text(_TEX.format(
            f=form, side=SIDE, head=HEAD, depth=form.size + (form.lines - 1) * form.leading,
            h1=form.size * 1.9, regular=REGULAR, italic=ITALIC, microtype=microtype,
            language=_babel(form.language), before=BEFORE, after=AFTER,
            text=text.data.decode().replace(WORD_JOINER, "")), "utf-8")
    return write


def _babel(language: str) -> str:
    """Raises ValueError for a language whose name in TeX is not in our table."""
    if language.lower() not in _BABEL:
        raise ValueError(f"TeX's name of the language {language} is not known; known are: "
                         + ", ".join(_BABEL))
    return _BABEL[language.lower()]


def _tex_command(program: str) -> list[str]:
    return [program, "-interaction=nonstopmode", "-halt-on-error", "book.tex"]


# --- Typst --------------------------------------------------------------------------------------

_TYPST = """\
#set page(width: {f.width}pt, height: {f.height}pt,
  margin: (x: {side}pt, top: {head}pt, bottom: {foot}pt))
#set text(font: "{f.family}", size: {f.size}pt, lang: "{language}", {region} hyphenate: true,
  top-edge: 0.75em, bottom-edge: -0.25em)
#set par(justify: true, leading: {space}pt, spacing: {space}pt, first-line-indent: {f.indent}pt,
  justification-limits: (spacing: (min: 80%, max: 150%), tracking: (min: -0.01em, max: 0.015em)))
#set super(size: 0.6em)
#show heading.where(level: 1): it => {{
  pagebreak(weak: true)
  block(height: {head_block}pt, below: {space}pt, inset: (top: {head_space}pt), width: 100%,
    align(center, text(size: {h1}pt, weight: "regular", hyphenate: false, it.body)))
}}
#show heading.where(level: 2): it => block(above: {gap}pt, below: {space}pt,
  text(size: {f.size}pt, weight: "regular", style: "italic", hyphenate: false, it.body))
#show quote.where(block: true): it => block(above: {gap}pt, below: {gap}pt,
  inset: (x: {f.indent}pt), it.body)
#let horizontalrule = block(height: {f.size}pt, above: {space}pt, below: {space}pt)
{text}
"""


def _write_typst(document: tree.Node, form: Format, folder: Path) -> None:
    text = pandoc.write(document, "typst", "--wrap=none").data.decode()
    language, _, region = form.language.partition("-")
    space = form.leading - form.size
    (folder / "book.typ").write_text(_TYPST.format(
        f=form, side=SIDE, head=HEAD, foot=FOOT, language=language, space=space,
        region=f'region: "{region}",' if region else "", gap=space + form.leading,
        head_block=9 * form.leading - space, head_space=4 * form.leading, h1=form.size * 1.9,
        text=text), "utf-8")


# --- the programs -------------------------------------------------------------------------------

def _on_path(*names: str) -> Callable[[], str | None]:
    return lambda: next(filter(None, map(shutil.which, names)), None)


def _python() -> str:
    return sys.executable


def _browser() -> str | None:
    own = NODE_FOLDER / "browser"
    return _on_path(*BROWSER_NAMES)() or (str(own) if own.exists() else None)


_OURS = Path(__file__).with_name("ours.py")
PLAIN, LUALATEX = "WeasyPrint", "LuaLaTeX + microtype"
"""The two that others are compared with."""

TYPESETTERS = (
    Typesetter("makeready", _python, _write_html, lambda program: [
        program, str(_OURS), "optimum"]),
    Typesetter(PLAIN, _python, _write_html, lambda program: [
        program, "-m", "weasyprint", "--quiet", "--pdf-variant", "pdf/ua-1", "book.html", PDF]),
    Typesetter(LUALATEX, _on_path("lualatex"), _write_tex("protrusion=true,expansion=true"),
               _tex_command),
    Typesetter("XeLaTeX + microtype", _on_path("xelatex"), _write_tex("protrusion=true"),
               _tex_command),
    Typesetter("Typst", _on_path("typst"), _write_typst, lambda program: [
        program, "compile", "--font-path", ".", "book.typ", PDF]),
    Typesetter("Chromium", _browser, _write_soft_hyphens, lambda program: [
        program, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=profile",
        "--no-pdf-header-footer", f"--print-to-pdf={PDF}", "book.html"]),
)
