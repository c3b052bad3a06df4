from ..rule import NOTE, Rule, each

RULE = Rule(
    code="dash-minus", severity=NOTE,
    message="A hyphen stands for a minus sign: “{around}”.", cure="Type a minus: −.",
    why="The minus (U+2212) is as wide as the plus and stands at its height.",
    find=each(r"(?<=[\s(])-(?=\d+(?:[.,]\d+)?[ \u00a0]?(?:°|%|degrees|percent|per cent|Grad|"
              r"Prozent|degrés|grados))", "−"))
