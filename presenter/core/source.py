"""YAML text -> plain values in which every scalar keeps the author's own text, with the place of each.

The only module that knows YAML. Whatever the bytes, `read_source` returns: what is wrong comes as Problems.
YAML 1.1 would turn 12:30 into 750, no into False, 0750 into 488 and 1969-07-20 into a date; here they stay text.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import yaml

from presenter.core.collector import collector_paused
from presenter.core.decode import decode_text
from presenter.core.limits import Limits, StopReadingError, too_deep, too_many
from presenter.core.lines import Lines
from presenter.core.nodes import MERGE, NULL, STR, NodeReader, Value
from presenter.core.problem import Problem, error
from presenter.core.span import Span

if TYPE_CHECKING:
    from presenter.core.syntax import Reading

__all__ = ["Limits", "Path", "Source", "Value", "read_source"]

Path = tuple[str | int, ...]
"""Keys and 0-based list positions from the top of a document: ("events", 3, "title")."""

_PLAIN_TAGS: dict[str | None, str] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), NULL),
    "<<": MERGE,
}
_LIMITS = Limits()
_MAX_MENDS = 20
_MENDED_CHARACTERS = 4_000_000  # read again, all in all: large files are not read twenty times
# libyaml compares each %TAG line with all others.
_TAG_DIRECTIVE = re.compile(r"^%TAG", re.MULTILINE)
_MAX_DIRECTIVES = 100
_ANCHOR = re.compile(r"(?<![A-Za-z0-9_])&[A-Za-z0-9_-]")


@dataclass(frozen=True, eq=False)
class Source:
    """One file as read: `value` is None when nothing could be read. The value is not to be changed.

    Containers written once and used again by an alias are the same object, placed where they are written.
    """

    file: str
    text: str
    value: Value
    problems: tuple[Problem, ...]
    lines: Lines = field(repr=False)
    left_out: frozenset[Path] = frozenset()
    """Keys that `mend` left out, for what is under them is wrong."""
    lost_ids: frozenset[str] = frozenset()
    """Ids that went with what was left out: that nothing has them now is no problem of its own."""
    whole: Value = field(default=None, repr=False)
    """The value as written, where `mend` left something out."""
    rows: dict[int, int] = field(default_factory=dict, repr=False)
    marks: array[int] = field(default_factory=lambda: array("I"), repr=False)
    """Places, see `nodes.NodeReader`."""
    root: tuple[int, int] = (0, 0)
    _orders: dict[int, dict[str, int]] = field(default_factory=dict, repr=False)

    def as_written(self) -> Source:
        """With what `mend` left out."""
        return self if self.whole is None else replace(self, value=self.whole, whole=None, left_out=frozenset())

    def span(self, path: Path) -> Span:
        """Where the value at `path` stands (its first line); for a path not in the file, its nearest parent."""
        start, end = self._find(path)[1]
        return self.lines.span(self.file, start, end)

    def key_span(self, path: Path) -> Span:
        """Where the key that leads to `path` stands; a list item and the whole file have none, but their own place."""
        start, end = self._find(path)[0]
        return self.lines.span(self.file, start, end)

    def extent(self, path: Path) -> tuple[int, int]:
        """From which to which character of `text` the value at `path` is written, quotes included."""
        return self._find(path)[1]

    def places(self, path: Path) -> tuple[tuple[int, int], tuple[int, int]]:
        """From which to which character the key that leads to `path` is written, and the value at `path`."""
        return self._find(path)

    def paired(self, mapping: dict[str, Value], key_name: str, value_name: str) -> dict[str, Value]:
        """`{key: value}` as `{key_name: key, value_name: value}`: for short forms; both keep their places."""
        [(key, value)] = mapping.items()
        row = self.rows[id(mapping)]
        key_start, key_end, start, end = self.marks[row : row + 4]
        pair: dict[str, Value] = {key_name: key, value_name: value}
        self.rows[id(pair)] = len(self.marks)
        self._orders.pop(id(pair), None)  # of a mapping gone since, which had the same id
        self.marks.extend((key_start, key_end, key_start, key_end, start, end, start, end))
        return pair

    def again(self, container: Value, like: Value) -> Value:
        """Another container with the places of one that has as many entries."""
        self.rows[id(like)] = self.rows[id(container)]
        self._orders.pop(id(like), None)
        return like

    def _find(self, path: Path) -> tuple[tuple[int, int], tuple[int, int]]:
        key_place = place = self.root
        here: Value = self.value
        for step in path:
            if isinstance(here, dict) and isinstance(step, str) and step in here:
                at = self.rows[id(here)] + 4 * self._position(here, step)
                key_place = (self.marks[at], self.marks[at + 1])
                place = (self.marks[at + 2], self.marks[at + 3])
                here = here[step]
            elif isinstance(here, list) and isinstance(step, int) and 0 <= step < len(here):
                at = self.rows[id(here)] + 2 * step
                key_place = place = (self.marks[at], self.marks[at + 1])
                here = here[step]
            else:
                break
        return key_place, place

    def _position(self, mapping: dict[str, Value], key: str) -> int:
        order = self._orders.get(id(mapping))
        if order is None:
            order = {name: number for number, name in enumerate(mapping)}
            self._orders[id(mapping)] = order
        return order[key]


class _Guard:
    """The hooks a YAML loader calls for each node: here they count, and tell plain words from quoted ones."""

    limits = Limits()
    left = deepest = 0
    """How many nodes and levels may still come."""

    def keep(self, limits: Limits) -> None:
        self.limits, self.left, self.deepest = limits, limits.max_nodes, limits.max_depth

    def descend_resolver(self, parent: Any, _index: Any) -> None:
        self.deepest -= 1
        self.left -= 1
        if self.deepest < 0:
            raise too_deep(self.limits, parent)
        if self.left < 0:
            raise too_many(self.limits, parent)

    def ascend_resolver(self) -> None:
        self.deepest += 1

    def resolve(self, _kind: Any, value: str | None, implicit: Any) -> str:
        return _PLAIN_TAGS[value] if value in _PLAIN_TAGS and implicit[0] else STR


_Loader: Any = type("_Loader", (_Guard, getattr(yaml, "CBaseLoader", yaml.BaseLoader)), {})


def read_source(data: bytes | str, file: str, limits: Limits = _LIMITS) -> Source:
    """Read one YAML document; `file` is the name that spans carry. Never raises, whatever the data.

    A syntax error that one changed character would mend is mended for the rest of the reading, so that later
    problems are found in the same go; the problem stands.
    """
    text, refused = decode_text(data, file, limits.max_bytes)
    lines = Lines(text)
    if refused is not None:
        return Source(file, text, None, (refused,), lines)
    if len(_TAG_DIRECTIVE.findall(text)) > _MAX_DIRECTIVES:
        problem = error(Span(file, 1, 1), "directive", "the file holds too many % directives", "delete them")
        return Source(file, text, None, (problem,), lines)
    problems: list[Problem] = []
    with collector_paused():
        node = _compose_mended(lines, file, limits, problems)
        if node is None:
            return Source(file, text, None, tuple(problems), lines)
        reader = NodeReader(file, lines, limits)
        try:
            value = reader.take(node)
        except StopReadingError as stop:
            problems.append(_stopped(stop, file, lines))
            return Source(file, text, None, tuple(problems), lines)
        root = (node.start_mark.index, node.end_mark.index)
        problems += reader.problems
        if not isinstance(value, dict):
            problems.append(_not_a_mapping(value, lines.span(file, *root), lines))
            value = None
        return Source(file, text, value, tuple(problems), lines, rows=reader.rows, marks=reader.marks, root=root)


def _compose_mended(lines: Lines, file: str, limits: Limits, problems: list[Problem]) -> Any:
    """The root node of the first document, or None; what is wrong is added to `problems`."""
    text = lines.text
    reached = -1
    for _ in range(max(1, min(_MAX_MENDS, _MENDED_CHARACTERS // max(1, len(text))))):
        try:
            return _compose(text, file, lines, limits, problems)
        except StopReadingError as stop:
            problems.append(_stopped(stop, file, lines))
            return None
        except yaml.YAMLError as fault:
            reading = _explained(fault, lines)
        problems.append(reading.problem(file, lines))
        if reading.mend is None or reading.mend <= reached:
            return None
        reached = reading.mend
        text = text[:reached] + "_" + text[reached + 1 :]
    return None


def _compose(text: str, file: str, lines: Lines, limits: Limits, problems: list[Problem]) -> Any:
    loader = _Loader(text)
    loader.keep(limits)
    try:
        if not loader.check_node():
            hint = "a story begins with lines such as: title: My story"
            problems.append(error(Span(file, 1, 1), "empty", "the file is empty", hint))
            return None
        node = loader.get_node()
        if loader.check_node():
            index = max(0, text.rfind("\n---", 0, loader.peek_event().start_mark.index + 3) + 1)
            hint = "keep one document per file: delete the line --- and what follows, or what stands before it"
            message = "a second document begins here"
            problems.append(error(lines.span(file, index, index + 3), "several-documents", message, hint))
        return node
    finally:
        loader.dispose()


def compose_alone(text: str, limits: Limits) -> tuple[Any, int] | None:
    """The root node of a text that holds nothing else, and how many nodes it has; None whatever is wrong with it.

    A text with anchors is refused: they are for a whole file.
    """
    if "&" in text and _ANCHOR.search(text):
        return None
    loader = _Loader(text)
    loader.keep(limits)
    try:
        if not loader.check_node():
            return None
        node = loader.get_node()
        return None if loader.check_node() else (node, limits.max_nodes - loader.left)
    except (yaml.YAMLError, StopReadingError):
        return None
    finally:
        loader.dispose()


def _explained(fault: yaml.YAMLError, lines: Lines) -> Reading:
    from presenter.core.syntax import Fault, explain  # A good file does not wait for it.

    if not isinstance(fault, yaml.MarkedYAMLError):
        return explain(Fault("", 0, str(fault), 0), lines)
    index = fault.problem_mark.index if fault.problem_mark is not None else len(lines.text)
    context_index = fault.context_mark.index if fault.context_mark is not None else index
    return explain(Fault(fault.context or "", context_index, fault.problem or "", index), lines)


def _stopped(stop: StopReadingError, file: str, lines: Lines) -> Problem:
    mark = getattr(stop.node, "start_mark", None)
    start = mark.index if mark is not None else 0
    return error(lines.span(file, start, start + 1), stop.code, stop.message, stop.hint)


def _not_a_mapping(value: Value, place: Span, lines: Lines) -> Problem:
    if isinstance(value, str):
        from presenter.core.syntax import glued_key

        glued = glued_key(lines.line(place.line))
        if glued is not None:
            return error(place, "colon-without-space", *glued)
    kind = "a list" if isinstance(value, list) else "a single text"
    message = f"the file must hold keys with values, but it holds {kind}"
    return error(place, "not-a-mapping", message, "begin with lines such as: title: My story")
