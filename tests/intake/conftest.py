"""What the tests of this stage begin with: blocks, and Pandoc's view of what was written."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pypandoc
import pytest

from makeready.intake import Draft, read_draft
from makeready.intake.block import Block
from makeready.intake.gates import settle_numbers
from makeready.intake.lines import split
from makeready.intake.sources.catalog import Library, build_library
from makeready.intake.sources.listing import split_sources
from makeready.model.source import SourceFile

DRAFTS = Path(__file__).parent / "drafts"


@pytest.fixture
def blocks() -> Callable[[str], list[Block]]:
    """The blocks of a plain draft."""
    return lambda text: split(SourceFile("draft.txt", text), is_markdown=False)[0]


@pytest.fixture
def markdown_blocks() -> Callable[[str], list[Block]]:
    """The blocks of a Markdown draft."""
    return lambda text: split(SourceFile("draft.md", text), is_markdown=True)[0]


@pytest.fixture
def library(blocks) -> Callable[[str], Library]:
    """The library of a draft that ends with a list of sources."""
    def build(text: str) -> Library:
        body, listings, _ = split_sources(blocks(text))
        return settle_numbers(body, build_library(listings)[0], set())[0]
    return build


@pytest.fixture
def lighthouse() -> Draft:
    """A draft with an opening scene, four numbered sections pasted twice with two citation numbers
    exchanged, four labelled actors and an untitled list of four sources."""
    return read_draft("lighthouse.txt", (DRAFTS / "lighthouse.txt").read_bytes())


@pytest.fixture
def printed() -> Callable[..., str]:
    """What Pandoc makes of Markdown: plain text, one line a paragraph."""
    def convert(markdown: str, *arguments: str) -> str:
        return pypandoc.convert_text(markdown, "plain", "markdown-smart",
                                     extra_args=["--wrap=none", *arguments])
    return convert


@pytest.fixture
def words() -> Callable[[str], list[str]]:
    """The words of a text: letters and digits only."""
    return lambda text: re.findall(r"[^\W_]+", text)
