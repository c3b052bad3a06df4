"""Profiles of shops: tables of YAML, the house's own beside this file, and those of a project."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from ...model.diagnostic import Diagnostic, ManuscriptError, diagnose
from ...model.shop import MEASURES, WORD, Limit, Shop
from ...model.source import SourceFile
from ..places import Placed, YamlError, load

SUFFIX = ".yaml"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True,
                              alias_generator=lambda name: name.replace("_", "-"))


class _Limit(_Strict):
    at_least: float | None = Field(None, gt=0)
    at_most: float | None = Field(None, gt=0)
    one_of: tuple[str, ...] = ()
    advised: bool = False
    source: str = Field(min_length=1)
    verified: Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]


class _Profile(_Strict):
    name: str = Field(min_length=1)
    limits: dict[Literal[tuple(MEASURES)], _Limit]

    @model_validator(mode="after")
    def _bounded(self) -> _Profile:
        for measure, limit in self.limits.items():
            words, numbers = bool(limit.one_of), (limit.at_least or limit.at_most) is not None
            if (words, numbers) != ((True, False) if MEASURES[measure] == WORD else (False, True)):
                wanted = "one-of" if MEASURES[measure] == WORD else "at-least or at-most"
                raise ValueError(f"{measure} is bounded by {wanted}")
        return self


@cache
def house_shops() -> tuple[str, ...]:
    """The names of the profiles that makeready has."""
    return tuple(sorted(path.name.removesuffix(SUFFIX) for path in files(__package__).iterdir()
                        if path.name.endswith(SUFFIX)))


@cache
def house_shop(name: str) -> Shop:
    """A profile of :func:`house_shops`. Raises OSError for another name."""
    text = files(__package__).joinpath(name + SUFFIX).read_text("utf-8")
    return read_shop(SourceFile(name + SUFFIX, text))


def read_shop(source: SourceFile) -> Shop:
    """A profile. Raises ManuscriptError for one that cannot be used."""
    try:
        placed = load(source)
        profile = _Profile.model_validate(placed.data)
    except YamlError as error:
        raise ManuscriptError([diagnose("yaml-syntax", error.span, problem=error.problem)]) from None
    except ValidationError as error:
        raise ManuscriptError([_fault(found, placed) for found in error.errors()]) from None
    limits = {measure: Limit(profile.name, **limit.model_dump())
              for measure, limit in profile.limits.items()}
    return Shop(profile.name, limits)


_PROBLEMS = {"missing": "it is missing", "extra_forbidden": "there is no such key",
             "literal_error": "there is no such measure", "float_parsing": "a number is wanted",
             "string_pattern_mismatch": "a month is wanted, as in 2026-11"}
"""What pydantic finds → what the author reads."""


def _fault(found: Any, placed: Placed) -> Diagnostic:
    """What pydantic found, at the key or value that it is about."""
    path = tuple(part for part in found["loc"] if part != "[key]")
    known = found["type"] not in ("extra_forbidden", "literal_error")
    problem = _PROBLEMS.get(found["type"], found["msg"].removeprefix("Value error, "))
    return diagnose("shop-profile", placed.value(path) if known else placed.key(path),
                    problem=f"{'.'.join(map(str, path)) or 'the file'}: {problem}")
