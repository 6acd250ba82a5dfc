"""States of slides: whole slides merged from parts, each part with the place where it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.core.parse import Parsed, parse_story
from presenter.core.schema.chart import StairsSpec
from presenter.core.source import read_source
from presenter.core.story import Slide
from tests.core.resolve.parsing import problems_of, story_of

TOWERS = Path(__file__).parents[2] / "data/stories/switches.yaml"


def towers() -> Parsed:
    return parse_story(read_source(TOWERS.read_bytes(), "towers.yaml"))


def slide_of(slide: str) -> Slide:
    return story_of(f"title: T\nlanguages: [en, zh]\nslides:\n{slide}").slides[0]


def steps(slide: Slide) -> list[str | None]:
    assert isinstance(slide.spec.chart, StairsSpec)
    return [step.fact for step in slide.spec.chart.steps]


def test_every_setting_of_the_switches_is_a_slide_of_its_own() -> None:
    parsed = towers()
    assert parsed.story is not None
    heights = parsed.story.slide("heights")
    shown = {
        state.choice: (state.state_name, state.spec.chart.scale, len(steps(state)))
        for state in heights.all_states
        if isinstance(state.spec.chart, StairsSpec)
    }
    assert shown == {
        (): ("log-three", "log", 3),
        (0, 1): ("log-later", "log", 3),
        (1, 0): ("linear-three", "linear", 3),
        (1, 1): ("linear-later", "linear", 3),
    }
    assert steps(heights.chosen((1, 1))) == ["first", "third", "fourth"]
    assert [state.after for state in heights.all_states] == [False, True, False, True]


def test_the_deck_keeps_the_slides_that_are_written() -> None:
    parsed = towers()
    assert parsed.story is not None
    assert [slide.id for slide in parsed.story.slides] == ["opening", "heights", "builds"]
    assert len(parsed.story.board.slides) == 3
    assert {state.number for state in parsed.story.slide("heights").all_states} == {2}


def test_each_part_of_a_state_stands_where_it_is_written() -> None:
    parsed = towers()
    assert parsed.story is not None
    state = parsed.story.slide("heights").chosen((1, 0))
    lines = parsed.source.text.splitlines()
    for path, written in (
        (("chart", "scale"), "            with: {chart: {scale: linear}}"),
        (("chart", "title", "zh"), "    chart: {type: staircase, scale: log"),
        (("title",), "    title: {zh: 越来越高, en: Ever higher}"),
    ):
        assert lines[parsed.source.span((*state.place, *path)).line - 1].startswith(written)
    assert parsed.source.span(state.place) == parsed.source.span(("slides", 1))


def test_mappings_are_merged_and_all_else_is_replaced() -> None:
    slide = slide_of(
        """\
  - id: s
    title: {en: Title, zh: 题}
    standfirst: One
    blocks: [{text: a}, {text: b}]
    switches:
      - id: w
        options:
          - {id: a, name: A}
          - {id: b, name: B, with: {title: {en: Other}, standfirst: {en: Two}, blocks: [{text: c}]}}
"""
    )
    other = slide.chosen((1,)).spec
    assert (other.title, other.standfirst) == ({"en": "Other", "zh": "题"}, {"en": "Two"})
    assert [block.text for block in other.blocks] == ["c"]


def test_null_takes_a_key_away_and_another_type_replaces() -> None:
    story = story_of(
        """\
title: T
sources: {s: {title: S}}
facts: {f: {label: F, value: 4, unit: m, as_of: 1901, sources: [s]}}
slides:
  - id: s
    layout: chart
    title: One
    standfirst: Words
    chart: {type: staircase, scale: log, note: steps, steps: [{fact: f}]}
    switches:
      - id: w
        options:
          - {id: a, name: A}
          - {id: b, name: B, with: {standfirst: null, chart: {type: bars, bars: [{fact: f}]}}}
"""
    )
    other = story.slides[0].chosen((1,)).spec
    assert other.standfirst == ""
    assert type(other.chart).__name__ == "BarsSpec"
    assert other.chart is not None
    assert other.chart.note == ""


def test_a_first_option_with_changes_is_the_slide_as_shown_first() -> None:
    slide = slide_of(
        """\
  - id: s
    title: Written
    body: x
    switches:
      - id: w
        options: [{id: a, name: A, with: {title: First}}, {id: b, name: B}, {id: c, name: C, with: {title: Third}}]
"""
    )
    assert [state.spec.title for state in slide.all_states] == ["First", "Written", "Third"]
    assert [state.choice for state in slide.all_states] == [(), (1,), (2,)]


def test_steps_may_differ() -> None:
    parsed = towers()
    assert parsed.story is not None
    assert [state.last_step for state in parsed.story.slide("builds").all_states] == [2, 0, 0]


@pytest.mark.parametrize("key", ["id", "layout", "events", "covers", "notes", "switches", "minutes", "tags"])
def test_what_is_the_slides_own_is_not_changed(key: str) -> None:
    text = f"""\
title: T
slides:
  - id: s
    title: One
    body: x
    switches:
      - id: w
        options:
          - {{id: a, name: A}}
          - {{id: b, name: B, with: {{body: y, {key}: chart}}}}
"""
    column = text.splitlines()[9].index(f"{key}: chart") + 1
    assert problems_of(text) == [f"10:{column}: “{key}” is the same in every state of a slide"]


def test_what_the_slide_and_its_states_share_is_told_once() -> None:
    text = """\
title: T
slides:
  - id: s
    title: One
    body: It had $(nothing).
    switches:
      - {id: w, options: [{id: a, name: A}, {id: b, name: B, with: {title: Two}}, {id: c, name: C, with: {title: 3}}]}
"""
    assert problems_of(text) == ["5:20: there is no fact “nothing”"]


def test_a_part_left_out_of_the_slide_is_no_second_problem_in_its_states() -> None:
    text = """\
title: T
slides:
  - id: s
    layout: chart
    title: One
    chart: {type: stairs, steps: []}
    switches:
      - {id: w, options: [{id: a, name: A}, {id: b, name: B, with: {chart: {scale: linear}, standfirst: $(no)}}]}
"""
    found = problems_of(text)
    assert [problem.partition(" ")[0] for problem in found] == ["6:19:", "8:107:"], found


def test_slides_without_switches_are_left_alone() -> None:
    source = read_source("title: T\nslides: [{id: s, title: One, body: x}]", "t.yaml")
    parsed = parse_story(source)
    assert parsed.source is source
    assert parsed.story is not None
    assert parsed.story.slides[0].all_states == (parsed.story.slides[0],)
    assert parsed.story.slides[0].state_name == ""


def test_a_story_has_a_bounded_number_of_states() -> None:
    options = ", ".join(f"{{id: o{n}, name: N, with: {{title: T{n}}}}}" for n in range(4))
    slides = "".join(
        f"  - {{id: s{n}, title: T, body: x, switches: [{{id: a, options: [{options}]}}, "
        f"{{id: b, options: [{{id: p, name: P}}, {{id: q, name: Q, with: {{body: y}}}}]}}]}}\n"
        for n in range(152)
    )
    parsed = parse_story(read_source(f"title: T\nslides:\n{slides}", "t.yaml"))
    assert [problem.code for problem in parsed.problems] == ["too-many-states"] * 2
    assert parsed.story is not None
    assert len(parsed.story.slides) == 152
