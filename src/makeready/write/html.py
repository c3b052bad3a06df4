"""The body of the book as HTML elements, shared by the PDF and the EPUB.

Pandoc turns every division into HTML in one run; here its notes become calls and a list of notes,
and what Pandoc leaves open (scopes of table heads, roles, verse) is settled. The elements are in no
namespace; attributes of EPUB are in theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import groupby

from lxml import etree

from ..model import tree
from ..model.book import BOOK_END, ROLES, Book, Division
from ..model.notes import MARK, Numbered, numbered
from ..model.outline import Entry, outline
from ..model.terms import term
from ..model.tree import Attr, Blocks, Inlines
from ..model.turns import BLOCK
from ..tools import pandoc
from .urls import break_addresses

OPS = "http://www.idpf.org/2007/ops"
EPUB_TYPE = f"{{{OPS}}}type"
CALL, FOOT = "note-call", "footnote"
DRAMA, ORNAMENT, SUBTITLE = "drama", "ornament", "subtitle"
DELIMITED: Mapping[str, str] = {"OneParen": "paren", "TwoParens": "parens"}
"""How Pandoc names the marks round a list's numbers → a class; a point is none."""

INLINE = frozenset({"a", "abbr", "b", "br", "code", "em", "i", "img", "s", "small", "span", "strong",
                    "sub", "sup", "u", "wbr"})
"""The elements that stand inside a paragraph."""

_GUARD = "guard"
Element = etree._Element


@dataclass(frozen=True)
class Note:
    """A note ready for the page: what it is called by (empty: by the words it begins with), where it
    stands, its own id, the id of its call."""

    sign: str
    place: str
    id: str
    call: str
    content: Element = field(repr=False)

    @property
    def lead(self) -> str:
        """The sign as the note begins with it: a number has a point."""
        return f"{self.sign}." if self.sign.isdigit() else self.sign


@dataclass(frozen=True)
class Section:
    """A division as HTML. ``element`` is its ``<section>`` with note calls but without notes."""

    division: Division
    element: Element = field(repr=False)
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Body:
    """The whole book: its sections, and its contents with each title as HTML."""

    sections: tuple[Section, ...]
    contents: tuple[tuple[Entry, Element], ...] = field(repr=False)


def render(book: Book, *arguments: str) -> Body:
    """Set the book as HTML. ``arguments`` go to Pandoc (how formulas are written)."""
    notes = {ident: list(group) for ident, group in groupby(
        numbered(book), lambda note: note.division.id)}
    found = [notes.get(division.id, []) for division in book.divisions]
    entries = outline(book, 3)
    document = tree.document(
        [tree.div([tree.div([tree.plain(_headline(entry))]) for entry in entries])]
        + list(map(_document_part, book.divisions, found)))
    root = _parse(pandoc.write(document, "html5", "--wrap=none", "--email-obfuscation=none",
                               "--syntax-highlighting=none", *arguments).data)
    titles, *parts = root
    sections = tuple(_section(division, part, called, book)
                     for division, part, called in zip(book.divisions, parts, found, strict=True))
    _number_blocks(sections)
    return Body(sections, tuple(zip(entries, map(_inline, titles), strict=True)))


def _number_blocks(sections: Sequence[Section]) -> None:
    """Number what may hold lines, by which a place on a printed page is found in another rendering."""
    roots = (root for section in sections
             for root in (section.element, *(note.content for note in section.notes)))
    blocks = (block for root in roots for block in root.iter("*")
              if block.tag not in INLINE and "}" not in block.tag)
    for number, block in enumerate(blocks, 1):
        block.set(BLOCK, str(number))


def _headline(entry: Entry) -> Inlines:
    """The title of an entry with its subtitle, behind a colon where the title has no mark."""
    if not entry.subtitle:
        return entry.title
    mark = "" if entry.text.endswith((":", "?", "!")) else ":"
    return [*entry.title, tree.span([tree.literal_str(mark), tree.space(), *entry.subtitle],
                                    Attr(classes=(SUBTITLE,)))]


# --- before Pandoc ------------------------------------------------------------------------------

def _called(division: Division, notes: Sequence[Numbered]) -> Division:
    """The division with a link in place of each note."""
    coming = iter(notes)

    def call(_: tree.Node) -> tree.Node:
        note = next(coming)
        return tree.link([tree.superscript(tree.words(note.sign))], f"#{note_id(note)}",
                         Attr(call_id(note), (CALL,)))

    return division.rewritten({**_RULES, "Note": call})


def note_id(note: Numbered) -> str:
    """The id of a note. The ids that we make hold a capital letter, those of headings none."""
    return f"{note.division.id}-Note-{note.serial}"


