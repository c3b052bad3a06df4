from ..rule import WARNING, Rule, each

RULE = Rule(
    code="space-after-mark", severity=WARNING,
    message="No space stands behind “{mark}”: “{around}”.", cure="Set one.",
    why="Two words run together, and in an e-book they cannot be searched.",
    find=each(r"(?<=[a-zà-ÿ]{2})(?P<at>(?P<mark>[,;]))(?=[^\W\d_]{2})|"
              r"(?<=[a-zà-ÿ]{3})(?P<stop>[.!?:])(?=(?:The|He|She|It|In|And|But|This|That|They|We|"
              r"You|Die|Der|Das|Und|Les|Il|Elle|El)\b)",
              lambda match: f"{match['mark']} " if match["mark"] else f"{match['stop']} "))
