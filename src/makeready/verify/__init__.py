"""Artifact → diagnostics: the build reads its own output again."""

from .lost import find_lost
from .page_list import misplaced_pages
from .pages import look_over, picture
from .shops import Unreadable, check_epub, check_file, places

__all__ = ["Unreadable", "check_epub", "check_file", "find_lost", "look_over", "misplaced_pages", "picture",
           "places"]
