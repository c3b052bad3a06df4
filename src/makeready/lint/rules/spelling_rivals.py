from ..rivals import rival_words
from ..rule import NOTE, Rule

# Spellings that are both right. A word of two meanings (“till”, “practice”, “metre”) is none of them,
# nor is one that a writer chooses by the ear (“while”, “whilst”).
_GROUPS = (
    ("toward", "towards"), ("afterward", "afterwards"), ("judgment", "judgement"), ("gray", "grey"),
    ("acknowledgment", "acknowledgement"), ("theater", "theatre"), ("center", "centre"),
    ("defense", "defence"), ("offense", "offence"), ("traveled", "travelled"), ("traveler", "traveller"),
    ("traveling", "travelling"), ("canceled", "cancelled"), ("modeling", "modelling"),
    ("labeled", "labelled"), ("catalog", "catalogue"), ("skeptical", "sceptical"), ("skeptic", "sceptic"),
    ("plow", "plough"), ("aging", "ageing"), ("cozy", "cosy"), ("pajamas", "pyjamas"),
    ("jewelry", "jewellery"), ("fulfill", "fulfil"), ("skillful", "skilful"), ("enroll", "enrol"),
    ("analyze", "analyse"), ("analyzed", "analysed"), ("paralyzed", "paralysed"), ("focused", "focussed"),
    ("encyclopedia", "encyclopaedia"), ("medieval", "mediaeval"), ("mustache", "moustache"),
    ("ax", "axe"), ("adviser", "advisor"), ("dreamed", "dreamt"), ("preventive", "preventative"),
    ("inflection", "inflexion"), ("connection", "connexion"), ("maneuver", "manoeuvre"))

RULE = Rule(
    code="spelling-rivals", severity=NOTE, languages=("en",),
    message="“{form}” stands {times}, “{rival}” {rival_times}.",
    cure="Choose one; what is quoted may keep its own.",
    why="Both are right, and readers notice when they meet both.",
    find=rival_words(_GROUPS))
