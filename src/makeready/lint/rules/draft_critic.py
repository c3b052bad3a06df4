from ..rule import WARNING, Rule, in_markup

RULE = Rule(
    code="draft-critic", severity=WARNING,
    message="An editor's change is neither taken nor refused: “{around}”.",
    cure="Take it or refuse it, and delete the marks.",
    why="These marks (CriticMarkup) are no Markdown; both versions would be printed.",
    find=in_markup(r"\{(?:\+\+(?=\S)|--(?=\S)|>>|==(?=\S)|~~(?=\S))(?=[^{}]*(?:\+\+|--|<<|==|~~)\})"))
