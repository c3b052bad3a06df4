from ..rule import WARNING, Rule, each

RULE = Rule(
    code="word-its-own", severity=WARNING, languages=("en",),
    message="“{text}” has an apostrophe too many: “{around}”.", cure="Write “its”.",
    why="“It’s” is “it is”; what belongs to it is its.",
    find=each(r"(?<![\w’'])[iI]t(?P<at>[’']s)(?= own [a-z])", "s"))
