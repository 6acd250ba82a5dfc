"""The languages of a story, and texts that lack one of them."""

from __future__ import annotations

import re

from presenter.core.resolve.notes import Notes
from presenter.core.resolve.texts import texts_of
from presenter.core.schema import Storyboard

_LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
_CHINESE = re.compile(r"[一-鿿]")


def resolve_languages(board: Storyboard, notes: Notes) -> tuple[str, ...]:
    """Those written under `languages:`, else those used by the texts, else a guess from the title."""
    found: dict[str, None] = {}
    for path, text in texts_of(board):
        if isinstance(text, dict):
            for language in text:
                if board.languages and language not in board.languages:
                    _stray(path, text, language, board, notes)
                elif not _LANGUAGE.match(language):
                    _stray(path, text, language, board, notes)
                else:
                    found.setdefault(language)
    for index, language in enumerate(board.languages):
        if not _LANGUAGE.match(language):
            notes.error(("languages", index), "language", f"“{language}” is not a language code", "write zh, en, de …")
    languages = tuple(board.languages) or tuple(found) or (_guess(board),)
    if len(languages) > 1:
        for path, text in texts_of(board):
            if isinstance(text, dict):
                for language in languages:
                    if language not in text:
                        notes.warn(path, "missing-translation", f"this text has no {language}", f"add {language}: …")
    return languages


def _stray(path: tuple[str | int, ...], text: dict[str, str], language: str, board: Storyboard, notes: Notes) -> None:
    """A key that is no language: most often the rest of a text after a comma."""
    known = ", ".join(board.languages) or "zh, en"
    if not _LANGUAGE.match(language) or not text.get(language):
        hint = 'put quotes around a text that holds a comma: {zh: “甲, 乙”} becomes {zh: "甲, 乙"}'
        notes.error(
            (*path, language), "stray-key", f"“{language}” is not a language but looks like part of a text", hint
        )
    else:
        notes.error((*path, language), "language", f"“{language}” is not one of the story's languages ({known})")


def _guess(board: Storyboard) -> str:
    title = board.title if isinstance(board.title, str) else ""
    return "zh" if _CHINESE.search(title) else "en"
