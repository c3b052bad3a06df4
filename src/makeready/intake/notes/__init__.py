"""Notes that the author wrote: Markdown's own, and those typed as a list under the text."""

from .defined import take_definitions
from .note import Note, NoteList
from .placed import place_notes
from .typed import take_typed

__all__ = ["Note", "NoteList", "place_notes", "take_definitions", "take_typed"]
