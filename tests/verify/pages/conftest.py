"""Books of known lines, set and read again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from printing import Pages, Setter, print_pages

from makeready.verify.pages import Body, find_faults, read_body


@pytest.fixture
def a() -> Setter:
    return Setter()


@pytest.fixture
def body() -> Callable[[Pages], Body]:
    return lambda pages: read_body(print_pages(pages))


@pytest.fixture
def faults(body: Callable[[Pages], Body]) -> Callable[[Pages], list[tuple[str, int, int]]]:
    """The kind, page and line of each fault."""
    return lambda pages: [(fault.kind, fault.page, fault.line)
                          for fault in find_faults(body(pages))]
