"""book.yaml → Config: what the author may say about a book, and nothing else.

An unknown key is an error that names the nearest known one; every fault has its line. The schema
is exported as JSON Schema (:func:`schema`) so that an editor completes the file.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_type_hints

from pydantic import (AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field,
                      ValidationError, create_model, model_validator)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from .model.book import (BODY, BOOK_END, CHAPTER_END, MATTERS, NUMBERS, PAGE_FOOT, ROLES, SYMBOLS,
                         Claims, Placement)
from .model.design import DECISIONS, Design
from .model.diagnostic import Diagnostic, did_you_mean, diagnose
from .model.identifier import IdentifierError, isbn13
from .model.source import SourceFile, Span
from .tools.places import Placed, YamlError, load
from .tools.printers import house_printers
from .tools.shops import SUFFIX, house_shops
from .tools.styles import decisions, house_styles, leaf
from .tools.typefaces import family

Text = Annotated[str, BeforeValidator(
    lambda value: str(value) if type(value) is int else value, json_schema_input_type=str | int)]
DATE = r"^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$"
LANGUAGE = r"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True,
                              alias_generator=lambda name: name.replace("_", "-"))

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty(cls, data: Any) -> Any:
        """“subtitle:” with nothing after it says nothing."""
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if value is not None}


class ContributorEntry(_Strict):
    """A person or body who made the book."""

    name: str = Field(description="The name as it is printed.")
    sort: str = Field("", description="The name as it is filed: “Doe, Jane”. Default: guessed.")
    role: Literal["author", "editor", "translator", "illustrator"] = "author"


class PublisherEntry(_Strict):
    """Who publishes the book."""

    name: str
    place: str = ""


class IsbnEntry(_Strict):
    """One ISBN for each edition, with or without hyphens."""

    print: Text | None = None
    epub: Text | None = None
    pdf: Text | None = None


def _texts(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Texts = Annotated[tuple[str, ...], BeforeValidator(_texts, json_schema_input_type=str | list[str])]


class GroupEntry(_Strict):
    """A list of the bibliography: by keyword, by CSL type or source by source; with none of these,
    all that no other list takes."""

    title: Text = Field(min_length=1, description="The heading of the list.")
    keyword: Text = Field("", description="A keyword of its sources.")
    type: str = Field("", description="A CSL type: manuscript, legal_case …")
    sources: Texts = Field((), description="The keys of its sources.")


class CoverEntry(_Strict):
    """The front cover: your own picture, or one that is set from title and names."""

    image: str = Field("", description="A JPEG or PNG in manuscript/; default: the cover is set.")
    alt: Text = Field("", description="What the picture shows; default: “Cover: Title by Author”.")
    color: str = Field("", pattern=r"^(#[0-9a-fA-F]{6})?$",
                       description="The color of a cover that is set, as #1e3550.")


PLACES = (BOOK_END, CHAPTER_END, PAGE_FOOT)
_Place = Literal["book-end", "chapter-end", "page-foot"]


class NotesEntry(_Strict):
    """Where the notes stand, and what they are known by."""

    sources: _Place = Field("book-end", description="Where the notes stand that citations make.")
    remarks: _Place | None = Field(
        None, description="Where notes of your own words stand; default: where the sources do.")
    numbering: Literal["chapter", "book"] = Field(
        "chapter", description="Numbers begin again in each chapter, or go through the book.")
    marks: Literal["numbers", "symbols"] | None = Field(
        None, description="What calls the notes at the page foot; default: numbers, with two streams "
                          "symbols.")
    phrases: bool = Field(False, description="Notes at the end have no numbers: each opens with its "
                                             "page and the words that it belongs to.")

    @property
    def placement(self) -> Placement:
        """What it comes to."""
        remarks = self.remarks or self.sources
        apart = remarks != self.sources
        return Placement(self.sources, remarks, self.numbering,
                         self.marks or (SYMBOLS if apart else NUMBERS), self.phrases)

    @model_validator(mode="after")
    def _agree(self) -> NotesEntry:
        places = self.placement.places
        foot, problem = PAGE_FOOT in places, ""
        if len(places) > 1 and not foot:
            problem = "of two streams of notes, one stands at the page foot"
        elif self.marks == SYMBOLS and not foot:
            problem = "symbols call notes at the page foot, and there are none"
        elif self.phrases and places == {PAGE_FOOT}:
            problem = "phrases stand before notes at the end, and there are none"
        if problem:
            raise PydanticCustomError("notes", problem)
        return self


class AccessibilityEntry(_Strict):
    """What you state about the e-book's accessibility, and no one can compute."""

    conforms: Literal["A", "AA"] | None = Field(
        None, description="The level of WCAG 2.2 that the certifier vouches for.")
    certifier: Text = Field("", description="Who vouches for it.")
    credential: Text = Field("", description="A credential of the certifier, by name or address.")
    report: str = Field("", pattern=r"^(https?://\S+)?$", description="The address of a report.")
    exemption: Literal["microenterprise", "disproportionate-burden",
                       "fundamental-alteration"] | None = Field(
        None, description="Why the European Accessibility Act does not bind the publisher.")
    summary: Text = Field("", description="A summary in your words, in place of ours.")

    @property
    def claims(self) -> Claims:
        """What it comes to."""
        return Claims(**{key: value or "" for key, value in self.model_dump().items()})

    @model_validator(mode="after")
    def _agree(self) -> AccessibilityEntry:
        problem = ""
        if self.conforms and not self.certifier:
            problem = "“conforms” needs the name of the one who vouches for it, as “certifier”"
        elif not self.conforms and (self.certifier or self.credential or self.report):
            problem = "a certifier vouches for “conforms”, which is not there"
        elif self.conforms and self.exemption:
            problem = "a book that conforms needs no exemption"
        if problem:
            raise PydanticCustomError("accessibility", problem)
        return self


