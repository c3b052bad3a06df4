from ..rule import WARNING, Rule, each
from ..speech import is_spoken

RULE = Rule(
    code="word-of-have", severity=WARNING, languages=("en",),
    message="“{text}”: “of” is written for “have”.", cure="Write “have”.",
    why="Unstressed, the two sound alike; what a speaker says may stay.",
    find=each(r"\b(?:[Cc]ould|[Ss]hould|[Ww]ould|[Mm]ight|[Mm]ust)(?:n[’']t| not)? of"
              r" (?:been|had|gone|done|known|seen|made|said|taken|come|got|gotten|given|told"
              r"|thought|left|[a-z]{3,}ed)\b",
              unless=is_spoken))
