"""Archives are the same everywhere, and those of strangers are opened with care."""

import struct
import zipfile
from io import BytesIO

import pytest

from makeready.tools.zipped import ArchiveError, Limits, pack, unpack


def archive(*members, **options):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members:
            made.writestr(name, data, **options)
    return out.getvalue()


def test_round_trip_and_order():
    parts = {"b": b"2", "a": b"1", "mimetype": b"x"}
    data = pack(parts, 0, ("mimetype",), ("mimetype",))
    assert list(unpack(data)) == ["mimetype", "a", "b"]
    with zipfile.ZipFile(BytesIO(data)) as made:
        first = made.infolist()[0]
    assert first.compress_type == zipfile.ZIP_STORED and first.date_time[0] == 1980


def test_the_order_of_making_does_not_show():
    assert pack({"a": b"1", "b": b"2"}, 10**9) == pack({"b": b"2", "a": b"1"}, 10**9)


def test_folders_are_no_members():
    assert unpack(archive(("word/", b""), ("word/a.xml", b"x"))) == {"word/a.xml": b"x"}


@pytest.mark.parametrize("name", ["../a", "word/../../a", "/etc/a", "..\\a", "C:/a", "C:\\a"])
def test_no_path_leads_outside(name):
    with pytest.raises(ArchiveError, match="names a path outside itself"):
        unpack(archive((name, b"x")))


def test_too_many_members():
    with pytest.raises(ArchiveError, match="holds 4 files, more than 3"):
        unpack(archive(*((str(n), b"x") for n in range(4))), Limits(members=3))


def test_too_large_a_whole():
    with pytest.raises(ArchiveError, match="larger than 1 MB"):
        unpack(pack({"a": b"x" * 700_000, "b": b"y" * 700_000}, 0, (), ("a", "b")), Limits(size=2**20))


def test_a_bomb():
    with pytest.raises(ArchiveError, match="'word/document.xml' unpacks to more than 200 times its size"):
        unpack(archive(("word/document.xml", b"\0" * 2**24)))


def test_a_small_part_may_shrink_as_it_likes():
    assert unpack(archive(("a.xml", b" " * 2**19)))["a.xml"] == b" " * 2**19


def test_a_directory_that_lies_about_a_size():
    data = bytearray(archive(("a.xml", b"x" * 5000)))
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 10)
    with pytest.raises(ArchiveError, match="no whole archive"):
        unpack(bytes(data))


def test_two_members_of_one_name():
    with pytest.warns(UserWarning, match="Duplicate"):
        data = archive(("a", b"1"), ("a", b"2"))
    with pytest.raises(ArchiveError, match="two files of one name"):
        unpack(data)


def test_a_locked_member():
    data = bytearray(archive(("a.xml", b"x")))
    struct.pack_into("<H", data, data.rindex(b"PK\x01\x02") + 8, 1)
    with pytest.raises(ArchiveError, match="locked with a password"):
        unpack(bytes(data))


@pytest.mark.parametrize("spoil", [
    lambda data: b"", lambda data: b"no archive", lambda data: data[:-30], lambda data: data[:40],
    lambda data: data.replace(b"PK\x03\x04", b"XX\x03\x04"),
    lambda data: data[:45] + bytes([data[45] ^ 0xFF]) + data[46:]])
def test_what_is_no_whole_archive(spoil):
    with pytest.raises(ArchiveError, match="no whole archive"):
        unpack(spoil(archive(("word/document.xml", b"some words " * 50))))
