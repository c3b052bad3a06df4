"""Artifact → diagnostics: the build reads its own output again."""

from .lost import find_lost

__all__ = ["find_lost"]
