from ..rule import WARNING, Rule, each

RULE = Rule(
    code="placeholder-template", severity=WARNING,
    message="“{text}” is left of a template.", cure="Write what belongs there.",
    why="Templates hold words in brackets for what is yours to say.",
    find=each(r"\[(?i:insert|fill in|placeholder|replace this|your)\s(?!cit|source|ref)[^\[\]]{2,80}\]"
              r"|\[(?i:placeholder|your name|name|author name|author|book title|title|date|city|publisher"
              r"|company name|insert text)\]"
              r"|\{\{ ?[a-z_. ]{2,30} ?\}\}|(?i:\byour (?:text|name|title) here\b)",
              unless=lambda match: match[0] in ("[name]", "[date]", "[city]", "[title]")))
