from ..rule import WARNING, Rule, each

_OWNER = {"yo": "our", "th": "heir"}

RULE = Rule(
    code="word-their-own", severity=WARNING, languages=("en",),
    message="“{text} own” owns nothing: “{around}”.", cure="Write your own, their own.",
    why="With the apostrophe it is short for “you are”, “they are”.",
    find=each(r"\b(?:[Yy]ou[’']re|[Tt]hey[’']re|[Tt]here)(?=[ \n]own\b)",
              lambda match: match[0][0] + _OWNER[match[0][:2].lower()]))
