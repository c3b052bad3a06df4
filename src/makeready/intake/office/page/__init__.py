"""HTML → Draft: pages that Word, LibreOffice, Google Docs, Pandoc and chats write."""

from .read import read_page

__all__ = ["read_page"]
