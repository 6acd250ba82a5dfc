"""Charts, words and dates that the lint looks at, at their limits."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import yaml

from presenter.core.checks.composed import composed_problems
from presenter.core.checks.warnings import story_warnings
from presenter.core.checks.wording import RATES, minutes_to_say
from presenter.core.compose.measure import GridMeasure
from presenter.core.dates import Instant
from presenter.core.parse import Parsed, parse_story
from presenter.core.schema.checks import ChecksSpec
from presenter.core.source import read_source

TODAY = Instant.from_ymd(2026, 1, 1).days
FACTS = """\
facts:
  bare: {label: Bare, value: 2, as_of: 2020}
  sourced: {label: Sourced, value: 3, as_of: 2021, sources: [s]}
  twice: {label: Twice, formula: sourced * 2}
"""


def parsed(text: str) -> Parsed:
    return parse_story(read_source(f"title: T\nlanguages: [en]\nsources: {{s: {{title: S}}}}\n{text}", "story.yaml"))


def codes(text: str) -> list[str]:
    read = parsed(text)
    assert read.story is not None, read.problems
    return [problem.code for problem in story_warnings(read.story, read.source, TODAY)]


def chart(written: str, slide: str = "") -> str:
    return f"{FACTS}slides: [{{id: a, title: A, layout: chart{slide}, chart: {{{written}}}}}]\n"


@pytest.mark.parametrize(
    ("written", "slide", "expected"),
    [
        ("type: bars, bars: [{fact: bare}]", "", True),
        ("type: bars, bars: [{fact: bare}]", ", sources: [s]", False),
        ("type: bars, bars: [{fact: bare}, {fact: sourced}]", "", False),
        ("type: bars, bars: [{fact: twice}]", "", False),
    ],
)
def test_a_chart_has_a_source_somewhere(written, slide, expected):
    assert ("chart-unsourced" in codes(chart(written, slide))) is expected


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("type: dots, points: [{fact: sourced}]", "log-unexplained"),
        ("type: dots, note: each line is ten times the one below, points: [{fact: sourced}]", None),
        ("type: dots, scale: linear, points: [{fact: sourced}]", None),
        ("type: ranges, rows: [{fact: sourced}]", None),
        ("type: ranges, from_zero: false, rows: [{fact: sourced}]", "not-from-zero"),
    ],
)
def test_scales_that_need_a_word(written, rule):
    found = {"log-unexplained", "not-from-zero"}.intersection(codes(chart(written)))
    assert found == ({rule} if rule else set())


def test_numbers_are_judged_by_the_day():
    old = f"stale_after: 60\n{FACTS}events: [{{date: 2020, title: E, facts: [bare]}}]\n"
    assert codes(old).count("stale") == 0
    assert codes(old.replace("stale_after: 60", "stale_after: 59")).count("stale") == 1
    read = parsed(old.replace("stale_after: 60", "stale_after: 1"))
    assert read.story is not None
    assert "stale" not in {problem.code for problem in story_warnings(read.story, read.source)}


def wordy(body: str, checks: str = "") -> int:
    read = parsed(f"{checks}slides: [{{id: a, title: Some words, body: '{body}'}}]\n")
    assert read.story is not None
    no_glyphs = composed_problems(read.story, GridMeasure(), lambda *_: [], read.source)
    return sum(problem.code == "wordy" for problem in no_glyphs)


def test_words_on_a_slide():
    assert wordy("word " * 108) == 0
    assert wordy("word " * 109) == 1
    assert wordy("字" * 180) == 0
    assert wordy("字" * 182) == 1
    assert wordy("word " * 30, "checks: {words: 31}\n") == 1
    assert wordy("17 " * 300) == 0, "numbers are not read as words"


def test_how_long_notes_take_to_say():
    assert minutes_to_say("word " * 140, "en", RATES) == pytest.approx(1)
    assert minutes_to_say("字" * 240, "zh", RATES) == pytest.approx(1)
    assert minutes_to_say("字" * 120 + " GPT" * 70, "zh", RATES) == pytest.approx(1)


def test_notes_are_measured_against_the_slides_time():
    def slide(words: int, minutes: str) -> str:
        return f"slides: [{{id: a, title: A, body: B, notes: '{'word ' * words}'{minutes}}}]\n"

    assert "notes-long" not in codes(slide(1000, ""))
    assert "notes-long" not in codes(slide(174, ", minutes: 1"))
    assert "notes-long" in codes(slide(176, ", minutes: 1"))
    assert "notes-long" not in codes("checks: {rate: {en: 280}}\n" + slide(176, ", minutes: 1"))


def test_the_page_on_checks_shows_what_can_be_written():
    page = (Path(__file__).parents[3] / "docs/checks.md").read_text("utf-8")
    snippets = [part.split("```")[0] for part in page.split("```yaml\n")[1:]]
    checks = yaml.load(snippets[0], yaml.BaseLoader)["checks"]  # plain texts only
    assert msgspec.convert(checks, ChecksSpec, strict=False).words == 80
    assert "allow" in snippets[1]
