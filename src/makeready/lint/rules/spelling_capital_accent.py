from ..rule import NOTE, Rule, each

_WORDS = ("tat|tats|glise|cole|tude|tudes|crit|crits|galement|videmment|tait|poque|diteur|"
          "gypte|lisabeth")

RULE = Rule(
    code="spelling-capital-accent", severity=NOTE, languages=("fr",),
    message="A capital lacks its accent: “{around}”.", cure="Type “É”.",
    why="Capitals keep their accents (Lexique des règles typographiques en usage à l’Imprimerie "
        "nationale, “Accents”).",
    find=each(rf"(?<![\w-])(?P<at>E)(?=(?:{_WORDS})(?!\w))", "É"))
