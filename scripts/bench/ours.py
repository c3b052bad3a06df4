"""Set book.html and book.css of the current folder with makeready:  python ours.py COMPOSER

A script that imports nothing else, so that its cost is makeready's alone.
"""

import sys
from pathlib import Path

from makeready.compose import composing
from makeready.tools.printer import lay_out, write_pdf


def set_book(composer: str) -> None:
    at_work, able = composing(composer)
    if not able:
        sys.exit(f"the composer {composer} does not know this WeasyPrint")
    fonts = {font.name: font.read_bytes() for font in Path().glob("*.ttf")}
    html, css = (Path(f"book.{kind}").read_text("utf-8") for kind in ("html", "css"))
    with at_work:
        document, _ = lay_out(html, css, fonts, lambda _: None)
        data, _ = write_pdf(document, 0)
    Path("book.pdf").write_bytes(data)


if __name__ == "__main__":
    set_book(sys.argv[1])
