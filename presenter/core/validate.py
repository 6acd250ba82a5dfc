"""Plain values of a source -> one typed value, and every problem at once, each at its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from presenter.core.collector import collector_paused
from presenter.core.problem import Problem, error
from presenter.core.source import Path, Source, Value
from presenter.core.traps import is_trapped

if TYPE_CHECKING:
    from presenter.core.mismatch import Mismatches

T = TypeVar("T")
DecHook = Callable[[type, Any], Any]
"""Builds a value of a type that msgspec does not know from a plain one.

Its ValueError or TypeError becomes the problem; `hint` and `code` strings on the exception are used.
"""

_PLACE = re.compile(r" - at `(?:key in )?\$?(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.(?P<key>[^.\[]+)|\[(?P<index>\d+)\]|(?P<other>\[\.\.\.\])")


def validate(
    source: Source,
    path: Path,
    type_: type[T],
    *,
    dec_hook: DecHook | None = None,
    walks: list[Mismatches] | None = None,
) -> tuple[T | None, list[Problem]]:
    """The value at `path` as `type_`, a msgspec Struct or any other type msgspec knows.

    Numbers and true/false are read from their text where the type asks for them. Beside problems the value is given
    when it stands without the wrong parts (unknown keys, and optional keys whose own value is wrong), so that later
    checks can go on; else it is None. Raises KeyError when the source has nothing at `path`. Who passes
    `walks` gets the walk that was needed instead of the value: `mend` goes by it.
    """
    value = value_at(source, path)
    with collector_paused():
        try:
            made = msgspec.convert(value, type_, strict=False, dec_hook=dec_hook)
        except msgspec.ValidationError as fault:
            return _explained(source, path, type_, dec_hook, fault, walks)
        if not is_trapped(value, made):
            return made, []
        from presenter.core.mismatch import Mismatches, type_tree  # A good file does not wait for it.

        found = Mismatches(source, dec_hook)
        found.walk(value, type_tree(type_), path)
        if walks is not None:
            walks.append(found)
        return (None if found.found else made), found.problems


def value_at(source: Source, path: Path) -> Value:
    """The plain value at `path`; KeyError when there is none."""
    here: Value = source.value
    for step in path:
        if isinstance(here, dict) and isinstance(step, str) and step in here:  # noqa: SIM114 - each narrows its own type
            here = here[step]
        elif isinstance(here, list) and isinstance(step, int) and 0 <= step < len(here):
            here = here[step]
        else:
            raise KeyError(path)
    return here


def _explained(
    source: Source,
    path: Path,
    type_: type[T],
    dec_hook: DecHook | None,
    fault: msgspec.ValidationError,
    walks: list[Mismatches] | None,
) -> tuple[T | None, list[Problem]]:
    from presenter.core.mismatch import Mismatches, type_tree

    found = Mismatches(source, dec_hook)
    value = value_at(source, path)
    found.walk(value, type_tree(type_), path)
    if walks is not None:
        walks.append(found)
    if not found.found:
        # A kind of type the walk does not look into: msgspec's own words, at the place it names.
        return None, [_own_words(source, path, fault)]
    if walks is not None or not found.mendable:
        return None, found.problems
    try:
        return msgspec.convert(found.mended(value, path), type_, strict=False, dec_hook=dec_hook), found.problems
    except msgspec.ValidationError:
        return None, found.problems


def _own_words(source: Source, path: Path, fault: msgspec.ValidationError) -> Problem:
    from presenter.core.mismatch import problem_of

    text = str(fault)
    place = _PLACE.search(text)
    if place is not None:
        text = text[: place.start()]
        for step in _STEP.finditer(place["path"]):
            if step["other"]:
                break
            path = (*path, step["key"] or int(step["index"]))
    cause = fault.__cause__
    if isinstance(cause, ValueError | TypeError) and not isinstance(cause, msgspec.ValidationError):
        return problem_of(cause, source.span(path))
    return error(source.span(path), "wrong-value", text[:1].lower() + text[1:])
