from ..rule import NOTE, Rule, each

_UNITS = ("km|cm|mm|kg|mg|lb|oz|mi|mph|°C|°F|Hz|kHz|MHz|GHz|kW|MW|kWh|GB|MB|TB|km/h|ha|ml|hl|€|£|EUR|USD")

RULE = Rule(
    code="space-unit", severity=NOTE,
    message="A line may end between the number and its unit: “{around}”.", cure="Set a no-break space.",
    why="A number alone at a line's end says nothing (SI Brochure, 5.4.3: the space belongs to them).",
    find=each(rf"(?<=\d)(?P<at> )(?=(?:{_UNITS})(?![\w/]))", "\u00a0"))
