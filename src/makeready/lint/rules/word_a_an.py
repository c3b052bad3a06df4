from ..rule import WARNING, Rule, each
from ..speech import is_spoken

# Spoken with a consonant: one, once, European, ewe. “An” before h, u and wh is old, not wrong. In speech it
# may be dialect: “a old man an two boys”.
_VOWEL = r"(?!one|once|eu|ew|oui|are\b|and\b)[aeio][a-z]{2,}|hour\b|honest\b|honou?r\b|heir\b"
# Not what is spelled out: mbox, npm, sftp.
_CONSONANT = "(?!f[^aeioulry]|[mnl][^aeiouy]|r[^aeiouyh]|s[bdfgjsvr]|wh)[b-df-gj-np-tvwz][a-z]{2,}"

RULE = Rule(
    code="word-a-an", severity=WARNING, languages=("en",),
    message="“{text}” cannot be right: “{around}”.", cure="Write “an” before a vowel, else “a”.",
    why="The ear decides. A word put in or taken out leaves the wrong article behind.",
    find=each(rf"(?<![\w’'.-])(?:a[ \n](?:{_VOWEL})|an[ \n]{_CONSONANT})(?![\w’'])",
              unless=is_spoken))
