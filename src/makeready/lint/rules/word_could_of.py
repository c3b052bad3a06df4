from ..rule import WARNING, Rule, each

RULE = Rule(
    code="word-could-of", severity=WARNING, languages=("en",),
    message="“{text}” is “{modal} have” by the ear: “{around}”.",
    cure="Write “{modal} have”, or “{modal}’ve” in speech.",
    why="“Of” is no verb.",
    find=each(r"(?<!\w)(?P<modal>[cC]ould|[wW]ould|[sS]hould)(?:n[’']t)? of(?= (?:been|done|gone|had|"
              r"known|seen|told|said|come|made|taken|thought|liked|got|gotten|given|left|stayed)\b)"))
