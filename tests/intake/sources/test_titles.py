"""Headings over lists, in six languages."""

import pytest

from makeready.intake.sources.titles import bare_title, title_kind


@pytest.mark.parametrize("title", [
    "Sources", "## Works Cited", "#### **Works cited**", "REFERENCES:", "7. References", "Selected Bibliography",
    "Literaturverzeichnis", "Quellen", "Bibliografie", "Références bibliographiques", "Ouvrages cités",
    "Bibliografía", "Obras citadas", "Fuentes", "Riferimenti bibliografici", "Fonti", "Referências", "Bibliografia",
    "Works Cited\n-----------", "# References {#references .unnumbered}", "Primary Sources"])
def test_sources(title):
    assert title_kind(title) == "sources"


@pytest.mark.parametrize("title", [
    "Notes", "## Endnotes", "**Footnotes**", "Notes and References", "Anmerkungen", "Fußnoten", "Notes de bas de page",
    "Notas", "Notas a pie de página", "Note a piè di pagina", "Notas de rodapé"])
def test_notes(title):
    assert title_kind(title) == "notes"


@pytest.mark.parametrize("title", [
    "Notes on a Scandal", "The Sources of the Nile", "References to the Sea", "Sources say", "Note: beware",
    "Literature and Life", "Une note"])
def test_neither(title):
    assert title_kind(title) is None


def test_without_marks():
    assert bare_title("#### **Works cited**") == "Works cited"
    assert bare_title("# References {#references .unnumbered}") == "References"
