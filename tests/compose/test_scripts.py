"""Which text is composed."""

import pytest

from makeready.compose.scripts import by_words


@pytest.mark.parametrize("text", [
    "plain", "Déjà vu – “œuvre”…", "Война и мир", "Ὦ ξεῖν’, ἀγγέλλειν", "Şeyh Galip", "Đường",
    "The word שלום means peace.", "A haiku (俳句) has three lines."])
def test_text_with_spaces_from_left_to_right(text):
    assert by_words(text)


@pytest.mark.parametrize("text", [
    "吾輩は猫である。", "죽는 날까지 하늘을 우러러", "היה היה פעם מלך", "كان يا ما كان", "กาลครั้งหนึ่งนานมาแล้ว",
    "שלום is peace"[:6]])
def test_other_text(text):
    assert not by_words(text)
