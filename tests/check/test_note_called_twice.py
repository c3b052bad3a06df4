def places(faults, text):
    return [(f.code, f.span.line, f.span.column) for f in faults("# Oil\n\n" + text)]


def test_the_second_and_the_third_call_are_faults(faults):
    assert places(faults, "High[^a] low[^a]\n\n- even[^a]\n\n[^a]: Very.\n") == [
        ("note-called-twice", 3, 13), ("note-called-twice", 5, 7)]


def test_one_label_in_two_files_is_two_notes(faults):
    text = "# Oil\n\nHigh.[^1]\n\n[^1]: Very.\n"
    assert faults({"01-a.md": text, "02-b.md": text}) == []


def test_inline_notes_and_code_are_no_calls(faults):
    assert places(faults, "High^[Very.] low^[Much.] `[^a]` even[^a]\n\n[^a]: Quite.\n") == []
