"""Warnings of `check`: kept out of reading, each at its place."""

from __future__ import annotations

import pytest

from presenter.core.checks import composed
from presenter.core.checks.composed import composed_problems
from presenter.core.checks.warnings import story_warnings
from presenter.core.compose.measure import GridMeasure
from presenter.core.parse import Parsed, parse_story
from presenter.core.problem import Severity
from presenter.core.source import read_source


def parsed(text: str) -> Parsed:
    return parse_story(read_source(text, "story.yaml"))


def warned(text: str) -> list[str]:
    read = parsed(text)
    assert read.story is not None
    return [f"{p.span.line}:{p.span.column}: {p.message}" for p in story_warnings(read.story, read.source)]


def test_reading_a_story_does_not_wait_for_them():
    text = "title: T\nfacts: {a: {label: A, value: 1}}\nevents: [{date: 2020, title: 17 million}, {title: B}]\n"
    assert parsed(text).problems == ()
    assert warned(text) == [
        "2:9: this fact has no source",
        "3:43: this event has no date; it stands after “event-2020”, as written",
        "3:30: the number 17 million is typed by hand",
    ]


@pytest.mark.parametrize(
    "where",
    ["notes: Say 17 million.", "alt: About 17 million.", "tags: [17 million]", "groups: [{name: A, text: 17 million}]"],
)
def test_numbers_that_nobody_claims_on_stage(where):
    assert not warned(f"title: T\nslides:\n  - id: a\n    title: A\n    layout: closing\n    {where}\n")


def test_numbers_in_every_kind_of_text_on_stage():
    text = (
        "title: T\nslides:\n"
        "  - {id: a, title: A, layout: table, table: {head: [1 million], rows: [[2 million, {text: 3 million}]]}}\n"
        "  - {id: b, title: B, body: {en: 4 million}}\n"
    )
    assert [said.split("number ")[1].split(" is")[0] for said in warned(text)] == [
        "1 million",
        "2 million",
        "3 million",
        "4 million",
    ]


def test_a_text_written_plain_is_meant_for_all_languages():
    assert warned("title: T\nlanguages: [zh, en]\nevents: [{date: 2020, title: Name}]\n") == []
    assert warned("title: T\nlanguages: [zh, en]\nevents: [{date: 2020, title: {en: Name}}]\n") == [
        "3:30: this text has no zh"
    ]


def test_units_that_no_slide_covers():
    text = (
        "title: T\narticle: {source: a, units: [S1, S2, S3]}\nsources: {a: {title: A, origin: article, locators: S}}\n"
        "slides: [{id: x, title: X, body: W, covers: [S2]}]\n"
    )
    assert warned(text) == ["2:30: no slide covers S1", "2:38: no slide covers S3"]


def fonts_without(character: str):
    return lambda text, _face, _language, _font: [character] if character in text else []


EVERY_FONT = fonts_without("\0")


def problems(text: str, missing=EVERY_FONT, **more) -> list[str]:
    read = parsed(text)
    assert read.story is not None
    found = composed_problems(read.story, GridMeasure(), missing, read.source, **more)
    return [f"{p.span.line}:{p.span.column}: {p.severity.value}: {p.message}" for p in found]


def test_a_missing_glyph_is_said_once_where_it_is_written():
    text = "title: T\nlanguages: [zh, en]\nslides:\n  - id: a\n    title: A§\n    blocks: [{text: b}, {text: c§, step: 1}]\n"
    assert problems(text, fonts_without("§")) == ["5:13: error: no font has the character “§” (U+00A7) on slide 1"]


def test_what_does_not_fit_is_said_at_its_text():
    text = f"title: T\nslides:\n  - id: a\n    title: {'long ' * 60}\n    body: W\n"
    [said] = problems(text)
    assert said.startswith("4:12: warning: “long long long long long long l…” on slide 1 (en) does not fit: ")


def test_overflow_is_found_in_every_language_and_step():
    text = (
        "title: T\nlanguages: [zh, en]\nslides:\n  - id: a\n    title: A\n    blocks:\n"
        f"      - {{text: {{zh: 短, en: {'W' * 200}}}, step: 2}}\n"
    )
    assert [said.split(" on slide ")[1][:6] for said in problems(text)] == ["1 (en)"]


def test_a_slide_that_cannot_be_drawn_is_a_problem_of_its_own(monkeypatch):
    whole = composed.compose

    def fail(story, cursor, *rest, **more):
        if cursor.slide == 0:
            raise ZeroDivisionError("by design")
        return whole(story, cursor, *rest, **more)

    monkeypatch.setattr(composed, "compose", fail)
    text = f"title: T\nslides:\n  - {{id: a, title: A, body: W}}\n  - {{id: b, title: {'long ' * 60}, body: W}}\n"
    found = problems(text)
    assert found[0] == "3:5: error: slide 1 (en) cannot be drawn: ZeroDivisionError: by design"
    assert "slide 2 (en) does not fit" in found[1]
    assert len(problems(text, sound=False)) == 1


def test_nothing_here_is_an_error():
    text = "title: T\nfacts: {a: {label: A, value: 1}}\nevents: [{title: 5 million}]\n"
    read = parsed(text)
    assert read.story is not None
    assert {problem.severity for problem in story_warnings(read.story, read.source)} == {Severity.WARNING}