def call_id(note: Numbered) -> str:
    """The id of the call of a note."""
    return f"{note.division.id}-Call-{note.serial}"


def _dropped(_: tree.Node) -> list:
    """Raw markup that passed the checks is a comment."""
    return []


def _verse(block: tree.Node) -> tree.Node:
    """Stanzas of lines; an empty line parts two stanzas."""
    stanzas: list[list[Inlines]] = [[]]
    for line in tree.lines(block):
        if line:
            stanzas[-1].append(line)
        elif stanzas[-1]:
            stanzas.append([])
    return tree.div([tree.para(_lines(stanza)) for stanza in stanzas if stanza],
                    Attr(classes=("verse",)))


def _lines(stanza: Sequence[Inlines]) -> Inlines:
    out: Inlines = []
    for i, line in enumerate(stanza):
        out += [tree.line_break()] if i else []
        out.append(tree.span(line, Attr(classes=("line",))))
    return out


def _div(div: tree.Node) -> tree.Node:
    """A scene of a play has its speakers before their speeches."""
    if DRAMA in tree.attr(div).classes:
        blocks = [part for block in tree.blocks(div) for part in _speeches(block)]
        div = tree.div(blocks, tree.attr(div))
    return _guarded(div)


def _speeches(block: tree.Node) -> Blocks:
    """The speaker runs into the speech; before verse the name has a line of its own. What stands
    between speeches is a stage direction, and stays."""
    if not tree.is_kind(block, "DefinitionList"):
        return [block]
    return [tree.div(_speech(speaker, sum(definitions, [])), Attr(classes=("speech",)))
            for speaker, definitions in tree.terms(block)]


def _speech(speaker: Inlines, blocks: Blocks) -> Blocks:
    name: Inlines = [tree.span(speaker, Attr(classes=("speaker",)))]
    words = [tree.para(tree.inlines(block)) if tree.is_kind(block, "Plain") else block
             for block in blocks]
    if not (words and tree.is_kind(words[0], "Para")):
        return [tree.para(name), *words]
    return [tree.para([*name, tree.space(), *tree.inlines(words[0])]), *words[1:]]


def _delimited(ordered: tree.Node) -> tree.Node | None:
    """HTML knows no list numbered 1) or (1): a class says so."""
    name = DELIMITED.get(tree.delimiter(ordered))
    return tree.div([ordered], Attr(classes=(name,))) if name else None


_RULES: Mapping[str, tree.Rule] = {
    "LineBlock": _verse, "RawInline": _dropped, "RawBlock": _dropped, "OrderedList": _delimited,
    "Div": _div}


def _document_part(division: Division, notes: Sequence[Numbered]) -> tree.Node:
    """Title, subtitle, text and notes of a division, each in a Div."""
    division = _called(division, notes)
    return tree.div([tree.div([tree.plain(division.title)]),
                     tree.div([tree.plain(division.subtitle)]),
                     _guarded(tree.div(division.blocks)),
                     tree.div([_guarded(tree.div(_content(note))) for note in notes])])


def _content(note: Numbered) -> Blocks:
    """The text of a note; a mark to which nothing leads goes."""
    return tree.rewrite(tree.blocks(note.node), {**_RULES, "Span": lambda span: (
        [] if MARK in tree.attr(span).classes and not tree.attr(span).id else None)})


def _guarded(div: tree.Node) -> tree.Node:
    """A Div that begins with a heading would be dissolved by Pandoc, which takes it for the section
    of that heading: something empty goes first."""
    blocks = tree.blocks(div)
    if not (blocks and tree.is_kind(blocks[0], "Header")):
        return div
    return tree.div([tree.div([], Attr(classes=(_GUARD,))), *blocks], tree.attr(div))


# --- after Pandoc -------------------------------------------------------------------------------

def _parse(data: bytes) -> Element:
    return etree.fromstring(b"<body>" + data + b"</body>", etree.XMLParser(huge_tree=True))


def _inline(part: Element) -> Element:
    """A Div of one Plain without the line ends that Pandoc lays round it."""
    part.text = (part.text or "").lstrip("\n")
    if len(part):
        part[-1].tail = (part[-1].tail or "").rstrip("\n")
    else:
        part.text = part.text.rstrip("\n")
    return part


def _section(division: Division, part: Element, found: Sequence[Numbered], book: Book) -> Section:
    title, subtitle, text, notes = part
    role = ROLES[division.role]
    section = element("section", {"class": f"{division.matter} {division.role}",
                                  "id": division.id, "role": role.doc_role,
                                  EPUB_TYPE: role.epub_type})
    opening = _opening(division, title, subtitle)
    if opening is not None:
        section.set("aria-labelledby", f"{division.id}-Title")
        section.append(opening)
    elif role.display:
        section.set("aria-label", term(division.role, book.metadata.language))
    section.extend(text)
    _settle(section)
    _settle(notes)
    return Section(division, section, tuple(
        Note(note.sign, note.place, note_id(note), call_id(note), content)
        for note, content in zip(found, notes, strict=True)))


