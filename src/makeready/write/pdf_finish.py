"""What WeasyPrint leaves open in a PDF, mended with pikepdf."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name


def finish(data: bytes, first_of_text: int) -> tuple[bytes, list[str]]:
    """The PDF with page labels and whole lists, opened in facing pages; and the names of its
    typefaces.

    ``first_of_text`` is the physical page, from 1, that bears the folio 1.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        _label_pages(pdf, first_of_text)
        pdf.Root.PageLayout = Name.TwoPageRight
        objects = [obj for obj in pdf.objects if isinstance(obj, Dictionary)]
        for item in objects:
            if item.get("/S") == Name.LI:
                _give_body(pdf, item)
        faces = {_face(obj) for obj in objects if obj.get("/Type") == Name.Font}
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue(), sorted(faces)


def _label_pages(pdf: pikepdf.Pdf, first_of_text: int) -> None:
    """Roman folios before the text, arabic from its first page (ISO 32000-1, 12.4.2)."""
    labels = [0, Dictionary(S=Name.r)] if first_of_text > 1 else []
    labels += [first_of_text - 1, Dictionary(S=Name.D)]
    pdf.Root.PageLabels = Dictionary(Nums=Array(labels))


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


def _kids(item: Dictionary) -> Iterable[pikepdf.Object]:
    return item.K if isinstance(item.K, Array) else [item.K]


def _is_part(kid: pikepdf.Object) -> bool:
    return not isinstance(kid, Dictionary) or kid.get("/S") in (Name.Lbl, Name.LBody)


def _face(font: Dictionary) -> str:
    """A font's name without the mark of its subset."""
    return re.sub(r"^[A-Z]{6}\+", "", str(font.BaseFont).lstrip("/"))
