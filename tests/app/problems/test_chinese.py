"""Problems are said in Chinese: nearly all that the checks can say is in the list, and names stay as the author wrote them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from presenter.app.problems.chinese import _entries, in_chinese, kind_in_chinese

BAD = Path(__file__).parents[2] / "data" / "bad"
_SAID = re.compile(r"^\S+: (?:error|warning|info): (?P<message>.*)$|^  hint: (?P<hint>.*)$", re.MULTILINE)
_MOST_MISSING = 0.1
"""New checks may speak before the list does."""


def all_said() -> set[str]:
    texts = [file.read_text(encoding="utf-8") for file in BAD.glob("*/*.expected")]
    return {found["message"] or found["hint"] for text in texts for found in _SAID.finditer(text)}


def test_what_the_checks_say_of_the_broken_stories() -> None:
    said = all_said()
    missing = sorted(text for text in said if in_chinese(text) == text)
    assert len(said) > 400
    assert len(missing) <= _MOST_MISSING * len(said), missing


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ('unknown key "vaule"', "不认识的字段 vaule"),
        ('did you mean "value"?', "是不是 value？"),
        ("there is no source “source”", "没有名为“source”的来源"),
        ("a list is expected here, not the text “x”", "这里应是列表，不是the text “x”"),
        ('a list is expected here, not the text "zh"', "这里应是列表，不是文字“zh”"),
        ("column n: there is no month 13", "列 n：没有 13 月"),
        ("known here: kept, also", "可用：kept、also"),
        ("leave a missing cell empty\nthe row: 2024,a", "缺的格留空\n这一行：2024,a"),
        ("something that nobody has translated", "something that nobody has translated"),
        ("", ""),
    ],
)
def test_sentences(said: str, wanted: str) -> None:
    assert in_chinese(said) == wanted


def test_places_are_those_of_the_english() -> None:
    for english, chinese in _entries():
        known = set(re.findall(r"\{([a-f])\}", english))
        used = re.findall(r"\{([a-f])[*、]?\}", chinese)
        assert set(used) <= known, english
        assert len(used) == len(set(used)), english
        assert re.search(r"[一-鿿]", chinese) or chinese.startswith("写 "), english


def test_kinds_have_names() -> None:
    assert kind_in_chinese("unknown-key") == "不认识的字段"
    assert kind_in_chinese("no-such-kind") == ""


def test_a_thousand_are_said_quickly() -> None:
    import time

    in_chinese.cache_clear()
    in_chinese("warm")
    start = time.perf_counter()
    for number in range(1000):
        in_chinese(f"there is no fact “fact_{number}”")
    assert time.perf_counter() - start < 2
