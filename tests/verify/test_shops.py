"""What the shops say of an e-book, of its cover and of its name."""

import pytest
from support import SQUARE, ready
from verify.ebooks import ebook, page, picture

from makeready.model.artifact import Artifact
from makeready.model.limit import E_BOOK, Limit
from makeready.model.shop import Shop
from makeready.model.source import Span
from makeready.tools.shops import house_shop, house_shops
from makeready.verify.epub import Unreadable
from makeready.verify.held import CODES, hold, told
from makeready.verify.shops import check_epub, hold_cover, places
from makeready.verify.shops.measures import COVER, EPUB, NAMES
from makeready.write.epub import write_epub

ALL = tuple(map(house_shop, house_shops()))
FINE = {"one.xhtml": page("a.png"), "a.png": picture("png"), "c.jpg": picture("jpg")}


def _shop(measure, **bounds):
    return Shop("The shop", {measure: Limit("The shop", "its page", "2026-11", **bounds)})


def _epub(data, name="a.epub"):
    return Artifact(name, "epub", data)


def _said(files, shops, cover="c.jpg"):
    return [(fault.code, fault.message) for fault in check_epub(_epub(ebook(files, cover)), shops)]


def test_every_measure_is_taken_somewhere():
    measured = [*EPUB, *COVER, *(measure for table in NAMES.values() for measure in table)]
    assert sorted(measured) == sorted(E_BOOK)
    assert set(E_BOOK) <= set(CODES)


def test_a_fine_ebook_is_taken_by_all_shops():
    assert _said(FINE, ALL) == []


FAULTS = [
    ("text-bytes", {"at_most": 200}, {"one.xhtml": page(text="x" * 900)}, "shop-text", "“one.xhtml” has 0.9"),
    ("image-pixels", {"at_most": 99}, {}, "shop-image", "The image “a.png” has 0.0001 million pixels"),
    ("image-bytes", {"at_most": 9}, {}, "shop-image", "The image “a.png” has 0.0"),
    ("image-colors", {"one_of": ("RGB",)}, {"a.jpg": picture("jpg", mode="CMYK")}, "shop-colors", "“a.jpg” is CMYK"),
    ("image-ground", {"one_of": ("opaque",)}, {"a.gif": picture("gif"), "a.png": picture("png", mode="RGBA")},
     "shop-ground", "“a.png” is transparent"),
    ("drawing-side", {"at_most": 19}, {"a.svg": SQUARE}, "shop-image", "“a.svg” has 20 pixels on the longer side"),
    ("item-name", {"one_of": ("plain characters",)}, {"my map.png": picture("png")}, "shop-name",
     "“my map.png” is named by special characters"),
    ("inner-cover-format", {"one_of": ("PNG",)}, {}, "shop-cover-kind", "The cover is JPEG"),
    ("package-bytes", {"at_most": 100}, {}, "shop-package", "The e-book has 1."),
]


@pytest.mark.parametrize("measure, bounds, files, code, words", FAULTS, ids=[row[0] for row in FAULTS])
def test_what_a_shop_takes_exception_to(measure, bounds, files, code, words):
    first, *_ = found = _said(FINE | files, [_shop(measure, **bounds)])
    assert first[0] == code and words in first[1] and "; The shop takes " in first[1]
    assert {fault[0] for fault in found} == {code}


def test_the_weight_that_a_page_shows_counts_each_image_once():
    shop = _shop("embedded-bytes", at_most=2 * len(FINE["a.png"]))
    assert _said(FINE | {"one.xhtml": page("a.png", "a.png", "./a.png", "gone.png")}, [shop]) == []
    [(code, words)] = _said(FINE | {"one.xhtml": page("a.png", "b.png", "c.jpg"), "b.png": FINE["a.png"]}, [shop])
    assert code == "shop-embedded" and "“one.xhtml” shows images of" in words


def test_an_ebook_without_a_cover():
    assert _said(FINE, [house_shop("google")], cover="") == [
        ("shop-cover-missing", "The e-book has no cover, and Google Play asks for one.")]


