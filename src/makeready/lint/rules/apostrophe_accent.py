from ..rule import WARNING, Rule, each

RULE = Rule(
    code="apostrophe-accent", severity=WARNING, languages=("en", "fr", "it"),
    message="An accent stands for an apostrophe: “{around}”.", cure="Use an apostrophe.",
    why="On many keyboards ´ and ` lie beside the apostrophe; they are wider and stand elsewhere.",
    find=each(r"(?<=[^\W\d_])[´`](?=(?:s|t|d|m|ll|re|ve)\b)"
              r"|(?:(?<=\b[cdjlmnstCDJLMNST])|(?<=\b[qQ]u))[´`](?=[aeiouyhàâéèêîôAEIOUYHÀÂÉÈÊ])", "’"))
