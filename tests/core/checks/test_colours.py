"""Warnings about a story's own colours: at the colour, with what it has, what it needs and one that would do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from presenter.core.checks.warnings import story_warnings
from presenter.core.parse import parse_story
from presenter.core.problem import Problem
from presenter.core.source import read_source
from presenter.core.theme import THEMES


def warned(theme: str) -> list[Problem]:
    parsed = parse_story(read_source(f"title: T\ntheme: {theme}\nslides: [{{id: a, title: A}}]\n", "story.yaml"))
    assert parsed.story is not None
    return story_warnings(parsed.story, parsed.source)


@pytest.mark.parametrize("theme", [*THEMES, '{extends: ink, colours: {amber: "#FFC04D"}, paper: {amber: "#A85400"}}'])
def test_good_colours_are_not_spoken_of(theme: str) -> None:
    assert warned(theme) == []


def test_the_colours_on_the_page_about_themes_are_good() -> None:
    page = (Path(__file__).parents[3] / "docs/themes.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(theme:\n  extends.*?)```", page, re.DOTALL)
    assert example
    parsed = parse_story(read_source(f"title: T\n{example[1]}slides: [{{id: a, title: A}}]\n", "story.yaml"))
    assert parsed.story is not None
    assert not parsed.problems
    assert not isinstance(parsed.story.board.theme, str)
    assert parsed.story.board.theme.paper
    assert story_warnings(parsed.story, parsed.source) == []


@pytest.mark.parametrize(
    ("theme", "column", "said"),
    [
        ('{colours: {t3: "#555B60"}}', 23, "t3 #555B60 on surf2 #20292F has a contrast of 2.14 in “ink”; text needs 4.5"),
        ('{colours: {onacc: "#FFFFFF"}}', 26, "onacc #FFFFFF on amber #F2AE3D has a contrast of 1.92 in “ink”; text needs 4.5"),
        ('{paper: {bg: "#C0C0C0"}}', 21, "t3 #66665F on bg #C0C0C0 has a contrast of 3.17 in “paper”; text needs 4.5"),
        ('{paper: {stone: "#A09080"}}', 24, "stone #A09080 on surf2 #E9E3D5 has a contrast of 2.41 in “paper”; marks and large text need 3"),
        ('{colours: {olive: "#E8B54A"}}', 26, "olive #E8B54A and amber #F2AE3D are only 1.37 apart to deuteranopia in “ink” (CIEDE2000); 9 is needed"),
        ('{extends: contrast, contrast: {line: "#444444"}}', 45, "line #444444 on bg #000000 has a contrast of 2.15 in “contrast”; lines need 3"),
    ],
)  # fmt: skip
def test_each_failure_is_told_at_the_colour(theme: str, column: int, said: str) -> None:
    (problem,) = warned(theme)
    assert (problem.span.line, problem.span.column, problem.message) == (2, column, said)
    assert problem.severity.value == "warning"


def test_the_colour_that_is_offered_passes() -> None:
    theme = '{colours: {t3: "#555B60", olive: "#E8B54A"}, paper: {fix: "#B04000", surf2: "#B8B0A0"}}'
    for _ in range(3):  # one colour may have two faults
        problems = warned(theme)
        for problem in problems:
            offered = re.search(r"nearest (\w+) that passes is \"(#\w{6})\"", problem.hint)
            assert offered, problem
            theme = re.sub(rf'\b{offered[1]}: "#\w{{6}}"', f'{offered[1]}: "{offered[2]}"', theme)
    assert warned(theme) == []


def test_no_colour_may_do_where_the_others_leave_no_room() -> None:
    problems = warned('{colours: {t3: "#777777", surf2: "#FFFFFF"}}')
    (text,) = [problem for problem in problems if problem.message.startswith("t3")]
    assert text.hint == "no other t3 passes beside the colours around it; change one of those first"
