"""Comments (17.13.4): into the review with what they are about, never into the text."""

from __future__ import annotations

from collections.abc import Mapping

from ....tools.markup import Element
from ..payload import Payloads, Remark
from .wordml import P, T, put_before, remove, text_of, val, w

_LONGEST = 60


def mark_comments(story: Element, comments: Element | None, payloads: Payloads) -> None:
    """Put a mark where each comment begins, and take its own anchors out."""
    texts = {val(comment, "id"): comment for comment in (() if comments is None else comments)}
    about = _about(story)
    for anchor in list(story.iter(w("commentRangeStart"), w("commentReference"))):
        comment = texts.pop(val(anchor, "id"), None)
        run = anchor.getparent() if anchor.tag == w("commentReference") else anchor
        if comment is not None and run is not None and next(run.iterancestors(P), None) is not None:
            put_before(run, payloads.add(_remark(comment, about)))
    remove(list(story.iter(w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))))


def _remark(comment: Element, about: Mapping[str, str]) -> Remark:
    said = " / ".join(filter(None, (" ".join(text_of(p).split()) for p in comment.iter(P))))
    words = " ".join(about.get(val(comment, "id"), "").split())
    shown = words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
    return Remark("comment", f"{val(comment, 'author') or 'Someone'}"
                             + (f" on “{shown}”" if shown else "") + f": “{said}”")


def _about(story: Element) -> dict[str, str]:
    """The text between the anchors of each comment."""
    open_: dict[str, list[str]] = {}
    done: dict[str, list[str]] = {}
    for element in story.iter(w("commentRangeStart"), w("commentRangeEnd"), T):
        if element.tag == w("commentRangeStart"):
            open_[val(element, "id")] = []
        elif element.tag == w("commentRangeEnd"):
            done[val(element, "id")] = open_.pop(val(element, "id"), [])
        else:
            for texts in open_.values():
                texts.append(element.text or "")
    return {ident: "".join(texts) for ident, texts in (done | open_).items()}
