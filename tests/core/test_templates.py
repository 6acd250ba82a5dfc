from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.templates import TEMPLATES, begun, folder_name, template_named, title_of

TEXT = """\
# a comment
title: The old one
slides:
  - id: start
    layout: title
    title: The old|one
  - id: other
    title: The old one and more
"""


def test_the_title_is_that_of_the_story_and_of_its_first_slide() -> None:
    text = begun(TEXT, "Our year")
    assert text == TEXT.replace("title: The old one\ns", "title: Our year\ns").replace("The old|one", "Our year")


def test_everything_else_stays_as_it_was() -> None:
    lines = zip(TEXT.splitlines(), begun(TEXT, "Our year").splitlines(), strict=True)
    assert [old for old, new in lines if old != new] == ["title: The old one", "    title: The old|one"]


def test_a_blank_title_keeps_the_template_s() -> None:
    assert begun(TEXT, "  \n ") == TEXT


def test_the_schema_is_named_in_the_first_line() -> None:
    assert begun(TEXT, "", "file:///a/b.json").splitlines()[0] == "# yaml-language-server: $schema=file:///a/b.json"


@pytest.mark.parametrize(
    "title",
    [
        "Our year",
        "我们的一年：开头",
        "50% more",
        "a: b",
        "# 1",
        "- x",
        "\"q\" 'p'",
        "yes",
        "x #y",
        "{a}",
        "C:\\temp",
        "NULL",
        "~",
    ],
)
def test_a_title_is_read_back_as_it_was_typed(title: str) -> None:
    assert f"title={title}" in flat(begun(TEXT, title))


def flat(text: str) -> list[str]:
    parsed = parse_story(read_source(text.encode(), "story.yaml"))
    assert parsed.story is not None
    return [f"title={parsed.story.text(parsed.story.board.title, 'en')}"]


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=40))
def test_no_title_breaks_the_file(title: str) -> None:
    wanted = " ".join(title.split())
    if wanted and "$(" not in wanted:
        assert flat(begun(TEXT, title)) == [f"title={wanted}"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Our year, 2025!", "our-year-2025"),
        ("我们的一年", "我们的一年"),
        ("../../etc", "etc"),
        ("???", ""),
        ("a" * 99, "a" * 60),
        ("Ä b", "ä-b"),
    ],
)
def test_a_folder_has_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert folder_name(title) == name


def test_a_folder_s_name_makes_a_title() -> None:
    assert title_of("our-year_2025") == "Our year 2025"
    assert title_of("我们的一年") == "我们的一年"


def test_templates_have_ids_of_their_own_and_both_languages() -> None:
    assert len({template.id for template in TEMPLATES}) == len(TEMPLATES) == 6
    for template in TEMPLATES:
        assert template_named(template.id) is template
        assert set(template.names) == set(template.about) == {"en", "zh"}
    assert template_named("nothing") is None