def _notes(value: Any) -> Any:
    """One place is that of all notes."""
    if not isinstance(value, str):
        return value
    if value not in PLACES:
        raise PydanticCustomError("notes", f"it can be {', '.join(PLACES)}, or a mapping")
    return {"sources": value}


def _contributors(value: Any) -> Any:
    items = value if isinstance(value, list) else [value]
    return [{"name": item} if isinstance(item, str) else item for item in items]


def _cover(value: Any) -> Any:
    return {"image": value} if isinstance(value, str) else value


def _publisher(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


def _day(value: str) -> str:
    """A day that the calendar has."""
    if value.count("-") == 2:
        datetime.date.fromisoformat(value)
    return value


def _style(value: str) -> str:
    if value not in house_styles():
        raise ValueError
    return value


def _profile(known: tuple[str, ...]) -> AfterValidator:
    """The name of a profile of the house, or of a file."""
    def check(value: str) -> str:
        if value not in known and not value.endswith(SUFFIX):
            raise PydanticCustomError(
                "profile", "“{name}” is none of {known}, and no file of yours “mine.yaml”",
                {"name": value, "known": ", ".join(known)})
        return value
    return AfterValidator(check)


def _trim(value: str) -> str:
    """A size that :func:`leaf` knows."""
    leaf(value)
    return value


def _family(value: str) -> str:
    """A typeface whose package is installed."""
    family(value)
    return value


_CHECKS = {"trim": _trim, "text_font": _family, "head_font": _family, "code_font": _family}
_TYPES = get_type_hints(Design)


def _table_key(item: Any) -> tuple[Any, FieldInfo]:
    """A key of a style's table as one that may be left out."""
    kind = _TYPES[item.name]
    if check := _CHECKS.get(item.name):
        kind = Annotated[kind, AfterValidator(check)]
    return (kind | None, Field(None, description=item.metadata["about"], **item.metadata["bounds"]))


DesignEntry = create_model("DesignEntry", __base__=_Strict, __doc__="Single values of a style's table.",
                           **{item.name: _table_key(item) for item in DECISIONS if item.name != "trim"})

Shops = Annotated[tuple[Annotated[str, _profile(house_shops())], ...], BeforeValidator(
    _texts, json_schema_input_type=str | list[str])]
Printers = Annotated[tuple[Annotated[str, _profile(house_printers())], ...], BeforeValidator(
    _texts, json_schema_input_type=str | list[str])]


class PrintingEntry(_Strict):
    """How and by whom the book is printed."""

    printers: Printers = Field((), description="Who prints it: names of profiles, and files of your own. "
                               "The pages are laid out so that all of them can.")
    paper: str = Field("", description="A paper of theirs: white, cream; default: the first of each.")
    ink: Literal["black", "color"] = Field("black", description="What the pages are printed in.")


_Contributor = str | ContributorEntry
Contributors = Annotated[tuple[ContributorEntry, ...], BeforeValidator(
    _contributors, json_schema_input_type=_Contributor | list[_Contributor])]
NotesPlan = Annotated[NotesEntry, BeforeValidator(_notes, json_schema_input_type=_Place | NotesEntry)]
Publisher = Annotated[PublisherEntry | None, BeforeValidator(
    _publisher, json_schema_input_type=str | PublisherEntry)]
CoverPlan = Annotated[CoverEntry, BeforeValidator(_cover, json_schema_input_type=str | CoverEntry)]
DivisionEntry = str | dict[str, str]


class BookFile(_Strict):
    """The metadata of a book and the order of its divisions."""

    title: Text = Field(min_length=1, description="The book's title without its subtitle.")
    subtitle: Text = ""
    short_title: Text = Field("", description="The title as running heads give it.")
    authors: Contributors = ()
    language: str = Field("en-US", pattern=LANGUAGE, description="A BCP 47 tag: en-US, de, fr-CA.")
    publisher: Publisher = None
    date: Annotated[Text, AfterValidator(_day)] = Field(
        "", pattern=DATE, description="A date: 2026, 2026-03 or 2026-03-01.")
    edition: Text = ""
    copyright: Text = Field("", description="The copyright line: © 2026 Jane Doe.")
    isbn: IsbnEntry = IsbnEntry()
    identifier: str = Field("", description="A lasting URI of the book; default: made from its "
                                            "ISBN, or from title and authors.")
    description: Text = Field("", description="One paragraph for catalogues.")
    subjects: Texts = ()
    shops: Shops = Field(house_shops(), description="Who is to take the e-book: names of profiles, and "
                         "files of your own; default: all.")
    printing: PrintingEntry = PrintingEntry()
    notes: NotesPlan = NotesEntry()
    citation_style: str = Field("chicago-notes-bibliography", description="The name of a CSL style, "
                                "or a file of the project: mine.csl.")
    ibid: bool = Field(False, description="Let a style that has it print “Ibid.”.")
    references: Texts | None = Field(
        None, description="Files of sources (.yaml, .json, .bib, .bibtex, .ris, EndNote's .xml); "
                          "default: references.yaml, .json or .bib.")
    nocite: Texts = Field((), description="Sources to list though no one cites them; “*” for all.")
    bibliography: Literal["book", "by-chapter"] = Field(
        "book", description="One list for the book, or one at the end of each chapter.")
    bibliography_groups: tuple[GroupEntry, ...] = Field(
        (), description="The book's list in groups, each under its heading.")
    number_sections: bool = Field(False, description="Number sections 6.1, 6.2 …")
    composer: Literal["optimum", "plain"] = Field(
        "optimum", description="How lines are broken: all of a paragraph together, or one by one.")
    contents_depth: Literal[1, 2, 3] = Field(1, description="1 lists chapters, 2 sections too.")
    page_list: bool = Field(True, description="Give the e-book the page numbers of the printed book; "
                                              "false for a book that is not printed.")
    style: Annotated[str, AfterValidator(_style)] = Field(
        "classic", description=f"A house style: {', '.join(house_styles())}.")
    trim: Annotated[Text, AfterValidator(_trim)] | None = Field(
        None, description="A trim size from 4.25 x 6.87 in to A4: 6 x 9 in, 129 x 198 mm, or "
                          "a name such as trade, digest or a5.")
    design: DesignEntry = DesignEntry()
    accessibility: AccessibilityEntry = AccessibilityEntry()
    embed_fonts: bool = Field(False, description="The e-book carries the typefaces of its style.")
    cover: CoverPlan = Field(CoverEntry(), description="A picture in manuscript/, or a mapping of image, alt "
                             "and color (#1e3550)")
    front: tuple[DivisionEntry, ...] = ("half-title", "title-page", "copyright-page", "contents")
    body: tuple[DivisionEntry, ...] | None = None
    back: tuple[DivisionEntry, ...] = ("notes", "bibliography")


@dataclass(frozen=True)
class Entry:
    """A division as book.yaml lists it. ``path`` is None for one that makeready makes."""

    role: str
    matter: str
    path: str | None
    span: Span | None

    @property
    def file(self) -> object:
        """What may stand in a book but once: a file; a page that is made, once in its matter."""
        return self.path or (self.matter, self.role)


@dataclass(frozen=True)
class Config:
    """What book.yaml says. ``body_listed`` is False when the body is every chapter found."""

    book: BookFile
    entries: tuple[Entry, ...]
    body_listed: bool
    places: Placed


def design(book: BookFile) -> Design:
    """The table of the book's style with what book.yaml changes in it."""
    own = book.design.model_dump(exclude_none=True) | ({"trim": book.trim} if book.trim else {})
    return Design(book.style, **{**decisions(book.style), **own})


def schema() -> dict:
    """The JSON Schema of book.yaml."""
    return BookFile.model_json_schema(by_alias=True)


def parse(source: SourceFile) -> tuple[Config | None, list[Diagnostic]]:
    """The Config of a book.yaml, and its faults.

    What is faulty is left out of the Config, so that the rest of the book can still be read and
    checked. There is none only when the file is no YAML mapping.
    """
    try:
        placed = load(source)
    except YamlError as error:
        return None, [diagnose("yaml-syntax", error.span, problem=error.problem)]
    if not isinstance(placed.data, dict):
        return None, [diagnose("yaml-syntax", source.span(0), problem="no “key: value” lines")]
    book, faults = _validate(placed)
    entries, entry_faults = _entries(book, placed)
    return (Config(book, tuple(entries), book.body is not None, placed),
            faults + _check_isbns(placed) + entry_faults)


def _validate(placed: Placed) -> tuple[BookFile, list[Diagnostic]]:
    """The values by the schema; in place of a faulty one its default."""
    try:
        return BookFile.model_validate(placed.data), []
    except ValidationError as error:
        found = error.errors()
    # Both branches of “a path, or role: path” may complain of one place: one fault.
    faults = {(fault["loc"][0], _place(fault, placed)): _translate(fault, placed)
              for fault in found if not _is_misspelt(fault, found)}
    bad = {fault["loc"][0] for fault in found}
    rest = {key: value for key, value in placed.data.items() if key not in bad}
    return BookFile.model_validate({"title": "?", **rest}), list(faults.values())


def _is_misspelt(fault: Any, others: list[Any]) -> bool:
    """Whether a key is missing only because another beside it is a misspelling of it."""
    *holder, key = fault["loc"]
    return fault["type"] == "missing" and any(
        did_you_mean(str(other["loc"][-1]), [key], "") for other in others
        if other["type"] in _UNKNOWN and list(other["loc"][:-1]) == holder)


_UNKNOWN = ("extra_forbidden", "invalid_key")


def _place(fault: Any, placed: Placed) -> Span | None:
    *holder, key = fault["loc"]
    if fault["type"] in _UNKNOWN:
        return placed.key((*holder, str(key))) or placed.value(())
    return placed.value((*holder, key))


def _translate(fault: Any, placed: Placed) -> Diagnostic:
    """A fault that pydantic found, in the author's terms."""
    path, span = fault["loc"], _place(fault, placed)
    if fault["type"] in _UNKNOWN:
        known = _known_keys(path[:-1])
        return diagnose("config-unknown-key", span, key=path[-1], hint=did_you_mean(
            str(path[-1]), known, "Known keys: " + ", ".join(known) + "."))
    name = ".".join(part for part in path if isinstance(part, str))
    if fault["type"] == "missing":
        return diagnose("config-missing-key", span, key=name)
    if path[0] in MATTERS:
        name = path[0]
    return diagnose("config-value", span, key=name, problem=_problem(fault))


# What pydantic finds → what the author reads.
_PROBLEMS: Mapping[str, str] = {
    "string_type": "text is wanted here", "string_too_short": "it is empty",
    "bool_type": "true or false is wanted here", "bool_parsing": "true or false is wanted here",
    "tuple_type": "a list is wanted here", "literal_error": "it can be {expected}",
    "model_type": "lines of “key: value” are wanted here",
    "float_type": "a number is wanted here", "float_parsing": "a number is wanted here",
    "int_type": "a whole number is wanted here", "int_parsing": "a whole number is wanted here",
    "int_from_float": "a whole number is wanted here",
    "greater_than_equal": "it must be {ge:g} or more", "less_than_equal": "it must be {le:g} or less"}


def _problem(fault: Any) -> str:
    key = str(fault["loc"][0])
    if key in MATTERS:
        return "a list is wanted of “file.md”, “role: file.md” and roles"
    if fault["type"] in ("string_pattern_mismatch", "value_error"):
        field = _field(fault["loc"])
        wanted = (field.description or key).rstrip(".")
        return f"“{fault['input']}” is not {wanted[0].lower()}{wanted[1:]}"
    return _PROBLEMS.get(fault["type"], fault["msg"]).format(**fault.get("ctx", {}))


def _field(path: tuple[str | int, ...]) -> FieldInfo:
    """The field of a faulty value: a table's own where it is in a table."""
    tables = {"design": DesignEntry, "accessibility": AccessibilityEntry}
    fields = tables[str(path[0])].model_fields if path[0] in tables else BookFile.model_fields
    return fields[str(path[-1] if path[0] in tables else path[0]).replace("-", "_")]


def _known_keys(path: tuple[str | int, ...]) -> list[str]:
    models = {"authors": ContributorEntry, "publisher": PublisherEntry, "isbn": IsbnEntry,
              "design": DesignEntry, "bibliography-groups": GroupEntry, "notes": NotesEntry,
              "accessibility": AccessibilityEntry, "cover": CoverEntry, "printing": PrintingEntry}
    model = models.get(str(path[0]), BookFile) if path else BookFile
    return [field.alias or name for name, field in model.model_fields.items()]


def _check_isbns(placed: Placed) -> list[Diagnostic]:
    given = placed.data.get("isbn")
    return [diagnose("isbn-invalid", placed.value(("isbn", edition)), isbn=value)
            for edition, value in (given.items() if isinstance(given, dict) else ())
            if value and edition in IsbnEntry.model_fields and not is_isbn(str(value))]


def is_isbn(text: str) -> bool:
    """Whether ``text`` is an ISBN-13; a book of today has no other."""
    digits = re.sub(r"[^\dXx]", "", text)
    try:
        return isbn13(text) == digits
    except IdentifierError:
        return False


def _entries(book: BookFile, placed: Placed) -> tuple[list[Entry], list[Diagnostic]]:
    """The divisions in the book's order."""
    entries: dict[object, Entry] = {}
    faults: list[Diagnostic] = []
    for matter in MATTERS:
        for i, item in enumerate(getattr(book, matter) or ()):
            found = _entry(item, matter, placed.value((matter, i)))
            if isinstance(found, Diagnostic):
                faults.append(found)
            elif found.file in entries:
                faults.append(diagnose("division-twice", found.span, name=found.path or found.role,
                                       first=entries[found.file].span))
            else:
                entries[found.file] = found
    return list(entries.values()), faults


def _entry(item: DivisionEntry, matter: str, span: Span | None) -> Entry | Diagnostic:
    """One line of ``front``, ``body`` or ``back``."""
    role, path = _role_and_path(item, matter)
    if role not in ROLES or matter not in ROLES[role].matters:
        return diagnose("config-unknown-role", span, role=role or item, matter=matter,
                        hint=_better_role(role, matter))
    if path is None and not ROLES[role].made:
        return diagnose("config-role-needs-file", span, role=role)
    return Entry(role, matter, path, span)


def _better_role(role: str, matter: str) -> str:
    if role in ROLES:
        return "List it under " + " or ".join(f"“{name}:”" for name in ROLES[role].matters) + "."
    known = [name for name, kind in ROLES.items() if matter in kind.matters]
    return did_you_mean(role, known, "Write “role: file.md”; the roles here are "
                                     + ", ".join(known) + ".")


def _role_and_path(item: DivisionEntry, matter: str) -> tuple[str, str | None]:
    match item:
        case str() if item.endswith((".md", ".markdown")):
            return ("chapter" if matter == BODY else ""), item
        case str():
            return item, None
        case _ if len(item) == 1:
            return next(iter(item.items()))
        case _:
            return "", None
