"""The whole project → one Book, or every reason why not."""

from __future__ import annotations

import calendar
import re
import unicodedata
import uuid
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from ..config import BookFile, Config, Entry, design, parse
from ..model.book import (BODY, BOOK_END, BY_CHAPTER, MATTERS, Book, Contributor, Division, Group,
                          Metadata, Reference)
from ..model.diagnostic import Diagnostic, ManuscriptError, diagnose
from ..model.notes import noted
from ..model.source import SourceFile, Span
from ..model.sources import LOCK_FILE, sources, unknown_source
from ..tools.disk import Folder
from ..tools.styles import StyleMissing, citation_style
from ..tools.text import read_text
from .chapter import read_chapter
from .cover import read_cover
from .images import read_images
from .note_labels import mark_notes
from .references import DEFAULT_NAMES, duplicates, read_lock, read_references
from .profiles import read_printing, read_shops

MANUSCRIPT = "manuscript"
BOOK_FILE = "book.yaml"
CHAPTERS = "chapters/*.md"
CONTENTS = "contents"
_DAY = 86400
_EARLIEST = 315_532_800


def read_book(project: Folder, epoch: int | None = None) -> tuple[Book, list[Diagnostic]]:
    """The book in the folder ``project``, with faults that leave it readable.

    ``epoch`` is SOURCE_DATE_EPOCH where the environment sets it. Raises ManuscriptError when a
    file that must be read cannot be.
    """
    folder = Folder(project.root / MANUSCRIPT)
    config, faults = parse(read_text(folder, BOOK_FILE, prefix=MANUSCRIPT))
    if config is None:
        raise ManuscriptError(faults)
    entry, notes = config.book, config.book.notes.placement
    divisions, chapter_faults = _read_divisions(config, folder)
    shops, shop_faults = read_shops(config, folder)
    printing, printing_faults = read_printing(config, folder)
    faults += shop_faults + printing_faults
    references, reference_faults = _read_references(config, folder)
    divisions, assets, image_faults = read_images(mark_notes(divisions, notes), folder)
    style, style_faults = _read_style(config, project)
    cover, cover_faults = read_cover(config, folder)
    book = Book(
        metadata=_metadata(entry, _modified(entry, folder, epoch)), divisions=tuple(divisions),
        shops=shops, printing=printing, references=tuple(references), assets=assets, notes=notes,
        number_sections=entry.number_sections, contents_depth=entry.contents_depth,
        composer=entry.composer, page_list=entry.page_list, nocite=entry.nocite, ibid=entry.ibid,
        bibliography=entry.bibliography, groups=_groups(config, references), style=style,
        design=design(entry), claims=entry.accessibility.claims, cover=cover,
        embed_fonts=entry.embed_fonts)
    return book, (faults + chapter_faults + reference_faults + image_faults + style_faults
                  + cover_faults + _unlisted(config, folder) + _unknown_keys(config, references)
                  + _unplaced_notes(config, book) + _unplaced_sources(config, divisions))


# --- divisions ----------------------------------------------------------------------------------

def _read_divisions(config: Config, folder: Folder) -> tuple[list[Division], list[Diagnostic]]:
    """Every division, in the book's order; one that cannot be read is a fault and is left out."""
    divisions: list[Division] = []
    faults: list[Diagnostic] = []
    entries = _entries(config, folder)
    if not any(entry.matter == BODY for entry in entries):
        faults.append(diagnose("file-missing", config.places.value(("body",)),
                               path=f"{MANUSCRIPT}/{CHAPTERS}"))
    for entry in entries:
        try:
            division, found = _read_division(entry, folder)
        except ManuscriptError as error:
            faults += error.diagnostics
            continue
        divisions.append(division)
        faults += found
    return _distinct(_number(divisions)), faults


def _entries(config: Config, folder: Folder) -> list[Entry]:
    listed = [entry for entry in config.entries if not _is_spare(entry, config)]
    if config.body_listed:
        return listed
    found = [Entry("chapter", BODY, name, None) for name in folder.glob(CHAPTERS)]
    return [entry for matter in MATTERS for entry in (found if matter == BODY else listed)
            if entry.matter == matter]


