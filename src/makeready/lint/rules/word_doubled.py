from ..rule import WARNING, Rule, each

# Words that stand twice by right: “he had had”, “the fact that that”, “nous nous”.
_TWICE = frozenset("had that is was do so very no yes ha ho oh ah well there now never many more long far "
                   "bye hear tut pooh come go knock nous vous se sie der die das que le la les".split())

_NEVER_TWICE = frozenset("a an the and of or but".split())

RULE = Rule(
    code="word-doubled", severity=WARNING,
    message="“{word}” stands twice: “{around}”.", cure="Delete one of them.",
    why="The eye jumps over a word typed again, most of all where a line ends.",
    find=each(r"(?<![\w’'-])(?P<word>a|[^\W\d_]{2,})(?P<at>\s+(?P=word))(?![\w’'-])",
              lambda match: "" if match["word"] in _NEVER_TWICE else None,
              unless=lambda match: match["word"] in _TWICE or match["word"][0].isupper()))
