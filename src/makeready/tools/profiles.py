"""What the profiles of shops, printers and presses have in common: tables of YAML, each number with
where it was read; the house's own, and those of a project."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from ..model.diagnostic import Diagnostic, ManuscriptError, diagnose
from ..model.limit import MEASURES, WORD, Limit, length
from ..model.source import SourceFile
from .places import Placed, YamlError, load

SUFFIX = ".yaml"


class Strict(BaseModel):
    """A table that knows its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True,
                              alias_generator=lambda name: name.replace("_", "-"))


class Sourced(Strict):
    """Something that was read somewhere: ``verified`` is the month of it."""

    source: str = Field(min_length=1)
    verified: Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]


Length = Annotated[float, BeforeValidator(lambda value: length(str(value)), json_schema_input_type=str)]
"""A length with its unit, as points."""



def _measured(value: Any) -> Any:
    """A length with its unit becomes a number; what is neither is told as no number."""
    try:
        return length(value) if isinstance(value, str) else value
    except ValueError:
        return value


_Number = Annotated[float, BeforeValidator(_measured, json_schema_input_type=float | str), Field(gt=0)]


class Bound(Sourced):
    """A limit: numbers, lengths with their unit, or words."""

    at_least: _Number | None = None
    at_most: _Number | None = None
    one_of: tuple[str, ...] = ()
    advised: bool = False

    def limit(self, receiver: str) -> Limit:
        """What it comes to for a receiver."""
        return Limit(receiver, **{name: getattr(self, name) for name in Bound.model_fields})


def check_bounds(limits: dict[str, Bound]) -> None:
    """Numbers bound what is counted, words what is named. Raises ValueError."""
    for measure, bound in limits.items():
        words, numbers = bool(bound.one_of), (bound.at_least or bound.at_most) is not None
        if (words, numbers) != ((True, False) if MEASURES[measure] == WORD else (False, True)):
            wanted = "one-of" if MEASURES[measure] == WORD else "at-least or at-most"
            raise ValueError(f"{measure} is bounded by {wanted}")


@cache
def house_names(package: str) -> tuple[str, ...]:
    """The names of the profiles that lie in a package of makeready."""
    return tuple(sorted(path.name.removesuffix(SUFFIX) for path in files(package).iterdir()
                        if path.name.endswith(SUFFIX)))


def house_source(package: str, name: str) -> SourceFile:
    """One of them. Raises OSError for another name."""
    return SourceFile(name + SUFFIX, files(package).joinpath(name + SUFFIX).read_text("utf-8"))


_Table = TypeVar("_Table", bound=Strict)


def read_profile(source: SourceFile, table: type[_Table]) -> _Table:
    """A profile by its schema. Raises ManuscriptError for one that cannot be used."""
    try:
        placed = load(source)
        return table.model_validate(placed.data)
    except YamlError as error:
        raise ManuscriptError([diagnose("yaml-syntax", error.span, problem=error.problem)]) from None
    except ValidationError as error:
        raise ManuscriptError([_fault(found, placed) for found in error.errors()]) from None


_PROBLEMS = {"missing": "it is missing", "extra_forbidden": "there is no such key",
             "literal_error": "there is no such measure", "float_parsing": "a number is wanted",
             "string_pattern_mismatch": "a month is wanted, as in 2026-11"}
"""What pydantic finds → what the author reads."""


def _fault(found: Any, placed: Placed) -> Diagnostic:
    """What pydantic found, at the key or value that it is about."""
    path = tuple(part for part in found["loc"] if part != "[key]")
    known = found["type"] not in ("extra_forbidden", "literal_error")
    problem = _PROBLEMS.get(found["type"], found["msg"].removeprefix("Value error, "))
    return diagnose("profile-faulty", placed.value(path) if known else placed.key(path),
                    problem=f"{'.'.join(map(str, path)) or 'the file'}: {problem}")