def _opening(division: Division, title: Element, subtitle: Element) -> Element | None:
    """Number, title and subtitle; a chapter without a title is headed by its number."""
    if not (division.title or division.label):
        return None
    heading = element("h1", {"id": f"{division.id}-Title"})
    if not division.title:
        heading.text = division.label
        return heading
    move(_inline(title), heading)
    if not (division.label or division.subtitle):
        return heading
    group = element("hgroup")
    if division.label:
        etree.SubElement(group, "p", {"class": "label"}).text = division.label
    group.append(heading)
    if division.subtitle:
        line = etree.SubElement(group, "p", {"class": "subtitle", "role": "doc-subtitle"})
        move(_inline(subtitle), line)
    return group


def _settle(root: Element) -> None:
    """What Pandoc leaves open."""
    for guard in root.findall(f".//div[@class='{_GUARD}']"):
        guard.getparent().remove(guard)
    break_addresses(root)
    _settle_tables(root)
    _settle_images(root)
    for paragraph in list(root.iter("p")):
        if _goes_on(paragraph):
            paragraph.set("class", "continued")
        elif _names_source(paragraph):
            paragraph.set("class", "source")
            paragraph.tail = None
            paragraph.getprevious().append(paragraph)
    for small in root.xpath(".//span[contains(@class, 'smallcaps')]"):
        if not any(map(str.islower, "".join(small.itertext()))):
            small.set("class", small.get("class") + " all")
    for caption in root.iter("figcaption"):
        caption.attrib.pop("aria-hidden", None)
    for link in root.iter("a"):
        if CALL in link.get("class", ""):
            link.set("role", "doc-noteref")
            link.set(EPUB_TYPE, "noteref")
    for entry in root.iter("div"):
        if "csl-entry" in entry.get("class", "").split():
            entry.attrib.pop("role", None)   # Pandoc's “listitem” has no list round it here.


def _settle_images(root: Element) -> None:
    """An image that is a paragraph of its own is a figure without a caption; one that means
    nothing is an ornament."""
    for image in root.iter("img"):
        decorative = "decorative" in image.get("class", "").split()
        if decorative:
            image.set("alt", "")
            image.set("role", "presentation")
        block = image.getparent()
        if block.tag == "p" and len(block) == 1 and not "".join(block.itertext()).strip():
            block.tag = "div" if decorative else "figure"
            if decorative:
                block.set("class", ORNAMENT)


_INTERRUPTIONS = {"blockquote", "pre", "ul", "ol", "dl", "div", "figure", "table"}


def _goes_on(paragraph: Element) -> bool:
    """Whether a paragraph goes on where a quotation, a list or a picture interrupted it: it begins
    with a small letter."""
    before = paragraph.getprevious()
    return (before is not None and before.tag in _INTERRUPTIONS
            and "".join(paragraph.itertext()).lstrip()[:1].islower())


def _names_source(paragraph: Element) -> bool:
    """Whether a paragraph names the source of the poem or the quotation before it, to which it
    belongs."""
    before = paragraph.getprevious()
    return (before is not None and (before.tag == "blockquote" or before.get("class") == "verse")
            and len(paragraph) == 1 and paragraph[0].get("class") == "attribution"
            and not (paragraph.text or "").strip() and not (paragraph[0].tail or "").strip())


def _settle_tables(root: Element) -> None:
    """Heads say what they head. A part without rows is none, and rows that head nothing are the
    table's body. A table is as wide as its columns, and lies in a figure that takes its
    margins: WeasyPrint 70 keeps those of a table at the head of a page."""
    for group in list(root.iter("thead", "tbody", "tfoot")):
        if group.find("tr") is None:
            group.getparent().remove(group)
    for table in root.iter("table"):
        if table.find("tbody") is None and (head := table.find("thead")) is not None:
            head.tag = "tbody"
            for cell in head.iter("th"):
                cell.tag = "td"
    for cell in root.iter("th"):
        in_head = any(parent.tag == "thead" for parent in cell.iterancestors())
        cell.set("scope", "col" if in_head else "row")
    for table in list(root.iter("table")):
        table.attrib.pop("style", None)
        block = element("figure", {"class": "table"})
        block.tail, table.tail = table.tail, None
        table.getparent().replace(table, block)
        block.append(table)


# --- lists of notes -----------------------------------------------------------------------------

