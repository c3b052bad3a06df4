"""Drafts of word processors made from a few strings: no binaries lie in the repository."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from makeready.tools.zipped import pack

_W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
      'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
      'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"')
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/><w:basedOn w:val="Normal"/></w:style>
"""


def text(words: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of words."""
    inner = content if content.startswith("<") else text(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def field(code: str, result: str, data: str = "") -> str:
    """A complex field, its code in two pieces, as Word likes to have it."""
    half = len(code) // 2
    held = f'<w:fldData xml:space="preserve">{data}</w:fldData>' if data else ""
    return (f'<w:r><w:fldChar w:fldCharType="begin">{held}</w:fldChar></w:r>'
            f'<w:r><w:instrText xml:space="preserve">{escape(code[:half])}</w:instrText></w:r>'
            f'<w:r><w:instrText xml:space="preserve">{escape(code[half:])}</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{text(result)}'
            f'<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def footnote(number: int) -> str:
    """The call of a footnote."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def endnote(number: int) -> str:
    """The call of an endnote."""
    return f'<w:r><w:endnoteReference w:id="{number}"/></w:r>'


def docx(body: str, *, footnotes: Mapping[int, str] = {}, endnotes: Mapping[int, str] = {},
         comments: str = "", styles: str = STYLES, others: Mapping[str, bytes] = {},
         relations: str = "", package_relations: str = "") -> bytes:
    """A document of Word with a part for each thing that it has. Notes are paragraphs by their ids."""
    parts = {"document": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
             "styles": f"<w:styles {_W}>{styles}</w:styles>"}
    for kind, notes in (("footnote", footnotes), ("endnote", endnotes)):
        if notes:
            held = "".join(f'<w:{kind} w:id="{number}">{content}</w:{kind}>'
                           for number, content in notes.items())
            parts[f"{kind}s"] = (f'<w:{kind}s {_W}><w:{kind} w:id="0" w:type="separator"><w:p><w:r>'
                                 f"<w:separator/></w:r></w:p></w:{kind}>{held}</w:{kind}s>")
    if comments:
        parts["comments"] = f"<w:comments {_W}>{comments}</w:comments>"
    links = "".join(f'<Relationship Id="p{i}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
                    for i, name in enumerate(parts) if name != "document")
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_WORDML}.{name}+xml"/>'
                    for name in parts if name != "document")
    files = {f"word/{name}.xml": content for name, content in parts.items()} | {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType='
        '"application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        'package.relationships+xml"/><Override PartName="/word/document.xml" ContentType='
        f'"{_WORDML}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type='
        f'"{_OFFICE}/officeDocument" Target="word/document.xml"/>{package_relations}</Relationships>',
        "word/_rels/document.xml.rels":
            f'<Relationships xmlns="{_RELATIONS}">{links}{relations}</Relationships>'}
    return pack({name: content.encode() for name, content in files.items()} | dict(others), 0)


_ODF = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in (
    ("office", "office"), ("text", "text"), ("style", "style"), ("draw", "drawing"), ("table", "table"),
    ("meta", "meta"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")))
_ODF += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'


def odt(body: str, *, automatic: str = "", named: str = "", meta: str = "", master: str = "",
        others: Mapping[str, bytes] = {}) -> bytes:
    """A text document of OpenDocument; ``automatic`` and ``named`` are its styles."""
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'<office:document-content {_ODF} office:version="1.3"><office:automatic-styles>'
        f"{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>",
        "styles.xml": f'<office:document-styles {_ODF} office:version="1.3"><office:styles>{named}'
        f"</office:styles><office:master-styles>{master}</office:master-styles></office:document-styles>",
        "meta.xml": f'<office:document-meta {_ODF} office:version="1.3"><office:meta>{meta}</office:meta>'
        "</office:document-meta>"}
    return pack({name: content.encode() for name, content in files.items()} | dict(others), 0,
                ("mimetype",), ("mimetype",))
