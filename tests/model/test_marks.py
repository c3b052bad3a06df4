import pytest

from makeready.model.marks import ENGLISH, MARKS, quotation_marks


@pytest.mark.parametrize("language, opening", [
    ("de", "„"), ("de-AT", "„"), ("de-CH", "«"), ("fr-CA", "«\u00a0"), ("en-GB", "“"), ("ja", "“")])
def test_the_marks_of_a_language(language, opening):
    assert quotation_marks(language)[0] == opening


def test_every_language_has_four_marks():
    assert all(len(marks) == 4 and all(marks) for marks in (*MARKS.values(), ENGLISH))