def read_texts(project: Folder) -> tuple[str, list[SourceFile], list[Diagnostic]]:
    """The language of the book, and the text of every file that it lists, as the author wrote it;
    what cannot be read is a fault. Raises ManuscriptError when book.yaml cannot be read."""
    folder = Folder(project.root / MANUSCRIPT)
    config, faults = parse(read_text(folder, BOOK_FILE, prefix=MANUSCRIPT))
    if config is None:
        raise ManuscriptError(faults)
    texts: list[SourceFile] = []
    for entry in _entries(config, folder):
        try:
            if entry.path:
                texts.append(read_text(folder, entry.path, prefix=MANUSCRIPT, named_at=entry.span))
        except ManuscriptError as error:
            faults += error.diagnostics
    return config.book.language, texts, faults


def _is_spare(entry: Entry, config: Config) -> bool:
    """The list of all sources, where each chapter has its own and no one asked for both."""
    return (entry.role == "bibliography" and config.book.bibliography == BY_CHAPTER
            and "back" not in config.book.model_fields_set)


def _read_division(entry: Entry, folder: Folder) -> tuple[Division, list[Diagnostic]]:
    if entry.path is None:
        return Division(entry.role, entry.matter, entry.role), []
    source = read_text(folder, entry.path, prefix=MANUSCRIPT, named_at=entry.span)
    chapter = read_chapter(source)
    division = Division(entry.role, entry.matter, _ident(entry.path), chapter.blocks, title=chapter.title,
                        anchor=chapter.anchor, subtitle=chapter.subtitle,
                        short_title=chapter.short_title, number=chapter.number, source=source)
    return division, list(chapter.faults)


def _ident(path: str) -> str:
    """The name of a file without its number, in letters that every file system and reader knows; empty
    where it has none of them."""
    name = re.sub(r"^\d+[-_]", "", PurePosixPath(path).stem).lower()
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") if re.search("[a-z]", plain) else ""


def _number(divisions: Iterable[Division]) -> list[Division]:
    """Chapters and parts count on from the last number that their file gave."""
    last: dict[str, int] = {}
    out = []
    for division in divisions:
        if division.role in ("chapter", "part"):
            number = division.number or last.get(division.role, 0) + 1
            last[division.role] = number
            division = replace(division, number=number)
        out.append(division)
    return out


def _distinct(divisions: list[Division]) -> list[Division]:
    """Give divisions whose files share a name different ids, and those whose names say nothing one of
    what they are: chapter-6. The e-book has a file of the contents in any case."""
    seen = {} if any(division.role == CONTENTS for division in divisions) else {CONTENTS: 1}
    out = []
    for division in divisions:
        ident = division.id or "-".join(filter(None, (division.role, str(division.number or ""))))
        seen[ident] = count = seen.get(ident, 0) + 1
        out.append(replace(division, id=f"{ident}-{count}" if count > 1 else ident))
    return out


def _unlisted(config: Config, folder: Folder) -> list[Diagnostic]:
    """A chapter that lies there but is not in the list would be lost without a word."""
    if not config.body_listed:
        return []
    listed = {entry.path for entry in config.entries}
    return [diagnose("chapter-unlisted", Span(f"{MANUSCRIPT}/{name}", 1, 1), path=name)
            for name in folder.glob(CHAPTERS) if name not in listed]


# --- what stands beside the text ----------------------------------------------------------------

def _read_references(config: Config, folder: Folder) -> tuple[list[Reference], list[Diagnostic]]:
    names = config.book.references
    if names is None:
        names = [name for name in DEFAULT_NAMES if folder.has(name)][:1]
    references: list[Reference] = []
    faults: list[Diagnostic] = []
    for i, name in enumerate(names):
        named_at = config.places.value(("references", i))
        try:
            references += read_references(
                read_text(folder, name, prefix=MANUSCRIPT, named_at=named_at), named_at)
        except ManuscriptError as error:
            faults += error.diagnostics
    locked, lock_faults = _read_lock(folder)
    return references + locked, faults + lock_faults + duplicates(references + locked)


def _read_lock(folder: Folder) -> tuple[list[Reference], list[Diagnostic]]:
    """What was looked up for the book's identifiers; nothing where no one has."""
    if not folder.has(LOCK_FILE):
        return [], []
    try:
        return read_lock(read_text(folder, LOCK_FILE, prefix=MANUSCRIPT)), []
    except ManuscriptError as error:
        return [], error.diagnostics


