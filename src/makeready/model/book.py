"""The nouns of a book. Frozen: a stage that changes a book makes a new one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from .design import Design
from .printer import Printing
from .shop import Shop
from .source import SourceFile, Span
from .tree import Blocks, Inlines, Rule, rewrite

CONTRIBUTOR_ROLES = {"author": "aut", "editor": "edt", "translator": "trl", "illustrator": "ill"}
"""What book.yaml calls a contributor → the MARC relator code (loc.gov/marc/relators)."""

FRONT, BODY, BACK = "front", "body", "back"
MATTERS = (FRONT, BODY, BACK)


@dataclass(frozen=True)
class Role:
    """What kind of division: where it may stand, how it is marked up, what it is called.

    ``doc_role`` is a DPUB-ARIA 1.1 role, ``epub_type`` a term of the EPUB structure vocabulary;
    either is empty where the vocabulary has no term. ``title`` heads a division that the author
    gave none. ``made`` says that makeready can make it without a file. ``display`` divisions
    (title page, dedication …) have no heading of their own.
    """

    matters: tuple[str, ...]
    doc_role: str = ""
    epub_type: str = ""
    title: str = ""
    made: bool = False
    display: bool = False


ROLES: Mapping[str, Role] = {
    "also-by": Role((FRONT, BACK), "", "", display=True),
    "frontispiece": Role((FRONT,), "", "", display=True),
    "half-title": Role((FRONT, BODY), "", "halftitlepage", made=True, display=True),
    "title-page": Role((FRONT,), "", "titlepage", made=True, display=True),
    "copyright-page": Role((FRONT, BACK), "", "copyright-page", made=True, display=True),
    "dedication": Role((FRONT,), "doc-dedication", "dedication", display=True),
    "epigraph": Role((FRONT, BODY), "doc-epigraph", "epigraph", display=True),
    "contents": Role((FRONT,), "doc-toc", "toc", "Contents", made=True),
    "illustrations": Role((FRONT,), "", "loi", "Illustrations", made=True),
    "foreword": Role((FRONT,), "doc-foreword", "foreword", "Foreword"),
    "preface": Role((FRONT,), "doc-preface", "preface", "Preface"),
    "acknowledgments": Role((FRONT, BACK), "doc-acknowledgments", "acknowledgments",
                            "Acknowledgments"),
    "abbreviations": Role((FRONT, BACK), "", "", "Abbreviations"),
    "chronology": Role((FRONT, BACK), "", "", "Chronology"),
    "introduction": Role((FRONT, BODY), "doc-introduction", "introduction", "Introduction"),
    "prologue": Role((FRONT, BODY), "doc-prologue", "prologue", "Prologue"),
    "part": Role((BODY,), "doc-part", "part"),
    "chapter": Role((BODY,), "doc-chapter", "chapter"),
    "conclusion": Role((BODY,), "doc-conclusion", "conclusion", "Conclusion"),
    "epilogue": Role((BODY, BACK), "doc-epilogue", "epilogue", "Epilogue"),
    "afterword": Role((BODY, BACK), "doc-afterword", "afterword", "Afterword"),
    "appendix": Role((BACK,), "doc-appendix", "appendix", "Appendix"),
    "notes": Role((BACK,), "doc-endnotes", "endnotes", "Notes", made=True),
    "glossary": Role((BACK,), "doc-glossary", "glossary", "Glossary"),
    "bibliography": Role((BACK,), "doc-bibliography", "bibliography", "Bibliography", made=True),
    "contributors": Role((FRONT, BACK), "", "contributors", "Contributors"),
    "credits": Role((FRONT, BACK), "doc-credits", "credits", "Credits"),
    "index": Role((BACK,), "doc-index", "index", "Index"),
    "about-the-author": Role((FRONT, BACK), "", "", "About the Author"),
    "colophon": Role((BACK,), "doc-colophon", "colophon", "Colophon"),
}
"""Every kind of division, by the name that book.yaml uses. Front matter stands in the order of
The Chicago Manual of Style 1.4."""


@dataclass(frozen=True)
class Contributor:
    """A person or body; ``sort`` is the form that a catalogue files under."""

    name: str
    sort: str
    role: str = "author"


@dataclass(frozen=True)
class Metadata:
    """What is said about the book as a whole. An empty string means: the author said nothing.

    ``date`` is ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; ``language`` a BCP 47 tag; ``isbn`` maps
    an edition (``print``, ``epub``, ``pdf``) to its number as the author wrote it; ``identifier``
    is a URI that stays the same from build to build; ``modified`` is seconds since 1970.
    """

    title: str
    subtitle: str = ""
    short_title: str = ""
    contributors: tuple[Contributor, ...] = ()
    language: str = "en-US"
    publisher: str = ""
    place: str = ""
    date: str = ""
    edition: str = ""
    copyright: str = ""
    isbn: Mapping[str, str] = field(default_factory=dict)
    description: str = ""
    subjects: tuple[str, ...] = ()
    identifier: str = ""
    modified: int = 0

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of the authors, or of the editors where a book has no author."""
        for role in ("author", "editor"):
            names = tuple(c.name for c in self.contributors if c.role == role)
            if names:
                return names
        return ()


