"""The book's images within what the shops of its e-book take; print keeps those of the author."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from ..model.book import Asset, Book
from ..model.diagnostic import Diagnostic, diagnose
from ..model.limit import said
from ..model.shop import Shop, broken
from ..model.source import Span
from ..model.survey import survey
from ..tools.images import SVG, Bounds, Look, fit, look


def fit_images(book: Book) -> tuple[Book, list[Diagnostic]]:
    """The book with every image, that of its cover too, within the strictest limits of its shops, and
    what was done, each at the image's first place in the manuscript."""
    places: dict[str, Span | None] = {}
    for image in survey(book).images if book.assets else ():
        places.setdefault(image.value, image.span)
    assets = {path: within(asset, book.shops) for path, asset in book.assets.items()}
    done = [fault for path, asset in book.assets.items()
            for fault in _done("image-scaled", asset, assets[path], book.shops, places.get(path))]
    cover = book.cover
    if cover.image:
        cover = replace(cover, image=within(cover.image, book.shops))
        done += _done("cover-scaled", book.cover.image, cover.image, book.shops, cover.span)
    return replace(book, assets=assets, cover=cover), done


def within(asset: Asset, shops: Sequence[Shop]) -> Asset:
    """An image within the strictest limits of the shops."""
    return replace(asset, data=fit(asset.data, asset.media_type, _bounds(shops)))


def _bounds(shops: Sequence[Shop]) -> Bounds:
    """The strictest limits; of colors, those that every shop takes."""
    def most(measure: str) -> float:
        return min((limit.at_most for shop in shops if (limit := shop.limits.get(measure))
                    and limit.at_most is not None), default=math.inf)

    colors = [shop.limits["image-colors"].one_of for shop in shops if "image-colors" in shop.limits]
    return Bounds(most("image-pixels"), most("image-bytes"), most("drawing-side"),
                  tuple(set.intersection(*map(set, colors))) if colors else ())


def _done(code: str, old: Asset, new: Asset, shops: Sequence[Shop], span: Span | None
          ) -> list[Diagnostic]:
    if new.data is old.data:
        return []
    before, after = look(old.data, old.media_type), look(new.data, new.media_type)
    drawn = old.media_type == SVG
    measures = {"drawing-side": max(before.width, before.height)} if drawn else {
        "image-pixels": before.pixels, "image-bytes": before.weight}
    limits = [limit.said(measure) for measure, value in measures.items()
              if (limit := broken(measure, value, shops))]
    out = [diagnose(code, span, path=old.path, before=_size(before, drawn),
                    after=_size(after, drawn), limit="; ".join(limits))] if limits else []
    if not drawn and (colors := broken("image-colors", before.colors, shops)):
        out.append(diagnose("image-recolored", span, path=old.path, before=before.colors,
                            limit=colors.said("image-colors")))
    return out


def _size(seen: Look, drawn: bool) -> str:
    size = f"{seen.width} × {seen.height} pixels"
    return size if drawn else f"{size}, {said('image-bytes', seen.weight)}"
