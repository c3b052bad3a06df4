"""Citations left as text, told by their form alone; whether one is meant, ``gates.py`` decides.

* ``worded.py``: ``[CITATION 3]``, ``[cite: 4, 5]``, ``(Citation 1)``: the word says what it is;
* ``unsourced.py``: ``[citation needed]``, ``TK``, a search's own tokens: only to be reported;
* ``numbered.py``: ``[3]``, ``stop.3``, ``word³``, ``(3)``: numbers that may be citations, or not;
* ``mask.py`` hides what holds none: code, formulas, links, addresses.
"""

from .marker import Cited, Marker, merged
from .mask import is_grid, mask
from .numbered import FORMS, find_numbers
from .unsourced import find_unsourced
from .worded import find_worded

__all__ = ["FORMS", "Cited", "Marker", "find_numbers", "find_unsourced", "find_worded", "is_grid",
           "mask", "merged"]
