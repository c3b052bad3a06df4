"""Faults a person must mend: what they are, where they stand, how they are cured.

One table holds every code with its severity, its sentence and its cure, so that the checks,
the documentation and ``makeready explain`` can never disagree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import IntEnum

from .source import Span


class Severity(IntEnum):
    """How grave a fault is; an ERROR stops the build before anything is written."""

    NOTE = 0
    WARNING = 1
    ERROR = 2

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True)
class Rule:
    """A row of the table: the sentence and the cure are templates for ``str.format``."""

    severity: Severity
    message: str
    cure: str
    why: str


@dataclass(frozen=True)
class Diagnostic:
    """One fault in the author's terms. ``span`` is None only when no file is to blame."""

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    hint: str = ""

    @property
    def sort_key(self) -> tuple:
        """Order of printing: by place, then by code; what has no place comes first."""
        span = self.span or Span("")
        return (span.path, span.line, span.column, self.code, self.message)


class ManuscriptError(Exception):
    """The manuscript cannot go on to the next stage; carries every diagnostic found so far."""

    def __init__(self, diagnostics: list[Diagnostic]):
        super().__init__("; ".join(f"{d.span}: {d.message}" for d in diagnostics))
        self.diagnostics = diagnostics


def diagnose(code: str, span: Span | None = None, **values: object) -> Diagnostic:
    """A diagnostic of the table's row ``code``, its templates filled with ``values``.

    Raises KeyError when the table has no such code or a template asks for a missing value.
    """
    rule = CODES[code]
    return Diagnostic(code, rule.severity, rule.message.format(**values), span,
                      rule.cure.format(**values))


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """A hint that names the nearest of the ``known`` words, or says ``otherwise``."""
    names = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), names, n=1)
    return f"Did you mean “{names[near[0]]}”?" if near else otherwise


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

