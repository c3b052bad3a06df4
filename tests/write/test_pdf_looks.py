"""What a designer would look for on the pages: the grid, heads, openings."""

import pymupdf
import pypdfium2
import pytest
from support import SOURCES, SQUARE, ready

from makeready.tools.disk import Folder
from makeready.tools.styles import style_sheet
from makeready.write import html
from makeready.write.figures import set_figures
from makeready.write.opening import open_chapters
from makeready.write.pdf import write_pdf

FILLER = "Some words to fill the lines of this page, one after the other. " * 30
FILES = {"references.yaml": SOURCES, "images/a.svg": SQUARE, "part.md": "# The First Part"}
ALL = f"""# One

{FILLER}[^n]

[^n]: A note.

## A section

{FILLER} x^2^ and H~2~O and `code`[^m].

> {FILLER}

[^m]: Another.

### A subsection

{FILLER}

| A line of verse
| and another, which is longer

* * *

{FILLER}

- One.
- Two.

{FILLER}

Term
:   What it means.

Second
:   What that means.

{FILLER}

| A | B |
|---|---|
| 1 | 2 |

: A table

{FILLER}

![A square](images/a.svg){{alt="a square"}}

{FILLER}

```
code
```

{FILLER}

Ada
:   Outside of a play.

::: drama
Ada
:   {FILLER}

*A pause.*
:::

{FILLER}

::: side-by-side
![A](images/a.svg){{alt="a"}}

![B](images/a.svg){{alt="b" width=40%}}
:::

{FILLER}

![](images/a.svg){{.decorative}}

{FILLER}

::: letter
[Here]{{.dateline}}

Dear,

{FILLER}
:::

{FILLER}

|   |   |
|---|---|
| 1 | 2 |

{FILLER}

+---+---+
| A | B |
+===+===+
| 1 | 2 |
+===+===+
| 3 | 4 |
+===+===+

: Totals

{FILLER}

| Turned | Also |
|--------|----------------|
| One    | {FILLER[:260]} |
| Two    | {FILLER[:260]} |

{FILLER}

1. One.

    i) Two.

{FILLER}

| A line

[Who]{{.attribution}}

{FILLER}
"""


def _set(tmp_path, text, book=""):
    made = ready(tmp_path, text, book, files=FILES)
    artifact, faults = write_pdf(made, "x.pdf", style_sheet("print.css", Folder(tmp_path), made.design),
                                 lambda page: None)
    assert faults == []
    return artifact


def _baselines(artifact, size):
    """The baselines of each page that hold text of this size, from the head of the page."""
    with pymupdf.open("pdf", artifact.data) as document:
        return [sorted({round(span["origin"][1], 2) for block in page.get_text("dict")["blocks"]
                        for line in block.get("lines", ()) for span in line["spans"]
                        if abs(span["size"] - size) < .05 and len(span["text"]) > 3
                        and any(map(str.isalpha, span["text"]))}) for page in document]


@pytest.mark.parametrize("style, size, leading", [
    ("classic", 11, 14), ("modern", 9.75, 14), ("scholar", 10.5, 13), ("novel", 11.5, 15),
    ("plain", 10, 15), ("large-print", 16.5, 23)])
def test_every_line_of_text_is_on_one_grid(tmp_path, style, size, leading):
    artifact = _set(tmp_path, ALL, f"style: {style}\nfront: []\n")
    text = _baselines(artifact, size)[:artifact.pages["notes"] - 1]
    pages = [lines for lines in text if len(lines) > 8]
    offsets = [(y - pages[1][0] + leading / 2) % leading - leading / 2
               for lines in pages for y in lines]
    assert len(pages) > 3 and max(map(abs, offsets)) < .1


TABLE = "| A | B |\n|---|---|\n" + "| 1 | 2 |\n" * 9
ROW = '::: side-by-side\n![A](images/a.svg){alt="a" width=80%}\n\n![B](images/a.svg){alt="b"}\n:::'


@pytest.mark.parametrize("block, top", [
    (f"{TABLE}\n: A caption", 78.6), (TABLE, 68.6), (ROW, 69.8), ("| A line\n| of verse", 78.8),
    ("::: drama\nAda\n:   Speech.\n:::", 79.1), ("## A section\n\nText.", 79.9)])
def test_no_block_has_space_above_it_at_the_head_of_a_page(tmp_path, block, top):
    """Type is measured at its baseline, a rule or a picture at its upper edge."""
    text = "".join(f"{FILLER[:64 * (n % 9 + 1)]}\n\n{block}\n\n" for n in range(16))
    parts = {"01-one.md": f"# One\n\n{text}", "02-two.md": f"# Two\n\n{text}"}
    tops = set()
    with pymupdf.open("pdf", _set(tmp_path, parts, "front: []\nback: []\n").data) as document:
        for page in document:
            type_ = [span["origin"][1] for found in page.get_text("dict")["blocks"]
                     for line in found.get("lines", ()) for span in line["spans"]]
            drawn = [path["rect"].y0 for path in page.get_drawings()]
            if shown := [y for y in type_ + drawn if y > 58]:
                tops.add(round(min(shown), 1))
    assert top in tops and not [y for y in tops if 79.95 < y < 110 and y != top]


