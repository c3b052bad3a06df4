def places(faults, *chapters):
    found = faults({f"0{i}-x.md": text for i, text in enumerate(chapters, 1)})
    return [(f.code, f.span.path[-7:], f.span.line, f.span.column) for f in found]


def test_automatic_ids_may_be_alike_in_two_chapters(faults):
    text = "# Oil\n\n## Price\n\nHigh.\n\n## Price\n\nLow.\n"
    assert places(faults, text, text) == []


def test_an_id_given_twice_in_one_file_is_one_fault(faults):
    assert places(faults, "# Oil\n\n## A {#x}\n\nHigh.\n\n## B {#x}\n\nLow.\n") == [
        ("id-twice", "01-x.md", 7, 8)]


def test_an_id_given_in_three_chapters_is_two_faults(faults):
    texts = [f"# {name} {{#x}}\n\nHigh.\n" for name in ("Oil", "Lamp", "Glass")]
    assert places(faults, *texts) == [
        ("id-twice", "02-x.md", 1, 10), ("id-twice", "03-x.md", 1, 11)]


def test_an_id_that_a_heading_of_the_file_already_has_from_its_words(faults):
    [fault] = faults("# Oil\n\n## Price\n\nHigh.\n\n[It]{#price} falls.\n")
    assert (fault.span.line, fault.span.column) == (7, 7)
    assert fault.hint == ("Give this one another id: a heading of this file has it from its own "
                          "words.")


def test_an_id_in_code_is_no_id(faults):
    assert places(faults, "# Oil {#oil}\n\n`{#oil}` and\n\n~~~\n{#oil}\n~~~\n") == []
