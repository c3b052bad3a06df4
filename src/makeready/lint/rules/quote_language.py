from collections.abc import Iterator

from ...model.marks import quotation_marks
from ..rule import NOTE, Found, Rule
from ..text import Manuscript

_ALL = "“”„«»"


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """Double marks that the book's language has neither outside nor inside; either way round, for
    »…« is as good as «…»."""
    own = set("".join(quotation_marks(manuscript.language)))
    own |= {"«", "»"} if own & {"«", "»"} or manuscript.language.startswith("de") else set()
    own |= {"“", "”"} if "“" in own and not manuscript.language.startswith("de") else set()
    foreign = set(_ALL) - own
    for text, passage in manuscript.passages():
        for at, char in enumerate(passage.plain):
            if char in foreign:
                yield Found(text, *passage.place(at, at + 1))


RULE = Rule(
    code="quote-language", severity=NOTE,
    message="“{text}” is no quotation mark of the book's language: “{around}”.",
    cure="Type straight marks, which are set as the language has them; or mark words of another "
         "language: […]{{lang=fr}}.",
    why="Each language has its own marks (Unicode CLDR); only a quotation in another one keeps them.",
    find=_find)
