"""What a receiver's limits come to, held against the files that go to it."""

from __future__ import annotations

from dataclasses import dataclass

from .limit import Limit, said
from .source import Span


@dataclass(frozen=True)
class Held:
    """A limit, held against one thing: what is measured (:data:`.limit.MEASURES`), on what (“page 12”, a
    file in an e-book; empty: the whole file), its value, and the place in the manuscript that it comes
    of."""

    measure: str
    subject: str
    value: float | str
    limit: Limit
    span: Span | None = None

    @property
    def holds(self) -> bool:
        """Whether the value keeps to the limit."""
        return self.limit.allows(self.value)

    @property
    def said(self) -> str:
        """The value in words."""
        return said(self.measure, self.value)
