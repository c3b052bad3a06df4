"""The headings over lists of sources and of notes, in six languages."""

from __future__ import annotations

import re
from typing import Literal

TitleKind = Literal["sources", "notes"]

_WORDS: dict[TitleKind, tuple[str, ...]] = {
    "sources": (
        r"(?:(?:primary|secondary|archival|printed|published|unpublished|online|web) )?sources"
        r"(?: cited| consulted)?", r"(?:list of )?references(?: cited)?", r"reference list",
        r"cited references", r"works (?:cited|consulted)", r"(?:selected |select )?bibliography",
        r"citations", r"(?:cited )?literature(?: cited)?", r"further reading",
        # German
        r"(?:zitierte |verwendete )?literatur",
        r"literatur(?:verzeichnis|angaben|nachweise?|liste)",
        r"quellen(?:verzeichnis|angaben|nachweise?)?", r"quellen- und literaturverzeichnis",
        r"bibliogra(?:ph|f)ie", r"(?:einzel)?nachweise", r"referenzen",
        # French
        r"références(?: bibliographiques)?", r"ouvrages cités", r"(?:œ|oe)uvres citées",
        r"sources citées", r"liste des (?:références|sources)",
        # Spanish
        r"(?:lista de )?referencias(?: bibliográficas)?", r"bibliografía(?: citada)?", r"fuentes",
        r"obras citadas", r"literatura citada",
        # Italian
        r"bibliografia", r"riferimenti(?: bibliografici)?", r"fonti", r"opere citate",
        # Portuguese
        r"referências(?: bibliográficas)?", r"fontes", r"obras citadas", r"bibliografia citada"),
    "notes": (
        r"(?:foot|end)?notes", r"notes and (?:references|sources)", r"notes to the text",
        r"(?:fuß|fuss|end)noten", r"anmerkungen", r"anmerkungen und nachweise",
        r"notes (?:de bas de page|de fin|et références)",
        r"notas(?: al pie| a pie de página| finales| al final)?", r"notas y referencias",
        r"note(?: a piè di pagina| finali| di chiusura)?", r"note e riferimenti",
        r"notas (?:de rodapé|de fim|finais)", r"notas e referências"),
}
_TITLES = tuple((kind, re.compile(
    rf"[#*_\s]*(?:\d+\\?[.)]\s*)?(?:{'|'.join(words)})(?: and notes)?[:.*_\s#]*"
    r"(?:\{[^{}]*\}\s*)?(?:\n[=-]+\s*)?", re.IGNORECASE)) for kind, words in _WORDS.items())


def title_kind(text: str) -> TitleKind | None:
    """What stands under the heading ``text``, or None where it is no such heading."""
    return next((kind for kind, form in _TITLES if form.fullmatch(text)), None)


def bare_title(text: str) -> str:
    """The heading without Markdown's marks."""
    return re.sub(r"\s*\{[^{}]*\}\s*$", "", text).strip("#*_=- \n")
