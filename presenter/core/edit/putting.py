"""A value set, a key added, a key renamed: the changes of the text."""

from __future__ import annotations

from presenter.core.edit.change import Change, line_break
from presenter.core.edit.places import Entry, Lay, Places
from presenter.core.edit.quoting import Context
from presenter.core.edit.render import Asked, behind_dash, behind_key, flow, is_container, key_text, scalar
from presenter.core.edit.rows import inside_comments, rows_of
from presenter.core.edit.splice import rewritten
from presenter.core.edit.steps import Put, Rename
from presenter.core.source import Path


def put(places: Places, step: Put) -> list[Change]:
    """The changes that set a value; a key that is not there yet is added."""
    parent, last = places.value_at(step.path[:-1]), step.path[-1]
    if isinstance(last, str) and (parent is None or (isinstance(parent, dict) and last not in parent)):
        if parent is None or not parent:
            return put(places, Put(step.path[:-1], {last: step.value}))
        return _added(places, step, last)
    entry = places.entry(step.path)
    old, lay = places.value_at(step.path), places.lay(step.path[:-1])
    if is_container(step.value) or isinstance(old, dict | list):
        return _replaced(places, step.path, entry, lay, step.value)
    start = places.bare(entry.value)
    raw = places.text[start : entry.end]
    context = Context(
        flow=lay.flow, column=lay.column, breaks=line_break(places.text), blocks=not _is_noted_below(places, entry, lay)
    )
    if isinstance(step.value, str) and old is not None and raw and not raw.startswith("*"):
        return _beside_note(places, Change(start, entry.end, rewritten(raw, str(old), step.value, context)), raw)
    written = scalar(step.value, context)  # type: ignore[arg-type]
    return _beside_note(places, _spaced(places, start, entry.end, written), raw)


def rename(places: Places, step: Rename) -> list[Change]:
    """The change of a key's name."""
    entry, lay = places.entry(step.path), places.lay(step.path[:-1])
    start = places.bare(entry.key)
    context = Context(flow=lay.flow, column=0, key=True)
    return [
        Change(start, entry.key[1], rewritten(places.text[start : entry.key[1]], str(step.path[-1]), step.key, context))
    ]


def _beside_note(places: Places, change: Change, raw: str) -> list[Change]:
    """A block begins with a sign; a comment in the line stays there, and the lines follow below it."""
    sign, breaks, body = change.text.partition(line_break(places.text))
    if not breaks or raw[:1] in {"|", ">"} or sign.lstrip()[:1] not in {"|", ">"}:
        return [change]
    line_end = places.lines.end(places.lines.place(change.end)[0])
    if not places.text[change.end : line_end].strip():
        return [change]
    return [Change(change.start, change.end, sign), Change(line_end, line_end, breaks + body)]


def _spaced(places: Places, start: int, end: int, text: str) -> Change:
    """`text` for what is there; where nothing is, a blank goes before it."""
    blank = " " if start == end and text and places.text[start - 1 : start] not in {" ", "\t"} else ""
    return Change(start, end, blank + text)


def _replaced(places: Places, path: Path, entry: Entry, lay: Lay, value: Asked) -> list[Change]:
    """Another value for a list or mapping, or one of these for a text."""
    if lay.flow:
        return [_spaced(places, entry.value[0], entry.end, flow(value))]
    breaks = line_break(places.text)
    if isinstance(path[-1], str):
        colon = places.skipped(entry.key[1]) + 1
        written = behind_key(value, lay.column, breaks)
    else:
        colon = entry.start + 1
        written = behind_dash(value, lay.column, breaks)
    if breaks in written and _is_noted_below(places, entry, lay):
        written = f" {flow(value)}"  # a block would swallow the comment
    is_block = is_container(value) and breaks in written
    below = f"{breaks}{' ' * (lay.column + 2)}" + written.lstrip(" \r\n")
    between = places.text[colon : entry.value[0]]
    if "#" in between:
        note_end = colon + len(between.rstrip())
        if is_block:
            return [Change(note_end, entry.end, below)]
        text = written if breaks not in written else f" {flow(value)}"
        return [Change(colon, colon, text), Change(note_end, entry.end, "")]
    line_end = places.lines.end(places.lines.place(entry.end)[0])
    if is_block and places.text[entry.end : line_end].strip():
        return [Change(colon, entry.end, ""), Change(line_end, line_end, below)]
    return _beside_note(places, Change(colon, entry.end, written), places.text[places.bare(entry.value) :][:1])


def _is_noted_below(places: Places, entry: Entry, lay: Lay) -> bool:
    """Whether a comment follows that stands deeper than the entry: a block would make it a part of itself."""
    line = places.lines.place(entry.end)[0]
    return inside_comments(places, line, len(places.lines) + 1, lay.column) > line


def _added(places: Places, step: Put, name: str) -> list[Change]:
    """A new key behind the key `after`, else at the end."""
    lay = places.lay(step.path[:-1])
    number = lay.names.index(step.after) if step.after in lay.names else len(lay.names) - 1
    beside = lay.entries[number]
    breaks = line_break(places.text)
    if lay.flow:
        written = f"{key_text(name, flow=True)}: {flow(step.value)}"
        return [Change(beside.end, beside.end, f",{flow_gap(places, lay, number)}{written}")]
    rows = rows_of(places, lay)[number]
    at = places.lines.end(rows.last)
    indent = " " * lay.column
    written = f"{key_text(name, flow=False)}:{behind_key(step.value, lay.column, breaks)}"
    return [Change(at, at, f"{breaks}{indent}{written}")]


def flow_gap(places: Places, lay: Lay, number: int) -> str:
    """What stands between two entries in brackets: a blank, or a line break and the indentation."""
    start = lay.entries[number].start
    line_start = places.lines.start(places.lines.place(start)[0])
    before = places.text[line_start:start]
    return " " if before.strip() else line_break(places.text) + before
