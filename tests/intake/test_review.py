"""The review is what the author reads."""

from makeready.intake.draft import Draft
from makeready.intake.finding import Finding
from makeready.intake.review import render_review
from makeready.model.source import SourceFile, Span

DRAFT = Draft("/somewhere/d.txt", SourceFile("/somewhere/d.txt", "Text."), False)


def test_what_asks_for_the_author_stands_first():
    findings = [Finding("heading", Span("d.txt", 1, 1), "Section “A”."),
                Finding("guessed", Span("d.txt", 2, 1), "So it seems."),
                Finding("missing", Span("d.txt", 9, 4), "There is none.")]
    assert render_review(DRAFT, "Made: 1 chapter.", findings) == """\
# Intake of d.txt

Made: 1 chapter.

Each line below is a line of the draft and what was made of it.

## Only you can decide

- line 9 · **missing** · There is none.

## Please check

- line 2 · **guessed** · So it seems.

## Done

- line 1 · **heading** · Section “A”.
"""
