from makeready.model import tree
from makeready.model.book import Division

DIVISION = Division("chapter", "body", "one", [tree.para(tree.words("c"))], title=tree.words("a"),
                    subtitle=tree.words("b"))


def test_the_content_of_a_division_is_read_from_the_title_on():
    assert tree.text_of(DIVISION.content) == "abc"
    seen = []
    changed = DIVISION.with_content(lambda part: seen.append(tree.text_of(part)) or part)
    assert seen == ["a", "b", "c"] and changed == DIVISION


def test_rewriting_reaches_all_of_it_and_leaves_the_division_as_it_was():
    new = DIVISION.rewritten({"Str": lambda node: tree.literal_str(tree.literal(node).upper())})
    assert tree.text_of(new.content) == "ABC" and tree.text_of(DIVISION.content) == "abc"
    assert (new.role, new.id) == ("chapter", "one")
