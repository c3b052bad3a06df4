from ..rivals import rival_words
from ..rule import NOTE, Rule

# Spellings that are both right; a word that means two things (“till”, “practice”) is none of them.
_GROUPS = (
    ("toward", "towards"), ("afterward", "afterwards"), ("judgment", "judgement"), ("gray", "grey"),
    ("acknowledgment", "acknowledgement"), ("among", "amongst"), ("while", "whilst"), ("amid", "amidst"))

RULE = Rule(
    code="spelling-rivals", severity=NOTE, languages=("en",),
    message="“{form}” stands {count} times, “{rival}” {rivals} times.",
    cure="Choose one; what is quoted may keep its own.",
    why="Both are right, and readers notice when they meet both.",
    find=rival_words(_GROUPS))
