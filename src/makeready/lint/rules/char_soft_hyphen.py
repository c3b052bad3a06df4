from ..rule import WARNING, Rule, each

# Between two letters it is the author's own: it says where a long word may divide. Before a space it
# may have divided a word or not.
RULE = Rule(
    code="char-soft-hyphen", severity=WARNING,
    message="A soft hyphen stands where no word can divide: “{around}”.", cure="Delete it.",
    why="Soft hyphens of old line ends come along when text is copied; the word falls in two.",
    find=each(r"(?<=[^\W\d_])\u00ad[ \t]*\n[ \t]*(?=[a-zß-ÿ])"
              r"|(?<![^\W\d_])\u00ad+|\u00ad+(?![^\W\d_\u00ad])",
              lambda match: None if match.string[match.end():match.end() + 1] == " " else ""))
