"""An entry taken out, put in, or moved: the changes of the text."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from presenter.core.edit.change import Change, EditRefusedError, line_break
from presenter.core.edit.places import Lay, Places, odd
from presenter.core.edit.putting import flow_gap, put
from presenter.core.edit.render import Asked, behind_dash, flow
from presenter.core.edit.rows import Rows, rows_of
from presenter.core.edit.steps import Insert, Move, Put, Remove


def remove(places: Places, step: Remove) -> list[Change]:
    """The changes that take out an entry with its comments."""
    parent, last = step.path[:-1], step.path[-1]
    places.value_at(step.path)
    lay = places.lay(parent)
    number = lay.names.index(last) if isinstance(last, str) else last
    if lay.flow:
        return _removed_in_flow(places, lay, number)
    if len(lay.entries) == 1:
        if not parent:
            raise EditRefusedError("not-there", "the last key of a file cannot be taken out")
        return put(places, Put(parent, {} if isinstance(last, str) else []))
    rows = rows_of(places, lay)
    if rows[number].own_line:
        return [_cut(places, *_lines_to_cut(places, rows, number))]
    here, following = lay.entries[number], lay.entries[number + 1]
    below = range(rows[number].last + 1, places.lines.place(following.start)[0])
    if _is_blank(places, below):
        return [Change(here.start, following.start, "")]
    end = places.lines.end(rows[number].last)
    return [Change(len(places.text[: here.start].rstrip(" ")), end, "")]


def move(places: Places, step: Move) -> list[Change]:
    """The changes that bring an item to another place of its list."""
    places.value_at(step.path)
    lay = places.lay(step.path[:-1])
    number = int(step.path[-1])
    if number == step.to:
        return []
    if lay.flow:
        order = [n for n in range(len(lay.entries)) if n != number]
        order.insert(step.to, number)
        words = [places.text[slice(*entry.value)] for entry in lay.entries]
        return [Change(*entry.value, words[order[n]]) for n, entry in enumerate(lay.entries) if order[n] != n]
    rows = rows_of(places, lay)
    if not rows[number].own_line or not rows[step.to].own_line:
        raise odd(step.path)
    first, last = _lines_to_cut(places, rows, number)
    lines, breaks = places.lines, line_break(places.text)
    taken = places.text[lines.start(rows[number].first) : lines.end(rows[number].last)]
    gap = breaks * ((last - first) - (rows[number].last - rows[number].first))
    if step.to < number:
        at = lines.start(rows[step.to].first)
        put_in = Change(at, at, taken + breaks + gap)
    else:
        at = lines.end(rows[step.to].last)
        put_in = Change(at, at, breaks + gap + taken)
    return sorted([_cut(places, first, last), put_in], key=lambda change: (change.start, change.end))


def insert(places: Places, step: Insert) -> list[Change]:
    """The changes that put a new item into a list."""
    if not places.value_at(step.path):
        return put(places, Put(step.path, [step.value]))
    lay = places.lay(step.path)
    at = min(step.at, len(lay.entries))
    if lay.flow:
        written = flow(step.value)
        if at == len(lay.entries):
            end = lay.entries[-1].end
            return [Change(end, end, f",{flow_gap(places, lay, at - 1) if at > 1 else ' '}{written}")]
        start = lay.entries[at].start
        return [Change(start, start, f"{written},{flow_gap(places, lay, at)}")]
    breaks, indent = line_break(places.text), " " * lay.column
    written = "-" + _behind_dash_as(places, lay, max(0, at - 1), step.value, breaks)
    rows = rows_of(places, lay)
    gap = breaks * _usual_gap(places, rows)
    if at:
        end = places.lines.end(rows[at - 1].last)
        return [Change(end, end, f"{breaks}{gap}{indent}{written}")]
    if not rows[0].own_line:
        return [Change(lay.entries[0].start, lay.entries[0].start, f"{written}{breaks}{gap}{indent}")]
    start = places.lines.start(rows[0].first)
    return [Change(start, start, f"{indent}{written}{breaks}{gap}")]


def _removed_in_flow(places: Places, lay: Lay, number: int) -> list[Change]:
    entries, text, lines = lay.entries, places.text, places.lines
    here = entries[number]
    if len(entries) == 1:
        end = places.skipped(here.end)
        comma = end + 1 if text.startswith(",", end) and lay.bracketed else here.end
        return [Change(here.start, comma, "")]
    before = entries[number - 1] if number else None
    after = entries[number + 1] if number + 1 < len(entries) else None
    line = lines.place(here.start)[0]
    if before is not None and lines.place(before.end)[0] == line:
        return [Change(before.end, here.end, "")]
    if after is not None and "#" not in text[here.end : after.start]:
        return [Change(here.start, after.start, "")]
    if after is not None:
        return [Change(here.start, text.index(",", here.end) + 1, "")]
    if before is None or "#" not in text[before.end : here.start]:
        return [Change(before.end if before else here.start, here.end, "")]
    comma = places.skipped(before.end)
    return [Change(comma, comma + 1, ""), Change(here.start, here.end, "")]


def _lines_to_cut(places: Places, rows: list[Rows], number: int) -> tuple[int, int]:
    """The lines (from 1, both included) that go with an item: its own, and a blank gap that would stand twice."""
    here = rows[number]
    first, last = here.first, here.last
    before = range(rows[number - 1].last + 1, first) if number else range(0)
    after = range(last + 1, rows[number + 1].first) if number + 1 < len(rows) else range(0)
    if number + 1 == len(rows):
        return (before.start if before and _is_blank(places, before) else first), last
    if after and _is_blank(places, after) and (before or not number):
        return first, after.stop - 1
    if before and _is_blank(places, before) and after:
        return before.start, last
    return first, last


def _is_blank(places: Places, lines: range) -> bool:
    return not any(places.lines.line(number).strip() for number in lines)


def _cut(places: Places, first: int, last: int) -> Change:
    """Lines out of a text, which ends as it did: with a break or without."""
    lines = places.lines
    if last < len(lines):
        return Change(lines.start(first), lines.start(last + 1), "")
    return Change(lines.end(first - 1), lines.end(last), "")


def _usual_gap(places: Places, rows: list[Rows]) -> int:
    """How many blank lines stand between most items."""
    gaps = [range(one.last + 1, other.first) for one, other in pairwise(rows)]
    found = Counter(len(gap) for gap in gaps if _is_blank(places, gap))
    return found.most_common(1)[0][0] if found else 0


def _behind_dash_as(places: Places, lay: Lay, number: int, value: Asked, breaks: str) -> str:
    """A mapping in brackets beside one in brackets."""
    beside = places.text[places.bare(lay.entries[number].value) :][:1]
    if beside == "{" and isinstance(value, dict):
        return f" {flow(value)}"
    return behind_dash(value, lay.column, breaks)
