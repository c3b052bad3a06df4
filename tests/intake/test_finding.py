"""Findings in order."""

from typing import get_args

from makeready.intake.finding import GROUPS, Finding, Kind, count, in_order
from makeready.model.source import Span


def test_by_place_then_by_urgency():
    found = [Finding("matched", Span("d", 2, 1), "c"), Finding("heading", Span("d", 1, 9), "b"),
             Finding("missing", Span("d", 2, 1), "d"), Finding("list", Span("d", 1, 2), "a")]
    assert [finding.message for finding in in_order(found)] == ["a", "b", "d", "c"]


def test_every_kind_is_in_one_group():
    assert sorted(kind for kinds in GROUPS.values() for kind in kinds) == sorted(get_args(Kind))


def test_counts():
    assert [count(1, "line"), count(2, "line")] == ["1 line", "2 lines"]
