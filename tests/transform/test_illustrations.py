"""The list of illustrations."""

from support import SQUARE, division, read

from makeready.model import tree
from makeready.transform import transform

BOOK = "front: [illustrations]\nback: []\nnotes: chapter-end\n"
TEXT = """# One

![A square. [Doe.]{.credit}](images/a.svg){alt="a"}

![A *second* [link](#one) square.[^n]](images/a.svg){#fig-b alt="b"}

![A long caption](images/a.svg){alt="c" short-title="Brief"}

![](images/a.svg){alt="no caption"}

[^n]: A note.
"""


def _list(tmp_path, text):
    return transform(read(tmp_path, text, BOOK, files={"images/a.svg": SQUARE}))


def test_every_captioned_figure_is_listed_under_a_link_to_it(tmp_path):
    book = _list(tmp_path, TEXT)
    listed = division(book, "illustrations")
    assert tree.text_of(listed.title) == "Illustrations"
    links = [node for node in tree.walk(listed.blocks) if tree.is_kind(node, "Link")]
    assert [tree.text_of(tree.inlines(link)) for link in links] == [
        "A square", "A second link square", "Brief"]
    figures = [tree.attr(node).id for node in tree.walk(division(book, "chapter").blocks)
               if tree.is_kind(node, "Figure")]
    assert [tree.target(link) for link in links] == [f"#{ident}" for ident in figures]
    assert figures[1] == "fig-b" and len(set(figures)) == 3


def test_a_book_without_figures_has_no_list(tmp_path):
    assert [d.role for d in _list(tmp_path, "# One\n\nText.").divisions] == ["chapter"]
