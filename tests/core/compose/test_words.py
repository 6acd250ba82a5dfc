"""The words a slide carries by itself."""

from __future__ import annotations

from presenter.core.compose.words import word


def test_no_blank_stands_between_a_chinese_unit_and_a_chinese_word():
    assert word("begins", "zh", value="9 万") == "数轴从 9 万起"
    assert word("begins", "zh", value="$9") == "数轴从 $9 起"
    assert word("begins", "en", value="90,000") == "axis begins at 90,000"
