from ..rule import WARNING, Rule, each

RULE = Rule(
    code="html-tag", severity=WARNING,
    message="The tag “{shown}” would be printed as it stands: “{around}”.",
    cure="Mark the words up in Markdown; put `backquotes` round a tag that is meant.",
    why="A converter wrote out the tag's brackets.",
    find=each(r"(?P<shown></?(?:i|b|em|strong|p|br|hr|span|div|u|font|sup|sub|small"
              r"|center|blockquote|a|h[1-6])(?:\s[^<>]*)?/?>)"))
