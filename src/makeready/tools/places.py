"""YAML with places: the values, and where in the file each of them stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from ..model.source import SourceFile, Span

Path = tuple[str | int, ...]


class YamlError(Exception):
    """The text is no YAML. ``span`` is where reading stopped."""

    def __init__(self, problem: str, span: Span):
        super().__init__(problem)
        self.problem, self.span = problem, span


@dataclass(frozen=True)
class Placed:
    """A YAML document. ``keys`` and ``values`` map a path such as ``("isbn", "print")`` to the
    place of the key and of the value."""

    data: Any
    keys: Mapping[Path, Span]
    values: Mapping[Path, Span]

    def key(self, path: Path) -> Span | None:
        """The place of a key, or of the nearest key that holds it."""
        return _nearest(self.keys, path)

    def value(self, path: Path) -> Span | None:
        """The place of a value, or of the nearest value that holds it."""
        return _nearest(self.values, path)


class _Loader(yaml.SafeLoader):
    """Dates stay text: a book's date is printed as the author wrote it."""

    yaml_implicit_resolvers = {
        first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def load(source: SourceFile, *, text: str | None = None, first_line: int = 1) -> Placed:
    """Read ``source``, or ``text`` as a part of it that begins at ``first_line``.

    Raises YamlError with a place; a key given twice is an error too.
    """
    loader = _Loader(source.text if text is None else text)
    keys: dict[Path, Span] = {}
    values: dict[Path, Span] = {}

    def place(mark: yaml.Mark) -> Span:
        return Span(source.path, mark.line + first_line, mark.column + 1)

    def note(node: yaml.Node, path: Path) -> None:
        values[path] = place(node.start_mark)
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if not isinstance(key, yaml.ScalarNode):
                    raise YamlError("a key must be a word", place(key.start_mark))
                inner = (*path, key.value)
                if inner in keys:
                    raise YamlError(f"the key “{key.value}” is given twice", place(key.start_mark))
                keys[inner] = place(key.start_mark)
                note(value, inner)
        elif isinstance(node, yaml.SequenceNode):
            for i, item in enumerate(node.value):
                note(item, (*path, i))

    try:
        root = loader.get_single_node()
        if root is None:
            return Placed(None, {}, {(): Span(source.path, first_line, 1)})
        note(root, ())
        return Placed(loader.construct_document(root), keys, values)
    except yaml.MarkedYAMLError as error:
        problem = _PROBLEMS.get(error.problem, error.problem or "not YAML")
        # What is never closed is shown where it is opened.
        mark = error.context_mark if problem == _UNCLOSED else error.problem_mark
        mark = mark or error.context_mark
        raise YamlError(problem, place(mark) if mark else source.whole()) from None
    except yaml.YAMLError as error:
        raise YamlError(str(error), source.whole()) from None
    finally:
        loader.dispose()


_UNCLOSED = "the quotation mark that opens here is never closed"
_PROBLEMS = {
    "found unexpected end of stream": _UNCLOSED,
    "mapping values are not allowed here": "there is a colon too many",
    "found character '\\t' that cannot start any token": "a tab stands where spaces are wanted",
    "but found another document": "a second document begins"}
"""What PyYAML says of the commonest faults → what the author reads."""


def _nearest(places: Mapping[Path, Span], path: Path) -> Span | None:
    for length in range(len(path), -1, -1):
        if path[:length] in places:
            return places[path[:length]]
    return None
