"""The rules: every module here holds one, named ``RULE``; its code is the module's name."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from ..rule import Rule

RULES: tuple[Rule, ...] = tuple(import_module(f"{__name__}.{module.name}").RULE
                                for module in iter_modules(__path__))
