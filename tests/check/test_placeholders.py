import pytest

LEFT = (
    "[CITATION 3]", "[Citation 1, Citation 2]", "[CITATION:1,2,3]", "[citation:3]", "[cite: 4, 5]",
    "[[citation:x]]", "[cite_start]", "[CITATION no. 3]", "[citation]", "[source: ?]", "[CITE]",
    "[citation needed]", "[CITATION NEEDED: Doe et al. - confirm]", "[source missing]",
    "[ref needed]", "[needs citations]", "[NEEDS CITATION: newts]", "[[NEEDS_SOURCE]]",
    "[add citation]", "[source 3]", "[Ref. 3]", "[Footnote 3: Ponds.]", "(Citation 1)",
    "{Citation 1}", "(citation needed)", "【1†source】", "【3:0†file】",
    ":contentReference[oaicite:3]{index=3}", "turn0search3", r"\cite{doe}", r"\footcite[3]{doe}",
    "[UNVERIFIED]", "[VERIFY: the date]", r"\[CITATION 3\]", "[*CITATION* 3]", "[CITATION\n3]")

FALSE_FRIENDS = (
    "`[CITATION 3]`", "[[CITATION 3]]{.as-is}", "<!-- [CITATION 3] -->", "$[12]$", "$f$[@doe]",
    "[CITATION 3](#frogs)", "[0, 1]", "[0,1]", "[sic]", "[1914]", "[…]", "[citation omitted]",
    "[citations omitted]", "[cites Doe]", "[cited by Doe]", "[sources differ]", "[references]",
    "[emphasis added]", "[the source]", "(see note 3)", "(source 3)", "p. [12].", "m^2^",
    "@doe [12]", "excitation 3", "site 3", "[^1]")


@pytest.mark.parametrize("text", LEFT)
def test_a_citation_left_as_text_is_found_where_it_stands(faults, text):
    found = faults(f"# Frogs\n\nFrogs croak {text} at night.\n")
    assert [(f.code, str(f.span)) for f in found] == [
        ("cite-as-text", "manuscript/chapters/01-one.md:3:13")]


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_what_only_looks_like_one_passes(faults, text):
    found = faults(f"# Frogs\n\nFrogs croak {text} at night.\n\n[^1]: Newts.\n")
    assert [f.code for f in found if f.code != "cite-unknown"] == []


@pytest.mark.parametrize("text, columns", [
    ("croak.[12] At", [17]), ("croak[1][2]", [16]), ("croak.”[3, 5–7]", [18]),
    ("croak [14]. And [15], too", [17, 27]), ("croak [14] at night", []), ("at [14]–[16]", []),
    ("x[1] is odd", [])])
def test_a_bare_number_counts_only_where_a_citation_would_stand(faults, text, columns):
    found = faults(f"# Frogs\n\nThe frogs {text}\n")
    assert [f.span.column for f in found] == columns


def test_each_of_several_has_its_own_place(faults):
    found = faults("# Frogs\n\nOne [CITATION 3], `[CITATION 3]`, two [citation 3].[^1]\n\n"
                   "[^1]: Three [CITATION 3].\n\n| Four [CITATION 3]\n")
    assert [(f.span.line, f.span.column) for f in found] == [(3, 5), (3, 39), (5, 13), (7, 8)]
