import pytest


def texts(faults, text):
    return [(f.message.split("”")[0][1:], f.span.line, f.span.column)
            for f in faults("# Oil\n\n" + text)]


def test_of_an_element_only_its_outermost_start_tag_is_a_fault(faults):
    table = "<table>\n<tr><td>a</td><td><b>b</b></td></tr>\n</table>\n"
    assert texts(faults, f"{table}\n<u>c</u>\n") == [("<table>", 3, 1), ("<u>", 7, 1)]


def test_nested_elements_of_one_name_end_with_the_outer(faults):
    assert texts(faults, "<u>a <u>b</u> c</u> <b>d</b>\n") == [("<u>", 3, 1), ("<b>", 3, 21)]


def test_a_tag_that_is_never_closed_hides_nothing_after_it(faults):
    assert texts(faults, "<u>a <b>b</b>\n\n</i>\n") == [
        ("<u>", 3, 1), ("<b>", 3, 6), ("</i>", 5, 1)]


def test_raw_text_of_any_format(faults):
    assert texts(faults, "x `x`{=html}\n\n```{=latex}\n\\newpage\n```\n") == [
        ("x", 3, 4), ("\\newpage", 6, 1)]


@pytest.mark.parametrize("text", [
    "<!-- a comment -->", "a <!-- comment --> b", "<span class=\"smallcaps\">a</span>",
    "<div id=\"a\">\nb\n</div>", "`<b>`", "a < b > c", "\\newpage", "<https://example.org>"])
def test_what_every_format_keeps_passes(faults, text):
    assert texts(faults, f"{text}\n\nHigh.\n") == []
