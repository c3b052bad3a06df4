"""The preflight report: every rule of a receiver, what the files have, and where the rule was read."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from ..model.book import Metadata
from ..model.limit import Limit
from ..model.preflight import Held

NAMES = {
    "package-bytes": "The e-book's weight", "text-bytes": "Weight of each text file",
    "embedded-bytes": "Weight of the images of each text file", "image-bytes": "Weight of each image",
    "image-pixels": "Pixels of each image", "image-colors": "Colors of each image",
    "image-ground": "Ground of each image", "drawing-side": "Size of each drawing",
    "item-name": "Names inside the e-book", "inner-cover": "A cover inside",
    "inner-cover-format": "Format of the cover inside", "file-name": "The e-book's name",
    "cover-name": "The cover's name", "cover-format": "The cover's format",
    "cover-bytes": "The cover's weight", "cover-colors": "The cover's colors",
    "cover-short-side": "The cover's shorter side", "cover-long-side": "The cover's longer side",
    "file-bytes": "The file's weight", "print-name": "The file's name", "pdf-standard": "The standard",
    "pdf-extras": "Bookmarks, annotations, marks, locks, scripts", "print-colors": "Colors of each object",
    "transparency": "Transparency", "fonts": "Fonts", "image-density": "Resolution of each image",
    "line-art-density": "Resolution of line art", "ink": "All inks together", "tint": "Tints",
    "rule-weight": "Weight of lines", "type-size": "Size of type", "page-parity": "An even number of pages",
    "last-page": "The last page", "blank-run": "Blank pages in a row", "page-count": "Pages",
    "trim-width": "Width of the trim", "trim-height": "Height of the trim",
    "inside-margin": "Inside margin", "outside-margin": "Outside margin", "top-margin": "Top margin",
    "bottom-margin": "Bottom margin", "spine-pages": "Pages of a book with words on its spine",
    "spine-clearance": "White beside the words on the spine", "cover-safety": "From words to the trim",
    "barcode-scale": "Size of the barcode"}
"""What is measured, in words."""

PASSES, DIFFERS, REFUSED = "passes", "differs from what is advised", "would be refused"


@dataclass(frozen=True)
class Line:
    """A rule, with what was measured for it in one file or many things: the value that is nearest to
    breaking it, or breaks it most."""

    measure: str
    limit: Limit
    found: tuple[Held, ...]

    @property
    def broken(self) -> tuple[Held, ...]:
        """The things that do not keep to it."""
        return tuple(held for held in self.found if not held.holds)

    @property
    def verdict(self) -> str:
        """What becomes of the file for its sake."""
        return PASSES if not self.broken else DIFFERS if self.limit.advised else REFUSED

    @property
    def value(self) -> str:
        """The value in words; of words all of them."""
        if isinstance(self.found[0].value, str):
            return ", ".join(sorted({str(held.value) for held in self.broken or self.found}))
        return self._nearest().said

    def _nearest(self) -> Held:
        def room(held: Held) -> float:
            least, most = self.limit.at_least, self.limit.at_most
            rooms = ([held.value / least - 1] if least else []) + ([1 - held.value / most] if most else [])
            return min(rooms)
        return min(self.found, key=room)


def lines(found: Iterable[Held]) -> list[Line]:
    """What was found, by rule, in the order of the tables."""
    def key(held: Held) -> tuple[int, str]:
        return list(NAMES).index(held.measure), repr(held.limit)
    return [Line(group[0].measure, group[0].limit, tuple(group))
            for _, (*group,) in groupby(sorted(found, key=key), key)]


# --- for programs -------------------------------------------------------------------------------

def to_json(receiver: str, metadata: Metadata, found: Iterable[Held]) -> str:
    """Rule, value, limit, source and month of each, with the places of what breaks it."""
    return json.dumps({"receiver": receiver, "title": metadata.title,
                       "rules": [_entry(line) for line in lines(found)]},
                      ensure_ascii=False, indent=2) + "\n"


def _entry(line: Line) -> dict[str, Any]:
    limit = line.limit
    bounds = {"at_least": limit.at_least, "at_most": limit.at_most, "one_of": list(limit.one_of) or None}
    return {"rule": line.measure, "verdict": line.verdict, "value": line.value, "measured": len(line.found),
            "limit": {name: bound for name, bound in bounds.items() if bound is not None},
            "advised": limit.advised, "source": limit.source, "verified": limit.verified,
            "broken": [_place(held) for held in line.broken]}


def _place(held: Held) -> dict[str, Any]:
    return {"at": held.subject, "value": held.value, "place": str(held.span) if held.span else None}


# --- for people ---------------------------------------------------------------------------------

_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Preflight: {title} for {receiver}</title>
<style>
body {{ max-width: 60em; margin: 2em auto; padding: 0 1em; font: 1rem/1.45 Georgia, serif; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: .35em .8em .35em 0; border-top: 1px solid #ccc; }}
thead th {{ border-top: 0; }}
tbody th {{ font-weight: normal; }}
.refused {{ background: #fbe3e0; }}
.advised {{ background: #fdf4d8; }}
small {{ color: #555; overflow-wrap: anywhere; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>For {receiver}: {summary}.</p>
<table>
<thead><tr><th scope="col">Rule</th><th scope="col">This book</th><th scope="col">Limit</th>\
<th scope="col">Read at</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</body>
</html>
"""
_CLASSES = {PASSES: "", DIFFERS: ' class="advised"', REFUSED: ' class="refused"'}


def to_html(receiver: str, metadata: Metadata, found: Iterable[Held]) -> str:
    """The same as a page."""
    rules = lines(found)
    return _PAGE.format(title=html.escape(metadata.title), receiver=html.escape(receiver),
                        summary=_summary(rules), rows="\n".join(map(_row, rules)))


def _summary(rules: Sequence[Line]) -> str:
    counts = {verdict: sum(rule.verdict == verdict for rule in rules) for verdict in _CLASSES}
    return ", ".join([f"{len(rules)} rules"] + [f"{count}: {verdict}"
                                                for verdict, count in counts.items() if count])


def _row(line: Line) -> str:
    places = "".join(f"<br><small>{html.escape(_said(held))}</small>" for held in line.broken[:_MOST])
    more = f"<br><small>and {len(line.broken) - _MOST} more</small>" if len(line.broken) > _MOST else ""
    source = html.escape(line.limit.source)
    return (f"<tr{_CLASSES[line.verdict]}><th scope=\"row\">{NAMES[line.measure]}</th>"
            f"<td>{html.escape(line.value)}{places}{more}</td>"
            f"<td>{html.escape(line.limit.said(line.measure))}</td>"
            f"<td><small>{source}, {line.limit.verified}</small></td></tr>")


_MOST = 12
"""So many places of one rule are listed."""


def _said(held: Held) -> str:
    """“page 12: 212 ppi (manuscript/chapters/03.md:14:1)”."""
    place = f" ({held.span})" if held.span else ""
    return f"{held.subject or 'the file'}: {held.said}{place}"
