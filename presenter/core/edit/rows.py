"""The lines that belong to each entry of a block: its own, the comments right above it, what is noted below it inside.

Between the lines of two entries lies a gap: blank lines, and comments that stand alone. A gap stays where it is.
"""

from __future__ import annotations

from msgspec import Struct

from presenter.core.edit.places import Lay, Places


class Rows(Struct, frozen=True):
    """Of one entry: its first and last line (1-based) with comments; whether it begins a line of its own."""

    first: int
    last: int
    own_line: bool


def rows_of(places: Places, lay: Lay) -> list[Rows]:
    """The lines of each entry of a block."""
    lines, entries = places.lines, lay.entries
    heads = [lines.place(entry.start)[0] for entry in entries]
    tails = [lines.place(max(entry.start, entry.end - 1))[0] for entry in entries]
    rows: list[Rows] = []
    free = heads[0] if entries else 0
    if entries and places.text[lines.start(heads[0]) : entries[0].start].strip() == "":
        free = _line_behind_parent(places, heads[0])
    for number, entry in enumerate(entries):
        own_line = not places.text[lines.start(heads[number]) : entry.start].strip(" \t")
        first = heads[number]
        while own_line and first > free and _is_comment(lines.line(first - 1)):
            first -= 1
        if first == 1 and number == 0 and own_line:
            first = heads[0]  # what a file begins with is said of the file
        limit = heads[number + 1] if number + 1 < len(entries) else len(lines) + 1
        last = inside_comments(places, tails[number], limit, lay.column)
        rows.append(Rows(first, last, own_line))
        free = last + 1
    return rows


def _line_behind_parent(places: Places, head: int) -> int:
    """The first line above `head` from which on there are only comments and blank lines."""
    line = head
    while line > 1 and (_is_comment(places.lines.line(line - 1)) or not places.lines.line(line - 1).strip()):
        line -= 1
    return line


def inside_comments(places: Places, last: int, limit: int, column: int) -> int:
    """The last of the comments that follow line `last` and stand deeper than `column`."""
    line, found = last + 1, last
    while line < limit:
        text = places.lines.line(line)
        if text.strip() and not (_is_comment(text) and len(text) - len(text.lstrip()) > column):
            break
        if text.strip():
            found = line
        line += 1
    return found


def _is_comment(line: str) -> bool:
    return line.lstrip(" \t").startswith("#")
