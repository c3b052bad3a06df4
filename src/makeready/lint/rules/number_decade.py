from ..rule import NOTE, Rule, each

_BEFORE = r"(?:\b[Tt]he|\b[Ee]arly|\b[Mm]id|\b[Ll]ate|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur))"

RULE = Rule(
    code="number-decade", severity=NOTE, languages=("en",),
    message="A plural has an apostrophe: “{around}”.", cure="Delete it: the 1960s.",
    why="The apostrophe makes a possessive; decades are plurals (The Chicago Manual of Style, 9.33).",
    find=each(rf"{_BEFORE}[ \n-](?:early|mid|late)?[ \n-]?[’']?(?:1\d|20)?\d0(?P<at>[’'])s(?!\w)", ""))
