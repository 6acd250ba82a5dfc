"""A step or an edit meant for one version of a file, made fit for a later one that somebody else saved.

Items with an id are found again by it. What the step would replace must still be what it was, else it is refused: then
two people have changed the same thing.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from msgspec.structs import replace

from presenter.core.edit.change import Change, Edit, EditRefusedError
from presenter.core.edit.places import shown, value_at
from presenter.core.edit.steps import Insert, Move, Put, Remove, Rename, Step
from presenter.core.source import Path, Value


def rebased(step: Step, before: Value, now: Value) -> Step:
    """The step for the value `now`, where it was meant for `before`. EditRefusedError `changed` for a conflict."""
    if isinstance(step, Insert):
        path = path_now(step.path, before, now)
        return replace(step, path=path, at=_neighbour(value_at(before, step.path), value_at(now, path), step.at))
    if isinstance(step, Put) and is_missing(before, step.path):
        path = (*path_now(step.path[:-1], before, now), step.path[-1])
        if not is_missing(now, path):
            raise changed(path)
        return replace(step, path=path)
    path = path_now(step.path, before, now)
    if isinstance(step, Move):
        items, there = value_at(before, path_of_list(step.path)), value_at(now, path_of_list(path))
        return replace(step, path=path, to=_neighbour(items, there, step.to))
    if isinstance(step, Put | Remove | Rename) and value_at(now, path) != value_at(before, step.path):
        raise changed(path)
    return replace(step, path=path)


def path_now(path: Path, before: Value, now: Value) -> Path:
    """Where the value at `path` of one version is in a later one. EditRefusedError `gone` when it is not there."""
    found: Path = ()
    for step in path:
        old, new = value_at(before, path[: len(found)]), value_at(now, found)
        if isinstance(step, int) and isinstance(old, list) and isinstance(new, list) and step < len(old):
            number = _same_item(old, new, step)
            if number is None:
                raise EditRefusedError("gone", f"{shown(path)} is not in the file any more")
            found = (*found, number)
        else:
            found = (*found, step)
            value_at(now, found)
    return found


def moved_edit(edit: Edit, old: str, new: str) -> Edit:
    """An edit of the text `old` for the text `new`; EditRefusedError `changed` where both differ at its place."""
    lines, others = old.splitlines(keepends=True), new.splitlines(keepends=True)
    at = to = 0
    starts, ends = [0], [0]
    for line in lines:
        at += len(line)
        starts.append(at)
    for line in others:
        to += len(line)
        ends.append(to)
    same = SequenceMatcher(None, lines, others, autojunk=False).get_matching_blocks()
    blocks = [(starts[one.a], starts[one.a + one.size], ends[one.b] - starts[one.a]) for one in same]
    changes: list[Change] = []
    for change in edit.changes:
        shift = next(
            (shift for start, end, shift in blocks if start <= change.start and change.end <= end and start < end), None
        )
        if shift is None:
            raise EditRefusedError("changed", "the file was changed at this place since")
        changes.append(Change(change.start + shift, change.end + shift, change.text))
    return Edit(edit.label, tuple(changes))


def is_missing(value: Value, path: Path) -> bool:
    """Whether nothing is written at `path`."""
    try:
        value_at(value, path)
    except EditRefusedError:
        return True
    return False


def changed(path: Path) -> EditRefusedError:
    return EditRefusedError("changed", f"{shown(path)} was changed in the file meanwhile")


def path_of_list(path: Path) -> Path:
    """The list that an item's path leads into."""
    return path[:-1]


def _same_item(old: list[Value], new: list[Value], number: int) -> int | None:
    """The place of an item in a later version of its list."""
    name = _name(old[number])
    if name is None:
        if number < len(new) and (old[number] == new[number] or len(old) == len(new)):
            return number
        return new.index(old[number]) if new.count(old[number]) == 1 else None
    return next((n for n, item in enumerate(new) if _name(item) == name), None)


def _name(item: Value) -> str | None:
    found = item.get("id") if isinstance(item, dict) else None
    return found if isinstance(found, str) else None


def _neighbour(old: Value, new: Value, number: int) -> int:
    """The place in a later version of a list beside the item that was there."""
    if not isinstance(old, list) or not isinstance(new, list) or number >= len(old):
        return len(new) if isinstance(new, list) else 0
    found = _same_item(old, new, number)
    return min(number, len(new) - 1) if found is None else found
