"""Which slides an export takes, and what the files are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.story import Story
from presenter.export.shots import RangeError, parse_ranges, parse_steps, safe_name, shots


def story(count: int) -> Story:
    slides = "".join(f"  - {{id: {name_of(number)}, title: T, body: W}}\n" for number in range(1, count + 1))
    told = parse_story(read_source(f"title: T\nslides:\n{slides}", "story.yaml")).story
    assert told is not None
    return told


def name_of(number: int) -> str:
    return {1: "opening", 2: "x-3", 3: "C.03"}.get(number, f"slide{number}")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1", [1]),
        ("1,3-5", [1, 3, 4, 5]),
        ("3-5, 1 ,4", [1, 3, 4, 5]),
        ("10-", [10, 11, 12]),
        ("-2", [1, 2]),
        ("opening,x-3,C.03", [1, 2, 3]),
        ("slide12,1", [1, 12]),
        ("2-2", [2]),
        (",1,,", [1]),
        ("1-12", list(range(1, 13))),
    ],
)
def test_ranges(text, numbers):
    assert [slide.number for slide in parse_ranges(text, story(12))] == numbers


@pytest.mark.parametrize("text", ["0", "13", "5-13", "5-3", "-", "", " , ", "a", "1.5", "1-2-3", "²", "१", "9" * 30])
def test_ranges_that_are_none(text):
    with pytest.raises(RangeError):
        parse_ranges(text, story(12))


def test_names_sort_as_the_talk_runs_however_many_slides():
    for count in (9, 12, 120):
        told = story(count)
        names = [shot.name for shot in shots(told, list(told.slides), "final", "en", "ink")]
        assert names == sorted(names)
        assert len(set(names)) == count
    assert names[:2] == ["001-opening-ink-en", "002-x-3-ink-en"]


@pytest.mark.parametrize(
    ("text", "name"), [("a/b\\c", "a-b-c"), ("../..", "slide"), ("Ü.x_y-z", "x_y-z"), ("", "slide"), ("con ", "con")]
)
def test_names_are_safe_on_every_system(text, name):
    assert safe_name(text) == name


def towers() -> Story:
    told = parse_story(read_source((Path(__file__).parents[1] / "data/stories/switches.yaml").read_bytes(), "t.yaml"))
    assert told.story is not None
    return told.story


def test_slides_with_switches_are_taken_as_they_are_first():
    told = towers()
    assert [shot.name for shot in shots(told, list(told.slides), "final", "en", "ink")] == [
        "01-opening-ink-en",
        "02-heights-ink-en",
        "03-builds-ink-en",
    ]


def test_every_state_is_an_image_of_its_own():
    told = towers()
    taken = shots(told, list(told.slides), "final", "en", "ink", variants="all")
    assert [(shot.name, shot.cursor.choice) for shot in taken] == [
        ("01-opening-ink-en", ()),
        ("02-heights-log-three-ink-en", ()),
        ("02-heights-log-later-ink-en", (0, 1)),
        ("02-heights-linear-three-ink-en", (1, 0)),
        ("02-heights-linear-later-ink-en", (1, 1)),
        ("03-builds-long-ink-en", ()),
        ("03-builds-short-ink-en", (1,)),
        ("03-builds-none-ink-en", (2,)),
    ]


def test_every_step_of_every_state():
    told = towers()
    taken = shots(told, [told.slide("builds")], "all", "en", "ink", variants="all")
    assert [shot.name for shot in taken] == [
        "03-builds-long-ink-en-01",
        "03-builds-long-ink-en-02",
        "03-builds-long-ink-en-03",
        "03-builds-short-ink-en",
        "03-builds-none-ink-en",
    ]


def test_what_is_chosen_on_stage_is_taken_and_named():
    told = towers()
    taken = shots(told, list(told.slides), "final", "en", "ink", choices={"builds": (1,)})
    assert [(shot.name, shot.cursor.choice) for shot in taken][1:] == [
        ("02-heights-ink-en", ()),
        ("03-builds-short-ink-en", (1,)),
    ]


def tagged() -> Story:
    told = parse_story(
        read_source(
            "title: T\nslides:\n"
            "  - {id: a, title: A, body: W, tags: [Market, risk]}\n"
            "  - {id: b, title: B, body: W}\n"
            "  - {id: c, title: C, body: W, tags: [market]}\n",
            "t.yaml",
        )
    ).story
    assert told is not None
    return told


def test_slides_by_tag():
    told = tagged()
    assert [slide.id for slide in parse_ranges("tag:market", told)] == ["a", "c"]
    assert [slide.id for slide in parse_ranges("2, tag: risk", told)] == ["a", "b"]
    with pytest.raises(RangeError, match=r"no slide has the tag “markt”.*did you mean"):
        parse_ranges("tag:markt", told)
    with pytest.raises(RangeError, match="no slide of the story has tags"):
        parse_ranges("tag:market", story(2))


def test_chosen_steps_are_those_a_slide_has():
    told = towers()
    slides = list(told.slides)
    for steps, names in {
        "1,3": ["01-opening-ink-en", "02-heights-ink-en", "03-builds-ink-en-01", "03-builds-ink-en-03"],
        "2-": ["03-builds-ink-en-02", "03-builds-ink-en-03"],
        "-2": ["01-opening-ink-en", "02-heights-ink-en", "03-builds-ink-en-01", "03-builds-ink-en-02"],
    }.items():
        assert [shot.name for shot in shots(told, slides, parse_steps(steps, slides), "en", "ink")] == names


@pytest.mark.parametrize(
    ("text", "said"),
    [("4", "not within the steps 1-3"), ("last", "are no steps"), ("", "are no steps"), ("3-1", "backwards")],
)
def test_steps_that_are_none(text, said):
    told = towers()
    with pytest.raises(RangeError, match=said):
        parse_steps(text, list(told.slides))
