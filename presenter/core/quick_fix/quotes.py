"""Quotes around a text, whatever it holds."""

from __future__ import annotations


def quoted(text: str) -> str:
    """Double quotes where nothing inside speaks against it, else single ones."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
