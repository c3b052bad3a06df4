"""A caption goes to what it stands beside."""

import pytest

from makeready.intake.office.captions import with_captions
from makeready.intake.office.payload import Caption
from makeready.model import tree

SIGN = "\N{PILCROW SIGN}"


def para(text):
    return tree.para(tree.words(text))


def picture(words=""):
    return {"t": "Image", "c": [tree.Attr().raw(), tree.words(words), ["a.png", ""]]}


def table(caption=()):
    return {"t": "Table", "c": [tree.Attr().raw(), [None, list(caption)], [], [], [], []]}


def shown(blocks):
    return [(block["t"], tree.text_of(block["c"][1] if block["t"] == "Table" else block)) for block in blocks]


def placed(*blocks):
    return shown(with_captions(list(blocks), lambda node: [Caption()] if SIGN in tree.text_of(node) else []))


PICTURE, TEXT, CAPTION = tree.para([picture()]), para("Text."), para(f"{SIGN} The lamp")


@pytest.mark.parametrize(("blocks", "expected"), [
    ([PICTURE, CAPTION], [("Para", f"{SIGN} The lamp")]),
    ([CAPTION, PICTURE], [("Para", f"{SIGN} The lamp")]),
    ([CAPTION, table()], [("Table", f"{SIGN} The lamp")]),
    ([table(), CAPTION], [("Table", f"{SIGN} The lamp")]),
    ([PICTURE, CAPTION, table()], [("Para", ""), ("Table", f"{SIGN} The lamp")]),
    ([tree.para([picture(), *tree.words(f"{SIGN} The lamp")])], [("Para", f"{SIGN} The lamp")]),
    ([TEXT, CAPTION, TEXT], [("Para", "Text."), ("Para", f"{SIGN} The lamp"), ("Para", "Text.")]),
    ([tree.para([picture("Another")]), CAPTION], [("Para", "Another"), ("Para", f"{SIGN} The lamp")]),
    ([table([para("Another")]), CAPTION], [("Table", "Another"), ("Para", f"{SIGN} The lamp")]),
    ([PICTURE, para("The lamp")], [("Para", ""), ("Para", "The lamp")]),
])
def test_where_a_caption_goes(blocks, expected):
    assert placed(*blocks) == expected
