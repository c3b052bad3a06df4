from ..rule import WARNING, Rule, each

_SHORT = (r"(?:April|June|September|November|avril|juin|septembre|novembre|Juni|abril|junio|septiembre"
          r"|noviembre)")
_FEBRUARY = r"(?:February|Februar|Feber|février|febrero)"

RULE = Rule(
    code="number-date-impossible", severity=WARNING,
    message="There is no “{text}”.", cure="Look the day up.",
    why="April, June, September and November have thirty days, February at most twenty-nine.",
    find=each(rf"\b(?:{_SHORT} 31|{_FEBRUARY} 3[01])(?!\d)"
              rf"|(?<![\d–-])(?:31(?:st|\.)?(?: of| de)? {_SHORT}"
              rf"|3[01](?:st|th|\.)?(?: of| de)? {_FEBRUARY})\b"))
