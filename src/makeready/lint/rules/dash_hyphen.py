from ..rule import WARNING, Rule, each
from ..text import HEADING, ITEM, PARAGRAPH, REMARK

RULE = Rule(
    code="dash-hyphen", severity=WARNING,
    message="A hyphen between spaces stands for a dash: “{around}”.",
    cure="Type a dash: -- or ---, as the book has it.",
    why="A hyphen joins the parts of a word; a dash parts a sentence, and is longer.",
    find=each(r"(?<=[^\W\d_][^\W\d_]|[^\W\d_][,”’\"')\ufff9])(?P<at> -)"
              r"(?= (?:[^\W\d_]{2}|[aIà] |[“‘\"'(]))",
              kinds=(PARAGRAPH, HEADING, ITEM, REMARK)))
