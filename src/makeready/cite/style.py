"""What is done to a CSL style before it is used."""

from __future__ import annotations

from lxml import etree

from ..model.source import SourceFile
from ..tools import xml

_CSL = "{http://purl.org/net/xbiblio/csl}"
_IBID = frozenset({"ibid", "ibid-with-locator"})
_CONDITIONS = frozenset({"disambiguate", "is-numeric", "is-uncertain-date", "locator", "type",
                         "variable"})

NUMBER_OPENS, NUMBER_ENDS = "\ue000", "\ue001"
"""Stand round the number of a source's first note in what citeproc writes, so that it can be made a
link."""


def prepared(style: str, *, ibid: bool, split: bool) -> str:
    """The style in the form in which citeproc gets it.

    Without ``ibid`` a repeated source is given in its short form, never as “Ibid.”. Where the
    bibliography is ``split`` into lists, every entry has its names: a dash in their place would
    stand for the entry before it in another list.
    """
    try:
        root = xml.parse(SourceFile("style", style))
    except xml.XmlError:
        return style                        # citeproc says what is wrong with it
    if not ibid:
        for choose in list(root.iter(f"{_CSL}choose")):
            _without_ibid(choose)
    for bibliography in root.iter(f"{_CSL}bibliography") if split else ():
        bibliography.attrib.pop("subsequent-author-substitute", None)
    for element in root.iter(f"{_CSL}number", f"{_CSL}text"):
        if element.get("variable") == "first-reference-note-number":
            element.set("prefix", element.get("prefix", "") + NUMBER_OPENS)
            element.set("suffix", NUMBER_ENDS + element.get("suffix", ""))
    return etree.tostring(root, encoding="unicode")


def _without_ibid(choose: etree._Element) -> None:
    """The choices that are left when no position is ever “ibid”."""
    branches = [branch for branch in choose.iterchildren("*") if _settled(branch) is not False]
    last = next((i for i, branch in enumerate(branches) if _settled(branch)), len(branches))
    kept, parent = branches[:last + 1], choose.getparent()
    if not kept or _settled(kept[0]):
        at = parent.index(choose)
        parent[at:at + 1] = list(kept[0]) if kept else []
        return
    choose[:] = kept
    for i, branch in enumerate(kept):
        _strip(branch)
        branch.tag = _CSL + ("if" if i == 0 else "else-if" if branch.attrib else "else")


def _settled(branch: etree._Element) -> bool | None:
    """Whether a branch is always or never taken when no position is “ibid”; None when that still
    depends on something."""
    if not branch.attrib:
        return True                                                 # <else>
    positions = set(branch.get("position", "").split())
    if not positions & _IBID:
        return None
    match = branch.get("match", "all")
    asks_more = positions - _IBID or _CONDITIONS & set(branch.attrib)
    if match == "all":
        return False
    return None if asks_more else match == "none"


def _strip(branch: etree._Element) -> None:
    """Take “ibid” out of a condition that asks for other things too; of one that is always true,
    take all."""
    if _settled(branch):
        branch.attrib.clear()
    rest = [name for name in branch.get("position", "").split() if name not in _IBID]
    if rest:
        branch.set("position", " ".join(rest))
    else:
        branch.attrib.pop("position", None)
