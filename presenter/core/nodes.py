"""A tree of YAML nodes -> plain values, with the places of keys and values in one compact array.

Half a million node and mark objects of a large story would burden every later garbage collection; a few rows of
integers do not.
"""

from __future__ import annotations

from array import array
from typing import Any

from presenter.core.limits import Limits, alias_bomb, alias_loop, too_deep
from presenter.core.lines import Lines
from presenter.core.problem import Problem, error
from presenter.core.suggest import shortened

Value = dict[str, "Value"] | list["Value"] | str | None

STR = "tag:yaml.org,2002:str"
NULL = "tag:yaml.org,2002:null"
MERGE = "tag:yaml.org,2002:merge"
_KNOWN_TAGS = frozenset({STR, NULL, MERGE, "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"})

_MAX_PROBLEMS = 1000
_SHOWN = 60  # characters of a text that a hint repeats


class NodeReader:
    """Takes the nodes of one document. Raises StopReadingError when aliases ask for too much."""

    def __init__(self, file: str, lines: Lines, limits: Limits) -> None:
        self.problems: list[Problem] = []
        self.rows: dict[int, int] = {}
        """Where a container's row begins in `marks`, by the container's id."""
        self.marks: array[int] = array("I")
        """A mapping's row: key start, key end, value start, value end per key; a list's: start, end per item."""
        self._file, self._lines, self._limits = file, lines, limits
        self._key_places: dict[int, dict[str, int]] = {}
        self._count = self._alias_count = self._deepest = 0
        self._may_repeat = "*" in lines.text
        """Without an alias nothing is met twice, and nobody asks how much lies inside what."""
        # Containers met, by node id: (value, nodes inside, levels inside), or None while still being read.
        self._met: dict[int, tuple[Value, int, int] | None] = {}

    def take(self, node: Any, depth: int = 1) -> Value:
        """The value of `node`, whose depth is at most `limits.max_depth`: the loader saw to that."""
        self._count += 1
        if node.id == "scalar":
            return self._scalar(node)
        if self._may_repeat and id(node) in self._met:
            return self._again(node, depth)
        if node.tag not in _KNOWN_TAGS:
            self._refuse_tag(node)
        if self._may_repeat:
            return self._noted(node, depth)
        return self._mapping(node, depth) if node.id == "mapping" else self._list(node, depth)

    def _noted(self, node: Any, depth: int) -> Value:
        """A container that an alias may give again: how much and how deep it is counts."""
        self._met[id(node)] = None
        count, outside = self._count, self._deepest
        self._deepest = depth
        value: Value = self._mapping(node, depth) if node.id == "mapping" else self._list(node, depth)
        self._met[id(node)] = (value, self._count - count + 1, self._deepest - depth)
        self._deepest = max(outside, self._deepest)
        return value

    def _again(self, node: Any, depth: int) -> Value:
        met = self._met[id(node)]
        if met is None:
            raise alias_loop(node)
        value, inside, levels = met
        self._count += inside - 1
        self._alias_count += inside
        if self._alias_count > self._limits.max_alias_nodes:
            raise alias_bomb(self._limits, node)
        if depth + levels > self._limits.max_depth:
            raise too_deep(self._limits, node)
        self._deepest = max(self._deepest, depth + levels)
        return value

    def _scalar(self, node: Any) -> str | None:
        text: str = node.value
        if node.tag != STR:
            if node.tag == NULL:
                return None
            if node.tag != MERGE:
                self._refuse_tag(node)
        if len(text) > self._limits.max_scalar:
            message = f"this text is too long: {len(text):,} characters, at most {self._limits.max_scalar:,}"
            self._report(node, "too-long", message)
            return text[: self._limits.max_scalar]
        return text

    def _list(self, node: Any, depth: int) -> Value:
        out: list[Value] = []
        row: list[int] = []
        take = self.take
        for item in node.value:
            out.append(take(item, depth + 1))
            row += (item.start_mark.index, item.end_mark.index)
        self.rows[id(out)] = len(self.marks)
        self.marks.extend(row)
        return out

    def _mapping(self, node: Any, depth: int) -> Value:
        out: dict[str, Value] = {}
        row: list[int] = []
        strays: list[Any] = []
        take, max_scalar, flow, short = self.take, self._limits.max_scalar, node.flow_style, 0
        for key_node, item in node.value:
            name = key_node.value
            if key_node.id != "scalar" or key_node.tag != STR or not name or name in out:
                if not self._accept_key(key_node, out, node):
                    continue
            elif flow and not item.value and self._is_stray(key_node, item):
                strays.append(key_node)
                continue
            # Short texts, most of all values, skip a call.
            if item.tag == STR and item.id == "scalar" and len(item.value) <= max_scalar:
                short += 1
                out[name] = item.value
            else:
                out[name] = take(item, depth + 1)
            row += (key_node.start_mark.index, key_node.end_mark.index, item.start_mark.index, item.end_mark.index)
        self._count += short
        self.rows[id(out)] = len(self.marks)
        self.marks.extend(row)
        if strays:
            self._report_strays(strays, node)
        return out

    def _accept_key(self, node: Any, before: dict[str, Value], mapping: Any) -> bool:
        """Whether an unusual key can be used; if not, the problem is noted."""
        if node.id != "scalar":
            hint = "put quotes around a text that begins with { or ["
            self._report(node, "complex-key", "a key must be a simple text, not a list or a mapping", hint)
            return False
        name = node.value
        if node.tag == MERGE:
            hint = "write the keys out, or give a whole value again with *name"
            self._report(node, "merge-key", "merge keys (<<) are not supported", hint)
            return False
        if not name:
            self._report(node, "empty-key", "a key is missing before the colon")
            return False
        if node.tag not in {STR, NULL}:
            self._refuse_tag(node)
        if name not in before:
            return True
        line = self._lines.place(self._first_places(mapping)[name])[0]
        message = f'the key "{shortened(name)}" stands here a second time'
        self._report(node, "duplicate-key", message, f"it is already in line {line}: keep one of them")
        return False

    def _first_places(self, mapping: Any) -> dict[str, int]:
        """Where each key of `mapping` stands first."""
        places = self._key_places.get(id(mapping))
        if places is None:
            places = self._key_places[id(mapping)] = {}
            for key, _ in mapping.value:
                if key.id == "scalar":
                    places.setdefault(key.value, key.start_mark.index)
        return places

    def _is_stray(self, key: Any, item: Any) -> bool:
        """`{zh: 甲, 乙}`: the comma of a text makes the rest of it a key without value."""
        if item.id != "scalar" or item.value or item.tag != NULL:
            return False
        return ":" not in self._lines.text[key.end_mark.index : item.start_mark.index]

    def _report_strays(self, strays: list[Any], mapping: Any) -> None:
        """One problem for each text that commas cut, with the whole text in quotes as the hint."""
        text = self._lines.text
        pairs = mapping.value
        cut_off = {id(key) for key in strays}
        for number, (key, _) in enumerate(pairs):
            if id(key) not in cut_off or (number and id(pairs[number - 1][0]) in cut_off):
                continue
            last = number
            while last + 1 < len(pairs) and id(pairs[last + 1][0]) in cut_off:
                last += 1
            hint = "put quotes around the whole text"
            if number and pairs[number - 1][1].id == "scalar" and not pairs[number - 1][1].style:
                name, first = pairs[number - 1]
                whole = text[first.start_mark.index : pairs[last][0].end_mark.index]
                if len(whole) <= _SHOWN and '"' not in whole and "\n" not in whole:
                    hint += f': {name.value}: "{whole}"'
            message = f'the comma cuts this text: "{shortened(key.value)}" is read as a key of its own'
            self._report(key, "stray-key", message, hint)

    def _refuse_tag(self, node: Any) -> None:
        tag = node.tag.replace("tag:yaml.org,2002:", "!!")
        message = f'tags such as "{shortened(tag)}" are not supported'
        self._report(node, "tag", message, "delete it; each key says what kind of value it takes")

    def _report(self, node: Any, code: str, message: str, hint: str = "") -> None:
        if len(self.problems) >= _MAX_PROBLEMS:
            return
        place = self._lines.span(self._file, node.start_mark.index, node.end_mark.index)
        self.problems.append(error(place, code, message, hint))
