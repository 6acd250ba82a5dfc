"""Rehearsing in the window: what is recorded, kept, shown and proposed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from presenter.app.chrome import DARK, LIGHT
from presenter.app.main_window import MainWindow
from presenter.app.rehearsal.cut_list import CutList
from presenter.app.rehearsal.heat_colour import heat_colour
from presenter.app.rehearsal.page import ACTUAL, HEAT, HEAT_ROLE, OVER, PLANNED, RehearsalPage
from presenter.app.rehearsal.recorder import RunRecorder
from presenter.app.rehearsal.store import MOST_RUNS, RunStore
from presenter.app.rehearsal.time_words import clock, signed
from presenter.app.talk import Talk
from presenter.core.deck import Cursor
from presenter.core.rehearsal.run import Run, Visit
from tests.app.conftest import STORY, make_talk

RUN = Run(
    "2026-05-01T10:00:00+00:00",
    (Visit("opening", 0, 90), Visit("steps", 0, 20), Visit("steps", 2, 10), Visit("finish", 0, 60)),
)


@pytest.fixture
def planned(tmp_path: Path, qapp) -> Talk:
    """The towers with planned minutes, the chart may be skipped."""
    path = tmp_path / "planned.yaml"
    text = STORY
    for slide, more in {
        "opening": "minutes: 1",
        "steps": "minutes: 1",
        "heights": "minutes: 2\n    optional: true",
    }.items():
        text = text.replace(f"  - id: {slide}\n", f"  - id: {slide}\n    {more}\n")
    path.write_text(text, "utf-8")
    return make_talk(path)


def test_the_recorder_takes_the_stays_by_the_talk_s_timer(talk: Talk) -> None:
    elapsed = [0.0]
    recorder = RunRecorder(talk, lambda: elapsed[0])
    recorder.begin("now", rehearsal=True)
    elapsed[0] = 10
    talk.go(Cursor(1))
    elapsed[0] = 15
    talk.go(Cursor(1, 1))
    elapsed[0] = 15.5
    run = recorder.end()
    assert run.visits == (Visit("opening", 0, 10), Visit("steps", 0, 5), Visit("steps", 1, 0.5))
    assert run.revision == talk.story.revision
    assert recorder.end() is None


def test_a_try_of_a_second_is_no_run(talk: Talk) -> None:
    recorder = RunRecorder(talk, lambda: 0.0)
    recorder.begin("now", rehearsal=True)
    assert recorder.end() is None


def test_runs_are_kept_per_story_and_bounded(tmp_path: Path) -> None:
    store = RunStore(tmp_path / "runs")
    story, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    for number in range(MOST_RUNS + 3):
        store.keep(story, Run(str(number), RUN.visits))
    runs = RunStore(tmp_path / "runs").runs(story)
    assert [runs[0].began, runs[-1].began, len(runs)] == ["3", str(MOST_RUNS + 2), MOST_RUNS]
    assert store.runs(other) == ()
    store.forget(story, runs[0])
    assert len(store.runs(story)) == MOST_RUNS - 1


@pytest.mark.parametrize("content", ["", "nonsense", '[{"began": 3}]', '[{"began": "", "visits": [["a", 0]]}]'])
def test_a_damaged_file_is_no_run(tmp_path: Path, content: str) -> None:
    store = RunStore(tmp_path)
    store.keep(tmp_path / "a.yaml", RUN)
    (file,) = tmp_path.glob("*.json")
    file.write_text(content, "utf-8")
    assert store.runs(tmp_path / "a.yaml") == ()


@pytest.fixture
def page(planned: Talk, tmp_path: Path, qtbot) -> Iterator[RehearsalPage]:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    store = RunStore(tmp_path / "runs")
    store.keep(planned.path, RUN)
    page = RehearsalPage(planned, store, window)
    page.present(DARK)
    yield page
    window.close()


def test_the_page_sets_each_chapter_and_slide_against_the_plan(page: RehearsalPage) -> None:
    table = page.table
    beginning, end = (table.topLevelItem(row) for row in range(table.topLevelItemCount()))
    assert [beginning.text(column) for column in (0, PLANNED, ACTUAL, OVER)] == ["The beginning", "2:00", "2:00", ""]
    opening, steps = beginning.child(0), beginning.child(1)
    assert [opening.text(column) for column in (0, PLANNED, ACTUAL, OVER)] == [
        "1  Four towers",
        "1:00",
        "1:30",
        "+0:30",
    ]
    assert [steps.text(column) for column in (PLANNED, ACTUAL, OVER)] == ["1:00", "0:30", "−0:30"]
    assert steps.toolTip(ACTUAL) == "Per step: 0:20, 0:00, 0:10"
    assert opening.data(HEAT, HEAT_ROLE) > 0 > steps.data(HEAT, HEAT_ROLE)
    assert end.child(0).text(ACTUAL) == ""
    assert page.said.text() == "3:00 in all, planned 4:00: 1:00 left over"


def test_the_band_has_the_slides_of_a_stretch_of_time_and_leads_there(page: RehearsalPage, planned: Talk) -> None:
    assert [bar.time.slide for bar in page.band.bars] == ["heights", "finish"]
    bar = page.band.bars[1]
    place = page.band._rect(bar).center().toPoint()
    QTest.mouseClick(page.band, Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert planned.slide.id == "finish"


def test_a_row_leads_to_its_slide_and_a_run_can_be_deleted(page: RehearsalPage, planned: Talk) -> None:
    page.table.itemActivated.emit(page.table.topLevelItem(0).child(1), 0)
    assert planned.slide.id == "steps"
    page.forget.click()
    assert page.log is None
    assert page.table.topLevelItemCount() == 0
    assert page.said.text().startswith("No run of this story yet")


def test_heat_is_amber_for_longer_and_blue_for_shorter() -> None:
    for colours in (DARK, LIGHT):
        dark = colours is DARK
        long, short = (heat_colour(heat, colours, dark=dark) for heat in (1.0, -1.0))
        assert long.name().upper() == colours.accent
        assert short.blue() > short.red()
        assert heat_colour(0, colours, dark=dark).name().upper() == colours.outline


def test_times_in_words() -> None:
    assert [clock(0), clock(65), clock(3600)] == ["", "1:05", "60:00"]
    assert [signed(0.2), signed(20), signed(-130)] == ["", "+0:20", "−2:10"]


def test_late_is_told_and_one_key_skips_and_takes_back(planned: Talk) -> None:
    late = [0.0]
    cuts = CutList(planned, lambda: late[0], dict)
    assert cuts.words() == ""
    assert cuts.run() == "Nothing to skip: the talk is in time, or no slide ahead is optional"
    late[0] = 110.0
    assert cuts.words() == "1:50 late: J skips slides 3 and saves 2:00"
    assert cuts.run() == "Slides 3 are skipped"
    assert planned.skipped == {"heights"}
    assert cuts.words() == ""
    planned.go(Cursor(1, 2))
    planned.forward()
    assert planned.slide.id == "finish"
    planned.back()
    assert planned.slide.id == "steps"
    assert cuts.run() == "No slide is skipped"
    assert planned.skipped == frozenset()


def test_a_rehearsal_is_recorded_and_its_log_opens(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    on_stage, elapsed = window.on_stage, [0.0]
    window.actions_["rehearse"].trigger()
    assert window.presenting.stage_window is not None
    monkeypatch.setattr(on_stage.run, "_elapsed", lambda: elapsed[0])
    elapsed[0] = 30
    window.talk.forward()
    elapsed[0] = 50
    window.presenting.stage_window.close()
    (run,) = on_stage.runs.runs(window.talk.path)
    assert run.rehearsal
    assert [visit.slide for visit in run.visits] == ["opening", "steps"]
    assert on_stage._page.isVisible()
    assert on_stage._page.log.actual_s == run.seconds
    on_stage._page.close()
    assert on_stage.times()["opening", 0] > 0


def test_j_skips_on_the_stage(window: MainWindow, qtbot) -> None:
    said = []
    window.on_stage.told.connect(said.append)
    window.presenting.from_here()
    qtbot.waitUntil(window.presenting.stage_window.isActiveWindow, timeout=5000)
    QTest.keyClick(window.presenting.stage_window, Qt.Key.Key_J)
    assert said[-1].startswith("Nothing to skip")
    window.presenting.stage_window.close()
