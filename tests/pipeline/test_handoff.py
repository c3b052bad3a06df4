"""Bundles for receivers, whole."""

import json
from io import BytesIO

from PIL import Image
from support import write_project

from makeready.handoff import receiver
from makeready.model.diagnostic import Severity
from makeready.pipeline.handoff import hand_off
from makeready.report import Report

BOOK = "page-list: false\ncover: images/c.png\nisbn: {epub: 978-0-262-03384-8}\n"


def _hand_off(root, to, size=(1600, 2560), mode="RGBA", book=BOOK):
    picture = BytesIO()
    Image.new(mode, size).save(picture, "PNG")
    write_project(root, "# One\n\nText.\n", book, files={"images/c.png": picture.getvalue()})
    return hand_off(root, receiver(to), Report(-1))


def test_a_shop_gets_the_ebook_and_its_cover_under_its_names(tmp_path):
    outcome = _hand_off(tmp_path, "google")
    assert not outcome.failed
    assert [path.relative_to(tmp_path).as_posix() for path in outcome.published] == [
        f"build/handoff/google/{name}" for name in (
            "9780262033848.epub", "9780262033848_frontcover.jpg", "preflight.html", "preflight.json", "SHA256SUMS")]
    with Image.open(outcome.published[1]) as cover:
        assert (cover.format, cover.mode, cover.size) == ("JPEG", "RGB", (1600, 2560))
        assert cover.getpixel((0, 0)) == (255, 255, 255)    # what is transparent is white
    report = json.loads(outcome.published[3].read_text())
    assert {rule["verdict"] for rule in report["rules"]} == {"passes"} and len(report["rules"]) >= 5


def test_what_would_be_refused_never_leaves(tmp_path):
    outcome = _hand_off(tmp_path, "ingram-ebook", (1500, 2560))
    assert outcome.failed and outcome.published == () and not (tmp_path / "build/handoff").exists()
    [refused] = [fault for fault in outcome.faults if fault.severity == Severity.ERROR]
    assert (refused.code, str(refused.span)) == ("shop-cover", "manuscript/book.yaml:5:8")
    assert "1,500 pixels on the shorter side; IngramSpark takes at least 1,600 pixels" in refused.message


def test_advice_that_is_not_kept_is_told_and_stops_nothing(tmp_path):
    outcome = _hand_off(tmp_path, "google", mode="RGB", book="page-list: false\ncover: images/c.png\n")
    assert "shop-name" in [fault.code for fault in outcome.faults] and not outcome.failed


def test_an_older_bundle_leaves_nothing_behind(tmp_path):
    first = _hand_off(tmp_path, "kobo")
    (tmp_path / "build/handoff/kobo/old.epub").write_bytes(b"old")
    second = _hand_off(tmp_path, "kobo")
    assert first.published == second.published
    assert sorted(path.name for path in (tmp_path / "build/handoff/kobo").iterdir()) == sorted(
        path.name for path in second.published)
