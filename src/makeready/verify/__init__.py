"""Artifact → diagnostics: the build reads its own output again."""

from .held import told
from .lost import find_lost
from .page_list import misplaced_pages
from .pages import look_over, picture
from .shops import Unreadable, check_epub, check_file, hold_cover, hold_epub, places

__all__ = ["Unreadable", "check_epub", "check_file", "find_lost", "hold_cover", "hold_epub", "look_over",
           "misplaced_pages", "picture", "places", "told"]
