"""A value of a chart row in words."""

from __future__ import annotations

from presenter.core.timeline.series import Series, story_rows
from presenter.core.timeline.spoken import LaneCounts, Spoken
from presenter.core.timeline.spoken_values import flag_words, spoken_series, spoken_value, told_of_value
from tests.core.timeline.generated import shipped, story_of

STORY = """\
title: T
languages: [en, zh]
time: {after: 2006-01-01}
sources: {s: {title: Survey}, t: {title: Tables, publisher: Office}}
facts:
  a: {label: {en: Ships, zh: 船}, value: 100, unit: people, as_of: 2001-03, sources: [s]}
  b: {label: {en: More ships, zh: 更多船}, value: 300, unit: people, as_of: 2005, sources: [s, t], note: Counted twice}
  c: {label: {en: Ships a year, zh: 每年}, formula: b - a, unit: people, as_of: 2005-06}
  d: {label: {en: Hoped for, zh: 希望}, value: 900, unit: people, as_of: 2005-09-03, status: estimate, sources: [t]}
events:
  - {id: e, date: 2005-02, title: {en: The count, zh: 清点}, facts: [b], sources: [s]}
slides:
  - {id: one, layout: chart, title: {en: One, zh: 一}, chart: {type: line, title: Ships, points: [{fact: a}, {fact: b}, {fact: c}]}}
"""


def row(language: str = "en") -> tuple:
    story = story_of(STORY, sound=False)
    return story, story_rows(story, language)[0]


def said(number: int, language: str = "en") -> tuple[str, str]:
    story, series = row(language)
    found = spoken_value(story, series, series.points[number], language)
    return found.name, found.description


def test_date_name_and_number_with_its_unit() -> None:
    assert said(0)[0] == "March 2001: Ships, 100 people"
    assert said(0, "zh")[0] == "2001 年 3 月：船，100 人"


def test_how_it_is_known_who_says_so_and_where_it_is_told() -> None:
    assert said(2)[1] == ("From other sources. Counted twice. Sources: Survey, Office. Event: The count. Slide 1: One.")


def test_what_is_derived_says_how() -> None:
    name, description = said(1)
    assert name == "June 2005: Ships a year, 200 people"
    assert "Derived: 300 − 100." in description
    assert "No source" not in description


def test_a_row_says_what_and_how_many() -> None:
    _, series = row()
    assert spoken_series(series, LaneCounts(3, 3, 0, 0), "en") == Spoken("Ships: 3 values", "")
    assert spoken_series(series, LaneCounts(3, 1, 0, 2), "en").description == "1 in view, 2 later."


def test_its_card_has_the_same_facts() -> None:
    story, series = row()
    told = told_of_value(story, series, series.points[2], "en")
    assert told is not None
    assert (told.date, told.title, told.text) == ("2005", "More ships, 300 people", "Counted twice")
    assert told.sources == "Survey; Office"
    assert told.slide is not None
    assert told.slide.id == "one"


def test_the_shipped_valuations_in_both_languages() -> None:
    story = shipped("content/story.yaml")
    for language, unit in (("en", "billion"), ("zh", "亿美元")):
        series: Series = story_rows(story, language)[0]
        for point in series.points:
            found = spoken_value(story, series, point, language)
            assert unit in found.name
            assert found.description
            assert point.datum is not None
            assert flag_words(story, point.datum, language)
