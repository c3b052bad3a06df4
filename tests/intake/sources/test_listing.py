"""Where the list of sources stands, and where none is."""

import pytest

from makeready.intake.sources.listing import split_sources

PROSE = "And then there is a paragraph, which cites nothing and ends as sentences do."
COASE = ('Coase, Ronald H. "The Lighthouse in Economics." Journal of Law and Economics 17, no. 2 '
         "(1974): 357–376.")
TRINITY = 'Trinity House. "History of Trinity House." https://www.trinityhouse.co.uk/history'
DARWIN = "Darwin, Charles. On the Origin of Species. London: John Murray, 1859."
LETTER = "A letter of the harbor master, in private hands, May 1921."


def lines(blocks, *draft):
    body, listings, findings = split_sources(blocks("\n".join(draft)))
    return ([block.line for block in body],
            [[entry.typed.line for entry in listing.entries] for listing in listings])


@pytest.mark.parametrize(("draft", "expected"), [
    ([PROSE, COASE, TRINITY], [2, 3]),
    ([PROSE, COASE, LETTER, DARWIN], [2, 3, 4]),                 # one between that is not clear
    ([PROSE, COASE, DARWIN, LETTER], [2, 3, 4]),                 # and one after
    ([PROSE, f"1. {LETTER}", f"2. {COASE}", f"3. {DARWIN}"], [2, 3, 4]),
    ([PROSE, f"[1] {COASE}", f"[2] {TRINITY}"], [2, 3]),
    ([PROSE, f"- {COASE}", f"- {TRINITY}"], [2, 3]),
    ([PROSE, PROSE + " [CITATION 1] https://example.org/x.", COASE, DARWIN], [3, 4]),
])
def test_an_untitled_list_at_the_end(blocks, draft, expected):
    body, [listing] = lines(blocks, *draft)
    assert listing == expected
    assert body == [line for line in range(1, len(draft) + 1) if line not in expected]


@pytest.mark.parametrize("title", [
    "Sources", "SOURCES:", "References", "Works Cited", "Bibliography", "Selected Bibliography",
    "Notes", "## Sources", "**Works cited**", "#### **Works cited**", "7. References"])
def test_a_title_opens_a_list(blocks, title):
    assert lines(blocks, PROSE, title, COASE, LETTER) == ([1], [[3, 4]])


def test_a_list_in_each_chapter(blocks):
    assert lines(blocks, "Chapter 1: The Mill", PROSE, "Sources", COASE, "Chapter 2: The River", PROSE,
                 "Sources", TRINITY, "Bibliography", DARWIN) == ([1, 2, 5, 6], [[4], [8], [10]])


@pytest.mark.parametrize("draft", [
    [PROSE, PROSE],
    [PROSE, 'He said "It is over." It was 1984.'],
    [PROSE, "Yesterday, Moscow fell silent. That was in 1941."],
    ["Sources", "The river has two sources, and neither is marked on any map.", PROSE],
    [PROSE, "See https://example.org/x"],
])
def test_no_list(blocks, draft):
    assert lines(blocks, *draft) == (list(range(1, len(draft) + 1)), [])


def test_entries_lose_their_marks_and_keep_their_numbers(blocks):
    _, [listing], [finding] = split_sources(blocks(f"{PROSE}\n7) {COASE}\n8) {TRINITY}"))
    assert [(entry.number, entry.block.text) for entry in listing.entries] == [(7, COASE), (8, TRINITY)]
    assert (finding.kind, finding.message) == (
        "guessed", "Lines 2–3: 2 sources in a list without a title.")


@pytest.mark.parametrize("listed", [
    f"1. {COASE}\n2. {TRINITY},\n   revised\n3. {DARWIN}", f"{COASE}\n{TRINITY}\n{DARWIN}"])
def test_items_that_markdown_keeps_together(markdown_blocks, listed):
    _, [listing], _ = split_sources(markdown_blocks(f"{PROSE}\n\n## Sources\n\n{listed}"))
    assert [entry.block.text.split()[0] for entry in listing.entries] == ["Coase,", "Trinity", "Darwin,"]
    assert listing.entries[-1].typed.line == 4 + listed.count("\n") + 1


def test_a_source_that_stands_in_the_text_too_is_left_out_there(blocks):
    body, _, findings = split_sources(blocks(f"{PROSE}\n{COASE}\n{PROSE}\n{PROSE}\n{PROSE}\n{COASE}\n"
                                             f"{TRINITY}"))
    assert [block.line for block in body] == [1, 3, 4, 5]
    assert [(finding.kind, finding.span.line) for finding in findings] == [
        ("guessed", 6), ("duplicate", 2)]
