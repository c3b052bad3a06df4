"""Images that the text names → Assets."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import unquote

from lxml import etree
from PIL import Image

from ..model import tree
from ..model.book import Asset, Division
from ..model.diagnostic import Diagnostic, diagnose
from ..model.seek import Places
from ..model.source import Span
from ..tools.disk import Folder, OutsideProject
from ..tools.images import BROKEN

MEDIA_TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg",
               ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp"}
"""Core media types of EPUB 3.3 that WeasyPrint draws too, by file suffix."""


def read_images(divisions: list[Division], folder: Folder
                ) -> tuple[list[Division], dict[str, Asset], list[Diagnostic]]:
    """The divisions with image targets made relative to the manuscript; the images; the faults."""
    assets: dict[str, Asset] = {}
    faults: list[Diagnostic] = []
    out = []
    for division in divisions:
        places = Places(division.source)

        def load(image: tree.Node, division: Division = division, places: Places = places
                 ) -> tree.Node | None:
            target = tree.target(image)
            found = _find(target, places.next("images", target), division, folder)
            if isinstance(found, Diagnostic):
                faults.append(found)
                return None
            assets.setdefault(found.path, found)
            return tree.with_target(image, found.path)

        rules = {"Image": load, "Figure": _without_second_notes}
        out.append(replace(division, title=tree.rewrite(division.title, rules),
                           subtitle=tree.rewrite(division.subtitle, rules),
                           blocks=tree.rewrite(division.blocks, rules)))
    return out, assets, faults


def _is_whole(data: bytes, media_type: str) -> bool:
    """Whether a picture can be opened by those who will draw it, as what its suffix says."""
    try:
        if media_type == "image/svg+xml":
            etree.fromstring(data)
        else:
            with Image.open(BytesIO(data)) as image:
                image.verify()
                return image.get_format_mimetype() == media_type
    except BROKEN:
        return False
    return True


def _find(target: str, span: Span | None, division: Division, folder: Folder
          ) -> Asset | Diagnostic:
    return find_image(target, span, _candidates(unquote(target), division), folder)


def find_image(target: str, span: Span | None, candidates: Sequence[str], folder: Folder
               ) -> Asset | Diagnostic:
    """The picture ``target``, which lies at one of ``candidates``, or why it cannot be had."""
    path = unquote(target)
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", target):
        return diagnose("image-remote", span, path=target)
    media_type = MEDIA_TYPES.get(PurePosixPath(path).suffix.lower())
    if media_type is None:
        return diagnose("image-format", span, path=path, known=", ".join(MEDIA_TYPES))
    code = "file-outside"
    for name in candidates:
        try:
            if folder.has(name):
                data = folder.read(name)
                return (Asset(name, media_type, data) if _is_whole(data, media_type)
                        else diagnose("image-broken", span, path=name))
            code = "image-missing"
        except OutsideProject:
            continue
    return diagnose(code, span, path=path)


def _candidates(path: str, division: Division) -> list[str]:
    """Where an image may lie: beside the manuscript's images, or seen from the chapter's file."""
    beside = posixpath.dirname(division.source.path.partition("/")[2]) if division.source else ""
    return [posixpath.normpath(path), posixpath.normpath(posixpath.join(beside, path))]


def _without_second_notes(figure: tree.Node) -> tree.Node:
    """Pandoc says a caption twice, also as the image's alternative text: its notes and citations
    stay in the caption alone."""
    bare = {"Note": lambda _: [], "Cite": lambda _: []}
    return tree.rewrite(figure, {"Image": lambda image: tree.rewrite([image], bare)[0]})
