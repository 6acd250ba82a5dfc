"""The languages of a story."""

from __future__ import annotations

import re

from presenter.core.resolve.notes import Notes
from presenter.core.schema import Storyboard, Text
from presenter.core.source import Path
from presenter.core.suggest import closest

_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_COUNTRIES = {"cn": "zh", "tw": "zh", "jp": "ja", "kr": "ko", "gb": "en", "uk": "en", "us": "en"}
"""Codes of countries that are taken for those of their languages; `uk` is Ukrainian, and meant where it is declared."""
_CHINESE = r"[\u4e00-\u9fff]"


def resolve_languages(board: Storyboard, texts: list[tuple[Path, Text]], notes: Notes) -> tuple[str, ...]:
    """Those written under `languages:`, else those used by the texts, else a guess from the title."""
    declared: dict[str, None] = {}
    for index, language in enumerate(board.languages):
        if language in declared:
            notes.error(("languages", index), "duplicate-language", f"“{language}” stands here twice", "delete one")
        elif not _CODE.fullmatch(language):
            notes.error(("languages", index), "language", f"“{language}” is not a language code", "write zh, en, de …")
        declared.setdefault(language)
    used: dict[str, None] = {}
    for path, text in texts:
        if isinstance(text, dict):
            for language in text.keys() - declared.keys():
                if declared or not _CODE.fullmatch(language) or language in _COUNTRIES:
                    _note_stray((*path, language), text, declared, notes)
            used.update(dict.fromkeys(text))
    good = [language for language in used if _CODE.fullmatch(language) and language not in _COUNTRIES]
    return tuple(declared) or tuple(good) or ("zh" if re.search(_CHINESE, str(board.title)) else "en",)


def _note_stray(path: Path, text: dict[str, str], declared: dict[str, None], notes: Notes) -> None:
    """A key that is no language of the story: another language, a misspelt one, or the rest of a text with a comma."""
    key, known = str(path[-1]), ", ".join(declared)
    meant = _COUNTRIES.get(key) or closest(key, [language for language in declared if language not in text])
    if meant is not None or _CODE.fullmatch(key):
        said = f"“{key}” is not one of the story's languages ({known})" if known else f"“{key}” is not a language code"
        hint = f'did you mean "{meant}"?' if meant else "add it to languages:, or delete it"
        notes.error(path, "language", said, hint, at_key=True)
    else:
        hint = 'put quotes around a text that holds a comma: {zh: "…, …"}'
        notes.error(path, "stray-key", f"“{key}” is not a language", hint, at_key=True)
