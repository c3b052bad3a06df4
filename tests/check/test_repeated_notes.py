import pytest
from support import SOURCES


def places(faults, text, book=""):
    return [(f.span.line, f.span.column) for f in faults(f"# Frogs\n\n{text}\n",
                                                         book + "nocite: '*'\n",
                                                        files={"references.yaml": SOURCES})
            if f.code == "note-repeats"]


@pytest.mark.parametrize("text, found", [
    ("A.[@doe, 12] B.[@doe, 12]", [(3, 17)]),
    ("A.[@doe, 12] B.[@doe, 12] C.[@doe, 12]", [(3, 17), (3, 30)]),
    ("A.[@doe, 12] B.[^n]\n\n[^n]: [@doe, 12]", [(3, 16)]),
    ("A.^[Own words.] B.^[Own *words*.]", [(3, 19)]),
    ("A.[see @doe] B.[see @doe]", [(3, 21)]),
    # not the same, not next to it, not in one paragraph
    ("A.[@doe, 12] B.[@doe, 13]", []), ("A.[@doe, 12] B.[@roe, 4] C.[@doe, 12]", []),
    ("A.[@doe, 12]\n\nB.[@doe, 12]", []), ("A.[@doe] B.[-@doe, 3]", []),
    ("A.[see @doe] B.[@doe]", []),
    ("A.[^a] B.[^a]\n\n[^a]: Own.", [])])
def test_a_note_that_says_nothing_new(faults, text, found):
    assert places(faults, text) == found


def test_citations_in_the_text_are_no_notes(faults):
    text = "A.[@doe, 12] B.[@doe, 12] C.^[Own.] D.^[Own.]"
    assert places(faults, text, "citation-style: apa\n") == [(3, 39)]
