from ..rivals import rival_shapes
from ..rule import NOTE, Rule

_STEMS = ("col hon fav lab neighb behavi hum harb vap flav parl endeav sav ard cand clam ferv od "
          "ranc rum splend vig").split()
_ENDS = r"(?:s|ed|ing|able|ably|ful|fully|less|hood|er|ers|al|ly|y)?"
_WORD = rf"(?<![\w-])(?:{'|'.join(_STEMS)})"

RULE = Rule(
    code="spelling-our-or", severity=NOTE, languages=("en",),
    message="“{text}” is spelled with {form} ({times}), else {rival} ({rival_times}).",
    cure="Choose one; what is quoted may keep its own.",
    why="British books have -our, American ones -or.",
    find=rival_shapes({"-our": rf"{_WORD}our{_ENDS}(?![\w-])", "-or": rf"{_WORD}or{_ENDS}(?![\w-])"}))
