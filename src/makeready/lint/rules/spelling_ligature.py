from ..rule import NOTE, Rule, each

RULE = Rule(
    code="spelling-ligature", severity=NOTE, languages=("fr",),
    message="“{text}” is typed with two letters for one: “{around}”.", cure="Type œ.",
    why="The ligature is a letter (Lexique des règles typographiques en usage à l’Imprimerie "
        "nationale).",
    find=each(r"(?<![\w-])(?:(?:[cs]|ch)(?=oeurs?\b)|b(?=oeufs?\b)|n(?=oeuds?\b)|v(?=oeux?\b)|"
              r"man(?=oeuvres?\b)|(?=(?:oeuvres?|oeufs?|oeil)\b))(?P<at>oe)", "œ"))
