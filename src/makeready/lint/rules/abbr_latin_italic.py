import re
from collections.abc import Iterator

from ..rivals import rarer
from ..rule import NOTE, Found, Rule
from ..text import Manuscript

_TERM = re.compile(r"(?<![\w*])(?P<open>\*?)(?P<term>(?i:e\.g\.|i\.e\.|et al\.|ibid\.|cf\.|viz\.|etc\."
                   r"|op\. cit\.|loc\. cit\.|passim|circa|vice versa|ad hoc|a priori|de facto|per se))"
                   r"(?P<close>\*?)(?!\w)")


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Latin terms by themselves in italics or upright; of each term the rarer form."""
    terms: dict[str, dict[str, list[Found]]] = {}
    for text in manuscript.texts:
        for match in _TERM.finditer(text.marked_up):
            if bool(match["open"]) == bool(match["close"]):
                form = "italic" if match["open"] else "upright"
                places = terms.setdefault(match["term"].lower(), {"italic": [], "upright": []})
                places[form].append(Found(text, *match.span(), values={"term": match["term"]}))
    for places in terms.values():
        if places["italic"]:
            yield from rarer(places)


RULE = Rule(
    code="abbr-latin-italic", severity=NOTE,
    message="“{term}” is {form} {count} times, {rival} {rivals} times.",
    cure="Set it one way, best upright.",
    why="Latin that everyone uses is no longer italic (The Chicago Manual of Style, 7.55).",
    find=_find)
