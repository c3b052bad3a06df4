from collections.abc import Iterator

from ..rule import NOTE, Found, Rule
from ..text import Manuscript, Passage


def _find(manuscript: Manuscript) -> Iterator[Found]:
    """The first mark of the rarer shape in each file that has both."""
    for text in manuscript.texts:
        places: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
        for passage in text.passages:
            for at, char in enumerate(passage.plain):
                if char in "“”\"" and _is_typed(passage, at):
                    places[char == '"'].append(passage.place(at, at + 1))
        straight, curly = places[True], places[False]
        if straight and curly:
            rare = min(straight, curly, key=len)
            shape = "straight" if rare is straight else "curly"
            yield Found(text, *rare[0], values={"shape": shape, "count": len(rare),
                                                "others": len(straight) + len(curly) - len(rare)})


def _is_typed(passage: Passage, at: int) -> bool:
    """Whether a mark is neither an entity nor the sign of inches."""
    return (passage.ends[at] - passage.starts[at] == 1
            and not passage.plain[at - 1:at].isdigit())


RULE = Rule(
    code="quote-mixed", severity=NOTE,
    message="In this file {count} quotation marks are {shape} and {others} are not; the first is here.",
    cure="Type them in one way.",
    why="Straight marks are set curly when the book is made; a search finds only one of two shapes.",
    find=_find)
