"""The author's Markdown → findings: what a typographer or copy editor would mark in it.

The rules read the Markdown itself and not Pandoc's tree, so that each finding has its place and a
certain cure can be written back. What the build sets right by itself (straight quotation marks,
spaces at dashes) is no finding.

* ``blocks.py``, ``inlines.py``: a file's prose, apart from all that is none;
* ``rules/``: one rule a file; ``rule.py`` and ``rivals.py`` are what they are made of;
* ``fix.py``: the certain cures; ``ignore.py``: the author's list of what may stay.
"""

from .fix import difference, fixed
from .ignore import IGNORE_FILE, Ignore, kept, read_ignores
from .rule import Finding
from .rules import RULES
from .stage import lint, manuscript

__all__ = ["IGNORE_FILE", "RULES", "Finding", "Ignore", "difference", "fixed", "kept", "lint",
           "manuscript", "read_ignores"]
