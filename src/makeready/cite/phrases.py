"""Notes without numbers: each is known by the words in the text that it belongs to.

The author marks them, ``[the pinned fleet]{.phrase}.[^1]``, or they are the last words before the
call. They stand in the text in a span directly before the note, and once more as the note's
beginning.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..model import tree
from ..model.book import PAGE_FOOT, Book, Placement
from ..model.notes import MARK, PHRASE, place_of
from ..model.tree import Attr, Inlines

_MOST = 4
"""How many words are taken where the author marked none."""
_EDGE = re.compile(r"[.,;:?!)\]—–][”’“‘»«\"]*$")
"""What ends a clause: the words before it belong to something else."""
_CLOSING = re.compile(r"[\s.,;:…)\]”’»«\"—–]+$")
_OPENING = re.compile(r"^[\s(\[“‘„‚»«\"—–]+")
_STOPS = ("?", "!")
"""What a phrase may end with, when what closes the clause is taken off."""
_SPACES = ("Space", "SoftBreak", "LineBreak")


def key_notes(book: Book) -> Book:
    """The book with the words of each note at the end that has no number."""
    if not book.notes.phrases:
        return book
    return replace(book, divisions=tuple(
        replace(division, blocks=tree.rewrite_lists(
            division.blocks, lambda nodes: _keyed(nodes, book.notes)))
        for division in book.divisions))


def _keyed(nodes: list, notes: Placement) -> list:
    """A list of inlines with the words of its notes."""
    out: Inlines = []
    for node in nodes:
        if not (tree.is_kind(node, "Note") and place_of(node, notes) != PAGE_FOOT):
            out.append(node)
        elif (before := _note_before(out)) is not None:
            del out[before + 1:]
            out[before] = _joined(out[before], node)
        elif words := _take_words(out):
            out += [tree.span(words, Attr(classes=(PHRASE,))), _opened(node, words)]
        else:
            out.append(node)
    return out


def _note_before(out: list) -> int | None:
    """The index of the note at the same spot."""
    for index in range(len(out) - 1, -1, -1):
        if tree.is_kind(out[index], "Note"):
            return index
        if not tree.is_kind(out[index], *_SPACES):
            return None
    return None


def _joined(first: tree.Node, second: tree.Node) -> tree.Node:
    """Two notes at one spot as one."""
    return {**first, "c": [*tree.blocks(first), *tree.blocks(second)]}


# --- the words in the text ----------------------------------------------------------------------

def _take_words(out: list) -> Inlines:
    """Take the words of a note from the end of ``out``: the span that the author marked, with the
    stop behind it, or else the last words of the clause."""
    start = _marked(out)
    if start is not None:
        words = [*tree.inlines(out[start]), *out[start + 1:]]
    else:
        start = _last_clause(out)
        words = out[start:]
    del out[start:]
    return words


def _marked(out: list) -> int | None:
    """The index of the author's span, behind which nothing stands but punctuation."""
    for index in range(len(out) - 1, -1, -1):
        node = out[index]
        if tree.is_kind(node, "Span") and PHRASE in tree.attr(node).classes:
            return index
        if not tree.is_kind(node, "Str") or re.search(r"\w", tree.literal(node)):
            return None
    return None


def _last_clause(out: list) -> int:
    """The index at which the last words begin."""
    start, count = len(out), 0
    for index in range(len(out) - 1, -1, -1):
        node = out[index]
        if tree.is_kind(node, "Note", "Image") or count and _ends_clause(node):
            break
        if tree.is_kind(node, *_SPACES):
            if count >= _MOST:
                break
            continue
        start = index
        count += max(len(tree.text_of(node).split()), 1) if _begins_word(out, index) else 0
    return start


def _begins_word(out: list, index: int) -> bool:
    """Whether a node is the first one of a word."""
    return index == 0 or tree.is_kind(out[index - 1], *_SPACES)


def _ends_clause(node: tree.Node) -> bool:
    return bool(_EDGE.search(tree.text_of(node)))


# --- the words in the note ----------------------------------------------------------------------

def _opened(note: tree.Node, words: Inlines) -> tree.Node:
    """A note that opens with words of the text, and a colon where they bring no mark of their own;
    its mark stays before them."""
    first, *rest = tree.blocks(note) or [tree.para([])]
    bare = _bare(words)
    stop = [] if tree.text_of(bare).endswith(_STOPS) else [tree.literal_str(":")]
    key = [tree.span(bare, Attr(classes=(PHRASE,))), *stop]
    if not tree.is_kind(first, "Para", "Plain"):
        return {**note, "c": [tree.para(key), first, *rest]}
    said = tree.inlines(first)
    at = 1 if said and tree.is_kind(said[0], "Span") and MARK in tree.attr(said[0]).classes else 0
    return {**note, "c": [{**first, "c": [*said[:at], *key, tree.space(), *said[at:]]}, *rest]}


def _bare(words: Inlines) -> Inlines:
    """The last words as plain text, without what closes the clause."""
    text = _OPENING.sub("", _CLOSING.sub("", tree.text_of(words)))
    shown = text.split(" ")
    return tree.words(text if len(shown) <= 2 * _MOST else "… " + " ".join(shown[-_MOST:]))