@dataclass(frozen=True)
class Division:
    """A part of the book that begins its own page: a preface, a chapter, the notes.

    ``blocks`` is its text without the title. ``title`` is empty for a chapter that has only its
    number and for display pages. ``label`` is what the number is printed as (“Chapter 6”), in the
    book's language, empty where nothing is counted. ``anchor`` is the id of the title's heading in
    the file, to which the author's links point. ``short_title`` is for running heads. ``number`` is
    None where nothing is counted. ``source`` is None for a division that makeready made. ``id`` is
    unique in the book and names its file.
    """

    role: str
    matter: str
    id: str
    blocks: Blocks = field(default_factory=list, repr=False)
    title: Inlines = field(default_factory=list)
    anchor: str = ""
    subtitle: Inlines = field(default_factory=list)
    short_title: str = ""
    number: int | None = None
    label: str = ""
    source: SourceFile | None = field(default=None, repr=False)

    @property
    def content(self) -> list[Any]:
        """Title, subtitle and text, in which order they are read."""
        return [self.title, self.subtitle, self.blocks]

    def with_content(self, change: Callable[[Any], Any]) -> Division:
        """The division with ``change`` made to title, subtitle and text, in this order."""
        return replace(self, title=change(self.title), subtitle=change(self.subtitle),
                       blocks=change(self.blocks))

    def rewritten(self, rules: Mapping[str, Rule]) -> Division:
        """The division with each of them rewritten (:func:`tree.rewrite`)."""
        return self.with_content(lambda part: rewrite(part, rules))


@dataclass(frozen=True)
class Reference:
    """A source: its key, its CSL item (Pandoc's metadata values) and the place of its entry. ``json``
    is the item as CSL JSON where it came as such, ``locked`` tells one that was looked up by its
    identifier, which is its key."""

    key: str
    item: Mapping[str, Any]
    span: Span
    json: Mapping[str, Any] | None = field(default=None, repr=False)
    locked: bool = False


BY_CHAPTER = "by-chapter"


@dataclass(frozen=True)
class Group:
    """A list of the bibliography under a heading of its own: the sources with the keys ``keys``,
    with a keyword, or of a CSL type; with none of these, all that no other group takes."""

    title: str
    keys: tuple[str, ...] = ()
    keyword: str = ""
    type: str = ""


BOOK_END, CHAPTER_END, PAGE_FOOT = "book-end", "chapter-end", "page-foot"
NUMBERS, SYMBOLS = "numbers", "symbols"


@dataclass(frozen=True)
class Placement:
    """Where notes stand: those that give ``sources``, and ``remarks`` of the author's own words, each
    at the book's end, the chapter's end or the page foot. Where the two differ they are two streams,
    each with numbers of its own.

    ``numbering`` begins again in each ``chapter`` or goes through the ``book``. ``marks`` are the
    signs at the page foot: ``numbers`` or ``symbols``. With ``phrases`` a note at the end has no
    number: it opens with the page and the words that it belongs to.
    """

    sources: str = BOOK_END
    remarks: str = BOOK_END
    numbering: str = "chapter"
    marks: str = NUMBERS
    phrases: bool = False

    @property
    def places(self) -> frozenset[str]:
        """Every place that notes may stand at."""
        return frozenset((self.sources, self.remarks))


EXEMPTIONS = ("microenterprise", "disproportionate-burden", "fundamental-alteration")
"""The exemptions of the European Accessibility Act (Directive 2019/882, articles 4 and 14)."""


@dataclass(frozen=True)
class Claims:
    """What the publisher states about a book's accessibility, and no one can compute.

    ``conforms`` is the level of WCAG 2.2 that the ``certifier`` vouches for, ``A`` or ``AA``, empty for
    no claim; ``credential`` is the certifier's, by name or address, ``report`` the address of the
    report. ``exemption`` is one of :data:`EXEMPTIONS`. ``summary`` stands in place of ours.
    """

    conforms: str = ""
    certifier: str = ""
    credential: str = ""
    report: str = ""
    exemption: str = ""
    summary: str = ""


@dataclass(frozen=True)
class Asset:
    """A file that the text shows. ``path`` is relative to ``manuscript/`` with ``/``."""

    path: str
    media_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Cover:
    """The front cover: the author's picture with its text for those who cannot see it (empty: the title
    and the names); without one it is set, on ``color`` (#rrggbb, empty: chosen by the title).
    ``span`` is where book.yaml names it."""

    image: Asset | None = None
    alt: str = ""
    color: str = ""
    span: Span | None = None


@dataclass(frozen=True)
class Book:
    """The whole book between two stages.

    ``composer`` breaks the lines: ``optimum`` or ``plain``. The contents go down to
    ``contents_depth`` (1: divisions alone). ``style`` is the text of the CSL style in force; with
    ``ibid`` it may print that word. ``bibliography`` is ``book`` (one list, in ``groups`` where there are some) or
    ``by-chapter``. With ``page_list`` the e-book has the page numbers of the printed book. ``design`` is
    how the pages look; None is a book that no one prints. ``shops`` are to take the e-book, which with
    ``embed_fonts`` carries its typefaces.
    """

    metadata: Metadata
    divisions: tuple[Division, ...]
    references: tuple[Reference, ...] = ()
    assets: Mapping[str, Asset] = field(default_factory=dict)
    notes: Placement = Placement()
    number_sections: bool = False
    contents_depth: int = 1
    composer: str = "optimum"
    shops: tuple[Shop, ...] = ()
    printing: Printing = Printing()
    page_list: bool = True
    nocite: tuple[str, ...] = ()
    ibid: bool = False
    bibliography: str = "book"
    groups: tuple[Group, ...] = ()
    style: str = field(default="", repr=False)
    design: Design | None = None
    claims: Claims = Claims()
    cover: Cover = Cover()
    embed_fonts: bool = False
