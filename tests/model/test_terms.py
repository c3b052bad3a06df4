"""The words that makeready prints."""

import re

import pytest

from makeready.model.book import ROLES
from makeready.model.terms import _TERMS, decimal_point, spoken, term


@pytest.mark.parametrize("language", _TERMS)
def test_every_division_has_its_name_in_every_language(language):
    assert all(term(name, language, n=1) for name in ROLES)


@pytest.mark.parametrize("language", _TERMS)
def test_every_word_is_there_in_every_language_with_the_same_blanks(language):
    blanks = {name: set(re.findall(r"{\w+}", text)) for name, text in _TERMS["en"].items()}
    found = {name: set(re.findall(r"{\w+}", text)) for name, text in _TERMS[language].items()}
    assert {name: found[name] for name in blanks} == blanks


def test_english_stands_in_for_a_language_that_we_have_not():
    assert term("contents", "fi") == "Contents" and spoken("fi") == "en" and spoken("pt-BR") == "pt-BR"


@pytest.mark.parametrize("language, point", [
    ("en-GB", "."), ("de", ","), ("de-CH", "."), ("fr-CA", ","), ("es", ","), ("es-MX", ".")])
def test_decimal_points(language, point):
    assert decimal_point(language) == point
