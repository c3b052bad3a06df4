import re

from ..rule import WARNING, Rule, each


def _is_part_of_a_word(match: re.Match) -> bool:
    """“(re)reading”: nothing but a word stands in the bracket before."""
    before = match.string[:match.start()]
    return before.endswith(")") and " " not in before[before.rfind("("):]


RULE = Rule(
    code="space-round-bracket", severity=WARNING,
    message="No space parts the bracket from the word: “{around}”.", cure="Set one.",
    why="Two words run together.",
    find=each(r"(?<=[a-zà-ÿ]{2})(?=\([^\W\d_]+ [^()]*\))|(?<=[^\W\d_]\))(?=[a-zà-ÿ]{3})", " ",
              unless=_is_part_of_a_word))
