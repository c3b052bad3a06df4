from ..rule import WARNING, Rule, each

RULE = Rule(
    code="word-fields", severity=WARNING,
    message="Word left a field's code: “{text}”.", cure="Write what it stood for.",
    why="The codes of fields show when they are switched on, or when a converter did not know them.",
    find=each(r"\{ ?(?:PAGE|NUMPAGES|REF|PAGEREF|NOTEREF|TOC|SEQ|XE|INDEX|MERGEFIELD|HYPERLINK|DATE|TIME|"
              r"AUTHOR|TITLE|ADDIN)\b[^{}]*\}"
              r"|\\\* ?MERGEFORMAT\b|Click (?:or tap )?here to enter text\."))
