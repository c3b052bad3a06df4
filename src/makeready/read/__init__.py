"""Disk → Book: book.yaml, the chapters, the sources and the images, each with its place."""

from .book import read_book, read_texts

__all__ = ["read_book", "read_texts"]
