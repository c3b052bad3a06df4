import copy

import pytest

from makeready.model import tree
from makeready.model.tree import Attr
from makeready.tools.pandoc import read

TEXT = """\
## The *Oil* {#oil .x k=v}

Dear[^1] “oil” is `dear`; see [it](#oil) and ![a can](can.svg).

| verse
|  two

Term
:   What it means.

| a | b |
|---|---|
| c | d |

[^1]: Very *dear*.
"""


@pytest.fixture(scope="module")
def blocks() -> tree.Blocks:
    return read(TEXT)[0]["blocks"]


def test_walking_meets_every_node_in_the_order_of_the_text(blocks):
    found = [tree.literal(node) for node in tree.walk(blocks) if tree.is_kind(node, "Str", "Code")]
    assert found == ["The", "Oil", "Dear", "Very", "dear", ".", "“oil”", "is", "dear", ";", "see",
                     "it", "and", "a", "can", ".", "verse", "\xa0two", "Term", "What", "it", "means.",
                     "a", "b", "c", "d"]


def test_walking_outside_notes_meets_the_note_but_not_its_text(blocks):
    nodes = list(tree.walk_outside(blocks, "Note", "Table"))
    assert sum(tree.is_kind(node, "Note") for node in nodes) == 1
    assert "Very" not in [tree.literal(node) for node in nodes if tree.is_kind(node, "Str")]


def test_running_text_has_no_notes_and_one_space_between_blocks(blocks):
    found = tree.text_of([blocks[0], blocks[1], blocks[-1]])
    assert found == "The Oil Dear “oil” is dear; see it and a can. a b c d"


def test_running_text_of_nested_quotations_and_raw_markup():
    found, _ = read("\"He said 'no,'\" <b>she</b> wrote.\n")
    assert tree.text_of(found["blocks"]) == "“He said ‘no,’” she wrote."


def test_attributes_of_a_node_that_has_some_and_of_one_that_has_none(blocks):
    heading, para = blocks[:2]
    assert tree.attr(heading) == Attr("oil", ("x",), (("k", "v"),))
    assert tree.attr(heading).get("k") == "v" and tree.attr(heading).get("j") is None
    assert tree.attr(para) == Attr()


def test_new_attributes_and_targets_leave_the_old_node_alone(blocks):
    [link] = [node for node in tree.walk(blocks) if tree.is_kind(node, "Link")]
    before = copy.deepcopy(link)
    assert tree.target(tree.with_target(link, "#new")) == "#new"
    assert tree.attr(tree.with_attr(link, Attr("i"))).id == "i"
    assert link == before


def test_rewriting_builds_a_new_tree(blocks):
    before = copy.deepcopy(blocks)
    out = tree.rewrite(blocks, {"Emph": tree.inlines, "Note": lambda _: [],
                                "Code": lambda node: tree.literal_str(tree.literal(node).upper())})
    assert blocks == before
    assert tree.text_of(out[1]).startswith("Dear “oil” is DEAR;")
    assert not any(tree.is_kind(node, "Emph", "Note") for node in tree.walk(out))


def test_rewriting_works_from_the_leaves_up():
    nested = tree.para([tree.emph([tree.emph(tree.words("a b"))])])
    assert tree.rewrite(nested, {"Emph": tree.inlines}) == tree.para(tree.words("a b"))


def test_a_rule_that_returns_none_changes_nothing(blocks):
    assert tree.rewrite(blocks, {"Str": lambda _: None}) == blocks


def test_the_parts_of_lists(blocks):
    verse = next(node for node in blocks if tree.is_kind(node, "LineBlock"))
    terms = next(node for node in blocks if tree.is_kind(node, "DefinitionList"))
    assert [tree.text_of(line) for line in tree.lines(verse)] == ["verse", "two"]
    assert [(tree.text_of(term), tree.text_of(texts)) for term, texts in tree.terms(terms)] == [
        ("Term", "What it means.")]


def test_the_keys_of_a_citation():
    found, _ = read("See [@doe, 12; -@roe].\n")
    [cite] = [node for node in tree.walk(found["blocks"]) if tree.is_kind(node, "Cite")]
    assert tree.cited_keys(cite) == ["doe", "roe"]


def test_what_is_made_is_what_pandoc_makes():
    made = [tree.header(2, tree.words("The Oil"), Attr("oil")),
            tree.para([tree.link(tree.words("a b"), "#oil"), tree.space(),
                       tree.emph(tree.words("c"))]),
            tree.bullet_list([[tree.plain(tree.words("d"))]]),
            tree.ordered_list([[tree.plain(tree.words("e"))]]),
            tree.div([tree.para(tree.words("f"))], Attr(classes=("g",)))]
    read_back, _ = read("## The Oil {#oil}\n\n[a b](#oil) *c*\n\n- d\n\n<!-- -->\n\n1. e\n\n"
                        "::: g\nf\n:::\n")
    assert made == [block for block in read_back["blocks"] if not tree.is_kind(block, "RawBlock")]


def test_words():
    assert tree.words("") == []
    assert tree.text_of(tree.words("a b  c")) == "a b c"


@pytest.mark.parametrize("value, kind", [
    ("a", "MetaString"), (True, "MetaBool"), ({"k": ["a"]}, "MetaMap"), (("a",), "MetaList"),
    (12, "MetaString")])
def test_metadata(value, kind):
    assert tree.kind(tree.meta_value(value)) == kind


def test_terms_and_lines_are_parted():
    document, _ = read("Term\n\n:   What it means.\n\n| One line\n| another\n")
    assert tree.text_of(document["blocks"]) == "Term What it means. One line another"


@pytest.mark.parametrize("value", [
    "text", True, ["a", "b"], {"literal": "A Body"}, {"date-parts": [["2020", "5"]]}, []])
def test_metadata_and_back(value):
    assert tree.meta_python(tree.meta_value(value)) == value


def test_metadata_with_markup_is_its_text():
    marked = {"t": "MetaInlines", "c": [tree.emph([tree.literal_str("a")]), tree.space(),
                                        tree.literal_str("b")]}
    assert tree.meta_python(marked) == "a b"


def test_lists_are_rewritten_from_the_innermost_out():
    seen = []

    def rule(nodes):
        seen.append(tree.text_of(nodes))
        return [node for node in nodes if not tree.is_kind(node, "Space")]

    text = [tree.para([tree.literal_str("a"), tree.space(),
                       tree.emph([tree.literal_str("b"), tree.space()])])]
    assert tree.text_of(tree.rewrite_lists(text, rule)) == "ab"
    assert seen == ["b", "a b", "ab"] and tree.text_of(text) == "a b"
