"""Chapters, their numbers, and whether makeready can number their sections."""

from makeready.intake.outline import outline

PROSE = "And then there is a paragraph, which ends as sentences do, with a stop."


def test_a_chapter_from_its_section_numbers(blocks):
    text = f"{PROSE}\n{PROSE}\n6.1 The Mill\n{PROSE}\n6.2 The River\n{PROSE}"
    found, findings = outline(blocks(text), is_markdown=False)
    [chapter] = found.chapters
    assert (chapter.number, chapter.title, found.numbers_sections) == (6, None, True)
    assert [heading.title.text for heading in chapter.headings] == ["The Mill", "The River"]
    assert [(finding.span.line, finding.kind, finding.message) for finding in findings] == [
        (3, "heading", "Section “6.1 The Mill”."),
        (5, "heading", "Section “6.2 The River”."),
        (3, "guessed", "This is chapter 6, from its section numbers 6.1, 6.2."),
        (1, "guessed", "The chapter opens with 2 paragraphs before its first section (lines 1–2)."),
        (3, "heading", "The typed numbers 6.1–6.2 run in order: they are taken off the titles, and "
                       "“number-sections: true” in book.yaml prints them again."),
    ]


def conflict(blocks, text):
    found, findings = outline(blocks(text), is_markdown=False)
    assert not found.numbers_sections
    return [(finding.span.line, finding.message.split(":")[0]) for finding in findings
            if finding.kind == "conflicting"]


def test_numbers_that_skip_repeat_or_change_stay(blocks):
    def sections(*labels):
        return "\n".join(f"{label} The Title\n{PROSE}" for label in labels)

    assert conflict(blocks, sections("6.1", "6.2", "6.4")) == [
        (5, "“6.4 The Title” stands where section 6.3 should")]
    assert conflict(blocks, sections("6.1", "6.1")) == [
        (3, "“6.1 The Title” stands where section 6.2 should")]
    assert conflict(blocks, sections("6.1", "6.2", "7.1")) == [
        (5, "“7.1 The Title” stands where section 6.3 should")]
    assert conflict(blocks, "Chapter 5\n" + sections("6.1", "6.2")) == [
        (2, "“6.1 The Title” stands where section 5.1 should")]


def test_simple_numbers_stay_and_are_no_conflict(blocks):
    found, findings = outline(blocks(f"1. The Mill\n{PROSE}\n2. The River\n{PROSE}"),
                              is_markdown=False)
    assert not found.numbers_sections
    assert [finding.message.split(":")[0] for finding in findings if "stay" in finding.message] == [
        "The section numbers 1–2 stay in the titles as typed"]


def test_several_chapters(blocks):
    text = (f"{PROSE}\nChapter 1: The Mill\n{PROSE}\n1.1 The Wheel\n{PROSE}\nChapter 2\nThe River\n"
            f"{PROSE}\n2.1 The Ford\n{PROSE}")
    found, findings = outline(blocks(text), is_markdown=False)
    assert [(chapter.number, chapter.title.text) for chapter in found.chapters] == [
        (1, "The Mill"), (2, "The River")]
    assert found.numbers_sections
    assert [part.line for part in found.chapters[0].parts[:2]] == [1, 3]
    assert "What stands before the first chapter's heading (line 1) is now its opening" in (
        findings[0].message)
    assert [finding.message for finding in findings if finding.span.line == 6] == [
        "Chapter heading “Chapter 2”, with its title “The River”."]


def test_markdown_headings_without_numbers_stay_unnumbered(markdown_blocks):
    found, findings = outline(markdown_blocks("# One\n\nText.\n\n## A\n\nText.\n\n# Two\n\nText."),
                              is_markdown=True)
    assert [(chapter.number, chapter.title.text) for chapter in found.chapters] == [
        (None, "One"), (None, "Two")]
    assert not found.numbers_sections
    assert {finding.kind for finding in findings} == {"heading", "guessed"}


def test_a_draft_of_nothing_but_sources_is_an_empty_chapter():
    found, findings = outline([], is_markdown=False)
    assert ([chapter.parts for chapter in found.chapters], findings) == ([()], [])
