"""Styles of an OpenDocument, and marks in mixed text."""

from archives import odt

from makeready.intake.office.package import open_package
from makeready.intake.office.writer.opendoc import P, Styles, name, put_after, remove, text_of
from makeready.tools.markup import put_before


def read(body, **parts):
    package = open_package("d.odt", odt(body, **parts))
    roots = package.trees["styles.xml"], package.trees["content.xml"]
    return list(roots[1].iter(P)), Styles(roots)


def test_names_of_automatic_styles_and_their_parents():
    [first], styles = read('<text:p text:style-name="P1">x</text:p>', automatic=(
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Text_20_body"/>'), named=(
        '<style:style style:name="Text_20_body" style:family="paragraph"/>'))
    assert styles.names(first) == ["p1", "text body"]


def test_sizes_in_points_and_per_cent():
    sized = '<style:style style:name="{0}" style:family="text"><style:text-properties fo:font-size="{1}"/></style:style>'
    _, styles = read("<text:p>x</text:p>", automatic=sized.format("A", "18pt") + sized.format("B", "150%"))
    assert [styles.size("text", ident, 12) for ident in ("A", "B", "C")] == [18, 18, 12]


def test_marks_and_what_is_taken_out_leave_the_text_around():
    [first], _ = read("<text:p>a<text:span>b</text:span>c<text:span>d</text:span>e</text:p>")
    one, two = first.iter(name("text:span"))
    put_before(two, "1")
    put_after(two, "2")
    remove([one])
    assert text_of(first) == "ac1d2e" and len(first) == 1


def test_the_text_without_notes_and_with_spaces():
    [first, _], _ = read('<text:p>a<text:s text:c="2"/>b<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note>'
                         "<text:tab/>c</text:p>")
    assert text_of(first) == "a  b\tc"
