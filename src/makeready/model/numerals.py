"""Numbers that are not written in figures."""

from __future__ import annotations

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
          (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """A number from 1 in capital roman figures."""
    out = ""
    for value, figure in _ROMAN:
        out += figure * (number // value)
        number %= value
    return out


def letters(number: int) -> str:
    """A number from 1 in small letters: a, b … z, aa, ab."""
    out = ""
    while number:
        number, place = divmod(number - 1, 26)
        out = chr(ord("a") + place) + out
    return out
