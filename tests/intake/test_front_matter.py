"""The YAML block of a Markdown draft."""

from makeready.intake.front_matter import take_front_matter
from makeready.model.source import SourceFile

BLOCK = "---\ntitle: The Mill\nauthor: [George Orwell]\nlang: en-GB\ndate: 1945\n---\n"


def take(text):
    fields, draft, findings = take_front_matter(SourceFile("d.md", text))
    return fields, draft.text, [(finding.kind, finding.span.line) for finding in findings]


def test_the_title_of_a_draft_without_one_is_the_chapters():
    fields, text, findings = take(BLOCK + "Text.")
    assert fields == {"authors": ["George Orwell"], "language": "en-GB"}
    assert text.split("\n") == ["# The Mill", "", "", "", "", "", "Text."]
    assert findings == [("unparsed", 5)]


def test_the_title_above_a_chapters_own_is_the_books():
    fields, text, _ = take(BLOCK + "# One\n\nText.")
    assert fields["title"] == "The Mill"
    assert text.split("\n")[5:] == ["", "# One", "", "Text."]


def test_a_rule_is_no_block():
    for text in ("---\n\nText.\n\n---\n", "---\nText.\n---\n", "---\na: [\n---\n", "Text.\n---\na: b\n---\n"):
        assert take(text) == ({}, text, [])
