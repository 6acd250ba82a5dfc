"""Steps -> the edit of one text, proved: what comes out is read again, and says what was asked and all else as before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from presenter.core.edit.change import Change, Edit, EditRefusedError, applied, followed, line_break, trimmed
from presenter.core.edit.moving import insert, move, remove
from presenter.core.edit.places import Places
from presenter.core.edit.putting import put, rename
from presenter.core.edit.steps import Insert, Move, Put, Remove, Rename, Step, done
from presenter.core.source import Path, Source, Value, read_source


def edit_of(source: Source, label: str, *steps: Step, as_read: bool = False) -> Edit:
    """The smallest changes of the source's text that do the steps, one after the other.

    `as_read`: the source has just been read, and need not be read again. Paths are those of the text as read; `written_path` finds them for a source whose short forms are expanded.
    EditRefusedError when the text cannot be changed so, or would say anything else than what was asked.
    """
    here = source if as_read else read_source(source.text, source.file)
    if here.value is None:
        raise EditRefusedError("unreadable", "the file cannot be read as YAML")
    text, breaks, original = source.text, line_break(source.text), here
    changes: tuple[Change, ...] = ()
    is_open = not text.endswith(("\n", "\r"))
    if is_open:
        changes = (Change(len(text), len(text), breaks),)
        here = read_source(text + breaks, source.file)
    for together in _together(here.value, steps):
        places, wanted, made = Places(here), here.value, list[Change]()
        for step in together:
            wanted = done(wanted, step)
            made += _changes(places, step)
        new = trimmed(here.text, made)
        here = checked(here, Edit(label, new), wanted)
        changes = followed(len(text), changes, new)
    if is_open:
        changes = followed(len(text), changes, _reopened(original, here, steps, breaks))
    return Edit(label, trimmed(text, changes))


def _reopened(before: Source, after: Source, steps: Sequence[Step], breaks: str) -> tuple[Change, ...]:
    """A file without a last line break stays so, unless the last text would then be another."""
    text = after.text.removesuffix(breaks)
    said = _as_bytes(read_source(text, after.file).value)
    wanted = before.value
    for step in steps:
        wanted = done(wanted, step)
    if said == _as_bytes(wanted):
        return (Change(len(text), len(after.text), ""),)
    if _as_bytes(after.value) != _as_bytes(wanted):  # a block at the end has got a line break that it did not have
        raise EditRefusedError("odd", "the last text of the file ends without a line break; end it with one")
    return ()


def checked(source: Source, edit: Edit, wanted: Value = None) -> Source:
    """The source after an edit; EditRefusedError when it says anything but `wanted` (if given), or has new problems.

    `source` is as read.
    """
    try:
        text = applied(source.text, edit)
    except ValueError as fault:
        raise EditRefusedError("overlap", str(fault)) from fault
    after = read_source(text, source.file)
    new_problems = Counter(problem.code for problem in after.problems)
    new_problems.subtract(problem.code for problem in source.problems)
    if after.value is None or any(count > 0 for count in new_problems.values()):
        raise EditRefusedError("not-readable-after", "the file could not be read any more after this edit")
    if wanted is not None and _as_bytes(after.value) != _as_bytes(wanted):
        raise EditRefusedError("other-meaning", "this edit would change more than what was asked")
    return after


def written_path(source: Source, path: Path) -> tuple[Path, bool]:
    """Where the value at `path` of a parsed source is in the text as read, and whether it is the key there.

    A parsed source has its short forms expanded and its wrong parts left out, so that lists may have moved up; what
    both have is the place in the text. EditRefusedError when there is no such value.
    """
    plain = read_source(source.text, source.file)
    start, end = source.extent(path)
    here: Value = plain.value
    found: Path = ()
    while isinstance(here, dict | list):
        for step in here if isinstance(here, dict) else range(len(here)):
            key, place = plain.places((*found, step))
            if isinstance(here, dict) and key == (start, end):
                return (*found, step), True
            if place[0] <= start and end <= place[1]:
                found, here = (*found, step), here[step]  # type: ignore[index]
                break
        else:
            break
        if place == (start, end) and len(found) >= len(path):
            return found, False
    raise EditRefusedError("gone", "this is not written in the file")


def _together(value: Value, steps: Sequence[Step]) -> list[list[Step]]:
    """Steps in groups that can be planned on one reading: texts set and keys renamed, none under another's path."""
    groups: list[list[Step]] = []
    for step in steps:
        last = groups[-1] if groups else []
        small = all(isinstance(one, Rename) or _is_text(value, one) for one in (step, *last[:1]))
        if last and small and not any(_touch(step.path, one.path) for one in last):
            last.append(step)
        else:
            groups.append([step])
    return groups


def _touch(one: Path, other: Path) -> bool:
    """Whether one path is the other, or leads to it."""
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _is_text(value: Value, step: Step) -> bool:
    if not isinstance(step, Put) or not isinstance(step.value, str):
        return False
    here: Value = value
    for at in step.path:
        if isinstance(here, dict | list) and (
            at in here if isinstance(here, dict) else isinstance(at, int) and at < len(here)
        ):
            here = here[at]  # type: ignore[index]
        else:
            return False
    return isinstance(here, str)


def _changes(places: Places, step: Step) -> list[Change]:
    match step:
        case Put():
            return put(places, step)
        case Remove():
            return remove(places, step)
        case Move():
            return move(places, step)
        case Insert():
            return insert(places, step)
        case _:
            return rename(places, step)


def _as_bytes(value: Value) -> bytes:
    return msgspec.json.encode(value)
