"""Pandoc's tree becomes that of a manuscript."""

import pytest

from makeready.intake.office.cleaning import Cleaner
from makeready.intake.office.marks import without
from makeready.intake.office.payload import Body, Call, Cite, Formula, NoteKind, Payloads, Remark, Work
from makeready.intake.office.pictures import Pictures
from makeready.model import tree
from makeready.tools import pandoc


def cleaner(payloads=None, linked=()):
    return Cleaner(payloads or Payloads(), {"x": "doe-2021"}, Pictures({}, {}), set(linked))


def written(own, blocks):
    return without(pandoc.write(tree.document(own.document(blocks)), "markdown-smart", "--wrap=none").data.decode()).strip()


def para(*pieces):
    return tree.para([tree.literal_str(piece) for piece in pieces])


@pytest.mark.parametrize(("html", "markdown"), [
    ('<p><span class="smallcaps">bc</span> <span class="x">plain</span></p>', "[bc]{.smallcaps} plain"),
    ("<p><u>lined</u></p>", "*lined*"), ("<p>* * *</p>", "* * *"), ("<p>***</p>", "* * *"), ("<p>⁂</p>", "* * *"),
    ("<div><div><p>Text</p></div></div>", "Text"), ('<h1 id="x" class="western">One</h1>', "# One"), ("<h1> </h1><p>x</p>", "x"),
    ('<p><a id="here"></a>Anchor</p>', "Anchor"), ("<!-- no --><p>Text</p>", "Text"),
])
def test_what_only_the_other_program_used_goes(html, markdown):
    document, _ = pandoc.read(html, "html")
    assert written(cleaner(), document["blocks"]) == markdown


def test_what_is_linked_stays():
    document, _ = pandoc.read('<h2 id="x">One</h2><p><span id="y">Here</span></p>', "html")
    assert written(cleaner(linked=("x", "y")), document["blocks"]) == "## One {#x}\n\n[Here]{#y}"


def test_marks_become_what_they_stand_for():
    payloads = Payloads()
    cite = payloads.add(Cite((Work("x", {}, locator="12"),), "(Doe)"))
    formula = payloads.add(Formula("x^2"))
    assert written(cleaner(payloads), [para(f"See {cite} and {formula}.")]) == "See [@doe-2021, 12] and $x^2$."


def test_notes_in_their_place_and_at_the_end():
    payloads = Payloads()
    kind, call, body = payloads.add(NoteKind("en-")), payloads.add(Call(7, "fn-")), payloads.add(Body(7))
    note = {"t": "Note", "c": [para(f"{kind} One.")]}
    own = cleaner(payloads)
    assert written(own, [tree.para([tree.literal_str("A"), note, tree.literal_str(f" b{call}")]),
                         para(body), para("Two."), para("Three.")]) == "A[^en-1] b[^fn-1]"
    assert [(label, [tree.text_of(block) for block in blocks]) for label, blocks in own.notes] == [
        ("en-1", ["One."]), ("fn-1", ["Two.", "Three."])]


def test_a_paragraph_of_marks_alone_leaves_them_to_the_next():
    payloads = Payloads()
    remark = payloads.add(Remark("comment", "So."))
    blocks = cleaner(payloads).document([para(remark), para("Text.")])
    assert [tree.text_of(block) for block in blocks] == [f"{remark}Text."]
    blocks = cleaner(payloads).document([para("Text."), para(remark)])
    assert [tree.text_of(block) for block in blocks] == [f"Text.{remark}"]
