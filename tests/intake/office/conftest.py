"""Drafts of word processors as intake reads them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from makeready.intake import Draft, read_draft


@pytest.fixture
def text() -> Callable[[bytes, str], list[str]]:
    """The paragraphs of a draft as Markdown."""
    return lambda data, name="draft.docx": read_draft(name, data).source.text.strip().split("\n\n")


@pytest.fixture
def said() -> Callable[[Draft], list[tuple[str, int, str]]]:
    """What is said of a draft: kind, line, message."""
    return lambda draft: [(finding.kind, finding.span.line, finding.message) for finding in draft.findings]
