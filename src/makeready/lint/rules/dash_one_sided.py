from ..rule import WARNING, Rule, each

# “pre– and postwar”, “the 1914– edition”, “Mr. B— came”: what is left out is no fault.
RULE = Rule(
    code="dash-one-sided", severity=WARNING, languages=("en", "de", "fr"),
    message="The dash has a space on one side alone: “{around}”.", cure="Give it two, or none.",
    why="A dash between words stands the same way to both.",
    find=each(r"(?<=[a-zà-ÿ]{3})(?:[–—] (?!(?:and|or|to|und|oder|et|ou)\b)| [–—])(?=[a-zà-ÿ]{2})"))
