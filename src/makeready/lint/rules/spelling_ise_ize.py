import re

from ..rivals import rival_shapes
from ..rule import NOTE, Rule

_STEMS = ("real organ recogn apolog critic emphas special util minim maxim summar character general "
          "visual memor colon civil author categor final modern symbol sympath econom standard "
          "stabil neutral national capital crystall fertil hypothes ideal jeopard legal local "
          "material mobil optim patron penal personal popular priorit public ration revolution "
          "satir scrutin social steril subsid terror theor tranquill urban verbal victim agon "
          "antagon monopol fratern harmon human immortal moral mesmer paralog").split()
_ENDS = r"(?:e|es|ed|er|ers|ing|ation|ations|able)"

RULE = Rule(
    code="spelling-ise-ize", severity=NOTE, languages=("en",),
    message="“{text}” is spelled with {form} ({times}), else {rival} ({rival_times}).",
    cure="Choose one; what is quoted may keep its own.",
    why="American books have -ize, British ones -ise or, in Oxford's style, -ize; no book has both.",
    find=rival_shapes({
        f"-i{letter}e": rf"(?<![\w-])(?:{'|'.join(_STEMS)})i{letter}{_ENDS}(?![\w-])" for letter in "sz"},
        flags=re.IGNORECASE))
