from ..rule import WARNING, Rule, each

RULE = Rule(
    code="dash-clash", severity=WARNING,
    message="Dashes of two kinds stand together: “{around}”.", cure="Leave one.",
    why="They are the rest of a correction, or of reading by machine.",
    find=each(r"(?<![-–—<])(?:[–—]-{1,2}|-{1,2}[–—]|–—|—–)(?![-–—>])"))