def test_of_several_shops_the_strictest_is_told():
    large = FINE | {"a.png": picture("png", (2100, 2000), "1")}
    assert _said(large, ALL) == [
        ("shop-image", "The image “a.png” has 4.2 million pixels; IngramSpark takes at most 3.2 million pixels.")]
    assert "Apple Books takes at most 4 million" in _said(large, [house_shop("apple"), house_shop("kobo")])[0][1]


def test_what_is_broken_is_left_to_validators():
    broken = {"one.xhtml": "<html><p>&nbsp;", "two.xhtml": "", "a.png": b"\x89PNG", "b.svg": "<svg"}
    assert _said(FINE | broken, ALL) == []


def test_what_is_no_ebook_is_told():
    with pytest.raises(Unreadable):
        check_epub(_epub(b"no archive"), ALL)


# --- places -------------------------------------------------------------------------------------

def test_faults_stand_where_the_manuscript_has_their_cause(tmp_path):
    book = ready(tmp_path, {"01-one.md": "# One\n\nText.\n", "02-two.md": "# Two\n\nSee ![A](images/a.svg){alt=x}.\n\n"
                            "![A](images/a.svg){alt=x}\n"}, files={"images/a.svg": SQUARE})
    artifact, _ = write_epub(book, "a.epub", "")
    shops = [_shop("text-bytes", at_most=1), _shop("drawing-side", at_most=1), _shop("package-bytes", at_most=1)]
    found = {(fault.code, str(fault.span)) for fault in check_epub(artifact, shops, places(book))}
    assert found >= {("shop-text", "manuscript/chapters/01-one.md"), ("shop-text", "manuscript/chapters/02-two.md"),
                     ("shop-image", "manuscript/chapters/02-two.md:3:10"), ("shop-package", "None")}
    whole = check_epub(artifact, shops, {"": Span("a.epub")})
    assert {str(fault.span) for fault in whole} == {"a.epub"}


# --- the cover and the name ---------------------------------------------------------------------

def _cover(data, shops, name="9780262033848.jpg"):
    return [fault.message for fault in told(hold_cover(Artifact(name, "cover", data), shops))]


def test_a_cover_that_all_shops_take():
    assert _cover(picture("jpg", (1600, 2560)), ALL) == []


@pytest.mark.parametrize("data, words", [
    (picture("jpg", (1500, 2560)), ["The cover has 1,500 pixels on the shorter side; IngramSpark takes at least "
                                    "1,600 pixels."]),
    (picture("jpg", (1600, 10_001)), ["The cover has 10,001 pixels on the longer side; Google Play takes at most "
                                      "7,200 pixels."]),
    (picture("png", (1600, 2560)), ["The cover is PNG; IngramSpark takes only JPEG."]),
    (picture("jpg", (1600, 2560), "CMYK"), ["The cover is CMYK; Apple Books takes only RGB."])])
def test_a_cover_that_some_shop_refuses(data, words):
    assert _cover(data, ALL) == words


def test_what_is_no_image_is_told():
    with pytest.raises(Unreadable, match="no image"):
        _cover(b"text", ALL)


@pytest.mark.parametrize("name, kind", [
    ("9780262033848.epub", "an ISBN"), ("9780262033848_frontcover.jpg", "an ISBN"), ("b/9780262033848.jpg", "an ISBN"),
    ("9780262033840.epub", "plain characters"), ("97802620338481.epub", "plain characters"),
    ("a-book_2.epub", "plain characters"), ("Ünder.epub", "plain characters"), ("a & b.epub", "special characters")])
def test_the_kinds_of_names(name, kind):
    for format, measure in (("epub", "file-name"), ("cover", "cover-name")):
        limits = _shop(measure, one_of=("a rune",)).limits
        faults = told(hold(Artifact(name, format, b""), NAMES[format], [limits]))
        assert [fault.message for fault in faults] == [
            f"“{name.rpartition('/')[2]}” is named by {kind}; The shop takes only a rune."]