def _read_style(config: Config, project: Folder) -> tuple[str, list[Diagnostic]]:
    name = config.book.citation_style
    named_at = config.places.value(("citation-style",))
    try:
        return citation_style(name, project, named_at), []
    except ManuscriptError as error:
        return "", error.diagnostics
    except StyleMissing as error:
        near = " or ".join(f"“{style}”" for style in error.near)
        near = f"Did you mean {near}? " if near else ""
        return "", [diagnose("style-missing", named_at, name=name,
                             hint=f"{near}A style of your own goes into styles/, as NAME.csl.")]


def _groups(config: Config, references: list[Reference]) -> tuple[Group, ...]:
    """The lists of the bibliography, each source by its own key."""
    known = sources(references)
    return tuple(Group(entry.title, tuple(found.key for key in entry.sources
                                          if (found := known.get(key))), entry.keyword, entry.type)
                 for entry in config.book.bibliography_groups)


def _unknown_keys(config: Config, references: list[Reference]) -> list[Diagnostic]:
    """Keys in book.yaml that name no source."""
    known = sources(references)
    named = {("nocite", i): key for i, key in enumerate(config.book.nocite) if key != "*"}
    named |= {("bibliography-groups", i, "sources", j): key
              for i, group in enumerate(config.book.bibliography_groups)
              for j, key in enumerate(group.sources)}
    return [unknown_source(key, config.places.value(path), known, "take it out here")
            for path, key in named.items() if known.get(key) is None]


def _unplaced_notes(config: Config, book: Book) -> list[Diagnostic]:
    """Notes for the end of a book that has no division for them."""
    if any(entry.role == "notes" for entry in config.entries) or not noted(book, BOOK_END):
        return []
    return [diagnose("notes-unplaced", config.places.key(("back",)))]


def _unplaced_sources(config: Config, divisions: list[Division]) -> list[Diagnostic]:
    """Sources to be listed though no one cites them, in a book without a list for all."""
    if not config.book.nocite or any(d.role == "bibliography" for d in divisions):
        return []
    return [diagnose("bibliography-unplaced", config.places.key(("nocite",)))]


def _metadata(book: BookFile, modified: int) -> Metadata:
    isbn = {edition: value for edition, value in book.isbn.model_dump().items() if value}
    contributors = tuple(Contributor(entry.name, entry.sort or _inverted(entry.name), entry.role)
                         for entry in book.authors)
    return Metadata(
        title=book.title, subtitle=book.subtitle, short_title=book.short_title, contributors=contributors,
        language=book.language, publisher=book.publisher.name if book.publisher else "",
        place=book.publisher.place if book.publisher else "", date=book.date,
        edition=book.edition, copyright=book.copyright, isbn=isbn, description=book.description,
        subjects=book.subjects, identifier=book.identifier or _identifier(book, isbn),
        modified=modified)


def _inverted(name: str) -> str:
    """“Jane van Doe” → “Doe, Jane van”; a body's name (“The …”) stays as it is."""
    first, _, last = name.rpartition(" ")
    return f"{last}, {first}" if first and not name.startswith("The ") else name


def _identifier(book: BookFile, isbn: dict[str, str]) -> str:
    """The e-book's ISBN, else a name-based UUID (RFC 9562, version 5) that no rebuild changes."""
    if "epub" in isbn:
        return "urn:isbn:" + re.sub(r"\D", "", isbn["epub"])
    names = "/".join(entry.name for entry in book.authors)
    return uuid.uuid5(uuid.NAMESPACE_URL, f"makeready:{book.title}/{book.subtitle}/{names}").urn


def _modified(book: BookFile, folder: Folder, epoch: int | None) -> int:
    """When the book last changed: as the environment says, else book.yaml's date, else the day
    on which a file of the manuscript last changed; never the clock. A reprint of an old book is
    dated 1980: zip archives and fonts know no earlier time."""
    if epoch is not None:
        return epoch
    if book.date:
        year, month, day = (*map(int, book.date.split("-")), 1, 1)[:3]
        return max(calendar.timegm((year, month, day, 0, 0, 0)), _EARLIEST)
    return int(folder.changed()) // _DAY * _DAY
