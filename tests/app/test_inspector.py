"""Rows of the sources panel, notes as safe text, excerpts of problems."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument

from presenter.app.chrome import DARK
from presenter.app.frames import Frames
from presenter.app.inspector.notes import notes_html
from presenter.app.inspector.problems import excerpt, place_text, write_problem
from presenter.app.inspector.rows import SourceRow, stage_rows
from presenter.app.talk import Talk
from presenter.core.problem import error
from presenter.core.source import read_source
from presenter.core.span import Span
from presenter.files import load_story


def rows(talk: Talk, slide: str) -> dict[str, SourceRow]:
    talk.go_to_slide(slide)
    return {row.fact or row.event or row.value: row for row in stage_rows(talk.story, Frames(talk).frame())}


def test_a_figure_has_value_meaning_source_and_verdict(talk: Talk) -> None:
    row = rows(talk, "heights")["second"]
    assert (row.value, row.meaning, row.under) == ("90 m", "Height of the second", "Survey 2021-05-01")
    assert (row.origin, row.verdict, row.wrong) == ("context", "Agrees", False)


def test_a_place_in_the_article_is_named_with_it(talk: Talk) -> None:
    row = rows(talk, "heights")["first"]
    assert row.under == "Chronicle S1"
    assert row.origin == "article"


def test_a_correction_is_the_verdict(talk: Talk) -> None:
    row = rows(talk, "heights")["third"]
    assert (row.verdict, row.wrong) == ("Correction", True)
    assert "The chronicle says 310." in row.under


def test_a_derived_figure_shows_its_formula(talk: Talk) -> None:
    row = rows(talk, "finish")["growth"]
    assert row.origin == "derived"
    assert "300 ÷ 40" in row.under


def test_each_thing_on_stage_is_one_row(talk: Talk) -> None:
    assert list(rows(talk, "heights")) == ["first", "second", "third"]


def test_events_without_figures_on_stage_are_rows_of_their_own(tmp_path: Path, qapp) -> None:
    path = tmp_path / "plain.yaml"
    path.write_text("title: Plain\nevents:\n  - 1901: One\n  - {date: 1902, title: Two, correction: Not so}\n")
    loaded = load_story(path)
    talk = Talk(loaded.story, path)
    talk.go_to_slide("timeline")
    found = stage_rows(talk.story, Frames(talk).frame())
    assert [(row.value, row.meaning, row.wrong) for row in found] == [("1901", "One", False), ("1902", "Two", True)]


def test_notes_are_markdown_without_html() -> None:
    html = notes_html("Say **hello** to <b>all</b> & *both*.\n\n- first\n2) second\n\n[link](http://x) ![img](y)")
    document = QTextDocument()
    document.setHtml(html)
    assert document.toPlainText().splitlines() == [
        "Say hello to <b>all</b> & both.",
        "–  first",
        "2)  second",
        "link !img",
    ]
    assert "<b>hello</b>" in html
    assert "href" not in html
    assert "<img" not in html


@pytest.mark.parametrize(
    ("column", "length", "wanted"),
    [(3, 5, ("", "vaule", ": 130")), (1, 2, ("", "  ", "vaule: 130")), (13, 4, ("vaule: 130", "", ""))],
)
def test_the_spot_of_a_problem_is_cut_from_its_line(column: int, length: int, wanted: tuple[str, str, str]) -> None:
    source = read_source("title: T\n  vaule: 130\n", "story.yaml")
    problem = error(Span("story.yaml", 2, column, length), "x", "Wrong")
    assert excerpt(problem, source) == wanted


def test_a_long_line_is_cut_around_the_spot() -> None:
    source = read_source("title: " + "a" * 500 + "WRONG" + "b" * 500, "story.yaml")
    before, spot, after = excerpt(error(Span("story.yaml", 1, 508, 5), "x", "Wrong"), source)
    assert spot == "WRONG"
    assert 0 < len(before) < 100
    assert 0 < len(after) < 100


def test_a_problem_without_a_file_or_line_is_still_shown() -> None:
    document = QTextDocument()
    problem = error(Span("", 0, 0), "x", "Wrong", "mend it")
    write_problem(document, problem, None, DARK)
    assert document.toPlainText().split() == ["Wrong", "mend", "it"]
    assert place_text(problem) == ""


def test_the_place_names_the_file_alone() -> None:
    assert place_text(error(Span("/home/me/story.yaml", 4, 2), "x", "Wrong")) == "story.yaml:4:2"
