"""Where a story's journal lies. Every start looks there, so nothing else is imported for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCryptographicHash


def journal_file(folder: Path, story: Path) -> Path:
    """Where the journal of a story lies: one per place of a story."""
    key = str(story.resolve()).encode()
    digest = QCryptographicHash.hash(key, QCryptographicHash.Algorithm.Blake2b_160).toHex().data()
    return folder / f"{bytes(digest).decode()}.journal"
