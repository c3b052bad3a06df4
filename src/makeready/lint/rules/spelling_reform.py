from ..rivals import rival_shapes
from ..rule import NOTE, Rule

_OLD = r"daß|muß|mußt|mußte[nst]?|müßte[nst]?|wußte[nst]?|läßt|bißchen|gewiß|bewußt\w*|Schluß|Fluß|Prozeß|Nuß"
_NEW = _OLD.replace("ß", "ss")

RULE = Rule(
    code="spelling-reform", severity=NOTE, languages=("de",),
    message="“{text}” is spelled with {form} ({times}), else {rival} ({rival_times}).",
    cure="Choose one orthography; what is quoted keeps its own.",
    why="“daß” was written until 1996, “dass” since; no book has both but in quotations.",
    find=rival_shapes({"ß": rf"(?<!\w)(?:{_OLD})(?!\w)", "ss": rf"(?<!\w)(?:{_NEW})(?!\w)"}))
