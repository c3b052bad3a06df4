"""Parallel lines become lists; lines that only look so do not."""

import pytest

from makeready.intake.lists import DefinitionList, ItemList, gather


def shapes(parts):
    return [type(part).__name__ for part in parts]


def test_labels_with_brackets(blocks):
    [found], [finding] = gather(blocks("The Miller (owner): Takes the toll.\n"
                                       "The U.S. Ferry & Co. (tenant, A. B.): Takes none."),
                                is_markdown=False)
    assert [(term.text, said.text) for term, said in found.items] == [
        ("The Miller (owner)", "Takes the toll."),
        ("The U.S. Ferry & Co. (tenant, A. B.)", "Takes none.")]
    assert (finding.kind, finding.message) == ("list", (
        "Lines 1–2: 2 labelled lines are a definition list: “The Miller (owner)”, “The U.S. Ferry & "
        "Co. (tenant, A. B.)”."))


@pytest.mark.parametrize(("text", "expected"), [
    ("Miller: a.\nFerryman: b.\nBaker: c.", ["DefinitionList"]),
    ("Before:\nMiller (x): a.\nBaker (y): c.\nAfter.", ["Block", "DefinitionList", "Block"]),
    ("Miller: a.\nBaker: c.", ["Block"] * 2),                              # two may be chance
    ("Miller (x): a.\nText.\nBaker (y): c.", ["Block"] * 3),               # no run
    ("ANNA: Yes.\nBERT: No.\nANNA: Yes.", ["Block"] * 3),                  # speakers
    ("He said: a.\nIt was. So: b.\nhttps://x.org/a (b)", ["Block"] * 3),
    ("At 10:30 (noon):off\nAt 11:30 (noon):on", ["Block"] * 2),
    ("1. a\n2. b\n3. c", ["ItemList"]),
    ("4) a\n5) b", ["ItemList"]),
    ("- a\n- b", ["ItemList"]), ("• a\n• b\n• c", ["ItemList"]),
    ("1. a\n2. b\n1. a\n2. b", ["ItemList", "ItemList"]),
    ("1984. A year.\n1985. Another.", ["Block"] * 2),
    ("1. a\n3. c", ["Block"] * 2), ("- a", ["Block"]), ("1. a", ["Block"]),
    ("— Yes, he said.\n— No, she said.", ["Block"] * 2),                   # dialogue
    ("[1] a\n[2] b", ["Block"] * 2),                                       # notes
])
def test_runs_and_false_friends(blocks, text, expected):
    assert shapes(gather(blocks(text), is_markdown=False)[0]) == expected


def test_a_numbered_list_keeps_its_first_number(blocks):
    [found], [finding] = gather(blocks("4) a\n5) b"), is_markdown=False)
    assert (found.start, [item.text for item in found.items]) == (4, ["a", "b"])
    assert finding.message == "Lines 1–2: 2 items are a list numbered from 4."


def test_in_markdown_only_labels_are_gathered(markdown_blocks):
    text = "1. a\n2. b\n\nMiller (x): a.\nBaker (y): c.\n\nMiller (x): a.\nno label"
    parts, _ = gather(markdown_blocks(text), is_markdown=True)
    assert shapes(parts) == ["Block", "DefinitionList", "Block"]
    assert isinstance(parts[1], DefinitionList) and len(parts[1].items) == 2


def test_what_is_no_block_ends_a_run(blocks):
    first, second = blocks("1. a\n2. b")
    parts, findings = gather([first, "a heading", second], is_markdown=False)
    assert (parts, findings) == ([first, "a heading", second], [])
    assert isinstance(gather([first, second], is_markdown=False)[0][0], ItemList)
