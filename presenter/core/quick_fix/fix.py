"""A fix: what it does in a word, what is written, and the edit of the text."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from presenter.core.edit import Change, Edit

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
    """`sure`: so likely what is meant that it may be done without asking. `caret` is where the author goes on writing,
    a place in the text after the edit (0-based): what is added is empty, and the problem stays until it is filled.
    """

    kind: FixKind
    what: str
    edit: Edit
    sure: bool = False
    caret: int | None = None

    @property
    def label(self) -> str:
        """In English."""
        return FIX_LABELS[self.kind].format(what=self.what)


def text_fix(kind: FixKind, what: str, *changes: Change, sure: bool = False) -> Fix:
    """A fix made of plain changes of the text."""
    return Fix(kind, what, Edit(FIX_LABELS[kind].format(what=what), tuple(sorted(changes))), sure)
