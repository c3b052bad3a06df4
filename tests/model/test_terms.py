"""The words that makeready prints."""

import pytest

from makeready.model.book import ROLES
from makeready.model.terms import decimal_point, term


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_every_division_has_its_name_in_every_language(language):
    assert all(term(name, language, n=1) for name in ROLES)


@pytest.mark.parametrize("language, point", [
    ("en-GB", "."), ("de", ","), ("de-CH", "."), ("fr-CA", ","), ("es", ","), ("es-MX", ".")])
def test_decimal_points(language, point):
    assert decimal_point(language) == point
