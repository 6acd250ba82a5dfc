"""What can be done to a story's file: steps that say what is to be, by path; how it is written is decided elsewhere.

A path leads to the values as read (`source.Path`). A step knows no text, so it can be done again to a later version
of the file.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from presenter.core.edit.change import EditRefusedError
from presenter.core.edit.places import shown, value_at
from presenter.core.edit.render import Asked, read_as
from presenter.core.source import Path, Value


class Put(Struct, frozen=True):
    """`value` at `path`; where the last key is missing in its mapping, it is added at the end, or behind the key `after`."""

    path: Path
    value: Asked
    after: str | None = None


class Remove(Struct, frozen=True):
    """A key with its value, or an item of a list, with the comments that go with it."""

    path: Path


class Rename(Struct, frozen=True):
    """Another name for the key that `path` ends with."""

    path: Path
    key: str


class Move(Struct, frozen=True):
    """An item of a list to the place `to` (0-based, in the list as it will be)."""

    path: Path
    to: int


class Insert(Struct, frozen=True):
    """A new item of the list at `path`, before the item that is now at `at`; at the end when there is none."""

    path: Path
    at: int
    value: Asked


Step = Put | Remove | Rename | Move | Insert


def done(value: Value, step: Step) -> Value:
    """The document's value after a step; what it does not touch is the same. EditRefusedError when it cannot be done."""
    if isinstance(step, Insert):
        return _at(value, step.path, lambda here: _inserted(here, step))
    if not step.path:
        raise EditRefusedError("not-there", "the whole file cannot be replaced")
    last = step.path[-1]
    if isinstance(step, Put):
        return _at(value, step.path[:-1], lambda here: _put(here, step))
    value_at(value, step.path)
    if isinstance(step, Remove):
        return _at(value, step.path[:-1], lambda here: _without(here, last))
    if isinstance(step, Rename):
        return _at(value, step.path[:-1], lambda here: _renamed(here, str(last), step))
    return _at(value, step.path[:-1], lambda here: _moved(here, last, step))


def _at(value: Value, path: Path, change: Any) -> Value:
    if not path:
        made: Value = change(value)
        return made
    here = value_at(value, path[:1])
    inner = _at(here, path[1:], change)
    copy: Any = value.copy()  # type: ignore[union-attr]
    copy[path[0]] = inner
    return copy  # type: ignore[no-any-return]


def _put(here: Value, step: Put) -> Value:
    last, made = step.path[-1], read_as(step.value)
    if isinstance(here, dict) and isinstance(last, str):
        if last in here or step.after not in here:
            return {**here, last: made}  # type: ignore[dict-item]
        pairs: dict[str, Any] = {}
        for key, inner in here.items():
            pairs[key] = inner
            if key == step.after:
                pairs[last] = made
        return pairs
    if isinstance(here, list) and isinstance(last, int) and 0 <= last < len(here):
        return [*here[:last], made, *here[last + 1 :]]  # type: ignore[list-item]
    if here is None and isinstance(last, str):
        return {last: made}  # type: ignore[dict-item]
    if not isinstance(here, list):
        raise EditRefusedError("not-there", f"{shown(step.path[:-1])} has no keys")
    raise EditRefusedError("gone", f"there is nothing at {shown(step.path)}")


def _without(here: Value, last: str | int) -> Value:
    if isinstance(here, dict):
        return {key: inner for key, inner in here.items() if key != last}
    return [inner for number, inner in enumerate(here or ()) if number != last]


def _renamed(here: Value, last: str, step: Rename) -> Value:
    if not isinstance(here, dict) or not step.key:
        raise EditRefusedError("not-there", f"{shown(step.path)} is no key")
    if step.key != last and step.key in here:
        raise EditRefusedError("taken", f"there is a key “{step.key}” already")
    return {step.key if key == last else key: inner for key, inner in here.items()}


def _moved(here: Value, last: str | int, step: Move) -> Value:
    if not isinstance(here, list) or not isinstance(last, int) or not 0 <= step.to < len(here):
        raise EditRefusedError("not-there", f"{shown(step.path)} cannot be moved there")
    rest = [*here[:last], *here[last + 1 :]]
    return [*rest[: step.to], here[last], *rest[step.to :]]


def _inserted(here: Value, step: Insert) -> Value:
    made: Any = read_as(step.value)
    if here is None:
        return [made]
    if not isinstance(here, list) or step.at < 0:
        raise EditRefusedError("not-there", f"{shown(step.path)} is no list")
    return [*here[: step.at], made, *here[step.at :]]
