"""Plain text comes out of Pandoc as it went in."""

import pytest

from makeready.intake.escape import escape, escape_heading

TRAPS = """\
# no heading
#1 of all
#. no list
1. no list
1986. A year
12) no list
(a) no list
(12) no list
i. e. no list
IV. no list
a) no list
- no list
+ no list
* no list
> no quotation
: no definition
~ no definition
% no title
| no line block
+---+
--- dashes
::: no div
*stars* and **more** and a * b
_under_ and __more__ and file_name_x and _x and x_
`code` and ``more`` and ~~~
~~struck~~ H~2~O m^2^ ^[a note]
[text](http://x.org) and ![image](y) and [text][ref] and [^1] and [@key]
@key and -@key and name@example.org and (@list)
<b>bold</b> and <http://x.org> and a < b > c and <!-- none -->
C:\\new \\\\ \\begin{x} \\[x\\] \\(y\\) \\
costs $5 and 10$ or $x$ and $$y$$
&amp; &#169; & AT&T R&D;
a | b | c
[x]: no reference
Table: no caption
{#id} {.class} x{=html}
https://example.org/a--b/_c_/~d~/it's...x
doi 10.1000/a--b_c_
"straight" 'single' “curly” it's 5'10" -- and --- and ...""".split("\n")


def test_each_trap_survives(printed):
    assert printed("\n\n".join(map(escape, TRAPS))).rstrip("\n").split("\n\n") == TRAPS


def test_each_trap_survives_in_a_heading(printed):
    markdown = "\n\n".join(f"## {escape_heading(trap)}" for trap in TRAPS)
    assert [line for line in printed(markdown).split("\n") if line] == TRAPS


@pytest.mark.parametrize("text", [
    'She said "yes"—and it\'s so... perhaps.', "1,000 boats in 1984.", "It cost $5.", "a_b",
    "me@example.org", "A. Smith came.", "5 – 6", "(see above)", "Q&A", "no. 5"])
def test_ordinary_text_stays_readable(text):
    assert escape(text) == text


def test_an_address_is_no_place_for_typography():
    assert escape("https://example.org/a--b...c") == r"https://example.org/a\--b\...c"
