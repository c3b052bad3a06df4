"""Pages set line by line in a typeface of fixed pitch: a character is 6 pt wide, a word space too, and
50 of them fill the measure, so that every space is known beforehand.
"""

from __future__ import annotations

from makeready.tools.printer import lay_out, write_pdf

CSS = """
@font-face { font-family: "IBM Plex Mono"; src: url(/fonts/IBM%20Plex%20Mono/normal) }
@font-face { font-family: "EB Garamond"; src: url(/fonts/EB%20Garamond/normal) }
@page { size: 400pt 350pt; margin: 50pt }
html { font: 10pt/15pt "IBM Plex Mono"; font-variant-ligatures: none }
body, p { margin: 0 }
p { white-space: nowrap; text-align-last: justify }
p.first { text-indent: 18pt }
p.last { text-align-last: left }
sup { font-size: 6pt; line-height: 0; position: relative; top: -3pt; vertical-align: baseline }
section { break-after: page }
h1 { font-size: 20pt; line-height: 30pt; margin: 0; padding-bottom: 15pt; text-align: center }
"""

Row = str
Pages = list[list[Row]]


def print_pages(pages: Pages) -> bytes:
    """The PDF of pages, each of which holds what it is given."""
    html = "".join(f"<section>{''.join(page)}</section>" for page in pages)
    document, complaints = lay_out(f"<html lang=en><title>Proof</title>{html}", CSS, {}, lambda _: None)
    assert complaints == [] and len(document.pages) == len(pages)
    return write_pdf(document, 0)[0]


def words(seed: int, lengths: tuple[int, ...]) -> list[str]:
    """Words of the lengths asked for, none twice."""
    return [chr(97 + seed % 26) + chr(97 + seed // 26) + chr(97 + place) * (length - 2)
            for place, length in enumerate(lengths)]


class Setter:
    """Makes lines, each of words of its own."""

    def __init__(self) -> None:
        self._seed = 0

    def words(self, *lengths: int) -> list[str]:
        self._seed += 1
        return words(self._seed, lengths or (8, 8, 8, 7, 7, 7))

    def full(self, text: str = "", style: str = "") -> Row:
        return self._row(text or " ".join(self.words()), "", style)

    def first(self, text: str = "") -> Row:
        return self._row(text or " ".join(self.words(8, 7, 7, 7, 7, 6)), "first")

    def last(self, text: str = "") -> Row:
        return self._row(text or " ".join(self.words(4, 5, 5, 4)), "last")

    def _row(self, text: str, kind: str, style: str = "") -> Row:
        return f'<p class="{kind}" style="{style}">{text}</p>'

    def hyphened(self) -> Row:
        return self.full(" ".join(self.words(8, 8, 8, 7, 7, 6)) + "-")

    def loose(self) -> Row:
        """Nine words of four letters: a space of (300 - 36 × 6) / 8 = 10.5 pt, 1.75 times its nature."""
        return self.full(" ".join(self.words(*[4] * 9)))

    def paragraph(self, lines: int = 4) -> list[Row]:
        return [self.first(), *(self.full() for _ in range(lines - 2)), self.last()]

    def page(self, lines: int = 12) -> list[Row]:
        return [row for _ in range(lines // 4) for row in self.paragraph()]


class Author(Setter):
    """Writes the same lines as Markdown, for :data:`BOOK_CSS`: sixteen to a page."""

    def _row(self, text: str, kind: str, style: str = "") -> Row:
        return f"::: {kind}-row\n{text}\n:::" if kind else text

    def turned(self, rows: list[Row]) -> list[Row]:
        """The rows on a page of their own."""
        return [f":::: turn\n{rows[0]}\n::::", *rows[1:]]


BOOK_CSS = CSS + """
section { break-before: page } section section { break-after: auto }
h1, h2 { font-weight: normal }
h1, hgroup { position: absolute; top: -45pt; font-size: 9pt; line-height: 12pt; padding: 0 }
.first-row p { text-indent: 18pt } .last-row p { text-align-last: left } .turn { break-before: page }
.low p { position: relative; top: 2pt }
"""
