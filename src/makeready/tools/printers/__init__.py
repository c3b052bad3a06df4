"""Profiles of printers: tables of YAML, the house's own beside this file, and those of a project."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from ...model import printer as model
from ...model.limit import PRINT
from ...model.source import SourceFile
from ..profiles import (SUFFIX, Bound, Length, Sourced, Strict, check_bounds, house_names,
                        house_source, read_profile)
from ..styles import leaf

__all__ = ["SUFFIX", "house_printer", "house_printers", "read_printer"]

_Standard = Literal[model.PLAIN, model.X1A, model.X3, model.X4]
_Trim = Annotated[str, AfterValidator(leaf)]
_Limits = dict[Literal[tuple(PRINT)], Bound]


class _Figure(Sourced):
    value: Length
    estimate: bool = False

    @property
    def figure(self) -> model.Figure:
        return model.Figure(**self.model_dump())


class _Paper(_Figure):
    inks: tuple[Literal[model.BLACK, model.COLOR], ...] = (model.BLACK,)


class _Count(Bound):
    papers: tuple[str, ...] = ()
    trims: tuple[_Trim, ...] = ()


class _Gutter(Bound):
    pages: int = Field(gt=0)


class _Interior(Strict):
    standard: _Standard
    condition: str = ""
    marks: bool = False
    links: bool = False
    even: bool = True
    last_blank: bool = False


class _Clearance(Bound):
    spine: Length = 0.0


class _Barcode(Strict):
    width: _Figure
    height: _Figure
    inset: _Figure
    own: bool = False


class _Wrap(Strict):
    standard: _Standard
    condition: str = ""
    marks: bool = False
    bleed: _Figure
    spine_pages: Bound
    spine_clearance: tuple[_Clearance, ...] = Field(min_length=1)
    cover_safety: tuple[Bound, ...] = Field(min_length=1)
    barcode: _Barcode


class _Trims(Sourced):
    sizes: tuple[_Trim, ...] = ()
    custom: dict[Literal["trim-width", "trim-height"], Bound] = {}


class _Profile(Strict):
    name: str = Field(min_length=1)
    files: dict[Literal["interior", "cover"], str]
    interior: _Interior
    bleed: _Figure
    trims: _Trims
    papers: dict[str, _Paper] = Field(min_length=1)
    page_counts: tuple[_Count, ...] = ()
    gutters: tuple[_Gutter, ...] = Field(min_length=1)
    cover: _Wrap
    limits: _Limits = {}
    cover_limits: _Limits = {}

    @model_validator(mode="after")
    def _bounded(self) -> _Profile:
        check_bounds(self.limits)
        check_bounds(self.cover_limits)
        return self


def house_printers() -> tuple[str, ...]:
    """The names of the profiles that makeready has."""
    return house_names(__package__)


@cache
def house_printer(name: str) -> model.Printer:
    """A profile of :func:`house_printers`. Raises OSError for another name."""
    return read_printer(house_source(__package__, name))


def read_printer(source: SourceFile) -> model.Printer:
    """A profile. Raises ManuscriptError for one that cannot be used."""
    table = read_profile(source, _Profile)
    return model.Printer(
        table.name, table.files, model.Interior(**table.interior.model_dump()), table.bleed.figure,
        table.trims.sizes, _limits(table.trims.custom, table.name),
        {name: _paper(name, paper) for name, paper in table.papers.items()},
        tuple(model.Counted(it.limit(table.name), it.papers, it.trims) for it in table.page_counts),
        tuple(sorted((model.Gutter(it.pages, it.limit(table.name)) for it in table.gutters),
                     key=lambda step: step.pages)),
        _wrap(table.cover, table.name), _limits(table.limits, table.name),
        _limits(table.cover_limits, table.name))


def _limits(bounds: dict[str, Bound], receiver: str) -> dict[str, model.Limit]:
    return {measure: bound.limit(receiver) for measure, bound in bounds.items()}


def _paper(name: str, paper: _Paper) -> model.Paper:
    return model.Paper(name, model.Figure(paper.value, paper.source, paper.verified, paper.estimate),
                       paper.inks)


def _wrap(table: _Wrap, receiver: str) -> model.Wrap:
    box = table.barcode
    spine = model.Spine(table.spine_pages.limit(receiver), tuple(
        (it.spine, it.limit(receiver)) for it in table.spine_clearance))
    return model.Wrap(table.standard, table.condition, table.marks, table.bleed.figure, spine,
                      tuple(it.limit(receiver) for it in table.cover_safety),
                      model.Barcode(box.width.figure, box.height.figure, box.inset.figure, box.own))
