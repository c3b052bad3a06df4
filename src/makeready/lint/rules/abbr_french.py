from ..rule import WARNING, Rule, each

RULE = Rule(
    code="abbr-french", severity=WARNING, languages=("fr",),
    message="“{around}”: a point stands behind an abbreviation that ends in the word's last letter.",
    cure="Delete the point.",
    why="Only a word that is cut off has a point: M., but Mme, Mlle, Mgr (Lexique des règles "
        "typographiques en usage à l'Imprimerie nationale).",
    find=each(r"\b(?:Mmes?|Mlles?|Mgr|Vve)(?P<at>\.)(?= [A-ZÀ-Þ])", ""))
