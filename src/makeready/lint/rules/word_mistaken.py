import re
from collections.abc import Iterator

from ..rule import WARNING, Found, Rule, in_passage
from ..text import Manuscript

_SAYINGS = {
    "for all intensive purposes": "for all intents and purposes", "case and point": "case in point",
    "deep-seeded": "deep-seated", "slight of hand": "sleight of hand", "baited breath": "bated breath",
    "beckon call": "beck and call", "mute point": "moot point", "free reign": "free rein",
    "sneak peak": "sneak peek", "shoe-in": "shoo-in", "extract revenge": "exact revenge",
    "hunger pains": "hunger pangs", "wet his appetite": "whet his appetite",
    "wet her appetite": "whet her appetite", "peaked my interest": "piqued my interest",
    "peaked his interest": "piqued his interest", "peaked her interest": "piqued her interest",
    "peaked my curiosity": "piqued my curiosity", "peaked his curiosity": "piqued his curiosity",
    "peaked her curiosity": "piqued her curiosity", "one in the same": "one and the same",
    "tongue and cheek": "tongue in cheek", "statue of limitations": "statute of limitations",
    "escape goat": "scapegoat", "old wise tale": "old wives’ tale"}
_SAYING = re.compile(rf"(?i)\b(?:{'|'.join(_SAYINGS)})\b".replace(" ", r"\s"))


def _find(manuscript: Manuscript) -> Iterator[Found]:
    for text, passage in manuscript.passages():
        for match in _SAYING.finditer(passage.plain):
            said = " ".join(match[0].lower().split())
            yield in_passage(text, passage, match, right=_SAYINGS[said])


RULE = Rule(
    code="word-mistaken", severity=WARNING, languages=("en",),
    message="“{text}” is a misheard “{right}”.", cure="Write “{right}”, unless you play on the words.",
    why="A spelling checker finds nothing wrong with it; readers do.",
    find=_find)
