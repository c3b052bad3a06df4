"""Pictures get a name in the manuscript."""

from makeready.intake.office.pictures import Pictures
from makeready.model import tree


def image(target, words="", title="", **pairs):
    return {"t": "Image", "c": [tree.Attr(pairs=tuple(pairs.items())).raw(), tree.words(words), [target, title]]}


def taken(held, *images, alts={}):
    files = Pictures(held, alts)
    return [(tree.target(node), tree.attr(node).get("alt"), tree.text_of(node)) for node in map(files.image, images)], files


def test_names():
    held = {"media/image1.png": b"1", "Pictures/100002010000.JPEG": b"2", "rId7.png": b"3", "My%20Map.svg": b"4",
            "b/image1.png": b"5", "same.png": b"1"}
    found, files = taken(held, *map(image, held))
    assert [target for target, _, _ in found] == [
        "images/image1.png", "images/picture.jpg", "images/picture.png", "images/my-map.svg", "images/image1-2.png",
        "images/image1.png"]
    assert list(files.taken.values()) == [b"1", b"2", b"3", b"4", b"5"] and files.lost == []


def test_words_become_the_alternative_and_a_figures_title_its_caption():
    held = {"a.png": b"a"}
    assert taken(held, image("a.png", "A lamp", width="3in"), image("a.png", "The lamp", "fig:"), image("a.png"),
                 alts={})[0] == [
        ("images/a.png", "A lamp", ""), ("images/a.png", None, "The lamp"), ("images/a.png", None, "")]
    assert taken(held, image("a.png", "Words"), alts={"a.png": "Better words"})[0] == [
        ("images/a.png", "Better words", "")]


def test_what_is_not_there():
    found, files = taken({}, image("gone.png"), image("https://example.org/x.png"))
    assert [target for target, _, _ in found] == ["gone.png", "https://example.org/x.png"]
    assert files.lost == ["gone.png"]
