"""What the checks say of a small book."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support import write_project

from makeready.check import check
from makeready.model.diagnostic import Diagnostic
from makeready.model.survey import survey
from makeready.read import read_book
from makeready.tools.disk import Folder

Check = Callable[..., list[Diagnostic]]


@pytest.fixture
def faults(tmp_path: Path) -> Check:
    """Takes what ``write_project`` takes; gives the faults of the checks, those of reading left
    out, by place."""
    def run(*arguments, **more) -> list[Diagnostic]:
        book, earlier = read_book(Folder(write_project(tmp_path, *arguments, **more)))
        return sorted(check(book, survey(book), earlier), key=lambda fault: fault.sort_key)
    return run
