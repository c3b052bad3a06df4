"""What belongs together, and what was joined to get it."""

import pytest

from makeready.intake.lines import split
from makeready.model.source import SourceFile

WRAPPED = """\
The river had been rising for three days when the first of the boats came
loose from the quay and went down past the mill, turning slowly, with a
lantern still alight on its stern.

Nobody followed it. There was a light in the mill, and another in the house
behind, and both of them went out.
"""


def texts(blocks):
    return [block.text for block in blocks]


def test_one_line_a_paragraph_is_never_joined(blocks):
    lines = ["The first paragraph of a draft, which is long enough to fill more than a line of "
             "any terminal and has no line end in it.",
             "A short one.",
             "6.1 A Heading",
             "The next paragraph, again of a good length and again without any line end before "
             "its last full stop.",
             "“Short,” she said.",
             "“Very,” said he."]
    assert texts(blocks("\n".join(lines))) == lines
    assert texts(blocks("\n\n".join(lines))) == lines


def test_hard_wrapped_paragraphs_are_joined(blocks):
    first, second = blocks(WRAPPED)
    assert first.text.startswith("The river had") and first.text.endswith("on its stern.")
    assert "came loose" in first.text and "with a lantern" in first.text
    assert (first.line, first.last_line, second.line, second.last_line) == (1, 3, 5, 6)
    assert str(first.span(first.text.index("loose"))) == "draft.txt:2:1"


@pytest.mark.parametrize(("extra", "expected"), [
    ("6.1 The Mill\n" + WRAPPED, "6.1 The Mill"),                         # no blank line after
    ("1. Bread\n2. Milk, and as many eggs as the basket will hold without any of\n   them breaking"
     "\n\n" + WRAPPED, "2. Milk, and as many eggs as the basket will hold without any of them breaking"),
    ("The Miller (owner): Takes the toll on every sack that is brought over the\nbridge.\n"
     "The Ferryman (tenant): Takes none.\n\n" + WRAPPED,
     "The Miller (owner): Takes the toll on every sack that is brought over the bridge."),
    ("    A paragraph that begins with an indent and runs over the end of\nits line.\n"
     "    Another one.\n\n" + WRAPPED, "Another one."),
    (WRAPPED + "\nDarwin, Charles. On the Origin of Species by Means of Natural Selection. London:"
     "\n    John Murray, 1859.\nGibbon, Edward. Memoirs. London: Strahan, 1796.\n",
     "Darwin, Charles. On the Origin of Species by Means of Natural Selection. London: John Murray, "
     "1859."),
])
def test_what_stands_alone_among_wrapped_lines(blocks, extra, expected):
    assert expected in texts(blocks(extra))


@pytest.mark.parametrize(("end", "joined"), [
    ("a well-\nknown", "a well-known"), ("the end—\nor", "the end—or"), ("ex\u00ad\nample", "example")])
def test_hyphens_and_dashes_take_no_space(blocks, end, joined):
    text = WRAPPED + "\nEverything that had been said about the mill and about the man and " + end
    assert blocks(text)[-1].text.endswith(joined)


def test_verse_and_dialogue_keep_their_lines(blocks):
    verse = "The wheel goes round,\nThe sack comes down,\nThe miller counts his toll;"
    assert len(blocks(verse)) == 3


def test_a_script_without_case_is_told_by_length(blocks):
    line = "川の水は三日のあいだ増え続けて最初の舟が岸を離れて水車小屋の前をゆっくりと回りながら流れて行った"
    assert len(blocks("\n".join([line, line, line[:9]]))) == 1
    assert len(blocks("\n".join([line, line[:9], line[:12]]))) == 2


def test_an_underlined_title_stays_with_its_line(blocks):
    assert texts(blocks("The Mill\n========\nText.")) == ["The Mill\n========", "Text."]


def test_markdown_is_left_as_typed(markdown_blocks):
    text = "One *line*,\n  then another.  \n\n- item\n\n    more of it\n\n```\na\n\n6.1 b\n```\nEnd"
    found = markdown_blocks(text)
    assert texts(found) == ["One *line*,\n  then another.  ", "- item", "    more of it",
                            "```\na\n\n6.1 b\n```", "End"]
    assert [block.verbatim for block in found] == [False, False, False, True, False]


def test_markdown_headings_need_no_blank_line(markdown_blocks):
    assert texts(markdown_blocks("Text.\n## 6.1 The Mill\nMore,\nand more.\n\nEnd.")) == [
        "Text.", "## 6.1 The Mill", "More,\nand more.", "End."]


def test_markdown_without_any_blank_line_has_a_paragraph_a_line(markdown_blocks):
    assert len(markdown_blocks("The first.\nThe second.\nThe third.")) == 3
    assert len(markdown_blocks("One sentence that is rather long\nand runs over the line.")) == 1


def test_the_findings_name_what_was_done():
    draft = SourceFile("draft.txt", "\n" + WRAPPED.replace("boats", "bo\u00adats") + "\nA mill-\nstone.")
    findings = split(draft, is_markdown=False)[1]
    assert [(finding.span.line, finding.message) for finding in findings] == [
        (2, "1 soft hyphen taken out of the text, the first here."),
        (2, "Lines are hard-wrapped at about 75 characters: 4 line ends joined, the first here."),
        (10, "The line before ends in a hyphen: joined as “mill-stone.”. Take the hyphen out if the "
             "word was only broken there.")]


def test_indented_lines_are_code_unless_something_holds_them(markdown_blocks):
    text = "Text.\n\n    a[1] = 2\n    b[2] = 3\n\nMore.\n\n1. An item.\n\n    Its text.\n\n[^a]: Note.\n\n    Its text."
    assert [block.verbatim for block in markdown_blocks(text)] == [False, True, False, False, False, False, False]
