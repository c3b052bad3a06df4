import pytest

OIL = "# The Oil\n\n## Its Price\n\nIt rises, in [casks]{#cask}.\n"


def hints(faults, link):
    found = faults({"01-lamp.md": f"# The Lamp\n\nSee {link}.\n", "02-oil.md": OIL})
    return [fault.hint for fault in found]


@pytest.mark.parametrize("target", [
    "#the-oil", "#its-price", "#cask", "#the-lamp", "#lamp", "#bibliography",
    "https://example.org/#x", "mailto:keeper@example.org"])
def test_a_link_that_leads_somewhere_passes(faults, target):
    assert hints(faults, f"[it]({target})") == []


@pytest.mark.parametrize("target, hint", [
    ("#casks", "Did you mean “#cask”?"),
    ("#weather", "Put {#weather} behind the heading, image or table that it means."),
    ("02-oil.md#cask", "Chapters become one book: write #cask alone."),
    ("02-oil.md", "Chapters become one book: write #the-oil."),
    ("02-oil.md#nothing", "Chapters become one book: write #the-oil."),
    ("www.example.org", "Write https://www.example.org."),
    ("log.pdf", "Link to an id of the book (#id) or to an address with https://."),
    ("#fn-oil", "It means a note: label that note [^oil]."),
    ("", "Write between the parentheses where it leads.")])
def test_a_dead_link_is_told_where_it_should_lead(faults, target, hint):
    assert hints(faults, f"[it]({target})") == [hint]


def test_a_dead_link_is_placed_at_its_target_not_at_the_same_letters_before(faults):
    found = faults("# The Lamp\n\nThe #oils, `(#oils)`, {#oilskin}, [it](#oils \"Oils\").\n")
    assert [(f.span.line, f.span.column) for f in found] == [(3, 40)]


def test_an_id_with_letters_beyond_ascii_is_an_id(faults):
    assert faults("# Naïve\n\n[It](#naïve) and [it](#na%C3%AFve).\n") == []
