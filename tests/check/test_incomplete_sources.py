import pytest


@pytest.mark.parametrize("fields, missing", [
    ("type: book, title: A, issued: 2020", []), ("type: book, title: A", ["date"]),
    ("type: book, issued: 2020", ["title"]),
    ("type: book", ["date", "title"]), ("type: book, title: A, issued: {literal: n.d.}", []),
    ("type: book, title: A, status: forthcoming", []),
    ("type: webpage, title: A, accessed: 2026-03-01", []),
    ("type: personal_communication, issued: 1931", []), ("type: classic, title: The Iliad", []),
    ("type: book, title: A, issued: May 2020", [])])
def test_what_a_cited_source_lacks(faults, fields, missing):
    found = faults("# A\n\nText.[@one]\n",
                   files={"references.yaml": f"references:\n- {{id: one, {fields}}}\n"})
    assert [(f.code, f.message) for f in found] == [
        ("source-incomplete", f"The source “one” is cited, but has no {what}.") for what in missing]


def test_a_source_that_is_not_listed_may_lack_anything(faults):
    found = faults("# A\n\nText.\n",
                   files={"references.yaml": "references:\n- {id: one, type: book}\n"})
    assert [f.code for f in found] == ["source-unused"]
