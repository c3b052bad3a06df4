"""Archives are the same everywhere."""

import zipfile
from io import BytesIO

from makeready.tools.zipped import pack, unpack


def test_round_trip_and_order():
    parts = {"b": b"2", "a": b"1", "mimetype": b"x"}
    data = pack(parts, 0, ("mimetype",), ("mimetype",))
    assert list(unpack(data)) == ["mimetype", "a", "b"]
    with zipfile.ZipFile(BytesIO(data)) as archive:
        first = archive.infolist()[0]
    assert first.compress_type == zipfile.ZIP_STORED and first.date_time[0] == 1980


def test_the_order_of_making_does_not_show():
    assert pack({"a": b"1", "b": b"2"}, 10**9) == pack({"b": b"2", "a": b"1"}, 10**9)
