import pytest

from makeready.model.scripts import is_right_to_left


@pytest.mark.parametrize("language, turned", [
    ("ar", True), ("he-IL", True), ("FA", True), ("yi", True), ("en", False), ("ja", False),
    ("pa", False), ("pa-Arab-PK", True), ("he-Latn", False), ("uz-arab", True), ("de-1996", False)])
def test_which_way_a_language_is_written(language, turned):
    assert is_right_to_left(language) == turned
