from ..rule import WARNING, Rule, each

_RIGHT = {"e.g": "e.g.", "eg.": "e.g.", "i.e": "i.e.", "ie.": "i.e.", "et. al.": "et al.",
          "et. al": "et al.", "et.al.": "et al.", "et al": "et al."}

RULE = Rule(
    code="abbr-latin", severity=WARNING,
    message="“{text}” lacks a point, or has one too many: “{around}”.",
    cure="Write e.g., i.e., et al.",
    why="Each shortened word has a point; “et” is whole.",
    find=each(r"(?<![\w.])(?:e\.g|i\.e)(?![\w.])|(?<![\w.])(?:eg|ie)\.(?=[ \n,])"
              r"|\bet\. ?al\b\.?|\bet[ \n]al(?![\w.’'-])",
              lambda match: _RIGHT.get(match[0])))
