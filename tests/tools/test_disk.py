"""Reading stays inside; writing is all or nothing."""

import multiprocessing
import os
import signal

import pytest

from makeready.tools.disk import STAGING, Folder, OutsideProject, publish, recover


def test_nothing_outside_the_folder_is_read(tmp_path):
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret").write_text("x")
    (tmp_path / "inside" / "link").symlink_to(tmp_path / "secret")
    for name in ("../secret", "link", str(tmp_path / "secret")):
        with pytest.raises(OutsideProject):
            Folder(tmp_path / "inside").read(name)


def test_publish_replaces_and_leaves_nothing_else(tmp_path):
    publish({"a": b"1", "b": b"2"}, tmp_path)
    publish({"a": b"3"}, tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a": b"3", "b": b"2"}


def test_names_may_lie_in_folders(tmp_path):
    publish({"a/b/c": b"1"}, tmp_path / "new")
    assert (tmp_path / "new" / "a" / "b" / "c").read_bytes() == b"1"


def test_a_failure_while_staging_leaves_the_old_files(tmp_path):
    publish({"a": b"old"}, tmp_path)
    with pytest.raises(OSError):
        publish({"a": b"new", "n" * 300: b""}, tmp_path)
    recover(tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a": b"old"}


def _die_at(call: int, folder: str) -> None:
    """Publish, and be killed at the ``call``-th rename, write or flush."""
    count = 0

    def counted(function):
        def run(*arguments, **more):
            nonlocal count
            count += 1
            if count == call:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*arguments, **more)
        return run

    os.replace, os.fsync = counted(os.replace), counted(os.fsync)
    publish({"a": b"new a", "b": b"new b"}, Folder(folder).root)


@pytest.mark.parametrize("call", range(1, 9))
def test_killed_at_any_moment_the_files_are_all_old_or_all_new(tmp_path, call):
    from pathlib import Path
    publish({"a": b"old a", "b": b"old b"}, tmp_path)
    process = multiprocessing.get_context("spawn").Process(
        target=_die_at, args=(call, Path(tmp_path)))
    process.start()
    process.join()
    for name in "ab":
        assert (tmp_path / name).read_bytes() in (f"old {name}".encode(), f"new {name}".encode())
    recover(tmp_path)
    left = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    assert left in ({"a": b"old a", "b": b"old b"}, {"a": b"new a", "b": b"new b"})
    assert STAGING not in left


def _publish_often(folder, text: bytes) -> None:
    for _ in range(50):
        publish({"a": text, "b": text}, folder)


def test_two_at_once_do_not_mix(tmp_path):
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_publish_often, args=(tmp_path, text))
               for text in (b"one", b"two")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
