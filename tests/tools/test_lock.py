import pytest

from makeready.model.diagnostic import ManuscriptError
from makeready.model.identifier import Identifier
from makeready.model.source import SourceFile, Span
from makeready.tools.lock import Locked, dump, parse

ITEM = {"type": "book", "title": "Frogs: “A” & B", "issued": {"date-parts": [[2020, 1]]}}
ENTRIES = [Locked(Identifier("isbn", "9780306406157"), "https://openlibrary.org/x", "2026-03-01",
                  ITEM),
           Locked(Identifier("doi", "10.1000/a<b>"), "https://doi.org/x", "2026-02-01",
                  {"title": "no"})]


def test_what_is_written_is_read_again_in_the_order_of_the_identifiers():
    text = dump(ENTRIES)
    found = parse(SourceFile("lock.yaml", text))
    assert [(e.identifier, e.origin, e.fetched, e.item) for e in found] == [
        (e.identifier, e.origin, e.fetched, e.item) for e in reversed(ENTRIES)]
    assert found[0].span == Span("lock.yaml", text[:text.index("doi:10.1000")].count("\n") + 1, 15)
    assert text.startswith("# ") and "Frogs: “A” & B" in text


def test_the_same_entries_give_the_same_text():
    assert dump(ENTRIES) == dump(ENTRIES[::-1])


@pytest.mark.parametrize("text, place", [
    ("sources: 'x\n", "yaml-syntax lock.yaml:1:10"), ("- a\n", "references-syntax lock.yaml:1:1"),
    ("", "references-syntax lock.yaml:1:1"),
    ("sources:\n- identifier: doi:10.1000/a\n", "references-syntax lock.yaml:2:3"),
    ("sources:\n- identifier: doe\n  item: {}\n", "references-syntax lock.yaml:2:15"),
    ("sources:\n- identifier: isbn:9780306406158\n  item: {}\n",
     "references-syntax lock.yaml:2:15"),
    ("sources:\n- just words\n", "references-syntax lock.yaml:2:3")])
def test_faults_stand_where_they_are(text, place):
    with pytest.raises(ManuscriptError) as caught:
        parse(SourceFile("lock.yaml", text))
    assert [f"{fault.code} {fault.span}" for fault in caught.value.diagnostics] == [place]
