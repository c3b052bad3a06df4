import re

from ..rule import NOTE, Rule, each


def _no_range(match: re.Match) -> bool:
    """“2020-03” may be March; “1914-12” no years."""
    first, last = match["first"], match["last"]
    if len(last) == 4:
        return int(first) >= int(last)
    return int(last) <= 12 or int(last) <= int(first[2:])


RULE = Rule(
    code="dash-range", severity=NOTE,
    message="A hyphen stands for “to” between two numbers: “{around}”.",
    cure="Type an en dash: {first}–{last}.",
    why="A range has an en dash (The Chicago Manual of Style, 17th ed., 6.78; Duden, D 46).",
    find=each(r"(?<![\w./:-])(?P<first>1\d{3}|20\d\d)(?P<at>-)"
              r"(?P<last>1\d{3}|20\d\d|\d\d)(?![\w/:-]|\.\d)", "–",
              unless=_no_range))
