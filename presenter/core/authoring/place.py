"""Where the cursor is in a storyboard, parsed or not: what holds it, and the word it is at."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from functools import cache

from msgspec import Struct

from presenter.core.authoring.block_lines import Above, beside, entries, holders, inline_value, is_bare
from presenter.core.authoring.flow_text import flow_place
from presenter.core.lines import Lines

Path = tuple[str | int, ...]
Beside = Callable[[int], dict[str, str]]


class Role(Enum):
    KEY = "key"
    """At a key, or where one can begin, or an item of a list: what holds it is at `path`."""
    VALUE = "value"
    """At a scalar, or where one can begin: the value at `path`."""
    TEXT = "text"
    """Inside a text of several lines, the value at `path`."""
    NOWHERE = "nowhere"
    """In a comment."""


class CursorPlace(Struct, frozen=True):
    """`start` and `end` bound the word at the cursor, in characters of the text, without quotes."""

    path: Path
    role: Role
    start: int
    end: int
    beside: Beside
    """The scalars beside the `n`-th step of the path, by key: what stands in the same mapping."""
    in_flow: bool = False
    has_colon: bool = False
    """Of a key: its colon is there already."""

    @property
    def keys(self) -> dict[str, str]:
        """What the innermost mapping has."""
        return self.beside(len(self.path))


_INDICATOR = re.compile(r"[|>][+-]?[0-9]?[+-]?$")
_WORD_END = re.compile(r"[^\s,\[\]{}\"':#]*")
_MOST_FLOW = 20_000
"""Characters of a value in braces that are read for it."""


def cursor_place(lines: Lines, line: int, column: int) -> CursorPlace:
    """The place of a cursor at a line (from 1) and column (from 0, in characters)."""
    text = lines.line(line)
    column = min(column, len(text))
    index = lines.start(line) + column if 1 <= line <= len(lines) else len(lines.text)
    indent = len(text) - len(text.lstrip(" "))
    here = entries(text)
    if text[:column].lstrip().startswith("#"):
        return CursorPlace((), Role.NOWHERE, index, index, lambda _: {})
    start_column = _blank_column(lines, line, column) if is_bare(text) else indent
    own = [entry for entry in here if entry.value <= column and not (entry.key is not None and column <= entry.end)]
    held = holders(lines, line, start_column, is_item=text[start_column : start_column + 1] == "-")
    inside = _outermost_inline(lines, held, line)
    if inside is not None:
        return _within(lines, held[inside:], line, index)
    if own and own[-1].key is not None:  # behind a key of this line
        key = own[-1]
        above = [Above(line, key), *holders(lines, line, key.column)]
        return _within(lines, above, line, index)
    if not own:
        return _at_key(lines, held, line, start_column, index)
    dash = own[-1]
    held = holders(lines, line, dash.column + 1)
    if text[dash.value : dash.value + 1] in {"{", "[", '"', "'"} and column > dash.value:
        return _within(lines, held, line, index)
    return _at_key(lines, held, line, max(dash.value, min(column, _first_letter(text, dash.value))), index)


def _blank_column(lines: Lines, line: int, column: int) -> int:
    """On a blank line: the cursor's column, or that of the lines around it where both are indented deeper."""
    around = []
    for numbers in (range(line - 1, 0, -1), range(line + 1, len(lines) + 1)):
        text = next((lines.line(number) for number in numbers if not is_bare(lines.line(number))), "")
        around.append(len(text) - len(text.lstrip(" ")))
    return max(column, min(around))


def _first_letter(text: str, column: int) -> int:
    while column < len(text) and text[column] == " ":
        column += 1
    return column


def _outermost_inline(lines: Lines, held: list[Above], line: int) -> int | None:
    """Which holder of a line above has a value in its own line: the cursor is in the rest of that value."""
    for number in range(len(held) - 1, -1, -1):
        above = held[number]
        if above.line == line:
            continue
        value = inline_value(lines.line(above.line), above.entry)
        if value and (above.entry.key is not None or not entries(value)):
            return number
    return None


