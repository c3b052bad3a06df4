from ..rule import NOTE, Rule, each
from ..text import HEADING

RULE = Rule(
    code="heading-small-words", severity=NOTE, languages=("en",),
    message="“{small}” has a capital within the heading “{around}”.", cure="Write it small.",
    why="In a title articles, “and”, “or”, “of” and “to” are small unless they begin or end it (The "
        "Chicago Manual of Style, 8.159).",
    find=each(r"(?<=[a-z,])[ \n](?P<at>(?P<small>Of|And|Or|Nor|An|To|For))[ \n](?=\w)", kinds=(HEADING,)))
