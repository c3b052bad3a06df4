"""Notes of a web page, whoever wrote it."""

import pytest

from makeready.intake import read_draft

PAGES = {
    "a word processor of the one kind": (
        '<p>Lit.<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> Paid.'
        '<a href="#_edn1" name="_ednref1">[i]</a></p><div><br><hr width="33%"><div id=ftn1><p class=MsoFootnoteText>'
        '<a href="#_ftnref1" name="_ftn1">[1]</a> A remark.</p></div></div><div><hr><div id=edn1><p>'
        '<a href="#_ednref1" name="_edn1">[i]</a> The <i>log</i>.</p></div></div>', ["fn-1", "en-1"]),
    "and of the other": (
        '<p>Lit.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> Paid.'
        '<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a></p>'
        '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>A remark.</p>'
        '</div><div id="sdendnote1"><p><a name="sdendnote1sym" href="#sdendnote1anc">i</a>The <i>log</i>.</p></div>',
        ["fn-1", "en-1"]),
    "in the browser": (
        '<p>Lit.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> Paid.<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup>'
        '</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>&nbsp;A remark.</p></div><div><p>'
        '<a href="#ftnt_ref2" id="ftnt2">[2]</a>&nbsp;The <i>log</i>.</p></div>', ["fn-1", "fn-2"]),
    "made of Markdown": (
        '<p>Lit.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> Paid.'
        '<a href="#fn2" class="footnote-ref" id="fnref2"><sup>2</sup></a></p><section id="footnotes" role="doc-endnotes">'
        '<hr /><ol><li id="fn1"><p>A remark.<a href="#fnref1" class="footnote-back">↩︎</a></p></li><li id="fn2"><p>The '
        '<em>log</em>.<a href="#fnref2">↩︎</a></p></li></ol></section>', ["fn-1", "fn-2"]),
    "of an encyclopedia": (
        '<p>Lit.<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> Paid.<sup id="cite_ref-2">'
        '<a href="#cite_note-2">[2]</a></sup></p><h2>Notes</h2><ol><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> '
        'A remark.</li><li id="cite_note-2"><b><a href="#cite_ref-2">^</a></b> The <i>log</i>.</li></ol>', ["fn-1", "fn-2"]),
    "without a way back": (
        '<p>Lit.<sup><a href="#note-1">1</a></sup> Paid.<sup><a href="#note-2">2</a></sup></p><ol><li id="note-1">A remark.'
        '</li><li id="note-2">The <i>log</i>.</li></ol>', ["fn-1", "fn-2"]),
}


@pytest.mark.parametrize("page", PAGES)
def test_every_way_to_link_a_note(page):
    body, labels = PAGES[page]
    draft = read_draft("d.html", f"<html><body><h1>One</h1>{body}</body></html>".encode())
    assert draft.source.text == (f"# One\n\nLit.[^{labels[0]}] Paid.[^{labels[1]}]\n\n[^{labels[0]}]: A remark.\n\n"
                                 f"[^{labels[1]}]: The *log*.\n")


def test_a_note_of_two_paragraphs():
    assert read_draft("d.html", (
        b'<p>Lit.<a name="a1" href="#s1"><sup>1</sup></a></p><div id="n1"><p><a name="s1" href="#a1">1</a>One.</p><p>Two.</p>'
        b"</div><p>After.</p>")).source.text == "Lit.[^fn-1]\n\nAfter.\n\n[^fn-1]: One.\n\n    Two.\n"


def test_a_comment_goes_into_the_review(said):
    draft = read_draft("d.html", (
        b'<p>Lit.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>'
        b"<span>Which lamp?</span></p></div>"))
    assert draft.source.text == "Lit.\n" and said(draft) == [("comment", 1, "A comment: “Which lamp?”")]


@pytest.mark.parametrize("body", [
    '<p>See <a href="#two">the second part</a>.</p><h2 id="two">Two</h2><p>Back to <a href="#one">one</a>.</p>',
    '<p><a href="#two" id="one">1</a></p><p>Text</p><p id="two">A paragraph.</p>',
    '<p>See <a href="https://example.org/#fn1">1</a>.</p>', '<p>See <a href="#nowhere">1</a>.</p>'])
def test_a_link_is_no_note(body):
    assert "[^" not in read_draft("d.html", f"<html><body>{body}</body></html>".encode()).source.text
