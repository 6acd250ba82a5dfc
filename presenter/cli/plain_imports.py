"""Imports without PySide's switch for features.

PySide replaces `__import__` so that `from __feature__ import snake_case` works, and for this reads the source of every
module imported from then on: 50 ms of a start. We use no such feature.
"""

from __future__ import annotations

import builtins


def restore_imports() -> None:
    """Put back what PySide keeps as `__orig_import__`; where there is no such name nothing is done."""
    import PySide6.QtCore  # noqa: F401  # it changes them once, when first imported

    former = getattr(builtins, "__orig_import__", None)
    if former is not None:
        builtins.__import__ = former
