"""French punctuation: ``~`` is a fixed space, ``^`` a thin one."""

import pytest
from support import division, read, spaced

from makeready.transform.quotes import set_quotes
from makeready.transform.spaces import set_spaces


def _set(tmp_path, language, text):
    book = read(tmp_path, f"# One\n\n{text}\n", f"language: {language}\n")
    return spaced(division(set_spaces(set_quotes(book)), "chapter").blocks)


@pytest.mark.parametrize("typed, found", [
    ("Non ! dit-il ; quoi ?! Ceci : cela", "Non^! dit-il^; quoi^?! Ceci~: cela"),
    ("Non! Quoi?! (Ah?) Ceci: là… ! *oui* ?", "Non^! Quoi^?! (Ah^?) Ceci~: là…^! oui^?"),
    ("« mot » et «mot» et \"mot !\"", "«~mot~» et «~mot~» et «~mot^!~»"),
    ("à 10:30, <https://a.example/?x>, `a ?`", "à 10:30, https://a.example/?x, a ?")])
def test_in_france(tmp_path, typed, found):
    assert _set(tmp_path, "fr", typed) == found


@pytest.mark.parametrize("language, found", [
    ("fr-CA", "Non! Ceci~: «~mot~»"), ("fr-CH", "Non^! Ceci^: «~mot~»"), ("en", "Non! Ceci: «mot»")])
def test_elsewhere(tmp_path, language, found):
    assert _set(tmp_path, language, "Non! Ceci: «mot»") == found
