"""The shipped story is told in our own words: no run of more than 14 Chinese characters is the article's."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from make_article_grams import WINDOW, gram, windows  # noqa: E402

GRAMS = frozenset((ROOT / "tests/data/article_grams.txt").read_text("utf-8").split())


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of the file with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from texts(inner, f"{path}.{index}")
    else:
        yield path, str(value)


def copied(text: str, grams: frozenset[str] = GRAMS) -> list[str]:
    return [window for window in windows(text) if gram(window) in grams]


def test_no_long_run_is_the_articles() -> None:
    story = yaml.load((ROOT / "content/story.yaml").read_text("utf-8"), yaml.BaseLoader)
    found = {path: runs for path, text in texts(story) if (runs := copied(text))}
    assert not found


def test_a_copied_run_would_be_found_whatever_stands_between() -> None:
    sample = "一二三四五六七八九十百千万亿兆"
    assert len(sample) == WINDOW
    assert copied(f"前文{sample[:7]}，AI {sample[7:]}后文", frozenset({gram(sample)})) == [sample]
    assert not copied(sample[:-1], frozenset({gram(sample)}))


def test_the_grams_are_those_of_a_whole_article() -> None:
    assert len(GRAMS) > 900
    assert all(len(one) == 8 and int(one, 16) >= 0 for one in GRAMS)


@pytest.mark.parametrize("text", ["", "短句", "Latin only, no Chinese at all"])
def test_short_texts_have_no_windows(text: str) -> None:
    assert not list(windows(text))