# --- heads --------------------------------------------------------------------------------------

def _heads(artifact):
    """What stands over the text of each page, letters alone."""
    with pymupdf.open("pdf", artifact.data) as document:
        return ["".join(filter(str.isalpha, page.get_text(clip=(0, 0, 999, 55)).casefold()))
                for page in document]


PARTS = {"01-one.md": f"# One\n\n{FILLER * 4}", "02-two.md":
         f"# Two\n\n{FILLER * 2}\n\n## First of it\n\n{FILLER * 3}\n\n## Second\n\n{FILLER * 3}"
         f"\n\n## Third\n\n{FILLER}"}
BODY = "body: [chapters/01-one.md, {part: part.md}, chapters/02-two.md]\nback: []\nfront: []\n"


def test_the_part_stands_over_the_left_page_and_the_chapter_over_the_right(tmp_path):
    artifact = _set(tmp_path, PARTS, BODY)
    heads, pages = _heads(artifact), artifact.pages
    assert heads[1:3] == ["atest", "one"]
    two = pages["two"]
    assert heads[pages["part"] - 1] == heads[pages["part"]] == heads[two - 1] == ""
    assert heads[two:two + 2] == ["thefirstpart", "two"]


def test_with_the_author_over_the_left_page(tmp_path):
    heads = _heads(_set(tmp_path, FILLER * 6, "front: []\nback: []\ndesign: {heads: author}\n"))
    assert heads[1:3] == ["janedoe", "atest"]         # The chapter has nothing but its number.


def test_with_sections_the_first_of_the_left_page_and_the_last_of_the_right(tmp_path):
    sections = "".join(f"## Part {word}\n\n{FILLER[:900]}\n\n" for word in "abcdefghijkl")
    artifact = _set(tmp_path, f"# One\n\n{FILLER}\n\n{sections}",
                    "front: []\nback: []\ndesign: {heads: sections}\n")
    heads = _heads(artifact)
    with pymupdf.open("pdf", artifact.data) as document:
        begun = [[line[-1] for line in page.get_text(clip=(0, 60, 999, 600)).split("\n")
                  if line.startswith("Part ")] for page in document]
    for page, names in list(enumerate(begun))[1:]:
        if names:
            assert heads[page] == "part" + names[0 if page % 2 else -1]
    assert max(map(len, begun)) > 1
    blank = [page for page, names in enumerate(begun) if page and not names]
    assert all(heads[page] for page in blank)


def test_a_matter_beside_the_text_has_its_own_title_on_both_sides(tmp_path):
    made = ready(tmp_path, "# One\n\nText.", "front: [{preface: pre.md}]\nback: []\n",
                 files={"pre.md": f"# Preface\n\n{FILLER * 5}"})
    artifact, _ = write_pdf(made, "x.pdf", style_sheet("print.css", Folder(tmp_path), made.design),
                            lambda page: None)
    assert _heads(artifact)[1:3] == ["iipreface", "prefaceiii"]


# --- openings -----------------------------------------------------------------------------------

def _text(artifact, page=0):
    with pypdfium2.PdfDocument(artifact.data) as document:
        return document[page].get_textpage().get_text_range()


@pytest.mark.parametrize("start, words", [
    ("The ship came in. ", "The ship came"), ("A ship came in. ", "A ship came"),
    ("“Ships come,” she said. ", "“Ships come"), ("Über alles reden. ", "Über alles")])
def test_a_drop_cap_leaves_its_word_whole(tmp_path, start, words):
    artifact = _set(tmp_path, f"# One\n\n{start}{FILLER}", "front: []\nback: []\nstyle: novel\n")
    assert words in " ".join(_text(artifact).split())
    with pymupdf.open("pdf", artifact.data) as document:
        [drawn] = [path for path in document[0].get_drawings() if path["rect"].height > 25]
    label, *baselines = _baselines(artifact, 11.5)[0]
    assert drawn["rect"].y1 == pytest.approx(baselines[2], abs=1)      # Serifs overshoot a little.


@pytest.mark.parametrize("start", ["1984 came. ", "*Italic* words. ", "small words. "])
def test_what_is_no_capital_is_not_enlarged(tmp_path, start):
    artifact = _set(tmp_path, f"# One\n\n{start}{FILLER}", "front: []\nback: []\nstyle: novel\n")
    with pymupdf.open("pdf", artifact.data) as document:
        assert not [path for path in document[0].get_drawings() if path["rect"].height > 25]


