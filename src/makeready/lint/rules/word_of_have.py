from ..rule import WARNING, Rule, each

RULE = Rule(
    code="word-of-have", severity=WARNING, languages=("en",),
    message="“{text}”: “of” is written for “have”.", cure="Write “have”; in a speaker's mouth it may stay.",
    why="Unstressed, the two sound alike.",
    find=each(r"\b(?:[Cc]ould|[Ss]hould|[Ww]ould|[Mm]ight|[Mm]ust)(?:n[’']t| not)? of (?:been|had|gone|done|known|seen"
              r"|made|said|taken|come|got|gotten|given|told|thought|left|[a-z]{3,}ed)\b"))
