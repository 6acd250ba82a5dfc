"""The theme a story is shown in: its own colours where it has them, in dark and in light, in any room."""

from __future__ import annotations

import pytest

from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.story import Story
from presenter.core.theme import CONTRAST, INK, PAPER, PAPER_WHITE, THEMES, TOKENS
from presenter.core.themes import story_theme


def story(theme: str) -> Story:
    parsed = parse_story(read_source(f"title: T\ntheme: {theme}\nslides: [{{id: a, title: A}}]\n", "story.yaml"))
    assert parsed.story is not None
    return parsed.story


OWN = '{extends: paper, colours: {bg: "#F0F4FF", amber: "#A04000"}, ink: {amber: "#FFC04D"}, contrast: {t2: "#EEEEEE"}}'


@pytest.mark.parametrize("name", THEMES)
def test_the_short_form_is_a_name(name: str) -> None:
    assert story_theme(story(name)) == THEMES[name]
    assert story_theme(story(name), "paper") == PAPER


def test_colours_follow_the_viewer_from_theme_to_theme() -> None:
    own = story(OWN)
    assert story_theme(own) == story_theme(own, "paper")
    assert story_theme(own).colours == PAPER.colours | {"bg": "#F0F4FF", "amber": "#A04000"}
    assert story_theme(own, "ink").colours == INK.colours | {"amber": "#FFC04D"}
    assert story_theme(own, "contrast").colours == CONTRAST.colours | {"t2": "#EEEEEE"}
    assert {story_theme(own, name).name for name in THEMES} == set(THEMES)


def test_pure_white_stays_white_and_takes_the_ink_of_paper() -> None:
    assert story_theme(story(OWN), "paper-white").colours == PAPER_WHITE.colours | {"amber": "#A04000"}


def test_what_stands_under_the_name_of_the_theme_wins() -> None:
    both = story('{extends: ink, colours: {t1: "#FFFFFF", t2: "#DDDDDD"}, ink: {t1: "#EEEEEE"}}')
    assert story_theme(both).colours == INK.colours | {"t1": "#EEEEEE", "t2": "#DDDDDD"}


def test_wrong_colours_are_left_out() -> None:
    wrong = story('{colours: {bg: black, rose: "#FF8888", t1: "#FFFFFF"}}')
    assert story_theme(wrong).colours == INK.colours | {"t1": "#FFFFFF"}
    assert set(story_theme(wrong).colours) == set(TOKENS)


def test_a_bright_room_works_on_any_theme() -> None:
    own = story(OWN)
    for name in THEMES:
        dark, bright = story_theme(own, name), story_theme(own, name, bright=True)
        assert (bright.name, bright.label, dark.label) == (name, f"{name}-bright", name)
        assert bright.colours["t3"] == dark.colours["t2"]
        assert bright.colours["line"] == dark.colours["dim"]
        assert bright.colours["grid"] == dark.colours["line"]
        others = set(TOKENS) - {"t3", "line", "grid"}
        assert all(bright.colours[token] == dark.colours[token] for token in others)
