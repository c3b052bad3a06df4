"""A passage pasted twice: found, shown, settled."""

import pytest

from makeready.intake.repeats import find_repeat, settle_repeats
from makeready.intake.sources.catalog import build_library
from makeready.intake.sources.listing import split_sources

MILL = ("The wheel was older than the house, and the house was older than anyone who had lived in "
        "it; the river, which was older than both, took its toll of the two in its own time.")
RIVER = ("In the dry years the river sold nothing, and in the wet years it took back what it had "
         "sold, so that no miller on it ever died rich, and few of them died in their beds.")
FORD = ("Below the mill there is a ford, which carts could use from May to the first of the rains, "
        "and which the miller's dog guarded as if the road had been built for it alone.")
OTHER = "Something else stands here, and it is long enough to be told from all the others with ease."
COPIES = [MILL, RIVER, OTHER, MILL, RIVER]


def settled(blocks, text, keep="auto"):
    body, listings, _ = split_sources(blocks(text))
    library, _ = build_library(listings)
    kept, findings = settle_repeats(body, library, keep)
    return [block.line for block in kept], findings


def test_a_run_of_blocks(blocks):
    found = find_repeat(blocks("\n".join([FORD, *COPIES])))
    assert (found.first, found.second) == (range(1, 3), range(4, 6))
    assert found.pairs == ((1, 4), (2, 5))


@pytest.mark.parametrize("lines", [
    [MILL, RIVER, FORD],
    ["Refrain, and again refrain.", MILL, "Refrain, and again refrain.", RIVER],   # too short
    [MILL, MILL.replace("older", "newer").replace("house", "boat").replace("river", "cloud")
     .replace("took its toll", "had its share")],                                  # too unlike
])
def test_what_is_no_repeat(blocks, lines):
    assert find_repeat(blocks("\n".join(lines))) is None


def test_a_single_long_paragraph_counts(blocks):
    assert find_repeat(blocks("\n".join([MILL + " " + RIVER, OTHER, MILL + " " + RIVER])))


@pytest.mark.parametrize(("keep", "lines"), [
    ("first", [1, 2, 3]), ("last", [3, 4, 5]), ("both", [1, 2, 3, 4, 5]), ("auto", [3, 4, 5])])
def test_which_copy_is_kept(blocks, keep, lines):
    assert settled(blocks, "\n".join(COPIES), keep)[0] == lines


def test_three_copies_become_one(blocks):
    lines, findings = settled(blocks, "\n".join([MILL, RIVER] * 3))
    assert lines == [5, 6]
    assert [finding.kind for finding in findings] == ["duplicate", "duplicate"]
    lines, findings = settled(blocks, "\n".join([MILL, RIVER] * 3), "both")
    assert (len(lines), len(findings)) == (6, 2)


def test_copies_that_differ_in_a_word(blocks):
    _, findings = settled(blocks, "\n".join([MILL, RIVER, MILL, RIVER.replace("ever died", "died")]))
    assert [(finding.kind, finding.span.line, finding.message) for finding in findings] == [
        ("duplicate", 1, "Lines 1–2 come again as lines 3–4: one passage of 2 blocks, pasted twice, "
                         "with 1 difference. Kept are lines 3–4, as the later one: the list of "
                         "sources speaks for neither more than for the other; lines 1–2 are left out."),
        ("conflicting", 2, "The copies differ: line 2 has “ever”, line 4 has nothing for it. Kept: "
                           "line 4.")]


def test_a_paragraph_that_one_copy_lacks_is_shown(blocks):
    lines, findings = settled(blocks, "\n".join([MILL, FORD, RIVER, OTHER, MILL, RIVER]))
    assert lines == [4, 5, 6]
    assert [(finding.span.line, finding.message) for finding in findings[1:]] == [
        (2, f"The copies differ: line 2 has “{FORD}”, the other copy nothing like it. It is not in "
            "the copy that is kept: put it back if it belongs there.")]
    assert "one passage of 3 and 2 blocks" in findings[0].message


SOURCES = """
Coase, Ronald H. "The Lighthouse in Economics." Journal of Law and Economics 17, no. 2 (1974): 357–376.
Trinity House. "History of Trinity House." https://www.trinityhouse.co.uk/
"""


def chosen(blocks, first, second):
    copies = [line.format(a, b) for a, b in (first, second)
              for line in (MILL + " So says the history of the house. [CITATION {0}]",
                           RIVER + " So say economics, and the light in it. [CITATION {1}]")]
    lines, findings = settled(blocks, "\n".join(copies) + SOURCES)
    return lines[0], findings[0].message.partition("Kept are ")[2].partition(";")[0]


def test_the_copy_that_agrees_with_the_sources_is_kept(blocks):
    assert chosen(blocks, (2, 2), (1, 1)) == (1, (
        "lines 1–2, because its sentences have more words in common with the sources they cite"))


def test_the_copy_whose_numbers_run_in_order_is_kept(blocks):
    assert chosen(blocks, (8, 9), (9, 8)) == (
        1, "lines 1–2, because its citation numbers run in order")


def test_the_later_copy_is_kept_where_reasons_disagree(blocks):
    line, reason = chosen(blocks, (2, 1), (1, 2))  # agrees, but not in order; and the reverse
    assert line == 3 and reason.startswith("lines 3–4, as the later one")


def test_the_draft_with_two_numbers_exchanged(lighthouse, blocks):
    lines, findings = settled(blocks, lighthouse.source.text)
    assert lines == [1, 2, 3, 4, *range(17, 29)]
    assert [(finding.span.line, finding.message) for finding in findings] == [
        (5, "Lines 5–16 come again as lines 17–28: one passage of 12 blocks, pasted twice, with 2 "
            "differences: [CITATION 2] and [CITATION 3] changed places. Kept are lines 17–28, because "
            "its citation numbers run in order and its sentences have more words in common with the "
            "sources they cite; lines 5–16 are left out."),
        (8, "The copies differ: line 8 has “[CITATION 3]”, line 20 has “[CITATION 2]”. Source 2 has "
            "“corporation, history, house, trinity” in common with its sentence. Kept: line 20."),
        (11, "The copies differ: line 11 has “[CITATION 2]”, line 23 has “[CITATION 3]”. Source 2 has "
             "“corporation” in common with its sentence. Source 3 has “government, private” in common "
             "with its sentence. Kept: line 23.")]
