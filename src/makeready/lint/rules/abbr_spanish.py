from ..rule import WARNING, Rule, each

RULE = Rule(
    code="abbr-spanish", severity=WARNING, languages=("es",),
    message="“{text}” lacks its point: “{around}”.", cure="Write the point: Sr., Dra., Ud.",
    why="Spanish abbreviations have a point, also where they end in the word's last letter (RAE).",
    find=each(r"\b(?:Sr|Sra|Srta|Dr|Dra|Dn|Dña)(?= [A-ZÁÉÍÓÚÑ])", r"\g<0>."))
