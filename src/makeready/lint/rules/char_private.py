from ..rule import WARNING, Rule, each

# What Word's Symbol and Wingdings bullets and arrows are in Unicode. U+E200–E2FF, left by chat
# programs at citations, are told by check/.
_SIGNS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "▸", "\uf0e0": "→", "\uf0df": "←", "\uf0b0": "°",
          "\uf0b1": "±", "\uf0b4": "×", "\uf0b8": "÷", "\uf0a3": "≤", "\uf0b3": "≥", "\uf0b9": "≠"}

RULE = Rule(
    code="char-private", severity=WARNING,
    message="A sign stands here that only one typeface knew: “{around}”.",
    cure="Type the sign itself.",
    why="Word's Symbol and Wingdings put their signs where Unicode has none; others show a box.",
    find=each(r"[\ue000-\ue1ff\ue300-\uf8ff]", lambda match: _SIGNS.get(match[0])))
