from ..rule import NOTE, Rule, each

_PLAIN = {"―": "—", "‐": "-", "﹘": "—", "－": "-"}

RULE = Rule(
    code="dash-odd", severity=NOTE, languages=("en", "de", "es", "fr", "it", "nl", "pt"),
    message="“{text}” is an unusual character for a dash or hyphen: “{around}”.",
    cure="Type a dash (–, —) or a hyphen.",
    why="Many typefaces lack it, and no one who searches for the word types it.",
    find=each(r"[―‐﹘－]", lambda match: _PLAIN[match[0]]))
