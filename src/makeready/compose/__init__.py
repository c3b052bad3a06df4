"""Pages composed like a good printer's, on WeasyPrint's own layout.

``linebreak.py`` chooses all lines of a paragraph together (pure); ``paragraph.py`` is a paragraph as
flat text, ``shaping.py`` its widths, ``breaks.py`` where its lines may end, with the rules in
``scripts.py``, ``hyphenation.py`` and ``protrusion.py``; ``spread.py`` sets a line to its measure.
``pages.py`` chooses all pages of a chapter together (pure). ``galley.py`` is a chapter laid out whole;
``castoff.py`` measures it for them, ``cutting.py`` cuts it into them, ``makeup.py`` serves them to
WeasyPrint; ``hooks.py`` lays it all over its layout.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

import weasyprint

from .hooks import Composer
from .linebreak import Taste

__all__ = ["SUPPORTED", "Composer", "Taste", "composing"]

SUPPORTED = ("70.0",)
"""The versions of WeasyPrint whose inner functions the composer was tested on."""


def composing(name: str) -> tuple[AbstractContextManager, bool]:
    """The composer ``optimum`` or ``plain`` at work, and whether it is the one that was asked for:
    on a version of WeasyPrint that it does not know, optimum steps aside."""
    if name == "optimum" and weasyprint.__version__ in SUPPORTED:
        return Composer().at_work(), True
    return nullcontext(), name == "plain"
