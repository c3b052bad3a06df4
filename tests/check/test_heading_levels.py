import pytest


@pytest.mark.parametrize("text, skips", [
    ("# A\n\n## B\n\n### C\n\n## D\n", []),
    ("# A\n\n### B\n\n### C\n", [("### ", "##")]),
    ("# A\n\n## B\n\n#### C\n\n### D\n", [("#### ", "###")]),
    ("text\n\n## B\n", []),
    ("text\n\n### B\n", [("### ", "##")]),
    ("# A\n\n> ### B\n", [("### ", "##")])])
def test_a_level_skipped(faults, text, skips):
    found = faults(text + "\ntext\n")
    lines = (text + "\n").split("\n")
    assert [(lines[f.span.line - 1][f.span.column - 1:].rstrip("ABCD"),
             f.hint.split(",")[0].removeprefix("Use ")) for f in found] == skips


def test_each_division_begins_anew(faults):
    assert faults({"01-a.md": "# A\n\n## B\n\n### C\n\ntext\n", "02-b.md": "# D\n\n## E\n\ntext\n"}
                  ) == []
