from ..rule import NOTE, Rule, each

RULE = Rule(
    code="space-reference", severity=NOTE,
    message="A line may end between “{word}” and its number: “{around}”.", cure="Set a no-break space.",
    why="An abbreviation alone at a line's end says nothing.",
    find=each(r"(?<![\w.])(?P<word>pp?\.|[vV]ols?\.|[cC]hap\.|[fF]igs?\.|No\.|Nr\.|Bd\.|S\.|§§?)(?P<at> )"
              r"(?=\d)", "\u00a0"))
