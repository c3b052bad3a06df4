from ..rule import WARNING, Rule, each

_ENDINGS = {"ère": "re", "ere": "re", "ères": "res", "ème": "e", "eme": "e", "ième": "e", "èmes": "es",
            "ièmes": "es", "iéme": "e", "éme": "e"}

RULE = Rule(
    code="number-ordinal-french", severity=WARNING, languages=("fr",),
    message="The ending “{text}” is too long: “{around}”.",
    cure="Write 1er, 1re, 2e, XIXe.",
    why="Ordinals are shortened to er, re, e (Lexique des règles typographiques en usage à l'Imprimerie "
        "nationale).",
    find=each(rf"(?<!\w)(?:\d+|[IVXLC]+)(?P<at>{'|'.join(_ENDINGS)})(?!\w)",
              lambda match: _ENDINGS[match["at"]]))
