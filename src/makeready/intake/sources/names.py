"""Names as lists of sources give them → CSL names.

In such a list the first author is inverted (“Family, Given”) and the others mostly are not. A
name that stands alone and is not inverted is a body: “World Bank.” The words of :data:`_BODY`
settle the rest.
"""

from __future__ import annotations

import re

Name = dict[str, str]

INVERTED = re.compile(r"[^\W\d_a-z][\w'’-]*(?: [\w'’-]+)?, "
                      r"(?:(?:[^\W\d_a-z][\w.'’-]*|and|&|de|van|von|et al\.),? ?){1,12}"
                      r"(?:(?<=\.)|\(|[\"“*_])")
"""“Family, Given.” at the beginning of a source: after it comes a stop, a year or the title."""

_BODY = re.compile(
    r"^The\b|\b(?:academy|administration|agency|archives?|association|authority|bank|board|"
    r"bureau|cent(?:er|re)|college|commission|committee|company|congress|consortium|corporation|"
    r"council|court|"
    r"department|director(?:ate)?|endowment|federation|foundation|fund|government|group|house|"
    r"inc|initiative|institut\w*|international|kingdom|laborator\w+|league|library|ltd|ministry|"
    r"museum|nations?|network|observatory|office|organi[sz]ation|parliament|press|project|"
    r"republic|school|secretariat|senate|service|society|staff|states|team|trust|union|"
    r"university|watch)\b", re.IGNORECASE)
_PARTICLES = frozenset("af al bin da das de del della den der di dos du el la le ten ter van vom "
                       "von y zu zum zur".split())
_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?[ -]?){1,4}")
_ROLE = re.compile(r",? \(?(?P<role>eds?|editors?|trans|translators?)\.?\)?$")
_ROLES = {"e": "editor", "t": "translator"}


def parse_names(text: str, *, is_inverted: bool = True) -> tuple[str, list[Name]] | None:
    """The role (``author``, ``editor``, ``translator``) and the names, or None when unreadable.

    ``text`` has no closing stop but that of an initial. ``is_inverted`` says whether the first
    name, if it is a person's, has its family name first, as in a list sorted by name.
    """
    found = _ROLE.search(text)
    role = _ROLES[found["role"][0]] if found else "author"
    text = (text[:found.start()] if found else text).strip(" ,")
    if not text or re.search(r"\bet al\b|\d{3}", text):
        return None
    if _is_body(text) or (is_inverted and not re.search(r",|;| and | & ", text)):
        return (role, [{"literal": text}]) if _may_be_body(text) else None
    if is_inverted and re.search("[,;]", text):
        names = _split(text)
    else:
        names = [_natural(part) for part in _divide(text)]
    return (role, [name for name in names if name]) if names and all(names) else None


def _is_body(text: str) -> bool:
    """A lone word before the first comma is a family name, whatever it means: “House, Edward”."""
    head, _, rest = text.partition(",")
    return bool(_BODY.search(text if " " in head or not rest else rest))


_LONGEST_BODY = 12
_LONGEST_UNKNOWN = 3
"""In words: of a body's name, and of one that does not say it is one. Longer, it is a title."""


def _may_be_body(text: str) -> bool:
    words = len(text.split())
    if re.search(r"[:*\d\"“”]|, (?:[A-Z]\.)+ |[^\W\d_]{3,}\. ", text) or words > _LONGEST_BODY:
        return False
    return bool(_BODY.search(text)) or words <= _LONGEST_UNKNOWN


def _divide(text: str) -> list[str]:
    return [part for part in re.split(r"\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+", text) if part]


def _split(text: str) -> list[Name | None]:
    """“Family, Given, Given Family, and Given Family”; “Family, G., & Family, G.”; with “;”."""
    if ";" in text:
        people = re.split(r"\s*;\s*(?:(?:and|&)\s+)?", text)
        return [_inverted(*_divide(person)[:3]) for person in people]
    parts = _divide(text)
    own = 3 if len(parts) > 2 and _SUFFIX.fullmatch(parts[2]) else 2
    if all(" " in part and not _INITIALS.fullmatch(part) for part in parts[own:]):
        return [_inverted(*parts[:own]), *map(_natural, parts[own:])]
    # What is left does not read as “Given Family”: it is inverted too, or beyond us.
    return [_inverted(*pair) for pair in zip(parts[::2], parts[1::2])
            ] if len(parts) % 2 == 0 else [None]


_LONGEST_GIVEN = 3


def _inverted(family: str, given: str = "", suffix: str = "") -> Name | None:
    if not given:
        return {"literal": family}
    if not (_is_name(family) and _is_name(given)) or len(given.split()) > _LONGEST_GIVEN or (
            re.fullmatch(r".+ [A-Z]{1,3}", family)):              # Vancouver's “Coase RH”
        return None
    if family.isupper() and len(family) > 3 and not given.isupper():    # “DARWIN, Charles”
        family = re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), family)
    return {"family": family, "given": given} | ({"suffix": suffix} if suffix else {})


def _natural(text: str) -> Name | None:
    """“Given Family”, particles with the family name."""
    words = text.split()
    if len(words) < 2 or not _is_name(text):
        return {"literal": text} if words and _may_be_body(text) else None
    at = len(words) - 1
    while at > 1 and words[at - 1] in _PARTICLES:
        at -= 1
    return {"family": " ".join(words[at:]), "given": " ".join(words[:at])}


def _is_name(text: str) -> bool:
    words = text.split()
    if re.search(r"[:*\d\"“”]|[^\W\d_]{3,}\. ", text):
        return False
    return len(words) <= 5 and all(word in _PARTICLES or not word[0].islower() for word in words)
