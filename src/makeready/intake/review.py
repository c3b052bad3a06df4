"""Findings → ``intake-review.md``, for the author to read with the draft at hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from .draft import Draft
from .finding import GROUPS, Finding


def render_review(draft: Draft, summary: str, findings: Sequence[Finding]) -> str:
    """Every finding under what it asks of the author."""
    what = f"{draft.source.path}, the draft as text," if draft.is_converted else "the draft"
    parts = [f"# Intake of {PurePath(draft.name).name}", summary,
             f"Each line below is a line of {what} and what was made of it."]
    for title, kinds in GROUPS.items():
        rows = [_row(finding) for finding in findings if finding.kind in kinds]
        if rows:
            parts += [f"## {title}", "\n".join(rows)]
    return "\n\n".join(parts) + "\n"


def _row(finding: Finding) -> str:
    return f"- line {finding.span.line} · **{finding.kind}** · {finding.message}"
