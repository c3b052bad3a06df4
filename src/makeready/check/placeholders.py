"""Citations that were left as text: what drafts and chat exports hold in place of a citation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..model.book import Book, Division
from ..model.diagnostic import Diagnostic, diagnose
from ..model.seek import AS_IS, prose, written
from ..model.source import Span
from ..model.survey import Survey

_CITE = r"(?:citations?|cites?)"
_SOURCE = r"(?:citations?|cites?|sources?|ref(?:erence)?s?\.?)"
_WANTED = r"(?:needed|required|missing|tk|tbd|to come|here)"
_INSIDE = r"[^\[\]]*"
_NUMBERS = r"\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*"

_SHAPES = (
    # [CITATION 3], [citation:3], [Citation 1, Citation 2], [cite: 4, 5], [cite_start]
    rf"\[+\s*{_CITE}\s*(?:[:#_.-]?\s*(?:nos?\.?\s*)?\d|[:_]){_INSIDE}\]+",
    # [citation], [cite?], [source: ?], [ref XX]
    r"\[+\s*(?:citation|cite|ref|verify|unverified)\s*\]+",
    rf"\[+\s*{_SOURCE}\s*:?\s*[?x#]+\s*\]+",
    # [citation needed], [CITATION NEEDED: an author], [source missing], [ref needed]
    rf"\[+\s*{_SOURCE}[\s_-]+{_WANTED}\b{_INSIDE}\]+",
    # [needs citation], [NEEDS CITATION: a topic], [[NEEDS_SOURCE]], [add citation]
    rf"\[+\s*needs?[\s_-]+(?:an?\s+)?{_SOURCE}(?![a-z]){_INSIDE}\]+",
    rf"\[+\s*(?:add|find|insert|missing)[\s_-]+(?:an?\s+)?{_CITE}(?![a-z]){_INSIDE}\]+",
    # [source 3], [Ref. 3], [Footnote 3: text]
    r"\[+\s*(?:sources?|ref(?:erence)?s?\.?|footnotes?|endnotes?)\s*[:#]?\s*"
    rf"{_NUMBERS}\s*(?::{_INSIDE})?\]+",
    # (Citation 1), {citation needed}
    rf"[({{]\s*{_CITE}(?:\s*[:#]?\s*\d[^(){{}}]*|[\s_-]+{_WANTED})\s*[)}}]",
    # 【1†source】, 【3:0†file】
    r"【[^【】]*†[^【】]*】",
    # :contentReference[oaicite:3]{index=3}, as Pandoc reads it
    r":?contentReference\s*\[?\s*oaicite:\s*\d+\]?",
    # the tokens of a chat that searched: turn0search3
    r"[\ue200-\ue2ff]?(?:cite[\ue200-\ue2ff]?)?turn\d+(?:search|view|news|file|academia)\d+",
    # TeX
    r"\\(?:[a-z]*cite[a-z]*|footnote)\*?(?:\[[^\]]*\])*\{[^{}]*\}",
    # word[12], “quoted.”[3, 5–7], [4][5], and [14] before a stop: neither the interval [0, 1] nor
    # the page that bears no number, p. [12]
    rf"(?:(?<=\w\w)|(?<=[.,;:!?”’\"')\]]))(?:\[{_NUMBERS}\])+",
    r"(?:\[\d{1,3}\]){2,}",
    r"(?<!p\. )\[\d{1,3}\](?=[.,;:!?](?:\s|$))",
)
# Words that in small letters may be an editor's.
_IN_CAPITALS = rf"\[(?:UNVERIFIED|VERIFY|CITATIONS?|CITE|SOURCES?|REF)\b{_INSIDE}\]"
_PLACEHOLDER = re.compile("|".join(f"(?i:{shape})" for shape in _SHAPES) + f"|{_IN_CAPITALS}")


def citations_as_text(book: Book, found: Survey) -> Iterator[Diagnostic]:
    """Each placeholder that is not marked ``.as-is``. A backslash before it is no sign that it is
    meant: word processors' exports put one before every bracket."""
    for division in book.divisions:
        printed = Counter(match[0] for text in found.texts if text.division is division
                          for match in _PLACEHOLDER.finditer(text.value))
        for text, count in printed.items():
            for span in _places(text, count, division):
                yield diagnose("cite-as-text", span, text=text)


def _places(text: str, count: int, division: Division) -> list[Span | None]:
    """Where the author wrote ``text``, which the tree holds ``count`` times."""
    if division.source is None:
        return []
    pattern = rf"(?<!\[)\\*{written(text)}(?!\\?\]\{{[^{{}}]*\.{AS_IS}\b)"
    matches = list(re.finditer(pattern, prose(division.source.text)))[:count]
    return [division.source.span(match.start()) for match in matches] or [division.source.whole()]
