"""Where a figure is used: through formulas, texts and charts."""

from __future__ import annotations

from presenter.core.edit.used_by import uses_of
from presenter.core.parse import parse_story
from presenter.core.source import read_source

STORY = """\
title: T
facts:
  a: {label: A, value: 3}
  a_2: {label: B, value: 4}
  sum: {label: S, formula: a + a_2}
  twice: {label: W, formula: sum * 2}
slides:
  - {id: one, title: "It is $(twice|short)."}
  - {id: two, title: "It is $(a_2)."}
  - {id: three, title: Large, layout: big-number, number: {fact: a}}
  - {id: four, title: None, notes: "Say $(a)."}
"""


def test_what_is_computed_from_a_figure_and_the_slides_of_all_these() -> None:
    story = parse_story(read_source(STORY, "s.yaml")).story
    assert story is not None
    uses = uses_of(story, "a")
    assert uses.facts == ("sum", "twice")
    assert uses.slides == ("one", "three")
    assert uses_of(story, "a_2").slides == ("one", "two")
