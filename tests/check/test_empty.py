import pytest


def empty(faults, text, entry="chapters/a.md"):
    found = faults({"a.md": text}, book=f"body:\n- {entry}\n")
    return [(f.code, f.span.line, f.span.column) for f in found]


@pytest.mark.parametrize("text", ["", "# Oil\n", "# Oil\n\n* * *\n", "# Oil\n\n## Its Price\n",
                                  "---\ntitle: Oil\n---\n", "# Oil\n\n<!-- later -->\n"])
def test_a_chapter_without_words(faults, text):
    assert empty(faults, text) == [("chapter-empty", 1, 1)]


@pytest.mark.parametrize("text", ["Words.\n", "# Oil\n\n| a | b |\n|---|---|\n| c | d |\n",
                                  "# Oil\n\n`code`\n", "# Oil\n\n| verse\n"])
def test_a_chapter_with_words(faults, text):
    assert empty(faults, text) == []


def test_a_part_may_be_a_title_alone(faults):
    assert empty(faults, "# The Tower\n", entry="part: chapters/a.md") == []
    assert empty(faults, "", entry="part: chapters/a.md") == [("chapter-empty", 1, 1)]


def test_what_makeready_makes_is_never_empty(faults):
    assert faults("# Oil\n\nHigh.\n", book="front: [half-title, contents]\n") == []
