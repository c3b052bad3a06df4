"""What the set-up does where the system lacks something."""

from collections.abc import Callable

import pytest

import system
from system import Need, Unready, supply

PACKAGES = {"apt-get": "libtype1", "dnf": "type", "brew": "type-brew"}


def lacking(present: Callable[[], bool] = lambda: False) -> Need:
    return Need("libtype", present, PACKAGES)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], list[str]]:
    """Makes this a machine with one package manager and one user; the list of commands that are run on it."""

    def be(manager: str, user: int) -> list[str]:
        commands: list[str] = []
        monkeypatch.setattr(system.shutil, "which", lambda program: program if program == manager else None)
        monkeypatch.setattr(system.os, "geteuid", lambda: user)
        monkeypatch.setattr(system, "run", lambda command, *_, **__: commands.append(" ".join(command)))
        return commands

    return be


def test_nothing_is_installed_where_nothing_is_missing(machine) -> None:
    commands = machine("apt-get", 0)
    supply([lacking(lambda: True)])
    assert commands == []


@pytest.mark.parametrize(
    ("manager", "user", "expected"),
    [
        ("apt-get", 0, ["apt-get update", "apt-get install -y --no-install-recommends libtype1"]),
        ("dnf", 0, ["dnf install -y type"]),
        ("brew", 501, ["brew install type-brew"]),
    ],
)
def test_what_is_missing_is_installed(machine, manager: str, user: int, expected: list[str]) -> None:
    commands = machine(manager, user)
    supply([lacking(lambda: len(commands) == len(expected))])
    assert commands == expected


@pytest.mark.parametrize(
    ("manager", "advice"),
    [
        ("apt-get", "    sudo apt-get update && sudo apt-get install -y --no-install-recommends libtype1\n"),
        ("dnf", "    sudo dnf install -y type\n"),
    ],
)
def test_without_root_the_command_is_told(machine, manager: str, advice: str) -> None:
    commands = machine(manager, 1000)
    with pytest.raises(Unready) as refusal:
        supply([lacking()])
    assert "lacks libtype" in str(refusal.value) and advice in str(refusal.value)
    assert commands == []


def test_an_unknown_system_is_told_what_to_install(machine) -> None:
    machine("pacman", 0)
    with pytest.raises(Unready, match=r"lacks libtype\.\nInstall them"):
        supply([lacking()])


def test_a_package_that_does_not_help_is_not_passed_over(machine) -> None:
    machine("apt-get", 0)
    with pytest.raises(Unready, match="installed libtype1, but this is still missing: libtype"):
        supply([lacking()])


def test_every_need_has_a_package_on_every_known_system() -> None:
    known = {manager.program for manager in system.MANAGERS}
    assert all(set(need.packages) == known for need in (system.VENV_MODULE, *system.TEXT_LIBRARIES))


def test_a_library_is_seen_by_loading_it() -> None:
    assert system.has_library("pango-1.0")
    assert not system.has_library("no-such-library")


def test_a_command_that_fails_is_told_with_its_code() -> None:
    with pytest.raises(Unready, match=r"It broke\.\n.*exit code 7"):
        system.run(["sh", "-c", "exit 7"], "It broke.")


def test_a_command_that_is_not_there_is_told() -> None:
    with pytest.raises(Unready, match=r"It broke\.\n.*no-such-program"):
        system.run(["no-such-program"], "It broke.")
