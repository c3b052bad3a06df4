"""Measures the justified body text of a book's PDF, whoever made it.

Only the places of glyphs are looked at, so that WeasyPrint, TeX, Typst and browsers are measured
alike. Glyphs become lines, lines paragraphs, and these are what faults are sought in:

    glyphs ─▶ frame ─▶ paragraphs ─▶ spaces · faults ─▶ measures

    PYTHONPATH=scripts python -m typometer book.pdf
"""

from .body import read_body
from .faults import Fault, find_faults
from .measures import COLUMNS, Measures, measure, table
from .model import Body

__all__ = ["COLUMNS", "Body", "Fault", "Measures", "find_faults", "measure", "read_body", "table"]
