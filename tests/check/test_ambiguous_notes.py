NOTE = "# {0}\n\nText.[^a] {1}\n\n[^a]: Note.\n"


def test_a_label_of_two_other_files_could_mean_either(faults):
    found = faults({"01-a.md": NOTE.format("A", ""), "02-b.md": NOTE.format("B", ""),
                    "03-c.md": "# C\n\nSee [](#fn-a).\n"})
    assert [(f.code, f.span.path[-7:], f.span.line) for f in found] == [("note-ambiguous",
                                                                         "03-c.md", 3)]
    assert "01-a.md" in found[0].message and "02-b.md" in found[0].message


def test_the_files_own_note_comes_first_and_one_alone_is_plain(faults):
    assert faults({"01-a.md": NOTE.format("A", "See [](#fn-a)."),
                   "02-b.md": NOTE.format("B", "")}) == []
    assert faults({"01-a.md": NOTE.format("A", ""), "02-b.md": "# B\n\nSee [](#fn-a).\n"}) == []
