from ..rule import NOTE, Rule, each

_KNOWN = frozenset("zB dh ua uU uE zT iA oÄ oa sa uÄ".split())

RULE = Rule(
    code="abbr-spaced", severity=NOTE, languages=("de",),
    message="“{text}” has no space within it: “{around}”.",
    cure="Set a narrow no-break space behind the first point.",
    why="Each word of an abbreviation has its space (Duden, D 1; DIN 5008).",
    find=each(r"(?<!\w)(?P<a>[zduisov]|[ZD])\.(?P<b>[BhaEUTmÄ])\.(?=[\s,;:)]|\Z)", "\\g<a>.\u202f\\g<b>.",
              unless=lambda match: match["a"].lower() + match["b"] not in _KNOWN))
