"""Lines of YAML by their indentation alone, so that a text that cannot be parsed has a structure all the same.

In block style whatever lies inside something is indented deeper than it, quoted texts and braces over several lines
included. So what stands in front of a line, and in it, can be told by looking upwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from presenter.core.lines import Lines

DASH = "-"
_ENTRY = re.compile(
    r"""(?P<dash>-)(?=\s|$)[ ]*
    | (?P<key>"(?:[^"\\]|\\.)*" | '(?:[^']|'')*' | [^\s\#'"\[\]{},&*!|>%@`-][^\#:]*? | -[^\s\#:][^\#:]*?)
      [ ]*(?P<colon>:)(?=\s|$)[ ]*""",
    re.VERBOSE,
)
_KEY_WITH_COLONS = re.compile(r"[^\s#'\"\[\]{},&*!|>%@`-][^#]*?(?=:(?:\s|$))")
_PROPERTIES = re.compile(r"(?:[&!]\S*[ ]*)+")
_COMMENT = re.compile(r"(?:^|\s)#.*$")


class Entry(Struct, frozen=True):
    """A dash or a key of one line. Columns are 0-based characters."""

    column: int
    key: str | None
    """None for a dash."""
    end: int
    """Behind the key, before its colon; behind the dash."""
    value: int
    """Where what follows it begins."""


def entries(text: str) -> list[Entry]:
    """The dashes and the key at the start of a line: `  - id: x` has a dash and the key `id`."""
    at = len(text) - len(text.lstrip(" "))
    found: list[Entry] = []
    while match := _ENTRY.match(text, at):
        if match["dash"]:
            found.append(Entry(at, None, at + 1, match.end()))
            at = match.end()
            continue
        found.append(Entry(at, unquoted(match["key"]), match.end("key"), match.end()))
        return found
    wide = _KEY_WITH_COLONS.match(text, at)
    if wide and wide[0].strip():  # a key with a colon inside, such as a time of day
        found.append(Entry(at, wide[0], wide.end(), min(wide.end() + 2, len(text))))
    return found


def unquoted(text: str) -> str:
    """A scalar as written, without its quotes."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return text


def inline_value(text: str, entry: Entry) -> str:
    """What stands behind an entry in its line, without anchors, tags and comments."""
    rest = text[entry.value :]
    properties = _PROPERTIES.match(rest)
    if properties:
        rest = rest[properties.end() :]
    if rest[:1] in {'"', "'"}:
        return rest.rstrip()
    return _COMMENT.sub("", rest).strip()


class Above(Struct, frozen=True):
    """Something that holds the cursor's line: an entry further up, or at the left in the same line."""

    line: int
    """1-based."""
    entry: Entry
    index: int = 0
    """Of a dash: which item of its list it begins, from 0."""


def is_bare(text: str) -> bool:
    """Whether a line says nothing: blank, or a comment."""
    stripped = text.lstrip()
    return not stripped or stripped[0] == "#"


def holders(lines: Lines, line: int, column: int, *, is_item: bool = False) -> list[Above]:
    """What holds something at a line and column, from the innermost out; `is_item` when a dash stands there."""
    found: list[Above] = []
    pending: Above | None = None  # a dash whose number is being counted
    at_left = [entry for entry in entries(lines.line(line)) if entry.column < column]
    for number in range(line, 0, -1):
        text = lines.line(number)
        indent = len(text) - len(text.lstrip(" "))
        if number != line and (indent > column or is_bare(text)):
            continue
        for entry in reversed(at_left if number == line else entries(text)):
            if entry.key is None and entry.column == column and is_item and pending is not None:
                pending = Above(pending.line, pending.entry, pending.index + 1)
                continue
            is_parent_of_list = is_item and entry.column == column and entry.key is not None
            if entry.column > column or (entry.column == column and not is_parent_of_list):
                continue
            if pending is not None:
                found.append(pending)
                pending = None
            above = Above(number, entry)
            column, is_item = entry.column, entry.key is None
            if is_item:
                pending = above
            else:
                found.append(above)
        if column == 0 and not is_item:
            break
    if pending is not None:
        found.append(pending)
    return found


def beside(lines: Lines, line: int, column: int) -> dict[str, str]:
    """The keys of the mapping that has a key (or could have one) at a line and column, with their values in line."""
    found: dict[str, str] = {}
    for number in _mapping_lines(lines, line, column):
        text = lines.line(number)
        for entry in entries(text):
            if entry.column == column and entry.key is not None:
                found.setdefault(entry.key, unquoted(inline_value(text, entry)))
    return found


def _mapping_lines(lines: Lines, line: int, column: int) -> Iterator[int]:
    for number in range(line, 0, -1):
        text = lines.line(number)
        indent = len(text) - len(text.lstrip(" "))
        if is_bare(text) and number != line:
            continue
        if indent < column and number != line:
            if any(entry.column == column for entry in entries(text)):
                yield number  # its first key stands behind a dash
            break
        yield number
        if indent < column:
            break
    for number in range(line + 1, len(lines) + 1):
        text = lines.line(number)
        if is_bare(text):
            continue
        if len(text) - len(text.lstrip(" ")) < column or (column == 0 and text[:1] == DASH):
            break
        yield number
