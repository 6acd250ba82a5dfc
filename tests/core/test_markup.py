"""The Markdown subset."""

from __future__ import annotations

import pytest

from presenter.core.markup import Phrase, parse_markup, parse_phrases, plain


def test_emphasis_and_links_become_phrases() -> None:
    phrases = parse_phrases("A **bold** and *soft* [name](http://x.y) end")

    assert phrases == (
        Phrase("A "),
        Phrase("bold", strong=True),
        Phrase(" and "),
        Phrase("soft", soft=True),
        Phrase(" "),
        Phrase("name"),
        Phrase(" end"),
    )


def test_lists_and_paragraphs() -> None:
    paragraphs = parse_markup("One\nline\n\n- first\n- second\n  goes on\n3. third\n")

    assert [(p.kind, p.mark, p.text) for p in paragraphs] == [
        ("text", "", "One line"),
        ("item", "–", "first"),
        ("item", "–", "second goes on"),
        ("item", "3.", "third"),
    ]


def test_chinese_lines_join_without_a_space() -> None:
    assert plain("一行\n又一行") == "一行又一行"


@pytest.mark.parametrize("text", ["2 * 3 * 4", "a ** b", "<b>no</b>", "![x](y)", "`code`", "[open"])
def test_everything_else_stays_as_written(text: str) -> None:
    shown = "".join(phrase.text for phrase in parse_phrases(text))

    assert shown == (text if "](" not in text else "!x")