CODES: dict[str, Rule] = {
    # book.yaml and other YAML
    "yaml-syntax": Rule(
        _ERROR, "This is not YAML: {problem}.",
        "Look at this line and the one before it: a missing colon, quotation mark or indent.",
        "YAML is read before anything else; a value with a colon or a quote needs quotation marks."),
    "yaml-unclosed": Rule(
        _ERROR, "The YAML block that begins here is never closed.",
        "Close it with a line of three hyphens (---) before the text.",
        "Without its closing line the whole chapter would be taken for data, or the data for text."),
    "config-unknown-key": Rule(
        _ERROR, "Unknown key “{key}”.", "{hint}",
        "A misspelt key would be ignored in silence, and with it what you asked for."),
    "config-missing-key": Rule(
        _ERROR, "The key “{key}” is missing.", "Add a line “{key}: …”.",
        "The book cannot be made without it."),
    "config-value": Rule(
        _ERROR, "The value of “{key}” is wrong: {problem}.", "Change the value.",
        "Each key takes one kind of value; the README lists them."),
    "config-unknown-role": Rule(
        _ERROR, "“{role}” is no division of {matter} matter.", "{hint}",
        "Divisions are named by the part they play, so that every format can mark them up."),
    "config-role-needs-file": Rule(
        _ERROR, "“{role}” needs a file.", "Write “{role}: file.md”.",
        "Only title pages, contents, notes and bibliography can be made without the author's words."),
    "division-twice": Rule(
        _ERROR, "“{name}” is listed a second time.", "Delete this line; the first is {first}.",
        "The same text would be printed twice."),
    "notes-unplaced": Rule(
        _ERROR, "The notes have no place in the book.",
        "List “notes” under “back:”, or set “notes: chapter-end”.",
        "With “notes: book-end” they are printed where the division “notes” stands."),
    "bibliography-unplaced": Rule(
        _ERROR, "Sources that no one cites have no list to stand in.",
        "List “bibliography” under “back:”, or delete “nocite:”.",
        "A chapter's own list holds what the chapter cites; the others need the list of the book."),
    "isbn-invalid": Rule(
        _ERROR, "“{isbn}” is no ISBN: its check digit or length is wrong.",
        "Copy the thirteen digits again from your agency's letter.",
        "ISO 2108: thirteen digits, the last one a check digit. Shops and printers refuse others."),
    # files
    "file-missing": Rule(
        _ERROR, "There is no file “{path}”.", "Create it, or correct its name in book.yaml.",
        "book.yaml lists what the book is made of."),
    "file-outside": Rule(
        _ERROR, "“{path}” lies outside the project.", "Copy the file into the project.",
        "A build reads nothing but the project, so that it gives the same book on every machine."),
    "file-not-utf8": Rule(
        _ERROR, "The byte {byte} is not UTF-8.",
        "Save the file again with the encoding UTF-8.",
        "In another encoding every accent and quotation mark may turn into another character."),
    "file-control-character": Rule(
        _ERROR, "The control character {name} cannot be printed.", "Delete it.",
        "XML 1.0 (2.2) has no place for it, so neither EPUB nor DOCX could hold it."),
    "chapter-unlisted": Rule(
        _ERROR, "“{path}” is not listed in book.yaml.",
        "List it under “body:”, or move the file out of chapters/.",
        "A chapter that is not listed is not in the book."),
    "chapter-empty": Rule(
        _ERROR, "The division “{title}” has no text.", "Write it, or take it out of book.yaml.",
        "An empty page with a heading is no chapter."),
    # headings, anchors, links
    "heading-second-title": Rule(
        _ERROR, "“{title}” is a title (#) in the middle of a file.",
        "Make it a section (##), or give it a file of its own.",
        "One file is one division; its first # heading is its title."),
    "heading-skip": Rule(
        _ERROR, "The heading “{title}” skips a level: it is {level} and follows {before}.",
        "Use {expected}, or put a heading between the two.",
        "Readers who move by headings get lost; PDF/UA (7.4.2) and EPUB forbid the gap."),
    "id-twice": Rule(
        _ERROR, "The id “{id}” stands twice in the book.",
        "Give this one another id: {other}.",
        "A link to it could lead to either place."),
    "link-dead": Rule(
        _ERROR, "The link leads to “{target}”, which is not in the book.", "{hint}",
        "A dead link is refused by EPUBCheck and every shop."),
    "link-label-twice": Rule(
        _ERROR, "The link label “{label}” is defined twice.", "Rename one of them.",
        "Pandoc keeps only one of them."),
    "link-label-unused": Rule(
        _ERROR, "This line is read as the address of a link “[{label}]” that stands nowhere.",
        "If it is a note, write [^{label}]: here and [^{label}] where it belongs; else delete it.",
        "Markdown takes “[label]: words” for the address of a link, and prints none of it."),
    # images
    "image-missing": Rule(
        _ERROR, "There is no image “{path}”.",
        "Put it into manuscript/images/, or correct the path.",
        "The picture would be missing in every format."),
    "image-remote": Rule(
        _ERROR, "The image “{path}” is on the network.",
        "Save it in manuscript/images/ and name that file.",
        "A build uses nothing from the network: tomorrow the picture may be gone or changed."),
    "image-broken": Rule(
        _ERROR, "The image “{path}” cannot be opened.",
        "Export it again, or correct its suffix: it must say what kind of file it is.",
        "A picture that cannot be drawn would be missing in every format."),
    "image-format": Rule(
        _ERROR, "“{path}” is of a format that not every edition can show.",
        "Save it as one of: {known}.",
        "These are the core image types of EPUB 3.3."),
    "image-alt": Rule(
        _ERROR, "The image “{path}” has no alternative text.",
        "Add alt=\"what the picture shows\" in braces after it; {{.decorative}} for mere ornament.",
        "Readers who cannot see it get these words instead; PDF/UA 7.3 and WCAG 1.1.1 ask for them."),
    "language-tag": Rule(
        _ERROR, "“{tag}” is not the tag of a language.",
        "Write it as BCP 47 has it: fr, fr-CA, zh-Hant.",
        "A reader that reads aloud chooses its voice by it, and no shop takes an e-book with a wrong one."),
    "conformance": Rule(
        _ERROR, "book.yaml says that the book conforms, but {problem}.",
        "{cure} Or take “conforms” out of book.yaml.",
        "A shop prints the claim beside the book, and someone who relies on it buys. makeready makes "
        "none that it can see is false; what it cannot see, the certifier answers for."),
    # the cover
    "cover-format": Rule(
        _ERROR, "A cover cannot be “{path}”.", "Save it as a JPEG (.jpg) or a PNG (.png).",
        "The shops take these two alone; Kobo refuses a GIF."),
    "cover-small": Rule(
        _WARNING, "The cover “{path}” has {width} × {height} pixels.",
        "Make its shorter side {least} pixels or more; 1600 × 2560 suits every shop.",
        "IngramSpark asks for 1600 pixels, and on a large screen fewer are seen to be few."),
    "cover-letters": Rule(
        _WARNING, "No typeface of the house has “{letters}” for a cover: the e-book gets none.",
        "Name a picture of your own: cover: images/cover.jpg.",
        "A cover with empty boxes for letters is worse than none."),
    # notes
    "note-label-twice": Rule(
        _ERROR, "The note “[^{label}]” is defined twice in this file.",
        "Give one of them another label.",
        "Pandoc would print the last one at both places and lose the other."),
    "note-unused": Rule(
        _ERROR, "The note “[^{label}]” is never called.",
        "Put [^{label}] where it belongs, or delete the note.",
        "A note without a call would not be printed at all."),
    "note-undefined": Rule(
        _ERROR, "The note “[^{label}]” is called but not defined.",
        "{hint}",
        "The label would be printed as it stands."),
    "note-called-twice": Rule(
        _ERROR, "The note “[^{label}]” is called a second time.",
        "Make a second note, or refer to the first in words.",
        "Pandoc would print the note twice under two numbers."),
    "note-repeats": Rule(
        _WARNING, "This note only repeats the one before it in the paragraph.",
        "Delete it, and let the one note stand where the passage ends; or say what is new.",
        "One note can cover a passage; readers who follow a call expect something new."),
    "note-ambiguous": Rule(
        _ERROR, "Several notes have the label “{label}”: {places}.",
        "Give the one that is meant a label of its own.",
        "Labels are told apart within a file; a link from another file could mean any of them."),
    "note-unkeyed": Rule(
        _ERROR, "No words stand before this note, by which it could be known.",
        "Put the call behind the words that it belongs to, or set “phrases: false” in book.yaml.",
        "A note without a number opens with the words of the text that stand before its call."),
    "note-unnumbered": Rule(
        _ERROR, "The note “{target}” has no number to refer to.",
        "Give the reference words of its own: “[the note on page names]({target})”.",
        "Notes to titles have no number, nor have those that symbols or phrases call."),
    "note-turned": Rule(
        _WARNING, "This note stands on the page after its call.",
        "Look at the page; a word more or less in the paragraph may mend it.",
        "The layout engine could not keep the note and its call together."),
    "note-too-long": Rule(
        _ERROR, "This note does not fit at the foot of its page.",
        "Shorten it, or set “notes: book-end” in book.yaml.",
        "A note at the page's foot must stand whole on the page of its call."),
    # citations and sources
    "cite-unknown": Rule(
        _ERROR, "The source “{key}” is not in the list of sources.", "{hint}",
        "The note would be printed as a bold question mark."),
    "source-unfetched": Rule(
        _ERROR, "The source “{identifier}” has not been looked up.",
        "Run “makeready cite fetch”, and commit the file it writes.",
        "A build asks no one: what an identifier stands for is looked up once and kept."),
    "source-unknown": Rule(
        _ERROR, "Nothing was found for “{identifier}”: {problem}.",
        "Correct the identifier, or describe the source in the list of sources and cite its key.",
        "Catalogs do not know every source, and pages do not always say what they are."),
    "identifier-invalid": Rule(
        _ERROR, "“{identifier}” cannot be right: {problem}.", "Copy it again from the source.",
        "A DOI has the form 10.1000/name; the last digit of an ISBN is a check of the others."),
    "identifier-cut": Rule(
        _ERROR, "Only “{read}” is read of this identifier.",
        "Write it in braces: @{{{whole}}}.",
        "Without braces a key ends before a bracket, an equals sign or a closing slash, and what is "
        "left names another source."),
    "cite-misread": Rule(
        _ERROR, "This citation is not understood; its brackets would be printed.", "{hint}",
        "A citation is [@key, pages]; what Pandoc cannot read as one is text to it."),
    "cite-nested": Rule(
        _ERROR, "The {what} inside this citation would be lost.", "{hint}",
        "Before and after its key a citation holds words alone."),
    "pages-backwards": Rule(
        _ERROR, "The pages {pages} run backwards.", "Look them up again, and correct them.",
        "A range goes from a page to a later one; 121–8 is short for 121–128."),
    "pages-outside": Rule(
        _WARNING, "Page {page} is cited of “{key}”, which has the pages {pages}.",
        "Look up which of the two is right.",
        "An article or a chapter has no other pages than its own."),
    "cite-as-text": Rule(
        _ERROR, "“{text}” is a citation left as text.",
        "Write [@key] with the key of its source; or mark it [{text}]{{.as-is}}, to print it so.",
        "It would be printed as it stands."),
    "source-unused": Rule(
        _ERROR, "The source “{key}” is never cited.",
        "Cite it, delete it, or list it under “nocite:” in book.yaml (“*” for all).",
        "The bibliography lists what is cited; this one would be missing from it."),
    "source-key-twice": Rule(
        _ERROR, "The key “{key}” is given to two sources (the first at {first}).",
        "Give one of them another key.",
        "Citations of the one would print the other."),
    "source-twice": Rule(
        _WARNING, "“{key}” seems to be the same source as “{other}” ({place}): {same}.",
        "Keep one of them, and cite it by its key everywhere.",
        "Two keys are two works: each would be cited in full once, and both would be listed."),
    "source-incomplete": Rule(
        _WARNING, "The source “{key}” is cited, but has no {what}.", "{hint}",
        "Readers find a source by its title and its date."),
    "source-ungrouped": Rule(
        _ERROR, "No group of the bibliography takes the source “{key}”.",
        "Give it a keyword of one, list it in one, or add a group that asks for nothing.",
        "It would be cited and not listed."),
    "source-without-key": Rule(
        _ERROR, "This source has no “id”.", "Add “id: a-short-key”.",
        "Without a key it cannot be cited."),
    "references-syntax": Rule(
        _ERROR, "This file of sources cannot be read: {problem}.", "Mend the entry at this place.",
        "Sources are CSL data in YAML or JSON, or BibTeX."),
    "references-format": Rule(
        _ERROR, "Sources are not read from this kind of file.", "Use one of: {known}.",
        "The kind of file is told by its suffix."),
    "cite-failed": Rule(
        _ERROR, "The citations cannot be set: {problem}.",
        "Mend the citation style in styles/, or the source that is named.",
        "Pandoc's citeproc formats citations by a CSL style and said this."),
    "style-broken": Rule(
        _ERROR, "This citation style cannot be read: {problem}.", "Mend it at this place.",
        "A CSL style is an XML file."),
    "style-missing": Rule(
        _ERROR, "There is no citation style “{name}”.",
        "{hint}",
        "The official collection of CSL styles is searched by name."),
    # blocks
    "div-unclosed": Rule(
        _ERROR, "The block that “:::” begins here is never closed.",
        "Close it with a line of three colons (:::) after its last paragraph.",
        "The rest of the file would be set as a part of it."),
    "reference-docx": Rule(
        _ERROR, "This is not a Word file.",
        "Save it in Word as .docx again, or delete it: the house's looks are then used.",
        "The Word file takes its styles from styles/reference.docx where a project has one."),
    # the typographer's lint; its rules have their own table
    "lint-ignore": Rule(
        _ERROR, "This entry of the ignore list cannot be used: {problem}.",
        "Give it a code and a reason, and a file or a text where only some findings are meant.",
        "What is left as it is should be known to the next reader, and why."),
    "lint-ignore-unused": Rule(
        _WARNING, "This entry of the ignore list for “{rule}” covers nothing.",
        "Delete it, or correct its file or its text.",
        "It might hide a finding that no one has looked at."),
    # what cannot be in every format
    "raw-markup": Rule(
        _ERROR, "“{text}” is raw {format} and would be lost in other formats.",
        "Write it in Markdown: *emphasis*, ^super^, ~sub~, [text]{{.smallcaps}}, ::: blocks.",
        "Raw markup goes into one format only; the words in it would be missing from the others."),
    # after writing
    "lost-text": Rule(
        _ERROR, "These words are missing from the {format}: “{text}”.",
        "Write the passage in another way, and report it: makeready should not lose it.",
        "The build reads its own output again and compares it with the manuscript."),
    "pandoc": Rule(
        _WARNING, "{problem}", "Look at this place.",
        "Pandoc, which reads the text, said so."),
    "glyph-missing": Rule(
        _ERROR, "No typeface has the character “{char}” (U+{point}).",
        "Write it in another way, or name a typeface that has it in styles/print.css.",
        "An empty box would be printed in its place."),
    "typeface-foreign": Rule(
        _WARNING, "Some characters are set in {name}, a typeface of this machine.",
        "Name a typeface that has them in styles/print.css.",
        "Another machine may not have it, and would print other pages, or boxes."),
    "head-cut": Rule(
        _WARNING, "A running head was too long and lost its last words: “{text}”.",
        "Give “short-title: …” in the YAML block of the chapter, in book.yaml for the book, or as "
        "{{short-title=\"…\"}} after a section's heading.",
        "A running head has one line, and its folio needs room beside it."),
    "folio-missing": Rule(
        _WARNING, "Page {folio} of the printed book is missing in the e-book's page list: its first words "
        "“{words}” were not found.", "Report this with the page; the e-book is whole but for that mark.",
        "The page list leads to the words with which each printed page begins, and to no others."),
    "folio-misplaced": Rule(
        _ERROR, "Page {folio} of the e-book's page list begins with “{words}”, which the printed page "
        "does not.", "Report this with the page; “page-list: false” makes the e-book without a page list.",
        "Readers and teachers find a page of the printed book by it."),
    "composer-plain": Rule(
        _WARNING, "The lines were broken one by one: this version of WeasyPrint is not known to the "
        "composer.", "Install the version that makeready asks for, or set “composer: plain”.",
        "The composer works inside WeasyPrint and keeps to the versions it was tested on."),
    "layout": Rule(
        _WARNING, "{problem}", "Look at the page.",
        "The layout engine said so."),
    # the e-book and the shops
    "profile-faulty": Rule(
        _ERROR, "This profile cannot be used: {problem}.", "Correct it at this place.",
        "In a profile each number has its “source:” and the month in which that was “verified:”."),
    "paper-unknown": Rule(
        _ERROR, "{printer} has no paper “{paper}”.", "Its papers: {known}.",
        "The paper decides how thick the book is, and how wide its spine."),
    "image-scaled": Rule(
        _WARNING, "The image “{path}” is made smaller in the e-book: {before} became {after}.",
        "{limit}. Give a smaller image to make it yourself; print has the one you gave.",
        "Shops refuse larger images, or make them smaller in their own way; no reader's screen shows more."),
    "cover-scaled": Rule(
        Severity.NOTE, "The cover “{path}” is smaller inside the e-book: {before} became {after}.",
        "{limit}, inside. There is nothing to do: beside the e-book, send the shops the picture itself.",
        "Shops bound the images inside an e-book, and ask for the cover that they show in a larger size."),
    "image-recolored": Rule(
        _WARNING, "The colors of “{path}” are converted for the e-book: {before} became RGB.",
        "{limit}. Give an RGB image to choose the colors; print has the one you gave.",
        "Screens mix red, green and blue; inks are for paper, and many readers show them false or not at "
        "all."),
    "shop-package": Rule(
        _WARNING, "The e-book has {value}; {limit}.", "Use fewer images, or smaller ones.",
        "Shops refuse what is too large to send, and some charge the author by weight."),
    "shop-text": Rule(
        _WARNING, "“{name}” has {value}; {limit}.",
        "Divide the chapter; of notes, set them at the chapters' ends.",
        "Old engines show nothing of a file that is too large for them, and new ones are slow to turn it."),
    "shop-embedded": Rule(
        _WARNING, "“{name}” shows images of {value}; {limit}.",
        "Divide the chapter, or use smaller images.",
        "A reader loads a file with all that it shows before the first page of it appears."),
    "shop-image": Rule(
        _WARNING, "The image “{name}” has {value}; {limit}.", "Export it again, smaller.",
        "Shops refuse larger images, or make them smaller in their own way."),
    "shop-colors": Rule(
        _WARNING, "The image “{name}” is {value}; {limit}.", "Export it again, in RGB.",
        "Screens mix red, green and blue; inks are for paper."),
    "shop-ground": Rule(
        _WARNING, "The image “{name}” is {value}; {limit}.",
        "Export it again, on white.",
        "Readers put a color of their own behind it: black lines vanish at night."),
    "shop-cover-missing": Rule(
        _WARNING, "The e-book has no cover, and {shop} asks for one.", "Add the image of its cover.",
        "It is what a reader's shelf shows."),
    "shop-cover": Rule(
        _WARNING, "The cover has {value}; {limit}.", "Export it again, at that size.",
        "The cover is what sells the book: shops refuse one that would look coarse."),
    "shop-cover-kind": Rule(
        _WARNING, "The cover is {value}; {limit}.", "Export it again in this form.",
        "The cover is shown on screens alone, by programs that read few formats."),
    "shop-name": Rule(
        _WARNING, "“{name}” is named by {value}; {limit}.", "Rename the file.",
        "Files are known by their names on their way, and programs stumble over special characters."),
    # on the pages: what `check --pages` sees
    "page-loose": Rule(
        _WARNING, "{at}: a loose line, its word spaces {detail} times the natural: {text}",
        "Change a word or two of the paragraph, or let a long word divide by a soft hyphen (U+00AD).",
        "Beyond one and a half times its natural width a space parts words more than it joins them."),
    "page-overfull": Rule(
        _WARNING, "{at}: the line runs out of the measure by {detail} pt: {text}",
        "Let a long word divide by a soft hyphen (U+00AD), shorten it, or break the line of code.",
        "Text in the margin may be trimmed off, and always looks like a mistake."),
    "page-ladder": Rule(
        _WARNING, "{at}: {detail} lines in a row end in a hyphen; the last is: {text}",
        "Change a word near the end of one of them.",
        "Three hyphens under one another make a ladder that the eye climbs instead of reading."),
    "page-runt": Rule(
        _WARNING, "{at}: the paragraph ends in a line that is hardly one: {text}",
        "Add or take a word in the paragraph.",
        "A last line shorter than the next one's indent leaves a hole between two paragraphs."),
    "page-stack": Rule(
        _WARNING, "{at}: “{detail}” stands under itself at the edge of the text.",
        "Change a word of the paragraph.",
        "The same word at the same edge of two lines sends the eye back to the wrong one."),
    "page-river": Rule(
        _WARNING, "{at}: wide spaces flow together through {detail} lines; the last is: {text}",
        "Change a word or two in these lines.",
        "A white river through the text is seen before any word of it."),
    "page-widow": Rule(
        _WARNING, "{at}: a paragraph's last line stands alone at the head of the page: {text}",
        "Add or take some words in the paragraph, or in one before it.",
        "A widow leaves the page before it and has no company on its own."),
    "page-orphan": Rule(
        _WARNING, "{at}: a paragraph's first line stands alone at the foot of the page: {text}",
        "Add or take some words in a paragraph before it.",
        "An orphan begins what the reader cannot see."),
    "page-divided-word": Rule(
        _WARNING, "{at}: the reader must turn the leaf in the middle of a word: “{detail}-”.",
        "Change a word or two of the paragraph.",
        "No word is divided at the end of a right-hand page (The Chicago Manual of Style)."),
    "page-uneven": Rule(
        _WARNING, "{at}: this page ends {detail} above the page that it faces.",
        "Add or take some words on either page, or move a figure.",
        "Facing pages are seen together; they end at one depth."),
    "page-short": Rule(
        _WARNING, "{at}: this page ends {detail} above its foot.",
        "Look at the head of the next page: a heading, figure or table that did not fit is there.",
        "White at the foot of a page says that a chapter ends; it may be a line, no more."),
    "page-last-short": Rule(
        _WARNING, "{at}: the chapter ends on a page of fewer than four lines: {detail}.",
        "Take some words from the chapter's last pages, or add some.",
        "A page of a line or two looks forgotten."),
    "page-off-grid": Rule(
        _WARNING, "{at}: this line stands {detail} pt off the grid of lines: {text}",
        "Give what stands above it on the page a height of whole lines.",
        "Lines of the two sides of a leaf lie on one another, or show through between each other."),
    "page-tofu": Rule(
        _WARNING, "{at}: an empty box is printed for “{detail}).",
        "Write it in another way, or name a typeface that has it in styles/print.css.",
        "No typeface at hand has the character."),
    "page-faked-face": Rule(
        _WARNING, "{at}: “{text}” asks for the {detail}, which does not exist.",
        "Use a typeface that has this face, or mark the words in another way.",
        "What is printed is the upright or the regular face, slanted or thickened at best."),
    "page-small-caps": Rule(
        _WARNING, "{at}: “{text}” asks for the small capitals of {detail}, which has none.",
        "Use a typeface that has small capitals, or mark the words in another way.",
        "Small capitals are drawn, not shrunk; without them small letters are printed."),
}
