import pytest

from makeready.model import tree
from makeready.model.diagnostic import diagnose
from makeready.model.source import SourceFile, Span
from makeready.read.chapter import Chapter, read_chapter, translate


def read(text: str) -> Chapter:
    return read_chapter(SourceFile("a.md", text))


def faults(text: str) -> list[str]:
    return [f"{fault.code} {fault.span}" for fault in read(text).faults]


def test_the_first_heading_is_the_title():
    chapter = read("# The *Oil* {#oil}\n\nIt is dear.\n")
    assert tree.text_of(chapter.title) == "The Oil" and chapter.anchor == "oil"
    assert tree.text_of(chapter.blocks) == "It is dear."
    assert chapter.number is None and chapter.faults == ()


def test_a_chapter_need_not_have_a_title():
    chapter = read("It is dear.\n\n## Its Price\n")
    assert (chapter.title, chapter.anchor, chapter.faults) == ([], "", ())


def test_the_yaml_block():
    chapter = read("---\ntitle: The *Oil*\nsubtitle: Its Price\nnumber: 6\n---\n\nIt is dear.\n")
    assert tree.text_of(chapter.title) == "The Oil"
    assert tree.text_of(chapter.subtitle) == "Its Price"
    assert chapter.number == 6 and chapter.faults == ()
    assert tree.text_of(chapter.blocks) == "It is dear."


def test_a_short_title_is_for_running_heads():
    assert read("---\nshort-title: Oil\n---\n# The *Oil* and Its Price\n").short_title == "Oil"


def test_an_empty_value_says_nothing():
    chapter = read("---\nnumber:\ntitle: Oil\n---\n\nIt is dear.\n")
    assert chapter.number is None and chapter.faults == ()


@pytest.mark.parametrize("line, found", [
    ("titel: Oil", ["config-unknown-key a.md:2:1"]), ("number: 0", ["config-value a.md:2:9"]),
    ("number: '6'", ["config-value a.md:2:9"]), ("number: true", ["config-value a.md:2:9"]),
    ("title: {a: b}", ["config-value a.md:2:8"]), ("title: a: b", ["yaml-syntax a.md:2:9"]),
    ("only words", ["yaml-syntax a.md:2:1"])])
def test_faults_of_the_yaml_block(line, found):
    assert faults(f"---\n{line}\n---\n\nIt is dear.\n") == found


def test_faults_below_the_yaml_block_keep_their_lines():
    assert faults("---\nnumber: 6\n---\n\nIt is dear.\n\n[^1]: Very.\n") == ["note-unused a.md:7:1"]


@pytest.mark.parametrize("text", [
    "---\ntitle: Oil\n\nIt is dear.\n",
    "---\ntitle: Oil\nIt is dear\n",
    "---\ntitle: Oil\n\n# Oil\n\nIt is dear.\n\n---\n\nIt is.\n"])
def test_a_yaml_block_that_is_never_closed_is_one_fault(text):
    assert faults(text) == ["yaml-unclosed a.md:1:1"]


@pytest.mark.parametrize("text", [
    "---\n\nIt is dear.\n", "---\n", "It is dear.\n\n---\n\nIt is.\n"])
def test_a_rule_is_no_yaml_block(text):
    assert faults(text) == []


def test_titles_in_the_middle_of_a_file():
    assert faults("It is dear.\n\nThe Oil rises.\n\n# The Oil\n\n::: {.x}\nWick\n====\n:::\n") == [
        "heading-second-title a.md:5:1", "heading-second-title a.md:8:1"]


def test_two_titles_one_of_them_in_the_yaml_block():
    assert faults("---\ntitle: Oil\n---\n\n# The Oil\n\nIt is dear.\n") == [
        "heading-second-title a.md:5:1"]


def test_what_pandoc_says_becomes_ours():
    assert faults("# Oil\n\nDear.[^a]\n\n::: {.x}\n\n[^a]: One.\n[^a]: Two.\n[^b]: Three.\n\n"
                  "[o]\n\n[o]: https://example.org/1\n[o]: https://example.org/2\n") == [
        "div-unclosed a.md:5:1", "note-unused a.md:9:1", "note-label-twice a.md:8:1",
        "link-label-twice a.md:14:1"]


def test_what_pandoc_says_and_we_have_no_code_for_passes_through():
    entry = {"type": "New", "verbosity": "WARNING", "pretty": "Something is odd.", "line": 3,
             "column": 1}
    source = SourceFile("a.md", "")
    assert translate(entry, source) == diagnose("pandoc", Span("a.md", 3, 1),
                                                problem="Something is odd.")
    assert translate(entry | {"verbosity": "INFO"}, source) is None


def test_an_id_given_twice_is_left_to_the_check_of_the_whole_book():
    assert faults("# Oil {#x}\n\n## Price {#x}\n\nHigh.\n") == []
