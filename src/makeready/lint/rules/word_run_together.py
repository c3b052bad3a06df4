from ..rule import WARNING, Rule, each

_APART = {"alot": "a lot", "aswell": "as well", "infact": "in fact", "atleast": "at least",
          "eachother": "each other", "ofcourse": "of course", "incase": "in case",
          "inspite": "in spite", "noone": "no one"}

RULE = Rule(
    code="word-run-together", severity=WARNING, languages=("en",),
    message="“{text}” is two words: “{around}”.", cure="Part them.",
    why="No dictionary has them as one.",
    find=each(rf"(?<![\w-])(?:{'|'.join(_APART)})(?![\w-])", lambda match: _APART[match[0]]))
