"""What WeasyPrint leaves open in a PDF, mended with pikepdf."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name


def finish(data: bytes, first_of_text: int, own_hyphens: bool) -> tuple[bytes, list[str]]:
    """The PDF with page labels and whole lists, opened in facing pages; and the names of its
    typefaces.

    ``first_of_text`` is the physical page, from 1, that bears the folio 1. ``own_hyphens`` says that
    every U+2010 is of our making, at the end of a line.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        _label_pages(pdf, first_of_text)
        for leaf in pdf.pages:
            _unpaint(pdf, leaf)
        pdf.Root.PageLayout = Name.TwoPageRight
        objects = [obj for obj in pdf.objects if isinstance(obj, Dictionary)]
        for item in objects:
            match item.get("/S"):
                case Name.LI:
                    _give_body(pdf, item)
                case Name.TH | Name.TD:
                    _say_scope(item)
            if own_hyphens and "/ToUnicode" in item:
                _soften(pdf, item)
        faces = {_face(obj) for obj in objects if obj.get("/Type") == Name.Font}
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue(), sorted(faces)


def _label_pages(pdf: pikepdf.Pdf, first_of_text: int) -> None:
    """Roman folios before the text, arabic from its first page (ISO 32000-1, 12.4.2)."""
    labels = [0, Dictionary(S=Name.r)] if first_of_text > 1 else []
    labels += [first_of_text - 1, Dictionary(S=Name.D)]
    pdf.Root.PageLabels = Dictionary(Nums=Array(labels))


def _soften(pdf: pikepdf.Pdf, font: Dictionary) -> None:
    """Hyphens of divided words are read as soft ones, so that a word that is copied or sought is
    whole (ISO 32000-1, 14.8.2.2.3)."""
    font.ToUnicode = pdf.make_stream(font.ToUnicode.read_bytes().replace(b"<2010>", b"<00ad>"))


_CLEAR = re.compile(rb"/a0\.0 gs\n([^/]*?)BT\n(.*?)\nET", re.DOTALL)


def _unpaint(pdf: pikepdf.Pdf, leaf: pikepdf.Page) -> None:
    """Text in no color becomes text that is not painted: there is no transparency in the file for
    its sake (ISO 32000-1, 9.3.6)."""
    content = leaf.Contents.read_bytes()
    if _CLEAR.search(content):
        leaf.Contents = pdf.make_stream(
            _CLEAR.sub(rb"/a1.0 gs\n\1BT\n3 Tr\n\2\n0 Tr\nET", content))


def _give_body(pdf: pikepdf.Pdf, item: Dictionary) -> None:
    """Paragraphs of a list item go into its body: an item holds nothing but label and body
    (ISO 14289-1, 7.2; WeasyPrint 70 tags them beside the label)."""
    loose = [kid for kid in _kids(item) if not _is_part(kid)]
    if not loose:
        return
    body = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, Pg=item.Pg,
                                        K=Array(loose)))
    for kid in loose:
        kid.P = body
    item.K = Array([kid for kid in _kids(item) if _is_part(kid)] + [body])


def _say_scope(cell: Dictionary) -> None:
    """A head says what it heads, so that cells under one over several columns find it (ISO 32000-1,
    table 349); WeasyPrint 70 lists heads at each cell, and none at those."""
    if cell.S == Name.TH:
        cell.A.Scope = Name.Column if cell.P.P.S == Name.THead else Name.Row
    elif "/Headers" in cell.A and len(cell.A.Headers) == 0:
        del cell.A.Headers


def _kids(item: Dictionary) -> Iterable[pikepdf.Object]:
    return item.K if isinstance(item.K, Array) else [item.K]


def _is_part(kid: pikepdf.Object) -> bool:
    return not isinstance(kid, Dictionary) or kid.get("/S") in (Name.Lbl, Name.LBody)


def _face(font: Dictionary) -> str:
    """A font's name without the mark of its subset."""
    return re.sub(r"^[A-Z]{6}\+", "", str(font.BaseFont).lstrip("/"))
