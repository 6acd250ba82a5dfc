"""Texts that lack one of the story's languages."""

from __future__ import annotations

from presenter.core.resolve.notes import Notes
from presenter.core.schema import Text
from presenter.core.source import Path


def check_translations(texts: list[tuple[Path, Text]], languages: tuple[str, ...], notes: Notes) -> None:
    """Report texts written in some languages and not in others; a text written plain is meant for all."""
    for path, text in texts:
        if isinstance(text, dict) and text.keys() <= set(languages):  # a misspelt language is an error already
            for language in languages:
                if not text.get(language, "").strip() and any(map(str.strip, text.values())):
                    message = f"this text has no {language}"
                    notes.warn(path, "missing-translation", message, f"add {language}: …")
