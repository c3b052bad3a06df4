import re

from ..rule import WARNING, Rule, each


def _rises(match: re.Match) -> bool:
    first, last = match["year"] or match["page"], match["last"] or match["end"]
    return len(first) != len(last) or int(first) <= int(last)


RULE = Rule(
    code="number-range-backwards", severity=WARNING,
    message="“{text}” runs backwards.", cure="Look the numbers up.",
    why="A range goes from the lower number to the higher; only years before Christ count down.",
    find=each(r"(?<![\w.,–/-])(?P<year>1\d{3}|20\d\d)(?:--|[–-])(?P<last>1\d{3}|20\d\d)(?![\w–/-]|\.\d"
              r"|[ \u00a0]*(?:B\.? ?C|BCE|v\. ?Chr|v\. ?u|av\.|a\. ?[CdJ]))"
              r"|(?<=pp\. )(?P<page>\d{1,4})(?:--|[–-])(?P<end>\d{1,4})(?!\w)",
              unless=_rises))
