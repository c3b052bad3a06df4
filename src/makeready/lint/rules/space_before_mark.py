from ..rule import WARNING, Rule, each

RULE = Rule(
    code="space-before-mark", severity=WARNING, languages=("en", "de", "es"),
    message="A space stands before “{mark}”: “{around}”.", cure="Delete the space.",
    why="A mark belongs to the word before it; French alone parts the tall ones from it.",
    find=each(r"(?<=\w)(?P<at>[ \u00a0\u202f]+)(?P<mark>[,;:?!]|\.(?! ?\.))(?=[ ”’)\n]|\Z)", ""))
