from ..rule import WARNING, Rule, each

RULE = Rule(
    code="word-bookmark", severity=WARNING,
    message="Word left “{text}” where a reference was lost.", cure="Write the reference anew.",
    why="A bookmark was deleted, and Word prints this in its place.",
    find=each(r"Error! (?:Bookmark|Reference source|Hyperlink reference) not (?:defined|found|valid)\.?"
              r"|Fehler! (?:Textmarke|Verweisquelle|Hyperlink-Referenz)[^.!?\n]*\."
              r"|Erreur\s?! (?:Signet|Source du renvoi|Référence de lien)[^.!?\n]*\."
              r"|¡?Error! (?:Marcador|No se encuentra el origen)[^.!?\n]*\."
              r"|(?<!\w)_(?:GoBack|Toc\d{4,}|Ref\d{4,}|Hlk\d{4,})\b"))
