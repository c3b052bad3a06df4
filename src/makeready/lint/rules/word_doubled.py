from ..rule import WARNING, Rule, each

# Not “had had”, “that that”, “come in in time”, “her her own”: those stand twice by right.
_WORDS = ("a an and as at be been but by can could did for from he if into is it my no not of or "
          "our she should than the their them then these they this to very was we were what when "
          "where which who will with would you your de des du el et le les los un une ein eine und").split()
_CERTAIN = frozenset("a an and the of or but".split())

RULE = Rule(
    code="word-doubled", severity=WARNING,
    message="“{word}” stands twice: “{around}”.", cure="Delete one of them.",
    why="The eye jumps over a word typed again, most of all where a line ends.",
    find=each(rf"(?<![\w’'.-])(?P<word>(?i:{'|'.join(_WORDS)}))"
              r"(?P<at>\s+(?P<again>(?i:(?P=word))))(?![\w’'-])",
              lambda match: "" if match["again"] in _CERTAIN else None,
              unless=lambda match: not match["again"].islower()))
