from ..rule import NOTE, Rule, each

RULE = Rule(
    code="space-odd", severity=NOTE, languages=("en", "de", "es", "fr", "it", "nl", "pt"),
    message="A space of an unusual width stands here: “{around}”.", cure="Type a plain space.",
    why="Spaces of an en or an em come from word processors; lines do not justify with them.",
    find=each(r"[\u2000-\u2005\u2007\u2008\u205f\u3000]", " ", typed=True))
