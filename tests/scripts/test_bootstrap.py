"""The set-up of the environment: done once, made anew when what it is made from has changed."""

import ast
import fcntl
import re
import sys
import threading
import tomllib
from pathlib import Path

import pytest

import bootstrap
from bootstrap import ROOT, SCRIPTS, UNREADY, Layer, Unready, enter


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty environment, in the place of the real one."""
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    return tmp_path / ".venv"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "lock.txt"
    path.write_text("one==1\n")
    return path


def counting(source: Path, made: list[str]) -> Layer:
    return Layer("layer", (), (source,), lambda: made.append("made"))


def test_a_layer_is_made_once(environment: Path, source: Path) -> None:
    made: list[str] = []
    bootstrap.set_up([counting(source, made)])
    bootstrap.set_up([counting(source, made)])
    assert made == ["made"]


def test_a_layer_is_made_anew_when_a_source_changes(environment: Path, source: Path) -> None:
    made: list[str] = []
    bootstrap.set_up([counting(source, made)])
    source.write_text("one==2\n")
    bootstrap.set_up([counting(source, made)])
    assert made == ["made", "made"]


def test_a_layer_is_made_anew_for_another_python(environment: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    bootstrap.set_up([counting(source, made)])
    monkeypatch.setattr(sys, "version", "4.0")
    bootstrap.set_up([counting(source, made)])
    assert made == ["made", "made"]


def test_a_layer_that_could_not_be_made_has_no_stamp(environment: Path, source: Path) -> None:
    def fail() -> None:
        raise Unready("no network")

    layer = Layer("layer", (), (source,), fail)
    with pytest.raises(Unready):
        bootstrap.set_up([layer])
    assert not layer.fresh()


def test_two_runs_at_once_make_a_layer_once(environment: Path, source: Path) -> None:
    made: list[str] = []
    layer = counting(source, made)
    environment.mkdir()
    with open(environment / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        second = threading.Thread(target=bootstrap.set_up, args=([layer],))
        second.start()
        second.join(0.1)
        assert second.is_alive() and made == []
        layer.stamp.write_text(layer.fingerprint())
    second.join(10)
    assert not second.is_alive() and made == []


def test_an_old_python_is_told_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 6))
    with pytest.raises(SystemExit) as end:
        enter([], "makeready")
    assert end.value.code == UNREADY
    assert "needs Python 3.11 or newer; this is Python 3.9" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "VENV", source / ".venv")
    with pytest.raises(SystemExit) as end:
        enter([counting(source, [])], "makeready")
    assert end.value.code == UNREADY
    assert str(source / ".venv") in capsys.readouterr().err


@pytest.mark.parametrize("script", ["bootstrap.py", "build.py", "system.py", "test.py", "validators.py"])
def test_an_old_python_can_read_the_scripts(script: str) -> None:
    ast.parse((SCRIPTS / script).read_text(), feature_version=(3, 8))


def test_the_lock_names_every_direct_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"], "hatchling"]
    names = {_normal(re.split(r"[<>=]", requirement)[0]) for requirement in asked}
    pins = [line.partition("==") for line in bootstrap.LOCKED_VERSIONS.read_text().splitlines() if line[0] != "#"]
    assert names <= {_normal(name) for name, _, _ in pins}
    assert all(version for _, _, version in pins)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_locks_name_no_registry() -> None:
    assert "://" not in bootstrap.LOCKED_VERSIONS.read_text()
    assert '"resolved"' not in (SCRIPTS / "package-lock.json").read_text()
