"""A raw draft → chapters, sources and live citations, with a review of every decision.

:func:`read_draft` turns bytes into text (``formats.py`` knows the formats, ``office/`` those of
word processors and web pages), :func:`take_in` the text into the files of a project (``stage.py``
is the whole way in one screen):

* ``lines.py`` joins what was hard-wrapped into blocks that know their lines;
* ``notes/`` finds the notes, Markdown's own and typed ones, and gives each to its chapter;
* ``sources/`` finds the list of sources and reads each entry into a CSL item;
* ``repeats.py`` finds a passage pasted twice and keeps one;
* ``headings.py``, ``outline.py`` and ``lists.py`` tell chapters, sections and lists;
* ``placeholders/`` finds what may be a citation, ``gates.py`` and ``authors.py`` say what is one,
  and ``citations.py`` makes ``[CITATION 3]`` a citation of the third source;
* ``project.py`` and ``review.py`` write it all down; ``escape.py`` keeps every character.

Each step returns what it made and its findings; nothing here reads or writes a file.
"""

from .draft import Draft, DraftError
from .finding import GROUPS, Finding
from .formats import FORMATS, read_draft
from .repeats import Keep
from .stage import Intake, take_in

__all__ = ["FORMATS", "GROUPS", "Draft", "DraftError", "Finding", "Intake", "Keep", "read_draft",
           "take_in"]
