"""One book with everything in it, and a Word file as tests read it."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from makeready.model.book import Book
from makeready.write.docx import ooxml
from makeready.write.docx.package import DOCUMENT, Package
from makeready.write.docx.styles import StyleIds

BOOK = """\
subtitle: All Kinds of Things
language: en-GB
publisher: {{name: Pond Press, place: London}}
description: A short & plain account.
subjects: [Frogs, Ponds]
contents-depth: 2
notes: {notes}
front: [half-title, title-page, {{dedication: front/ded.md}}, {{epigraph: front/epi.md}}, contents,
        {{preface: front/preface.md}}]
body: [chapters/01-one.md, chapters/02-two.md, chapters/03-three.md]
back: [notes, bibliography, {{colophon: back/col.md}}]
"""

ONE = """\
# Frogs *and* men[^t] {#frogs}

First paragraph, [small caps]{.smallcaps}, [deux mots]{lang=fr}, to [the end](#end).[@doe]

Second paragraph.[@roe]

* * *

After the break.

> Quoted one.
>
> Quoted two.[^q]

| A line
|    of verse

Term
:   Meaning.[^d]

- bullet
- another

1. number

2. number two

   goes on

![A square.[^c]](images/a.svg){#fig alt="a black square"}

![](images/b.png){alt="a red bar"}

| Head | Right |
|:-----|------:|
| cell[^x] | 2 |

: A table {#tbl}

After the table.

## A section[^s] {#section}

Section text with <https://example.org/a?b=1&c=2>.

[^t]: On the title, with *stress* and [a link](https://example.org/note).
[^q]: In the quotation.
[^d]: In the meaning.
[^c]: In the caption.
[^x]: In the cell.
[^s]: Of the section.

    Its second paragraph ![bar](images/b.png){alt="the bar again"}

    > And a quotation.
"""
TWO = "Without a title.^[First of two.] Again.^[Second of two.]\n"
THREE = "# Last {#end}\n\nSee [the table](#tbl).\n\n| A | B |\n|---|---|\n| a | b |\n"
FRONT = {
    "front/ded.md": "To the frogs\n", "front/preface.md": "# Preface\n\nHello.^[Of the preface.]\n",
    "front/epi.md": "> Croak.\n\n—A frog, *Sayings*\n", "back/col.md": "# Colophon\n\nSet.\n"}

NOTES = ["Of the preface.", "On the title, with stress and a link.",
         "Jane Doe, The Long Book of Frogs (Pond Press, 2020).",
         "Richard Roe, ‘On Newts’, Journal of Ponds 12 (2021): 3–9.", "In the quotation.",
         "In the meaning.", "In the caption.", "In the cell.", "Of the section.",
         "First of two.", "Second of two."]
"""What the notes say, in the order of their calls; of each its first paragraph."""


def png() -> bytes:
    """A small red bar that states 300 dots an inch."""
    buffer = BytesIO()
    Image.new("RGB", (150, 30), "red").save(buffer, "PNG", dpi=(300, 300))
    return buffer.getvalue()


class Docx:
    """A Word file, read."""

    def __init__(self, data: bytes, book: Book):
        self.data, self.book = data, book
        self.package = Package.read(data)
        self.document = self.package.tree(DOCUMENT)
        self.styles = StyleIds(self.package)

    def paragraphs(self, part: str = DOCUMENT) -> list[tuple[str, str]]:
        """Name of style and text of every paragraph."""
        return [(self.styles.name(ooxml.style_of(p)), text_of(p))
                for p in ooxml.every(self.package.tree(part), "w:p")]

    def style_of(self, text: str, part: str = DOCUMENT) -> str:
        """The style of the only paragraph that begins with ``text``."""
        [style] = [style for style, found in self.paragraphs(part) if found.startswith(text)]
        return style


def text_of(node: ooxml.Element) -> str:
    """The text of an element without the signs of notes; a tab and a line's end as such."""
    marks = {"tab": "\t", "br": "\n"}
    return "".join(part.text if ooxml.local(part) == "t" else marks[ooxml.local(part)]
                   for part in ooxml.every(node, "w:t", "w:tab", "w:br")
                   if ooxml.local(run := part.getparent()) == "r" and not sign_of(run)).strip()


def sign_of(run: ooxml.Element) -> str:
    """What stands in a run that is a sign of a note; empty for any other, and for one that Word
    counts."""
    style = ooxml.value(ooxml.find(run, "w:rPr/w:rStyle"))
    return "".join(run.itertext()).strip() if style.endswith("Reference") else ""