def _path(held: list[Above]) -> Path:
    """Keys and numbers from the top, of holders from the innermost out."""
    return tuple(above.index if above.entry.key is None else above.entry.key for above in reversed(held))


def _block_beside(lines: Lines, held: list[Above], inner: dict[str, str]) -> Beside:
    """Of each depth of a path of holders; `inner` is what is beside the cursor itself."""
    outer = list(reversed(held))

    @cache
    def found(depth: int) -> dict[str, str]:
        if depth >= len(outer):
            return inner if depth == len(outer) else {}
        above = outer[depth]
        return beside(lines, above.line, above.entry.column) if above.entry.key is not None else {}

    return found


def _at_key(lines: Lines, held: list[Above], line: int, column: int, index: int) -> CursorPlace:
    text = lines.line(line)
    first = lines.start(line)
    at = index - first
    key = next((entry for entry in entries(text) if entry.key is not None and entry.column <= at <= entry.end), None)
    if key is not None:
        start, end = key.column, key.end
    else:
        start = min(column, at)
        end = at + len((_WORD_END.match(text, at) or [""])[0])
    siblings = beside(lines, line, column)
    if key is not None:
        siblings.pop(key.key or "", None)
    return CursorPlace(
        _path(held),
        Role.KEY,
        first + start,
        first + end,
        _block_beside(lines, held, siblings),
        has_colon=key is not None,
    )


def _within(lines: Lines, held: list[Above], line: int, index: int) -> CursorPlace:
    """In the value that the innermost holder begins in its line."""
    above = held[0]
    text = lines.line(above.line)
    begin = lines.start(above.line)
    path = _path(held)
    value = inline_value(text, above.entry)
    start = begin + (text.find(value, above.entry.value) if value else above.entry.value)
    known = _block_beside(lines, held, {})
    if value[:1] in {"{", "["} and index > start:
        end = _extent_end(lines, above)
        flow = flow_place(lines.text, start, min(end, start + _MOST_FLOW), index)
        if flow is not None:
            boxes = flow.boxes

            def found(depth: int) -> dict[str, str]:
                inner = depth - len(path)
                if inner < 0:
                    return known(depth)
                return dict(boxes[inner].entries) if inner < len(boxes) and not boxes[inner].is_list else {}

            role = Role.KEY if flow.at_key else Role.VALUE
            begin_word, end_word = _unquoted(lines.text, flow.start, flow.end, index)
            colon = lines.text[end_word : end_word + 1] == ":" or lines.text[flow.end : flow.end + 1] == ":"
            return CursorPlace((*path, *flow.steps), role, begin_word, end_word, found, in_flow=True, has_colon=colon)
    if _INDICATOR.match(value) or above.line != line:
        return CursorPlace(path, Role.TEXT, index, index, known)
    if not value or index <= start:
        return CursorPlace(path, Role.VALUE, index, max(index, start + len(value)) if value else index, known)
    begin_word, end_word = _unquoted(lines.text, start, max(start + len(value), index), index)
    return CursorPlace(path, Role.VALUE, begin_word, end_word, known)


def _unquoted(text: str, start: int, end: int, cursor: int) -> tuple[int, int]:
    """A scalar's extent without the quotes around it."""
    quote = text[start : start + 1]
    if quote in {'"', "'"} and cursor > start:
        closed = end - start > 1 and text[end - 1 : end] == quote and cursor < end
        return start + 1, end - 1 if closed else end
    return start, end


def _extent_end(lines: Lines, above: Above) -> int:
    """Where what an entry holds must end: before the next line that is not indented deeper."""
    for number in range(above.line + 1, len(lines) + 1):
        text = lines.line(number)
        indent = len(text) - len(text.lstrip(" "))
        if not is_bare(text) and indent <= above.entry.column and text[indent : indent + 1] not in {"}", "]"}:
            return lines.start(number)
    return len(lines.text)
