from ..rule import WARNING, Rule, each
from ..text import ITEM, PARAGRAPH

_RAISED = "[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?"

# Behind a short word it is a power: m², km³.
RULE = Rule(
    code="note-typed", severity=WARNING,
    message="The number of a note is typed as text: “{around}”.",
    cure="Write [^label] here, and the note as [^label]: … below the paragraph.",
    why="A typed number leads nowhere, and stays as it is when notes come and go.",
    find=each(rf"(?:(?<=[^\W\d_]{{4}})|(?<=[^\W\d_]{{2}}[.,;:?!”’])){_RAISED}(?![\w⁰¹²³⁴-⁹])"
              r"|(?:(?<=[a-zß-ÿ]{5}\.[”’\"])\d{1,3}(?=\s|\Z)|(?<=[a-zß-ÿ]{5}\.)\d{1,3}(?=\s+[A-ZÀ-Þ“]))",
              kinds=(PARAGRAPH, ITEM)))
