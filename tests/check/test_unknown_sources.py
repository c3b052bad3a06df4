from support import SOURCES


def test_the_nearest_key_or_how_to_say_that_none_is_meant(faults):
    found = faults("# Frogs\n\nDoe [@do], @jack; [@doe; @roe].\n",
                   files={"references.yaml": SOURCES})
    assert [(f.code, f.span.column, f.hint) for f in found] == [
        ("cite-unknown", 6, "Did you mean “doe”?"),
        ("cite-unknown", 12, "Add it to the sources; or write \\@jack if no source is meant.")]


def test_addresses_and_code_are_no_citations(faults):
    assert faults("# Frogs\n\njack@pond.example `@jack` \\@jack\n") == []
