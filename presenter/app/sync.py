"""Whether the stage shows the file as it is."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.problem import Problem, has_errors


class Sync(Struct, frozen=True):
    """`at` is the time (14:32:07) of the last version without errors."""

    at: str = ""
    broken: bool = False


def first_sync(problems: tuple[Problem, ...], at: str) -> Sync:
    """Of a file just opened: with errors there is no good version yet."""
    broken = has_errors(problems)
    return Sync("" if broken else at, broken)
