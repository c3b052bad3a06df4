"""Tags of languages as programs write them."""

import pytest

from makeready.intake.office.language import language_tag


@pytest.mark.parametrize(("given", "tag"), [
    ("en-GB", "en-GB"), ("EN-us", "en-US"), ("de", "de"), ("zh-Hant-tw", "zh-Hant-TW"), ("x-none", ""), ("", ""),
    ("none-none", ""), ("de_DE", "")])
def test_tags(given, tag):
    assert language_tag(given) == tag
