from ..rule import NOTE, Rule, each

_TITLES = {"en": r"Mr|Mrs|Ms|Dr|Messrs", "de": r"Dr|Prof|Hr|Fr", "es": r"Sr|Sra|Srta|Dr|Dra|D|Dña", "fr": r"MM?|Dr|Mgr"}

RULE = Rule(
    code="space-honorific", severity=NOTE, languages=tuple(_TITLES),
    message="A line may end between the title and the name: “{around}”.", cure="Set a no-break space.",
    why="“Mr.” at the end of a line leaves the reader waiting, and looks like the end of a sentence.",
    find=each(rf"(?<![\w.])(?:{'|'.join(_TITLES.values())})\.(?P<at> )(?=[A-ZÀ-Þ][a-zà-ÿ])", "\u00a0"))
