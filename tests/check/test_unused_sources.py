from support import SOURCES


def unused(faults, text, book=""):
    found = faults(f"# Frogs\n\n{text}\n", book=book, files={"references.yaml": SOURCES})
    return [(f.code, f.span.line) for f in found]


def test_each_source_that_no_one_cites(faults):
    assert unused(faults, "Frogs.") == [("source-unused", 2), ("source-unused", 8)]


def test_a_citation_in_a_note_a_heading_or_a_caption_counts(faults):
    assert unused(faults, "## Frogs [@doe]\n\nThey croak.[^1]\n\n[^1]: So @roe.") == []


def test_nocite_lists_what_is_not_cited(faults):
    assert unused(faults, "Frogs [@doe].", "nocite: roe\n") == []
    assert unused(faults, "Frogs.", "nocite: ['*']\n") == []
