"""The typographer's report: what is still wrong on printed pages, and where in the manuscript.

The instrument looks only at the places of glyphs, so that it measures the pages of any program
alike. Glyphs become lines, lines paragraphs, and these are what faults are sought in:

    PDF ─▶ glyphs ─▶ frame ─▶ paragraphs ─▶ body ─▶ faults · measures

Of a book of ours more is known: where its divisions begin, and what the author wrote.

    faults · manuscript ─▶ places ─▶ proof ─▶ picture
"""

from .body import read_body
from .faults import Fault, find_faults
from .measures import COLUMNS, Measures, measure, table
from .model import Body
from .picture import picture
from .proof import look_over

__all__ = ["COLUMNS", "Body", "Fault", "Measures", "find_faults", "look_over", "measure", "picture",
           "read_body", "table"]
