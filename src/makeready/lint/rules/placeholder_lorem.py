import re

from ..rule import WARNING, Rule, each

RULE = Rule(
    code="placeholder-lorem", severity=WARNING,
    message="Filler text stands here: “{around}”.", cure="Write the text.",
    why="“Lorem ipsum” shows where text will be; it has been printed more than once.",
    find=each(r"\blorem\s+ipsum\b", flags=re.IGNORECASE))
