"""The card of a broken file: it says what is wrong in any room there is, and goes by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from presenter.app.main_window import MainWindow
from presenter.app.problems.card import ProblemCard
from presenter.app.talk import Talk
from presenter.app.wrapped import wrapped
from presenter.files import load_story

LONG = "layout: 'a very long name of a layout that nobody would write and somebody did all the same'"


@pytest.fixture
def stage(qtbot) -> QWidget:
    stage = QWidget()
    stage.resize(960, 540)
    qtbot.addWidget(stage)
    stage.show()
    return stage


@pytest.fixture
def card(talk: Talk, stage: QWidget) -> ProblemCard:
    return ProblemCard(talk, stage)


def save(talk: Talk, *changes: tuple[str, str]) -> None:
    text = talk.path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    talk.path.write_text(text, encoding="utf-8")
    talk.reload(load_story(talk.path), "10:00:00")


def test_it_comes_with_the_first_error_and_goes_when_the_file_is_mended(card: ProblemCard, talk: Talk) -> None:
    assert not card.isVisible()
    save(talk, ("layout: chart", "layout: cahrt"))
    assert card.isVisible()
    problem = card.first_error()
    assert problem is not None
    assert "cahrt" in problem.message
    assert card.more_text() == ""
    save(talk, ("layout: cahrt", "layout: chart"))
    assert not card.isVisible()


def test_several_errors_are_counted(card: ProblemCard, talk: Talk) -> None:
    save(talk, ("layout: chart", "layout: cahrt"), ("- id: steps", "- idd: steps"), ("value: 40,", "vaule: 40,"))
    count = sum(problem.stops for problem in talk.problems)
    assert count > 2
    assert card.more_text() == f"and {count - 1} more"
    assert card.fold()
    assert card.chip_text().startswith(f"{count} error")
    assert card.chip_text().endswith("stopped at 09:00:00")
    assert card.height() < 40
    save(talk, ("vaule: 40", "value: 41"))
    assert card.height() < 40, "it stays folded while the file stays broken"


@pytest.mark.parametrize(
    "size", [QSize(320, 180), QSize(480, 270), QSize(727, 400), QSize(960, 540), QSize(1900, 1000)]
)
@pytest.mark.parametrize(
    "change", [("layout: chart", LONG), ("layout: chart", "layout: cahrt"), ("slides:\n", "slides: [\n")]
)
def test_it_lies_within_the_stage_and_leaves_most_of_it_free(
    card: ProblemCard, talk: Talk, stage: QWidget, size: QSize, change: tuple[str, str]
) -> None:
    stage.resize(size)
    save(talk, change)
    assert stage.rect().contains(card.geometry())
    if size.width() >= 727:
        assert card.width() * card.height() < 0.4 * size.width() * size.height()
        assert card.height() >= card._wanted_height(card.width() - 32)
        buttons = [button for button in (card.fix, card.edit, card.close_button) if button.isVisible()]
        assert all(card.rect().contains(button.geometry()) for button in buttons)
    card.grab()


def test_a_long_hint_stands_apart_and_is_cut_at_a_word(card: ProblemCard, talk: Talk) -> None:
    save(talk, ("layout: chart", LONG))
    problem = card.first_error()
    assert problem is not None
    rows = card._rows(problem, 240)
    assert len(rows) == 4
    assert rows[0][0].startswith('"a very long name')
    assert rows[-1][0].endswith("…")


@pytest.mark.parametrize("width", [60, 130, 400])
def test_wrapped_lines_fit_and_lose_nothing_but_blanks(qapp, width: int) -> None:
    font = QFont()
    metrics = QFontMetrics(font)
    text = "A hint with words, aVeryVeryLongWordWithoutAnyPlaceToBreakItAtAll, 和没有空格的中文句子，也要断开。"
    lines = wrapped(text, font, width, 99)
    assert all(metrics.horizontalAdvance(line) <= width + 1 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    few = wrapped(text, font, width, 2)
    assert len(few) == min(2, len(lines))
    assert all(metrics.horizontalAdvance(line) <= width + 1 for line in few)
    assert wrapped("", font, width, 3) == []


def test_the_audience_never_sees_it(window: MainWindow) -> None:
    window.actions_["present-here"].trigger()
    stage = window.presenting.stage_window
    assert stage is not None
    save(window.talk, ("layout: chart", "layout: cahrt"))
    assert window.rest.card is not None
    assert window.rest.card.window() is window
    assert stage.findChild(ProblemCard) is None
    window.presenting.end()


def test_the_file_is_called_broken_in_fewer_words_where_there_is_little_room(
    window: MainWindow, story_file: Path
) -> None:
    state = window.bar.state
    save(window.talk, ("layout: chart", "layout: cahrt"))
    state.resize(400, 20)
    assert state.text() == f"Errors, stopped at {window.talk.sync.at}"
    state.resize(70, 20)
    assert state.text() == "Errors"
    assert state.toolTip().startswith(f"Errors, stopped at {window.talk.sync.at}\n")


def test_it_stands_beside_what_covers_the_stage(card: ProblemCard, talk: Talk, stage: QWidget) -> None:
    save(talk, ("layout: chart", "layout: cahrt"))
    card.keep_clear(320)
    assert card.geometry().right() < stage.width() - 320
    assert card.geometry().left() >= 0
    card.keep_clear(0)
    assert card.geometry().right() > stage.width() - 320
