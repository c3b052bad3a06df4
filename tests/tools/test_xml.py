import pytest

from makeready.model.source import SourceFile
from makeready.tools.xml import XmlError, parse


def test_letters_are_those_of_the_text_whatever_is_declared():
    text = '<?xml version="1.0" encoding="iso-8859-1"?>\n<a>Größe</a>'
    assert parse(SourceFile("a.xml", text)).text == "Größe"


def test_an_entity_from_a_file_is_not_read(tmp_path):
    (tmp_path / "secret").write_text("secret")
    root = parse(SourceFile("a.xml",
                            f'<!DOCTYPE a [<!ENTITY s SYSTEM "file://{tmp_path}/secret">]><a>&s;</a>'))
    assert "secret" not in "".join(root.itertext())


@pytest.mark.parametrize("text, place, problem", [
    ("<a>\n <b>\n</a>", "a.xml:3:5", "Opening and ending tag mismatch: b and a"),
    ("", "a.xml:1:1", "Document is empty"),
    ("words", "a.xml:1:1", "Start tag expected, '<' not found")])
def test_faults_stand_where_reading_stopped(text, place, problem):
    with pytest.raises(XmlError) as caught:
        parse(SourceFile("a.xml", text))
    assert (str(caught.value.span), caught.value.problem) == (place, problem)
