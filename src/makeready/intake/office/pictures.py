"""Pictures of a draft → files of the manuscript, and the words for those who cannot see them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import unquote

from PIL import Image

from ...model import tree
from ...model.tree import Node
from ..slug import slug
from . import marks

_FOLDER = "images"
_NO_NAME = re.compile(r"[0-9A-Fa-f]{16,}|rId\d+|\d+")
"""What programs call a picture, and no author does."""
_CONVERTED = (".bmp", ".tif", ".tiff")
"""What scanners and screenshots come as, and no book takes."""
_FIGURE = "fig:"
"""How Pandoc's reader of ODT begins the title of a picture whose words are its caption."""


@dataclass
class Pictures:
    """The files that a draft holds by the names that it calls them, and what they show (``alts``);
    ``taken`` are those of the manuscript by their path, ``lost`` the names without a file."""

    held: Mapping[str, bytes]
    alts: Mapping[str, str]
    taken: dict[str, bytes] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)

    def image(self, node: Node) -> Node:
        """An image that names its file in the manuscript. Its size is the design's to decide."""
        target, words = tree.target(node), marks.without(tree.text_of(tree.inlines(node)))
        is_figure = node["c"][2][1].startswith(_FIGURE)
        alt = self.alts.get(target) or tree.attr(node).get("alt") or ("" if is_figure else words)
        data = self.held.get(target)
        if data is not None:
            target = self._path(*_drawable(target, data))
        elif not re.match(r"[a-z]+:", target):
            self.lost.append(target)
        attr = tree.Attr(pairs=(("alt", alt),) if alt else ())
        caption = tree.inlines(node) if is_figure else []
        return {"t": "Image", "c": [attr.raw(), caption, [target, ""]]}

    def _path(self, target: str, data: bytes) -> str:
        """Where a picture goes: under its own name, numbered on where another has it."""
        if same := next((path for path, held in self.taken.items() if held == data), None):
            return same
        named = PurePosixPath(unquote(target))
        stem = "" if _NO_NAME.fullmatch(named.stem) else slug(named.stem)
        suffix = named.suffix.lower().replace(".jpeg", ".jpg")
        numbers = ("", *(f"-{n}" for n in range(2, len(self.taken) + 2)))
        path = next(name for number in numbers
                    if (name := f"{_FOLDER}/{stem or 'picture'}{number}{suffix}") not in self.taken)
        self.taken[path] = data
        return path


def _drawable(target: str, data: bytes) -> tuple[str, bytes]:
    """A picture in a format that books have."""
    named = PurePosixPath(target)
    if named.suffix.lower() not in _CONVERTED:
        return target, data
    try:
        out = BytesIO()
        with Image.open(BytesIO(data)) as picture:
            picture.convert("RGBA" if "A" in picture.getbands() else "RGB").save(out, "PNG")
        return str(named.with_suffix(".png")), out.getvalue()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return target, data         # the check of the manuscript says what is wrong with it