@pytest.mark.parametrize("start, lead", [
    ("At noon, the ship came.", "At noon,"), ("Mr. Doe was there.", "Mr.\u00a0Doe was there."),
    ("Nobody had expected the ship that day.", "Nobody had expected"), ("*At* noon", None),
    ("It came to an extraordinary end.", "It came"), ("So it had to be, then.", "So it had to be,")])
def test_a_lead_in_ends_with_its_phrase(tmp_path, start, lead):
    book = ready(tmp_path, f"# One\n\n{start}\n")
    body = html.render(book)
    assert open_chapters(book, body) == {}
    [section] = [s for s in body.sections if s.division.role == "chapter"]
    assert [span.text for span in section.element.iterfind("p/span[@class='lead']")] == (
        [lead] if lead else [])


def test_poems_are_centered_by_their_longest_line(tmp_path):
    artifact = _set(tmp_path, "# One\n\n| Short\n| A line that is a good deal longer than that\n",
                    "front: []\nback: []\n")
    with pymupdf.open("pdf", artifact.data) as document:
        [longest] = [line["bbox"] for block in document[0].get_text("dict")["blocks"]
                     for line in block.get("lines", ())
                     if line["spans"][0]["text"].startswith("A line")]
    left, right = longest[0] - 60, 366 - longest[2]
    assert left == pytest.approx(right, abs=3) and left > 30


def test_figures_side_by_side_are_level(tmp_path):
    row = '::: side-by-side\n![A](images/a.svg){alt="a"}\n\n![B](images/b.svg){alt="b"}\n:::'
    wide = SQUARE.replace('viewBox="0 0 20 20" width="20" height="20"',
                          'viewBox="0 0 20 20" width="900" height="900"')
    made = ready(tmp_path, f"# One\n\n{row}\n", "front: []\nback: []\n",
                 files={**FILES, "images/b.svg": wide})
    body = html.render(made)
    set_figures(made, body)
    [section] = [s for s in body.sections if s.division.role == "chapter"]
    small, large = (image.get("style") for image in section.element.iter("img"))
    assert small == "width: 15pt; height: 15pt; margin-bottom: 131pt"
    assert large == "width: 146pt; height: 146pt; margin-bottom: 0pt"
    paddings = {figure.get("style") for figure in section.element.iter("figure")}
    assert paddings == {"padding-bottom: 1pt"}         # Half a line is kept for the captions.


def test_a_table_in_a_note_at_the_page_foot_has_rows(tmp_path):
    note = "[^n]: See this:\n\n    | Ada | Ben |\n    |-----|-----|\n    | Cay | Dan |\n"
    artifact = _set(tmp_path, f"# One\n\nText.[^n]\n\n{note}", "front: []\nback: []\nnotes: page-foot\n")
    with pymupdf.open("pdf", artifact.data) as document:
        ada, ben, cay, dan = (document[0].search_for(name)[0] for name in ("Ada", "Ben", "Cay", "Dan"))
    assert ada.y0 == ben.y0 < cay.y0 == dan.y0 and ada.x0 == cay.x0 < ben.x0 == dan.x0


def test_the_first_line_goes_in_over_a_leaning_letter(tmp_path):
    indents = {}
    for name in ("A", "M"):
        text = f"# One\n\n{name} ship came in. {FILLER}"
        artifact = _set(tmp_path / name, text, "front: []\nback: []\nstyle: novel\n")
        with pymupdf.open("pdf", artifact.data) as document:
            first = document[0].search_for("ship")[0]
            [drawn] = [path for path in document[0].get_drawings() if path["rect"].height > 25]
        indents[name] = first.x0 - drawn["rect"].x1
    assert indents["A"] < 0 < indents["M"]


@pytest.mark.parametrize("style, width", [("classic", 15), ("large-print", 20.625)])
def test_a_drawing_grows_with_large_type(tmp_path, style, width):
    made = ready(tmp_path, '# One\n\n![A](images/a.svg){alt="a"}\n', f"style: {style}\n", files=FILES)
    body = html.render(made)
    set_figures(made, body)
    [image] = [image for section in body.sections for image in section.element.iter("img")]
    assert image.get("style").startswith(f"width: {width}pt")


def test_the_publisher_stands_at_the_foot_of_the_title_page(tmp_path):
    artifact = _set(tmp_path, "# One\n\nText.", "front: [title-page]\nback: []\npublisher: Pond Press\n")
    with pymupdf.open("pdf", artifact.data) as document:
        [place] = document[0].search_for("Pond Press")
    assert 540 < place.y1 < 648 - 70


def test_bold_words_have_widths_of_their_own(tmp_path):
    artifact = _set(tmp_path, "# One\n\nmmmm **mmmm**\n", "front: []\nback: []\n")
    with pymupdf.open("pdf", artifact.data) as document:
        plain, bold = document[0].search_for("mmmm")
    assert bold.width > 1.05 * plain.width
