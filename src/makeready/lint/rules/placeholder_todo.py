from ..rule import WARNING, Rule, each

# In Spanish “TODO” is a word; alone it may be a file; XXX is thirty, XX twenty.
RULE = Rule(
    code="placeholder-todo", severity=WARNING, languages=("en", "de", "fr"),
    message="“{text}” is a note to yourself: “{around}”.", cure="Do it, and delete this.",
    why="Such marks are made to be searched for before a text leaves the desk.",
    find=each(r"(?:\A|(?<=[\[(]))TODO(?!\w)|(?<!\w)(?:TODO(?=[:\])])|FIXME\b|XXXX+(?!\w))"
              r"|[\[(](?:[?]{2,}|[Xx]{3,}|TB[ACD])[\])]|(?<=: )TB[ACD](?!\w)"))
