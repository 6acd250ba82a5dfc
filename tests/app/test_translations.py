"""Every word of the app has a Chinese translation, and the compiled files are those of the sources."""

from __future__ import annotations

import importlib.util
import re
import string
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from presenter.app.app_words import TRANSLATIONS, system_language

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_translations", ROOT / "tools" / "make_translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_left_untranslated(tool: ModuleType, language: str) -> None:
    assert tool.missing(TRANSLATIONS / f"storyline_{language}.ts") == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_files_hold_the_words_of_the_code(tool: ModuleType, language: str) -> None:
    assert tool.outdated(language) == [], "run tools/make_translations.py"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_compiled_file_says_what_the_source_says(tool: ModuleType, language: str) -> None:
    translator = QTranslator()
    assert translator.load(f"storyline_{language}", str(TRANSLATIONS))
    for context, source, words in tool.messages(TRANSLATIONS / f"storyline_{language}.ts"):
        number = 2 if "%n" in source else -1
        assert translator.translate(context, source, None, number) == words[-1], "run tools/make_translations.py"


def test_translations_keep_places_and_accelerators(tool: ModuleType) -> None:
    for _, source, words in tool.messages(TRANSLATIONS / "storyline_zh.ts"):
        for said in words:
            assert _fields(said) == _fields(source)
            assert ("%n" in said) == ("%n" in source)
            assert said.count("&") == source.count("&")
            assert source in ("English", "Storyline Presenter", "en") or re.search(r"[⺀-鿿]|[，；]", said), source


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("wished", "ours"),
    [(["zh-Hans-CN", "en-US"], "zh"), (["zh_TW"], "zh"), (["fr-FR", "zh-CN"], "zh"), (["de-DE"], "en"), ([], "en")],
)
def test_the_system_decides_among_the_languages_we_have(wished: list[str], ours: str) -> None:
    assert system_language(wished) == ours
