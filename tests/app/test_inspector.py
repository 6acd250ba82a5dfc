"""Rows of the sources panel, notes as safe text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QTextDocument

from presenter.app.frames import Frames
from presenter.app.inspector.notes import notes_html
from presenter.app.inspector.rows import SourceRow, stage_rows
from presenter.app.talk import Talk
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
