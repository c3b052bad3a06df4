from ..rule import NOTE, Rule, each

RULE = Rule(
    code="space-unit-missing", severity=NOTE,
    message="The number runs into its unit: “{around}”.", cure="Set a no-break space between them.",
    why="SI Brochure, 5.4.3: a space parts a number from its unit.",
    find=each(r"(?<![\w.,-])(?:\d+(?:[.,]\d+)?)(?P<at>)(?:km|kg|cm|mg|kHz|MHz|GHz|kW|MW|kWh)(?![\w-])",
              "\u00a0"))
