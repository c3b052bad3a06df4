import pytest


def test_a_typed_note_that_markdown_would_swallow(faults):
    [fault] = faults("# Oil\n\nHigh.\n\n[1]: Doe, The Long Book of Frogs.\n")
    assert (fault.code, fault.span.line, fault.span.column) == ("link-label-unused", 5, 1)


@pytest.mark.parametrize("link", ["[oil][a]", "[a]", "[A][]", "![oil][a]", "[oil][a b]"])
def test_a_label_that_a_link_names_is_used(faults, link):
    label = "a  B" if "b" in link else "a"
    found = faults(f"# Oil\n\n{link}\n\n[{label}]: https://example.org/oil.svg\n")
    assert found == []


def test_a_label_in_code_is_not_used(faults):
    found = faults("# Oil\n\n`[a]`\n\n[a]: https://example.org/\n")
    assert [fault.code for fault in found] == ["link-label-unused"]
