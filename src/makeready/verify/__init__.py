"""Artifact → diagnostics: the build reads its own output again."""

from .lost import find_lost
from .page_list import misplaced_pages
from .pages import look_over, picture

__all__ = ["find_lost", "look_over", "misplaced_pages", "picture"]
