"""The words that makeready itself prints, by language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .more_terms import MORE_TERMS

_TERMS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "page": "Page {n}. ", "pages": "Pages", "print-edition": "print edition",
        "chapter": "Chapter {n}", "part": "Part {n}", "contents": "Contents", "notes": "Notes",
        "bibliography": "Bibliography", "foreword": "Foreword", "preface": "Preface",
        "acknowledgments": "Acknowledgments", "introduction": "Introduction",
        "prologue": "Prologue", "conclusion": "Conclusion", "epilogue": "Epilogue",
        "afterword": "Afterword", "appendix": "Appendix", "glossary": "Glossary",
        "illustrations": "Illustrations", "abbreviations": "Abbreviations",
        "chronology": "Chronology", "contributors": "Contributors", "credits": "Credits",
        "index": "Index", "about-the-author": "About the Author", "also-by": "Also by the author",
        "frontispiece": "Frontispiece",
        "colophon": "Colophon", "published": "Published by {publisher}",
        "editor": "Edited by {names}", "translator": "Translated by {names}",
        "illustrator": "Illustrated by {names}", "and": "and", "title-page": "Title page",
        "half-title": "Half title", "copyright-page": "Copyright", "dedication": "Dedication",
        "epigraph": "Epigraph", "back-to-note": "Back to note {n}, {division}",
        "back-to-footnote": "Back to footnote {n}, {division}",
        "back-to-title": "Back to note {n} on the title, {division}",
        "back-to-words": "Back to “{n}”, {division}", "footnotes": "Footnotes",
        "cover": "Cover", "cover-of": "Cover: {title}", "cover-by": "Cover: {title} by {names}",
        "notes-to-page": "Notes to page {page}",
        "notes-to-pages": "Notes to pages {first}–{last}",
        "note": "n.\u00a0{n}", "note-in-chapter": "chap.\u00a0{chapter}, n.\u00a0{n}",
        "landmarks": "Landmarks",
        "a11y-text": "The text can be read aloud, enlarged and set in another typeface.",
        "a11y-fixed-text": "The text can be read aloud; its style sheet sets sizes that do not change.",
        "a11y-images": "Every image is described in words.",
        "a11y-mute-images": "Images that have a caption but no description: {n} of {all}.",
        "a11y-formulas": "Formulas can be read by assistive technology.",
        "a11y-pages": "The pages of the print edition are marked.",
        "a11y-moving": "Some images move; it is not known whether they flash.",
        "a11y-microenterprise": "The publisher is a microenterprise, which the European "
                                "Accessibility Act exempts.",
        "a11y-disproportionate-burden": "The publisher claims that the European Accessibility Act "
                                        "would be a disproportionate burden for this book.",
        "a11y-fundamental-alteration": "The publisher claims that the European Accessibility Act "
                                       "would alter the nature of this book."},
    "de": {
        "page": "Seite {n}. ", "pages": "Seiten", "print-edition": "Druckausgabe",
        "chapter": "Kapitel {n}", "part": "Teil {n}", "contents": "Inhalt", "notes": "Anmerkungen",
        "bibliography": "Literatur", "foreword": "Geleitwort", "preface": "Vorwort",
        "acknowledgments": "Dank", "introduction": "Einleitung", "prologue": "Prolog",
        "conclusion": "Schluss", "epilogue": "Epilog", "afterword": "Nachwort",
        "illustrations": "Abbildungen", "abbreviations": "Abkürzungen", "chronology": "Zeittafel",
        "contributors": "Mitwirkende", "credits": "Nachweise", "index": "Register",
        "about-the-author": "Zur Person", "also-by": "Weitere Bücher",
        "frontispiece": "Frontispiz",
        "appendix": "Anhang", "glossary": "Glossar", "colophon": "Impressum",
        "published": "Erschienen bei {publisher}", "editor": "Herausgegeben von {names}",
        "translator": "Übersetzt von {names}", "illustrator": "Illustriert von {names}",
        "and": "und", "title-page": "Titelseite", "half-title": "Schmutztitel",
        "copyright-page": "Copyright", "dedication": "Widmung", "epigraph": "Motto",
        "back-to-note": "Zurück zu Anmerkung {n}, {division}",
        "back-to-footnote": "Zurück zu Fußnote {n}, {division}",
        "back-to-title": "Zurück zu Anmerkung {n} zum Titel, {division}",
        "back-to-words": "Zurück zu „{n}“, {division}", "footnotes": "Fußnoten",
        "cover": "Umschlag", "cover-of": "Umschlag: {title}", "cover-by": "Umschlag: {title} von {names}",
        "notes-to-page": "Anmerkungen zu Seite {page}",
        "notes-to-pages": "Anmerkungen zu den Seiten {first}–{last}",
        "note": "Anm.\u00a0{n}", "note-in-chapter": "Kap.\u00a0{chapter}, Anm.\u00a0{n}",
        "landmarks": "Orientierungspunkte",
        "a11y-text": "Der Text lässt sich vorlesen, vergrößern und in einer anderen Schrift setzen.",
        "a11y-fixed-text": "Der Text lässt sich vorlesen; manche Schriftgrößen liegen fest.",
        "a11y-images": "Jedes Bild ist in Worten beschrieben.",
        "a11y-mute-images": "Bilder mit einer Unterschrift, aber ohne Beschreibung: {n} von {all}.",
        "a11y-formulas": "Formeln sind für assistive Technik lesbar.",
        "a11y-pages": "Die Seiten der Druckausgabe sind angegeben.",
        "a11y-moving": "Manche Bilder bewegen sich; ob sie blitzen, ist nicht bekannt.",
        "a11y-microenterprise": "Der Verlag ist ein Kleinstunternehmen, das der European "
                                "Accessibility Act ausnimmt.",
        "a11y-disproportionate-burden": "Der Verlag macht geltend, dass der European Accessibility "
                                        "Act für dieses Buch eine unverhältnismäßige Belastung wäre.",
        "a11y-fundamental-alteration": "Der Verlag macht geltend, dass der European Accessibility "
                                       "Act dieses Buch grundlegend verändern würde."},
    "fr": {
        "page": "Page {n}. ", "pages": "Pages", "print-edition": "édition imprimée",
        "chapter": "Chapitre {n}", "part": "Partie {n}", "contents": "Sommaire", "notes": "Notes",
        "bibliography": "Bibliographie", "foreword": "Avant-propos", "preface": "Préface",
        "acknowledgments": "Remerciements", "introduction": "Introduction",
        "prologue": "Prologue", "conclusion": "Conclusion", "epilogue": "Épilogue",
        "afterword": "Postface", "appendix": "Annexe", "glossary": "Glossaire",
        "illustrations": "Illustrations", "abbreviations": "Abréviations",
        "chronology": "Chronologie", "contributors": "Contributeurs", "credits": "Crédits",
        "index": "Index", "about-the-author": "Biographie", "also-by": "Autres livres",
        "frontispiece": "Frontispice",
        "colophon": "Achevé d’imprimer", "published": "Publié par {publisher}",
        "editor": "Sous la direction de {names}", "translator": "Traduit par {names}",
        "illustrator": "Illustré par {names}", "and": "et", "title-page": "Page de titre",
        "half-title": "Faux-titre", "copyright-page": "Copyright", "dedication": "Dédicace",
        "epigraph": "Épigraphe", "back-to-note": "Retour à la note {n}, {division}",
        "back-to-footnote": "Retour à la note de bas de page {n}, {division}",
        "back-to-title": "Retour à la note {n} sur le titre, {division}",
        "back-to-words": "Retour à «\u00a0{n}\u00a0», {division}", "footnotes": "Notes de bas de page",
        "cover": "Couverture", "cover-of": "Couverture\u00a0: {title}",
        "cover-by": "Couverture\u00a0: {title}, {names}",
        "notes-to-page": "Notes de la page {page}",
        "notes-to-pages": "Notes des pages {first}–{last}",
        "note": "n.\u00a0{n}", "note-in-chapter": "chap.\u00a0{chapter}, n.\u00a0{n}",
        "landmarks": "Points de repère",
        "a11y-text": "Le texte peut être lu à voix haute, agrandi et affiché dans une autre police.",
        "a11y-fixed-text": "Le texte peut être lu à voix haute\u00a0; certaines tailles sont fixes.",
        "a11y-images": "Chaque image est décrite par un texte.",
        "a11y-mute-images": "Images pourvues d’une légende mais sans description\u00a0: {n} sur {all}.",
        "a11y-formulas": "Les formules sont lisibles par les technologies d’assistance.",
        "a11y-pages": "Les pages de l’édition imprimée sont indiquées.",
        "a11y-moving": "Certaines images bougent\u00a0; on ignore si elles clignotent.",
        "a11y-microenterprise": "L’éditeur est une microentreprise, que l’European Accessibility "
                                "Act exempte.",
        "a11y-disproportionate-burden": "L’éditeur déclare que l’European Accessibility Act serait "
                                        "une charge disproportionnée pour ce livre.",
        "a11y-fundamental-alteration": "L’éditeur déclare que l’European Accessibility Act "
                                       "modifierait fondamentalement ce livre."},
    "es": {
        "page": "Página {n}. ", "pages": "Páginas", "print-edition": "edición impresa",
        "chapter": "Capítulo {n}", "part": "Parte {n}", "contents": "Índice", "notes": "Notas",
        "bibliography": "Bibliografía", "foreword": "Presentación", "preface": "Prefacio",
        "acknowledgments": "Agradecimientos", "introduction": "Introducción",
        "prologue": "Prólogo", "conclusion": "Conclusión", "epilogue": "Epílogo",
        "afterword": "Posfacio", "appendix": "Apéndice", "glossary": "Glosario",
        "illustrations": "Ilustraciones", "abbreviations": "Abreviaturas",
        "chronology": "Cronología", "contributors": "Colaboradores", "credits": "Procedencia",
        "index": "Índice alfabético", "about-the-author": "Biografía", "also-by": "Otros libros",
        "frontispiece": "Frontispicio",
        "colophon": "Colofón", "published": "Publicado por {publisher}",
        "editor": "Edición de {names}", "translator": "Traducción de {names}",
        "illustrator": "Ilustraciones de {names}", "and": "y", "title-page": "Portada",
        "half-title": "Portadilla", "copyright-page": "Créditos", "dedication": "Dedicatoria",
        "epigraph": "Epígrafe", "back-to-note": "Volver a la nota {n}, {division}",
        "back-to-footnote": "Volver a la nota al pie {n}, {division}",
        "back-to-title": "Volver a la nota {n} del título, {division}",
        "back-to-words": "Volver a «{n}», {division}", "footnotes": "Notas al pie",
        "cover": "Cubierta", "cover-of": "Cubierta: {title}", "cover-by": "Cubierta: {title}, de {names}",
        "notes-to-page": "Notas a la página {page}",
        "notes-to-pages": "Notas a las páginas {first}–{last}",
        "note": "n.\u00a0{n}", "note-in-chapter": "cap.\u00a0{chapter}, n.\u00a0{n}",
        "landmarks": "Puntos de referencia",
        "a11y-text": "El texto puede leerse en voz alta, ampliarse y mostrarse con otro tipo de letra.",
        "a11y-fixed-text": "El texto puede leerse en voz alta; algunos tamaños son fijos.",
        "a11y-images": "Cada imagen está descrita con palabras.",
        "a11y-mute-images": "Imágenes con pie pero sin descripción: {n} de {all}.",
        "a11y-formulas": "Las tecnologías de apoyo pueden leer las fórmulas.",
        "a11y-pages": "Están señaladas las páginas de la edición impresa.",
        "a11y-moving": "Algunas imágenes se mueven; no se sabe si destellan.",
        "a11y-microenterprise": "La editorial es una microempresa, a la que la European "
                                "Accessibility Act exime.",
        "a11y-disproportionate-burden": "La editorial declara que la European Accessibility Act "
                                        "sería una carga desproporcionada para este libro.",
        "a11y-fundamental-alteration": "La editorial declara que la European Accessibility Act "
                                       "alteraría la naturaleza de este libro."},
} | MORE_TERMS


def term(name: str, language: str, **values: object) -> str:
    """The word ``name`` in ``language`` (a BCP 47 tag), English where we have no other."""
    words = _TERMS.get(language.partition("-")[0].lower(), {})
    return words.get(name, _TERMS["en"][name]).format(**values)


def spoken(language: str) -> str:
    """The language that :func:`term` answers in: ``language`` itself, or English."""
    return language if language.partition("-")[0].lower() in _TERMS else "en"


def listed(names: Sequence[str], language: str) -> str:
    """“A”, “A and B”, “A, B and C” in ``language``; nothing of no names."""
    *most, last = names or [""]
    return f"{', '.join(most)} {term('and', language)} {last}" if most else last


_POINTED = ("en", "he", "ja", "ko", "th", "zh", "es-MX", "de-CH")
"""The languages that write 1.5 (Unicode CLDR, numbers); the others of Europe write 1,5."""


def decimal_point(language: str) -> str:
    """What stands before the decimals of a number in ``language``, a BCP 47 tag."""
    pointed = language in _POINTED or language.partition("-")[0].lower() in _POINTED
    return "." if pointed else ","
