"""Problems said in Chinese: the checks speak English, and each of their sentences has its like in a list."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from presenter.app.app_words import TRANSLATIONS

_PLACE = re.compile(r"\\\{([a-f])\\\}")
_FILE = "problems_zh.txt"


@lru_cache(maxsize=4096)
def in_chinese(said: str) -> str:
    """A message or hint in Chinese; lines and sentences that the list does not have stay as they are."""
    if "\n" in said:
        return "\n".join(map(in_chinese, said.split("\n")))
    for pattern, chinese in _sentences():
        found = pattern.fullmatch(said)
        if found is not None:
            return _filled(chinese, found)
    return said


_PLACED = re.compile(r"\{([a-f])([*、]?)\}")


def kind_in_chinese(code: str) -> str:
    """The name of a kind of problem; empty when the list has none."""
    return _words().get(f"kind: {code}", "")


def _filled(chinese: str, named: re.Match[str]) -> str:
    return _PLACED.sub(lambda place: _part(named[place[1]], place[2]), chinese)


def _part(said: str, how: str) -> str:
    """What is named in a sentence: a name stays as it is; what the checks themselves call so (*) is said in Chinese."""
    if how == "*":
        return _words().get(said) or in_chinese(said)
    return said.replace(", ", "、").replace(" or ", " 或 ") if how else said


@cache
def _entries() -> tuple[tuple[str, str], ...]:
    text = (TRANSLATIONS / _FILE).read_text(encoding="utf-8")
    pairs = []
    for block in text.split("\n\n"):
        lines = [line for line in block.strip("\n").split("\n") if not line.startswith("## ")]
        if len(lines) == 2:
            pairs.append((lines[0], lines[1]))
    return tuple(pairs)


@cache
def _words() -> dict[str, str]:
    return {english: chinese for english, chinese in _entries() if not _PLACED.search(english)}


@cache
def _sentences() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Those that say most by themselves first: they are the most particular."""
    ordered = sorted(_entries(), key=lambda pair: -len(_PLACED.sub("", pair[0])))
    return tuple((_pattern(english), chinese) for english, chinese in ordered)


def _pattern(english: str) -> re.Pattern[str]:
    return re.compile(_PLACE.sub(lambda place: f"(?P<{place[1]}>.+?)", re.escape(english)), re.DOTALL)
