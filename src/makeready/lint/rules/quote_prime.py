from ..rule import NOTE, Rule, each

RULE = Rule(
    code="quote-prime", severity=NOTE,
    message="Feet and inches, or minutes and seconds, typed with quotation marks: “{around}”.",
    cure="Use primes: 6′2″.",
    why="A quotation mark behind a number is set curly, and may seem to close a quotation.",
    find=each(r"(?<![\w.'’\"“])(?P<n>\d{1,3}°\s?)?(?P<a>\d{1,2})['’](?P<space>\s?)"
              r"(?P<b>\d{1,2}(?:\.\d+|½|¼|¾)?)(?:[\"”]|''|’’)(?!\w)",
              lambda match: f"{match['n'] or ''}{match['a']}′{match['space']}{match['b']}″"))
