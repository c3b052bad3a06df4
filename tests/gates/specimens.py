"""The smallest artefacts that pass every gate, as parts to be packed; a test plants its fault by changing one."""

import zipfile
from pathlib import Path

CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
OPF = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:5d5ad3c2-5c5e-4d5c-8a8c-000000000001</dc:identifier>
<dc:title>A Specimen</dc:title><dc:language>en</dc:language><dc:date>2026-01-01</dc:date>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text only.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
</manifest>
<spine><itemref idref="one"/><itemref idref="nav"/></spine>
</package>"""
PAGE = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">'
    "<head><title>{title}</title></head><body>{body}</body></html>"
)
NAV = PAGE.format(
    title="Contents",
    body='<nav epub:type="toc" role="doc-toc" aria-label="Contents"><h1>Contents</h1>'
    '<ol><li><a href="one.xhtml#one">One</a></li></ol></nav>',
)
ONE = PAGE.format(title="One", body='<section id="one" aria-label="One"><h1>One</h1><p>Text.</p></section>')
EPUB = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "package.opf": OPF,
    "nav.xhtml": NAV,
    "one.xhtml": ONE,
}

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{RELATIONS}"'


def _relations(*targets: tuple[str, str, str]) -> str:
    items = (f'<Relationship Id="{i}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for i, kind, target in targets)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(items)}</Relationships>'


def _call(number: int) -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteReference w:id="{number}"/></w:r>'


def _note(number: int, text: str) -> str:
    return (
        f'<w:endnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="EndnoteText"/></w:pPr>'
        f"<w:r><w:endnoteRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:endnote>"
    )


def _separator(number: int, kind: str) -> str:
    return f'<w:endnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:endnote>'


DOCX = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>'
    f'<Override PartName="/word/endnotes.xml" ContentType="{WORD}.endnotes+xml"/></Types>',
    "_rels/.rels": _relations(("r1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": _relations(("r1", "styles", "styles.xml"), ("r2", "endnotes", "endnotes.xml")),
    "word/document.xml": f"<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>One</w:t></w:r>{_call(1)}{_call(2)}</w:p>"
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    "<w:p/></w:body></w:document>",
    "word/styles.xml": f"<w:styles {NAMESPACES}>"
    '<w:style w:type="paragraph" w:styleId="EndnoteText"><w:name w:val="endnote text"/></w:style>'
    '<w:style w:type="character" w:styleId="EndnoteReference"><w:name w:val="endnote reference"/></w:style></w:styles>',
    "word/endnotes.xml": f"<w:endnotes {NAMESPACES}>{_separator(-1, 'separator')}"
    f"{_separator(0, 'continuationSeparator')}{_note(1, 'First.')}{_note(2, 'Second.')}</w:endnotes>",
}

HTML = '<html lang="en"><head><title>A Specimen</title></head><body><h1>One</h1>{body}</body></html>'
DOT = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9v9z'/></svg>"


def pack(parts: dict[str, str], path: Path) -> Path:
    """Write `parts` into a ZIP file at `path`, in their order, the first one not compressed."""
    with zipfile.ZipFile(path, "w") as file:
        for index, (name, text) in enumerate(parts.items()):
            file.writestr(name, text, zipfile.ZIP_DEFLATED if index else zipfile.ZIP_STORED)
    return path


def planted(parts: dict[str, str], part: str, old: str, new: str) -> dict[str, str]:
    """`parts` with one fault: `new` in the place of `old`, which must be there."""
    if old not in parts[part]:
        raise ValueError(f"{part} has no {old}")
    return {**parts, part: parts[part].replace(old, new, 1)}
