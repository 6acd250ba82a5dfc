"""What was done to a file and can be undone: texts before and after, bounded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from presenter.core.edit import Edit, EditRefusedError, checked
from presenter.core.edit.change import applied
from presenter.core.edit.rebase import moved_edit
from presenter.core.source import read_source

MOST = 200
MOST_CHARACTERS = 60_000_000


class Done(Struct, frozen=True):
    """One edit: the text it was made in, and the text it made."""

    path: Path
    edit: Edit
    back: Edit
    before: str
    after: str


class History:
    """Two stacks: done, and undone."""

    def __init__(self) -> None:
        self.done: list[Done] = []
        self.undone: list[Done] = []
        self.latest = ""
        """The text that was written last, by an edit or by undoing one."""

    def add(self, done: Done) -> None:
        """A new edit ends what could be done again."""
        self.undone.clear()
        self.latest = done.after
        self.done.append(done)
        while len(self.done) > MOST or (
            len(self.done) > 1 and sum(len(one.after) for one in self.done) > MOST_CHARACTERS
        ):
            self.done.pop(0)

    def clear(self) -> None:
        self.done.clear()
        self.undone.clear()


def text_without(done: Done, now: str) -> str:
    """The text `now` without an edit that was made earlier; EditRefusedError where others changed its place since."""
    return _fitted(done.back, done.after, done.before, now)


def text_with(done: Done, now: str) -> str:
    """The text `now` with an edit again that was undone; EditRefusedError as above."""
    return _fitted(done.edit, done.before, done.after, now)


def _fitted(edit: Edit, meant_for: str, result: str, now: str) -> str:
    if now == meant_for:
        return result
    edit = moved_edit(edit, meant_for, now)
    source = read_source(now, "")
    if source.value is None:
        raise EditRefusedError("unreadable", "the file cannot be read as YAML")
    checked(source, edit)
    return applied(now, edit)


Fit = Callable[[Done, str], str]
