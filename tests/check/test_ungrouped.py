import pytest
from support import SOURCES


@pytest.mark.parametrize("groups, keys", [
    ("", []), ("- {title: Books, type: book}\n", ["roe"]),
    ("- {title: Frogs, keyword: frogs}\n", ["doe", "roe"]),
    ("- {title: Books, type: book}\n- {title: Rest}\n", []),
    ("- {title: Own, sources: [doe, roe]}\n", [])])
def test_each_listed_source_needs_a_group(faults, groups, keys):
    book = f"bibliography-groups:\n{groups}" if groups else ""
    found = faults("# A\n\nText.[@doe]\n", f"nocite: roe\n{book}",
                   files={"references.yaml": SOURCES})
    assert [(f.code, f.message.split("“")[1].rstrip("”.")) for f in found] == [("source-ungrouped",
                                                                                key) for key in keys]
