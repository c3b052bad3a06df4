from ..rule import NOTE, Rule, each

RULE = Rule(
    code="number-ordinal-german", severity=NOTE, languages=("de",),
    message="“{text}” has an ending besides its figures.", cure="Write a full stop: am 3. Mai.",
    why="In figures an ordinal has a full stop and no ending (Duden, D 40).",
    find=each(r"(?<![\w.,])\d{1,4}\.?(?:ste|te)[nrsm]?(?!\w)"))
