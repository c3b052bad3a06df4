"""A raw draft → chapters, sources and live citations, with a review of every decision.

:func:`read_draft` turns bytes into text (``draft.py`` knows the formats), :func:`take_in` the text
into the files of a project (``stage.py`` is the whole way in one screen):

* ``lines.py`` joins what was hard-wrapped into blocks that know their lines;
* ``sources/`` finds the list of sources and reads each entry into a CSL item;
* ``repeats.py`` finds a passage pasted twice and keeps one;
* ``headings.py``, ``outline.py`` and ``lists.py`` tell chapters, sections and lists;
* ``placeholders.py`` and ``citations.py`` make ``[CITATION 3]`` a citation of the third source;
* ``project.py`` and ``review.py`` write it all down; ``escape.py`` keeps every character.

Each step returns what it made and its findings; nothing here reads or writes a file.
"""

from .draft import FORMATS, DraftError, read_draft
from .finding import GROUPS, Finding
from .repeats import Keep
from .stage import Intake, take_in

__all__ = ["FORMATS", "GROUPS", "DraftError", "Finding", "Intake", "Keep", "read_draft", "take_in"]
