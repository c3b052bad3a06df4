"""The printer leaves Python and its own tools as they were, and tags point to their pages."""

import gc
import io

import pikepdf
import pydyf
import pytest

from makeready.tools.printer import lay_out, write_pdf

HTML = ("<!DOCTYPE html><html lang=en><title>T</title><body>"
        + "".join(f"<p style='break-after: page'>Page {n}" for n in range(5)))


def quiet(page):
    pass


def test_every_tag_points_to_the_page_of_its_text():
    data, _ = write_pdf(lay_out(HTML, "", {}, quiet)[0], 0)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = [tag.Pg.objgen for tag in pdf.objects
                 if isinstance(tag, pikepdf.Dictionary) and tag.get("/S") == "/P"]
        assert found == [page.objgen for page in pdf.pages]


def test_what_was_changed_for_the_while_is_put_back():
    before = gc.get_threshold(), pydyf.PDF.page_references
    write_pdf(lay_out(HTML, "", {}, quiet)[0], 0)
    assert (gc.get_threshold(), pydyf.PDF.page_references) == before
    with pytest.raises(KeyError):
        lay_out(HTML.replace("<body>", "<img src=none.png><body>"), "", {}, lambda page: {}[page])
    assert gc.get_threshold() == before[0]
