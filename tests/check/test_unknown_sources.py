import pytest
from support import SOURCES


def test_the_nearest_key_or_how_to_say_that_none_is_meant(faults):
    found = faults("# Frogs\n\nDoe [@do], @jack; [@doe; @roe].\n",
                   files={"references.yaml": SOURCES})
    assert [(f.code, f.span.column, f.hint) for f in found] == [
        ("cite-unknown", 6, "Did you mean “doe”?"),
        ("cite-unknown", 12, "Add it to the sources; or write \\@jack if no source is meant.")]


def test_addresses_and_code_are_no_citations(faults):
    assert faults("# Frogs\n\njack@pond.example `@jack` \\@jack\n") == []


@pytest.mark.parametrize("text, code", [
    ("[@doi:10.1000/a]", "source-unfetched"), ("@isbn:0-262-03384-4.", "source-unfetched"),
    ("[@doi:10.1000/a.]", "source-unfetched"), ("[@{doi:10.1000/a(1)}, 3]", "source-unfetched"),
    ("(see @doi:10.1000/a)*b*", "source-unfetched"), ("@doi:10.1000/a^[b]", "source-unfetched"),
    ("@doi:10.1000/a.[^1]\n\n[^1]: b", "source-unfetched"),
    ("[@isbn:0-262-03384-5]", "identifier-invalid"), ("[@url:example.org]", "identifier-invalid"),
    ("[@doi:10.1000/a(1)]", "identifier-cut"), ("@url:https://example.org/a/", "identifier-cut"),
    ("[@doi:10.1000/a--b]", "identifier-cut"), ("[@doi:10.1000/a=b, 3]", "identifier-cut")])
def test_identifiers(faults, text, code):
    assert [f.code for f in faults(f"# Frogs\n\nText {text}\n")] == [code]


def test_an_identifier_of_a_source_in_the_list_needs_no_look_up(faults):
    sources = SOURCES.replace("- id: doe\n", "- id: doe\n  ISBN: 0-262-03384-4\n  DOI: 10.1000/A\n")
    assert faults("# Frogs\n\nText.[@isbn:9780262033848; @doi:10.1000/a; @roe]\n",
                  files={"references.yaml": sources}) == []


@pytest.mark.parametrize("key, whole", [
    ("doi:10.1000/a(1)", "doi:10.1000/a(1)"),
    ("url:https://example.org/a/", "url:https://example.org/a/"),
    ("doi:10.1002/(SICI)1097-4571(199401)45:1<1::AID-ASI1>3.0.CO;2-1", None)])
def test_the_cure_of_one_that_is_cut_is_what_to_write(faults, key, whole):
    [fault] = faults(f"# Frogs\n\nText.[@{key}, 3]\n")
    assert fault.hint == f"Write it in braces: @{{{whole or key}}}."
