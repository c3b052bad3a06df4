import re

from ..rule import WARNING, Rule, each

RULE = Rule(
    code="draft-chat", severity=WARNING,
    message="A chat program speaks here: “{around}”.", cure="Delete its words.",
    why="What is copied from a chat brings the program's own remarks along.",
    find=each(r"\bas an? (?:AI|artificial intelligence|large)(?: language)? (?:model|assistant)\b"
              r"|\b(?:as of|up to) my (?:last|latest|knowledge)(?: knowledge)? (?:update|cut-?off)\b"
              r"|\A(?:Certainly|Sure|Of course|Absolutely)[!,.]? Here(?:[’']s| is| are)"
              r" (?:the|an?|your|my|some) (?:\w+ )?(?:revised|rewritten|updated|expanded|polished"
              r"|version|draft|chapter|summary)\b"
              r"|\bals (?:KI-)?Sprachmodell (?:kann|habe|bin) ich\b"
              r"|\ben tant que modèle (?:de langage|linguistique)\b|\bcomo modelo de lenguaje\b",
              flags=re.IGNORECASE))
