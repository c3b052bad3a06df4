import re

from ..rule import WARNING, Rule, each

# Words that are none without it; “cant”, “wont”, “its”, “were” and “hell” are.
_WORDS = ("dont didnt doesnt isnt wasnt arent werent hasnt havent hadnt couldnt wouldnt shouldnt "
          "mustnt youre theyre youve theyve weve couldve wouldve shouldve thats theres whats").split()

RULE = Rule(
    code="apostrophe-missing", severity=WARNING, languages=("en",),
    message="“{text}” lacks its apostrophe: “{around}”.", cure="Write “{whole}”.",
    why="It is no word without it.",
    find=each(rf"(?<![\w’'-])(?P<whole>{'|'.join(_WORDS)})(?![\w’'-])",
              lambda match: _whole(match[0]), flags=re.IGNORECASE,
              unless=lambda match: match[0].isupper()))


def _whole(word: str) -> str:
    return re.sub(r"(t|re|ve|s)\Z", r"’\1", word) if not word.endswith("nt") else f"{word[:-1]}’t"