def notes_list(notes: Sequence[Note]) -> Element:
    """Notes as ``<ol>``; each begins with its sign, the link back."""
    items = element("ol", {"class": "notes"})
    for note in notes:
        item = etree.SubElement(items, "li", {"id": note.id})
        move(deepcopy(note.content), item)
        back = element("a", {"class": "note-number", "role": "doc-backlink", "href": f"#{note.call}"})
        back.text, back.tail = note.lead, " "
        put_before(back, item)
    return items


def put_before(sign: Element, note: Element) -> None:
    """Put the sign of a note before its first words, be they a quotation's; before a list, a table or
    a picture on a line of its own."""
    line = note[0] if len(note) else None
    while line is not None and line.tag in ("blockquote", "div"):
        line = line[0] if len(line) else None
    if line is None or line.tag != "p":
        line = element("p")
        note.insert(0, line)
    sign.tail, line.text = (sign.tail or "") + (line.text or ""), None
    line.insert(0, sign)


def book_notes(body: Body, into: Section, language: str) -> None:
    """Fill the division of notes: a group for each division that has some there, under its heading.
    """
    titles = {entry.id: (entry, title) for entry, title in body.contents if entry.depth == 1}
    for section in body.sections:
        notes = [note for note in section.notes if note.place == BOOK_END]
        if not notes:
            continue
        ident = f"{section.division.id}-Notes"
        group = etree.SubElement(into.element, "section",
                                 {"class": "notes-group", "aria-labelledby": ident})
        heading = etree.SubElement(group, "h2", {"id": ident})
        if section.division.id in titles:
            entry, title = titles[section.division.id]
            heading.append(_linked(entry, _bare(title)))
        else:
            heading.text = term(section.division.role, language)
        group.append(notes_list(notes))


def _bare(title: Element) -> Element:
    """A title of the contents without its subtitle."""
    title = deepcopy(title)
    for subtitle in title.xpath(f"./span[@class='{SUBTITLE}']"):
        title.remove(subtitle)
    return title


def division_notes(section: Section, notes: Sequence[Note], language: str, name: str = "notes"
                   ) -> None:
    """Add some of a division's notes at its end, under the word ``name``, and before its own list of
    sources."""
    if notes:
        ident = f"{section.division.id}-{name.title()}"
        group = element("section", {
            "class": "chapter-notes", "role": "doc-endnotes", EPUB_TYPE: "endnotes",
            "aria-labelledby": ident})
        etree.SubElement(group, "h2", {"id": ident}).text = term(name, language)
        group.append(notes_list(notes))
        lists = section.element.xpath("./*[@id=$id]", id=f"{section.division.id}-List-1")
        section.element.insert(
            section.element.index(lists[0]) if lists else len(section.element), group)


# --- contents -----------------------------------------------------------------------------------

def contents_list(entries: Sequence[tuple[Entry, Element]], short: bool = False) -> Element:
    """Nested ``<ol>`` of links; an entry lies in the last one that is less deep. In a ``short``
    list chapters have their number alone before the title."""
    root = element("ol")
    lists = [root]
    for entry, title in entries:
        while len(lists) > 1 and len(lists) > entry.depth:
            lists.pop()
        if len(lists) < entry.depth and len(lists[-1]):
            last = lists[-1][-1]
            lists.append(etree.SubElement(last, "ol"))
        item = etree.SubElement(lists[-1], "li", {
            "class": f"{entry.division.matter} {entry.division.role}"})
        item.append(_linked(entry, title, short))
    return root


def _linked(entry: Entry, title: Element, short: bool = False) -> Element:
    """Label and title of an entry as a link to it."""
    link = element("a", {"href": f"#{entry.id}"})
    if entry.label and entry.title:
        label = etree.SubElement(link, "span", {"class": "label"})
        chapter = short and entry.division.role == "chapter"
        label.text = str(entry.division.number) if chapter else entry.label
        label.tail = " "
    if entry.title:
        move(deepcopy(title), etree.SubElement(link, "span", {"class": "title"}))
    else:
        etree.SubElement(link, "span", {"class": "title"}).text = entry.label
    return link


# --- elements -----------------------------------------------------------------------------------

def element(tag: str, attributes: Mapping[str, str] = {}) -> Element:
    """An element; attributes with an empty value are left out."""
    return etree.Element(tag, {key: value for key, value in attributes.items() if value})


def move(source: Element, into: Element) -> None:
    """Move all content of one element to the end of another, empty one."""
    into.text = source.text
    into.extend(source)


def ids(root: Element) -> Iterator[str]:
    """Every id in ``root``."""
    for node in root.iter():
        if isinstance(node.tag, str) and node.get("id"):
            yield node.get("id")
