"""E-books by other hands, of a few strings."""

from io import BytesIO

from PIL import Image

from makeready.tools.zipped import pack

CONTAINER = ('<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
             '<rootfile full-path="{}" media-type="application/oebps-package+xml"/></rootfiles></container>')
TYPES = {"xhtml": "application/xhtml+xml", "jpg": "image/jpeg", "png": "image/png", "gif": "image/gif",
         "svg": "image/svg+xml", "css": "text/css"}


def page(*images: str, text: str = "Text.") -> str:
    """A page with images."""
    shown = "".join(f'<img src="{name}" alt="x"/>' for name in images)
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{text}{shown}</p></body></html>'


def picture(suffix: str, size: tuple[int, int] = (10, 10), mode: str = "RGB") -> bytes:
    """An image of one color."""
    buffer = BytesIO()
    Image.new(mode, size).save(buffer, {"jpg": "JPEG"}.get(suffix, suffix))
    return buffer.getvalue()


def ebook(files: dict[str, str | bytes], cover: str = "", folder: str = "OPS/", metadata: str = "") -> bytes:
    """An e-book of ``files``; its pages are read in the order of the files."""
    data = {name: text.encode() if isinstance(text, str) else text for name, text in files.items()}
    ids = {name: f"i{i}" for i, name in enumerate(data)}
    items = "".join(
        f'<item id="{ids[name]}" href="{name.replace(" ", "%20")}" media-type="{TYPES[name.rpartition(".")[2]]}"'
        f'{" properties=" + chr(34) + "cover-image" + chr(34) if name == cover else ""}/>' for name in data)
    spine = "".join(f'<itemref idref="{ids[name]}"/>' for name in data if name.endswith("xhtml"))
    package = (f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata>{metadata}</metadata>'
               f"<manifest>{items}</manifest><spine>{spine}</spine></package>")
    parts = {f"{folder}{name}": part for name, part in data.items()}
    parts |= {"mimetype": b"application/epub+zip", f"{folder}a.opf": package.encode(),
              "META-INF/container.xml": CONTAINER.format(f"{folder}a.opf").encode()}
    return pack(parts, 0, ("mimetype",), ("mimetype",))
