from ..rule import WARNING, Rule, each

_SAID = (r"(?:said|asked|replied|answered|cried|whispered|murmured|muttered|shouted|exclaimed|added"
         r"|repeated|continued)")

# An abbreviation keeps its point: “…, etc.” he said.
RULE = Rule(
    code="dialogue-stop", severity=WARNING, languages=("en",),
    message="A speech ends in a full stop, and its sentence goes on: “{around}”.", cure="Write a comma.",
    why="The speech and who speaks are one sentence; a comma joins them.",
    find=each(rf"(?<=[a-z]{{2}})(?<!etc)(?<!Mrs)(?<!Esq)(?<!Inc)(?<!Ltd)"
              rf"(?P<at>\.)[”\"] (?:he|she|they|we) {_SAID}\b", ","))
