"""Profiles of shops: tables of YAML, the house's own beside this file, and those of a project."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import Field, model_validator

from ...model.limit import E_BOOK
from ...model.shop import Shop
from ...model.source import SourceFile
from ..profiles import SUFFIX, Bound, Strict, check_bounds, house_names, house_source, read_profile

__all__ = ["SUFFIX", "house_shop", "house_shops", "read_shop"]


class _Profile(Strict):
    name: str = Field(min_length=1)
    files: dict[Literal["epub", "cover"], str] = {}
    limits: dict[Literal[tuple(E_BOOK)], Bound]

    @model_validator(mode="after")
    def _bounded(self) -> _Profile:
        check_bounds(self.limits)
        return self


def house_shops() -> tuple[str, ...]:
    """The names of the profiles that makeready has."""
    return house_names(__package__)


@cache
def house_shop(name: str) -> Shop:
    """A profile of :func:`house_shops`. Raises OSError for another name."""
    return read_shop(house_source(__package__, name))


def read_shop(source: SourceFile) -> Shop:
    """A profile. Raises ManuscriptError for one that cannot be used."""
    profile = read_profile(source, _Profile)
    return Shop(profile.name, {measure: bound.limit(profile.name)
                               for measure, bound in profile.limits.items()}, profile.files)
