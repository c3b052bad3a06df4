import pytest


def found(faults, text):
    return [(f.span.line, f.span.column, f.hint) for f in faults("# Oil\n\n" + text)
            if f.code == "note-undefined"]


def test_two_calls_of_an_undefined_note_are_two_places(faults):
    cure = "Write “[^a]: the note” in this file, after an empty line."
    assert found(faults, "High[^a] and\nlow.[^a]\n") == [(3, 5, cure), (4, 5, cure)]


def test_calls_side_by_side_are_told_apart(faults):
    assert [place[:2] for place in found(faults, "High[^a][^b].\n")] == [(3, 5), (3, 9)]


def test_a_label_in_the_wrong_case_is_told_the_right_one(faults):
    assert found(faults, "High[^A] low[^a].\n\n[^a]: Both.\n") == [(3, 5, "Did you mean “a”?")]


def test_a_definition_without_a_blank_line_before_it_is_the_only_fault(faults):
    assert found(faults, "High.[^a]\n[^a]: Very.\n") == [
        (4, 1, "This is its definition: put an empty line before it.")]


def test_a_note_that_calls_another(faults):
    assert found(faults, "High[^a] low[^b].\n\n[^a]: Very.[^b]\n[^b]: Not so.\n") == [
        (5, 12, "A note cannot call another: put the words of the other here.")]


@pytest.mark.parametrize("text", ["`[^a]`", "$[^a]$", "[[^a]]{.as-is}", "<!-- [^a] -->"])
def test_what_only_looks_like_a_call_passes(faults, text):
    assert found(faults, f"High {text}.\n") == []


def test_a_backslash_is_no_excuse(faults):
    assert [place[:2] for place in found(faults, "High.\\[^a\\]\n")] == [(3, 6)]
