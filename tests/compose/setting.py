"""Text set on one long page, with the composer or as WeasyPrint sets it, and a look at its lines."""

from unittest import mock

from weasyprint.formatting_structure import boxes

from makeready.compose import Composer, composing, hooks
from makeready.compose.galley import Galley
from makeready.compose.paragraph import Paragraph
from makeready.tools.printer import lay_out

PX = 96 / 72        # px to a pt
LEADING = 14 * PX
CSS = """
@font-face { font-family: G; src: url(/fonts/EB%20Garamond/normal) }
@page { size: 300pt 9000pt; margin: 20pt }
body, p, table, td, blockquote, ul { margin: 0; padding: 0; border-spacing: 0 }
html { font: 11pt/14pt G; text-align: justify; hyphens: auto }
wbr::before { content: "\\200B" }
"""
WORDS = ("It is a truth well known to those who have spent an evening with a compositor that a line "
         "of type has a mind of its own, and that the “mind” of a paragraph is not the sum of its "
         "lines; whoever sets one without regard to the next will find, at the foot of the page, "
         "that all the trouble which he has been putting off is waiting for him there. ")


class Kept(Paragraph):
    """A paragraph that outlives the layout."""

    last = []

    def __init__(self, *asked):
        super().__init__(*asked)
        self.last.append(self)


def set_text(body, composed=True, css="", lang="en-US"):
    """The LineBoxes of the text, in their order, and until the next text is set their paragraphs."""
    Kept.last.clear()
    html = f'<!DOCTYPE html><html lang="{lang}"><title>T</title><body>{body}</body></html>'
    manager = Composer().at_work() if composed else composing("plain")[0]
    with manager, mock.patch.object(hooks, "Paragraph", Kept):
        document, _ = lay_out(html, CSS + css, {}, lambda page: None)
    return [box for page in document.pages for box in page._page_box.descendants()
            if isinstance(box, boxes.LineBox)]


def galley_of(body, css=""):
    """The galley of a text that is set without the composer, for pages of 30 lines."""
    html = f'<!DOCTYPE html><html lang="en-US"><title>T</title><body>{body}</body></html>'
    document, _ = lay_out(html, CSS + css, {}, lambda page: None)
    box = document.pages[0]._page_box
    return Galley(next(box for box in box.children if box.element_tag == "html"), 30 * LEADING)


def texts(box):
    """The TextBoxes of a line."""
    return [child for child in box.descendants() if isinstance(child, boxes.TextBox)]


def text(line):
    return "".join(box.text for box in texts(line))


def right(line):
    """Where the text of a line ends, in px."""
    last = line.children[-1]
    return last.position_x + last.margin_width()


def gap(line):
    """How much wider the word spaces of a line are than natural ones, in em."""
    return next((getattr(box, "justification_spacing", 0.0) / box.style["font_size"]
                 for box in texts(line) if " " in box.text), 0.0)


def places(lines):
    """Every text with its place: what two equal settings have in common."""
    return [(box.text, round(box.position_x, 3), round(box.position_y, 3), round(box.width, 3))
            for line in lines for box in texts(line)]
