"""Edits of a story's text by place: the smallest change that says what was asked; every other byte stays.

`edit_of(source, label, Put(("slides", 0, "title"), "New words"))` gives an `Edit`, `applied(text, edit)` the new text.
Steps are `Put`, `Remove`, `Rename`, `Move`, `Insert`. Each edit is proved by reading the text again (`checked`); what
would say anything else is refused with `EditRefusedError`.
"""

from presenter.core.edit.change import Change, Edit, EditRefusedError, applied, reverse
from presenter.core.edit.plan import checked, edit_of, written_path
from presenter.core.edit.steps import Insert, Move, Put, Remove, Rename, Step

__all__ = [
    "Change",
    "Edit",
    "EditRefusedError",
    "Insert",
    "Move",
    "Put",
    "Remove",
    "Rename",
    "Step",
    "applied",
    "checked",
    "edit_of",
    "reverse",
    "written_path",
]
