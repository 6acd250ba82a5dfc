"""A fix: what it does in a word, what is written, and the edit of the text."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from presenter.core.edit import Change, Edit, Step, applied, edit_of
from presenter.core.source import Path, Source, read_source

FixKind = Literal[
    "write", "quote", "space", "tabs", "indent", "close", "add", "swap", "delete", "escape", "list", "date", "id"
]

FIX_LABELS: dict[FixKind, str] = {
    "write": "Change to {what}",
    "quote": "Put quotes around the text",
    "space": "Put a space after the colon",
    "tabs": "Indent with spaces",
    "indent": "Line it up",
    "close": "Add {what}",
    "add": "Add {what}",
    "swap": "Swap {what}",
    "delete": "Delete {what}",
    "escape": "Write the quotes inside as text",
    "list": "Make it a list",
    "date": "Change to {what}",
    "id": "Change to {what}",
}


class Fix(Struct, frozen=True):
    """What is to be done: steps by path, or plain changes of the text; `edit_of_fix` makes the edit of it.

    `sure`: so likely what is meant that it may be done without asking. `blank` is the path of an empty text that is added,
    where the author goes on writing: the problem stays until it is filled.
    """

    kind: FixKind
    what: str
    steps: tuple[Step, ...] = ()
    changes: tuple[Change, ...] = ()
    sure: bool = False
    blank: Path | None = None

    @property
    def label(self) -> str:
        """In English."""
        return FIX_LABELS[self.kind].format(what=self.what)


def text_fix(kind: FixKind, what: str, *changes: Change, sure: bool = False) -> Fix:
    """A fix made of plain changes of the text."""
    return Fix(kind, what, changes=tuple(sorted(changes, key=lambda change: (change.start, change.end))), sure=sure)


def edit_of_fix(source: Source, fix: Fix, label: str = "") -> Edit:
    """The edit of the source's text, which is as read. EditRefusedError where it cannot be written."""
    if fix.steps:
        return edit_of(source, label or fix.label, *fix.steps)
    return Edit(label or fix.label, fix.changes)


def caret_of(source: Source, fix: Fix, edit: Edit) -> int | None:
    """Where the author goes on writing, in the text after the edit (0-based); None where nothing is left to write."""
    if fix.blank is None:
        return None
    start, end = read_source(applied(source.text, edit), source.file).extent(fix.blank)
    return start + (end - start) // 2
