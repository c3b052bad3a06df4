"""Lines → paragraphs, by indents, gaps and ragged lines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from .frame import INDENT
from .model import Frame, Line, Page, Paragraph

HANGING_RIGHT = ".,;:!?)]'\"-\u00ad\u2010\u2011\u2013\u2014\u2018\u2019\u201c\u201d"
HANGING, PROTRUSION = 0.75, 0.12
"""Em that punctuation, and that a letter, may stand out of the right margin."""

_ROOM = 2.5
"""Em that are left at the end of a ragged line beside what the next word needs, where a paragraph ends:
a line may be broken a little early for the sake of those below it."""

_HANGING_LEFT = "'\"\u2018\u201c"


def to_margins(line: Line, frame: Frame) -> Line:
    """The line with the margins that it keeps to.

    Punctuation may hang out (by 0.75 em at right, 0.6 em at left), letters may protrude.
    """
    recto = line.page % 2 == 1
    rights, lefts, size = frame.rights[recto], frame.lefts[recto], frame.size
    end = _near(line.right, rights, 1)
    if end is None and line.text[-1] in HANGING_RIGHT:
        end = max((margin for margin in rights if 0 <= line.right - margin <= HANGING * size),
                  default=None)
    if end is None:
        end = _near(line.right, rights, PROTRUSION * size)
    if end is None and rights and line.right > max(rights):
        end = max(rights)               # Overfull.
    start = _near(line.left, lefts, 0.16 * size)
    if start is None and line.text[0] in _HANGING_LEFT:
        start = min((margin for margin in lefts if 0 <= margin - line.left <= 0.6 * size),
                    default=None)
    return replace(line, start=start, end=end)


def _near(place: float, margins: Iterable[float], tolerance: float) -> float | None:
    nearest = min(margins, key=lambda margin: abs(margin - place), default=None)
    return nearest if nearest is not None and abs(nearest - place) <= tolerance else None


def find_paragraphs(pages: Sequence[Page], frame: Frame, openings: Collection[int]
                    ) -> tuple[Paragraph, ...]:
    """The lines of ``pages`` keep to their margins; ``openings`` are the pages that begin a chapter."""
    seeker = _Seeker(frame, {page.number for page in pages if page.number in openings or _headed(page)})
    lines = [line for page in pages for line in page.lines]
    paragraphs: list[list[Line]] = []
    fresh = False
    for i, line in enumerate(lines):
        before = paragraphs[-1] if paragraphs else []
        after = lines[i + 1] if i + 1 < len(lines) else None
        after_gap, fresh = fresh, not before or seeker.is_fresh(before[-1], line)
        if fresh or seeker.begins(line, before, after, after_gap):
            paragraphs.append([])
        paragraphs[-1].append(line)
    return tuple(Paragraph(tuple(paragraph)) for paragraph in paragraphs)


def _headed(page: Page) -> bool:
    """Whether a heading stands over the first line of the page."""
    first = page.lines[0]
    return any(line.size > first.size and line.baseline < first.baseline for line in page.others)


@dataclass(frozen=True)
class _Seeker:
    frame: Frame
    headed: Collection[int]

    def is_fresh(self, before: Line, line: Line) -> bool:
        """Whether a gap or a heading at the head of the page stands before the line."""
        turned = before.page != line.page
        return turned and line.page in self.headed or self.frame.parted(before, line)

    def begins(self, line: Line, before: Sequence[Line], after: Line | None, after_gap: bool
               ) -> bool:
        """Whether a paragraph begins without a gap. ``before`` is the paragraph so far, ``after_gap``
        whether its last line is fresh."""
        last = before[-1]
        if last.end is None and (not self.frame.ragged or self._has_room(last, line)):
            return True
        if len(before) > 1:
            hanging = self._is_indented(before[1], before[0])
            return self._is_indented(*((last, line) if hanging else (line, last)))
        if not after_gap and self._has_indent(last) and self._is_level(line, last):
            return True             # Two indented lines: the first was a paragraph that filled its line.
        return (after is not None and self._has_indent(line) and self._is_level(line, last)
                and self._is_indented(line, after) and not self.frame.parted(line, after))

    def _has_room(self, last: Line, line: Line) -> bool:
        """Whether the first word of a line would have found its place on the one before."""
        word = (line.gaps[0].left if line.gaps else line.right) - line.left
        return last.right + _ROOM * self.frame.size + word < self.frame.reach[last.page % 2 == 1]

    def _is_indented(self, line: Line, other: Line) -> bool:
        least, most = (em * self.frame.size for em in INDENT)
        return least < self._place(line) - self._place(other) < most

    def _is_level(self, line: Line, other: Line) -> bool:
        return abs(self._place(line) - self._place(other)) < 0.3 * self.frame.size

    def _has_indent(self, line: Line) -> bool:
        return abs(self._place(line) - self.frame.indent) < 0.3 * self.frame.size

    def _place(self, line: Line) -> float:
        """Where the line begins, from the main margin of its page."""
        start = line.left if line.start is None else line.start
        return start - self.frame.main[line.page % 2 == 1]
