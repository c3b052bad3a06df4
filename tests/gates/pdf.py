"""veraPDF and qpdf.

veraPDF's rules come as XML profiles. It reads them with JAXB, which its jar no longer carries and which current Javas
lack too, so the profiles are read here and handed over as Java objects.
"""

import zipfile
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from gates.jvm import java, java_error, verapdf_jar
from gates.tool import ToolFailed, artefact

PROFILES = "org/verapdf/pdfa/validation"                    # their folder in the jar
SPACE = {"": "http://www.verapdf.org/ValidationProfile"}    # the namespace of their XML
ALL = -1                                                    # no limit to the failures that are reported


def verapdf(path: Path | str, profile: str = "PDFUA-1") -> list[str]:
    """What veraPDF finds against `profile` (PDFUA-1, PDFA-2A, ...), as `7.3-1 what the rule asks @ place`, once a place."""
    rules = _profile(profile)
    try:
        foundry = java("org.verapdf.pdfa.Foundries").defaultInstance()
        with foundry.createParser(java("java.io.File")(artefact(path)), rules.getPDFAFlavour()) as parser:
            result = foundry.createValidator(rules, ALL, False, True, False).validate(parser)
    except java_error() as error:
        raise ToolFailed(f"veraPDF: {error}") from error
    failures = [_failure(assertion) for assertion in result.getTestAssertions()]
    if result.getTotalAssertions() == 0 or bool(result.isCompliant()) != (not failures):
        raise ToolFailed(f"veraPDF checked {result.getTotalAssertions()} assertions, but reported {failures}")
    return failures


def _failure(assertion) -> str:
    rule = assertion.getRuleId()
    message = assertion.getErrorMessage() or assertion.getMessage()
    return f"{rule.getClause()}-{rule.getTestNumber()} {message} @ {assertion.getLocation().getContext()}"


@cache
def _profile(name: str):
    """The profile `name` as veraPDF's own object."""
    java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    with zipfile.ZipFile(verapdf_jar()) as jar:
        root = ElementTree.fromstring(jar.read(f"{PROFILES}/{name}.xml"))
    return _factory().profileFromValues(
        java("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour")),
        _factory().profileDetailsFromValues(name, "", "", java("java.util.Date")()),
        "",
        java("java.util.HashSet")([_rule(rule) for rule in root.find("rules", SPACE)]),
        java("java.util.HashSet")([_variable(variable) for variable in root.find("variables", SPACE)]),
    )


def _factory():
    return java("org.verapdf.pdfa.validation.profiles.Profiles")


def _rule(rule: ElementTree.Element):
    number, error = rule.find("id", SPACE), rule.find("error", SPACE)
    arguments = _list(map(_argument, error.find("arguments", SPACE)))
    specification = java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    return _factory().ruleFromValues(
        _factory().ruleIdFromValues(
            specification.valueOf(number.get("specification")), number.get("clause"), int(number.get("testNumber"))
        ),
        rule.get("object"),
        java("java.lang.Boolean")(rule.get("deferred") == "true"),
        rule.get("tags"),
        rule.findtext("description", None, SPACE),
        rule.findtext("test", None, SPACE),
        _factory().errorFromValues(error.findtext("message", None, SPACE), arguments),
        _list([]),
    )


def _argument(argument: ElementTree.Element):
    make = java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    return make.fromValues(argument.text, argument.get("name"), None)


def _variable(variable: ElementTree.Element):
    return _factory().variableFromValues(
        variable.get("name"),
        variable.get("object"),
        variable.findtext("defaultValue", None, SPACE),
        variable.findtext("value", None, SPACE),
    )


def _list(items):
    return java("java.util.ArrayList")(list(items))


def qpdf(path: Path | str) -> list[str]:
    """What `qpdf --check` says of the file, errors and warnings; pikepdf carries the same library."""
    import pikepdf

    try:
        with pikepdf.open(artefact(path)) as pdf:
            return list(pdf.check_pdf_syntax())
    except pikepdf.PdfError as error:
        return [f"ERROR: {error}"]
