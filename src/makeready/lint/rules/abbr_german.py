import re

from ..rule import NOTE, Rule, each

_FIXED = "\u00a0"
_SHORT = ("z.B. d.h. u.a. u.U. i.d.R. o.Ä. s.o. s.u. v.a. z.T. d.i. a.a.O. m.E. u.v.m. v.Chr. n.Chr. "
          "i.e.S. i.w.S. u.ä. o.ä. z.Z. i.A. u.d.T. e.V. h.c.").split()

RULE = Rule(
    code="abbr-german", severity=NOTE, languages=("de",),
    message="“{text}” is closed up.", cure="Write a fixed space (U+00A0) behind each point but the last.",
    why="Each letter stands for a word; DIN 5008 and Duden ask for a space between them.",
    find=each(rf"(?<![\w.])(?:{'|'.join(map(re.escape, _SHORT))})(?!\w)",
              lambda match: re.sub(r"\.(?=.)", "." + _FIXED, match[0])))
