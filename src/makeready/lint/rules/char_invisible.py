from ..rule import WARNING, Rule, each

# Zero-width space, word joiner, byte-order mark, directional marks. Joiners and non-joiners (U+200C,
# U+200D) are letters' own in Persian, in India and in emoji.
RULE = Rule(
    code="char-invisible", severity=WARNING,
    message="A character that cannot be seen stands here: “{around}”.", cure="Delete it.",
    why="Web pages and word processors leave zero-width characters behind; searching stumbles on them.",
    find=each(r"[\u200b\ufeff]+", ""))
