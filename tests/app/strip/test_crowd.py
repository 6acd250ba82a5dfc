"""A file of events under the strip's narrated ones: seen, hovered, entered, chosen, filtered, reloaded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from presenter.app.reload import used_files
from presenter.app.strip.canvas import StripCanvas
from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from presenter.core.geometry import Rect
from presenter.core.story import Story
from presenter.core.timeline.crowd_items import CrowdBand
from presenter.files import load_story

STORY = """\
title: Landings
languages: [en]
time: {after: 2024-01-01}
sources: {book: {title: The book, origin: article}, log: {title: The log, publisher: The club}}
lanes:
  story: {label: Story, colour: teal}
  log: {label: Log}
events:
  from: log.csv
  map: {weight: weight}
  lane: log
  sources: [log]
  narrated:
    - {id: first, date: 2010-06-01, title: The first flight, lane: story, sources: [book]}
    - {id: crash, date: 2015-06-01, title: The crash, lane: log, sources: [book]}
slides:
  - {id: all, layout: timeline, title: All}
"""


def rows(count: int = 3_000) -> str:
    return "date,title,weight\n" + "".join(
        f"{2010 + n * 14 // count}-{1 + n % 12:02}-{1 + n % 28:02},Landing {n},{1 + n % 4}\n" for n in range(count)
    )


def written(folder: Path, text: str | None = None, more: str = "") -> Story:
    """`more` is added to the storyboard: slides, then other parts."""
    (folder / "log.csv").write_text(text or rows(), encoding="utf-8")
    (folder / "story.yaml").write_text(STORY + more, encoding="utf-8")
    loaded = load_story(folder / "story.yaml")
    assert not loaded.problems, loaded.problems
    assert loaded.story is not None
    return loaded.story


@pytest.fixture
def crowded(open_strip: Callable[..., tuple[Talk, TimelineStrip]], tmp_path: Path) -> tuple[Talk, TimelineStrip]:
    return open_strip(written(tmp_path), (1600, 400))


def band(canvas: StripCanvas) -> CrowdBand:
    [found] = canvas.picture.crowd
    return found


def click(canvas: StripCanvas, rect: Rect) -> None:
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPointF(*rect.centre).toPoint())


def test_the_file_is_one_band_of_its_lane(crowded: tuple[Talk, TimelineStrip]) -> None:
    _, strip = crowded
    found = band(strip.canvas)
    assert found.lane == "log"
    assert found.total == 3_000
    assert len(found.marks) + sum(one.count for one in found.counts) == found.shown
    lane = strip.canvas.picture.layout.lanes[1]
    assert lane.bottom <= found.rect.y
    for label in strip.canvas.picture.layout.labels:
        assert not any(label.box.overlaps(one.box) for one in (*found.counts, *found.labels))


def test_it_is_painted_quietly(crowded: tuple[Talk, TimelineStrip]) -> None:
    _, strip = crowded
    picture = strip.canvas.grab().toImage()
    found = band(strip.canvas)
    ground = picture.pixelColor(4, 40)
    for rect in (found.marks[0].rect, found.counts[0].box):
        colours = {picture.pixelColor(round(rect.x) + x, round(rect.y) + y).name() for x in range(8) for y in range(10)}
        assert len(colours - {ground.name()}) > 1
    middle = found.marks[3].rect.centre
    assert picture.pixelColor(round(middle.x), round(middle.y)).hslSaturation() < 60


def test_the_pointer_is_told_exact_numbers_titles_dates_and_sources(crowded: tuple[Talk, TimelineStrip]) -> None:
    _, strip = crowded
    canvas, found = strip.canvas, band(strip.canvas)
    one = found.counts[2]
    assert canvas.text_at(QPointF(*one.box.centre)) == f"{one.count:,} more here: zoom in"
    text = canvas.text_at(QPointF(*found.marks[1].rect.centre))
    assert text.startswith("<b>Landing ")
    assert "The club" in text or "The log" in text
    assert "201" in text


def test_a_click_on_a_count_enters_it(crowded: tuple[Talk, TimelineStrip]) -> None:
    _, strip = crowded
    one = band(strip.canvas).counts[4]
    click(strip.canvas, one.box)
    assert strip.view.start < one.start < one.end < strip.view.end
    assert strip.view.span < 1.5 * (one.end - one.start)
    assert band(strip.canvas).shown < 3 * one.count


def test_a_click_on_what_is_out_of_view_goes_there(crowded: tuple[Talk, TimelineStrip]) -> None:
    _, strip = crowded
    strip.view.show(734_500.0, 734_530.0)
    earlier = next(one for one in band(strip.canvas).off_view if not one.later)
    click(strip.canvas, earlier.box)
    assert strip.view.start < earlier.days < strip.view.end


def test_a_click_on_a_mark_chooses_it_and_arrows_walk_on(crowded: tuple[Talk, TimelineStrip]) -> None:
    talk, strip = crowded
    canvas = strip.canvas
    crowd = talk.story.crowd
    assert crowd is not None
    mark = band(canvas).marks[5]
    click(canvas, mark.rect)
    assert canvas._crowd.chosen == mark.number
    assert QToolTip.text().startswith(f"<b>{crowd.title(mark.number)}")
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas._crowd.chosen == mark.number + 1
    assert mark.number + 1 in [shown.number for shown in band(canvas).marks]
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas._crowd.chosen == mark.number - 2
    lane = canvas.picture.layout.lanes[0]
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(900, round((lane.top + lane.bottom) / 2)))
    assert canvas._crowd.chosen is None
    QToolTip.hideText()


def test_arrows_down_and_up_enter_and_leave_it(crowded: tuple[Talk, TimelineStrip]) -> None:
    talk, strip = crowded
    canvas, crowd = strip.canvas, talk.story.crowd
    assert crowd is not None
    talk.choose_event("crash")
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    number = canvas._crowd.chosen
    assert number is not None
    event = talk.story.events["crash"].moment
    assert event is not None
    assert abs(crowd.event(number).start - event.start.days) < 60
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas._crowd.chosen == number
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    assert canvas._crowd.chosen is None
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas._crowd.chosen is None
    QToolTip.hideText()


def test_narrated_events_come_before_the_crowd(crowded: tuple[Talk, TimelineStrip]) -> None:
    talk, strip = crowded
    mark = strip.canvas.picture.layout.mark("crash")
    assert mark is not None
    click(strip.canvas, mark.rect)
    assert talk.selection.event == "crash"
    assert strip.canvas._crowd.chosen is None


def test_it_is_counted_and_hidden_with_other_sources(crowded: tuple[Talk, TimelineStrip]) -> None:
    _, strip = crowded
    context = strip.header.filters["context"]
    assert "3000" in context.text().replace(",", "")
    context.click()
    assert strip.canvas.picture.crowd == ()
    context.click()
    assert band(strip.canvas).total == 3_000


def test_what_is_after_the_article_waits_until_it_is_asked_for(
    open_strip: Callable[..., tuple[Talk, TimelineStrip]], tmp_path: Path
) -> None:
    talk, strip = open_strip(written(tmp_path, rows() + "2025-03-01,A later one,1\n" * 7))
    assert band(strip.canvas).total == 3_000
    talk.set_after(True)
    assert band(strip.canvas).total == 3_007


def test_the_choice_outlives_a_change_of_the_story_but_not_of_the_file(
    crowded: tuple[Talk, TimelineStrip], tmp_path: Path
) -> None:
    talk, strip = crowded
    click(strip.canvas, band(strip.canvas).marks[5].rect)
    chosen = strip.canvas._crowd.chosen
    assert chosen is not None
    talk.story = written(tmp_path)
    talk.story_changed.emit()
    assert strip.canvas._crowd.chosen == chosen
    talk.story = written(tmp_path, rows(100))
    talk.story_changed.emit()
    assert strip.canvas._crowd.chosen is None
    QToolTip.hideText()


def test_the_file_is_watched_and_part_of_the_revision(tmp_path: Path) -> None:
    story = written(tmp_path)
    assert tmp_path / "log.csv" in used_files(story, tmp_path)
    assert story.revision == written(tmp_path).revision
    assert story.revision != written(tmp_path, rows(10)).revision


def test_the_whole_story_reaches_over_the_file(tmp_path: Path) -> None:
    story = written(tmp_path, "date,title,weight\n1990-01-01,Long before,1\n")
    assert story.crowd is not None
    first, _ = story.crowd.period or (0.0, 0.0)
    assert story.period[0] < first


def test_the_minimap_shows_where_it_is_dense(
    open_strip: Callable[..., tuple[Talk, TimelineStrip]], tmp_path: Path
) -> None:
    text = "date,title,weight\n" + "2012-05-01,One,1\n" * 50 + "2018-05-01,One,1\n"
    _, strip = open_strip(written(tmp_path, text))
    scale = strip.minimap.scale
    picture = strip.minimap.grab().toImage()
    ground = picture.pixelColor(round(scale.x(735_900)), 8).name()

    def height(days: float) -> int:
        x = round(scale.x(days))
        column = [picture.pixelColor(x, y).name() for y in range(8, 31)]
        return sum(colour != ground for colour in column)

    dense, rare, empty = (max(height(day + step) for step in range(-12, 12, 4)) for day in (734_624, 736_815, 735_900))
    assert dense > rare > empty


def test_a_story_of_nothing_but_a_file(open_strip: Callable[..., tuple[Talk, TimelineStrip]], tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text("date,title\n2012-05-01,One\n2018-05-01,Two\n")
    (tmp_path / "story.yaml").write_text("title: T\nlanguages: [en]\nevents: {from: log.csv}\n")
    loaded = load_story(tmp_path / "story.yaml")
    assert loaded.story is not None
    assert not loaded.problems, loaded.problems
    _, strip = open_strip(loaded.story, (1000, 260))
    assert [label.text for label in band(strip.canvas).labels] == ["One", "Two"] or len(band(strip.canvas).marks) == 2
    QTest.keyClick(strip.canvas, Qt.Key.Key_Right)


def test_home_and_end_go_to_the_ends_of_the_file_where_one_of_it_is_chosen(
    crowded: tuple[Talk, TimelineStrip],
) -> None:
    _, strip = crowded
    QTest.keyClick(strip.canvas, Qt.Key.Key_Down)
    lane = strip.canvas.arranger.crowd.lane("log")
    QTest.keyClick(strip.canvas, Qt.Key.Key_End)
    assert strip.canvas.crowd_chosen == lane.first + lane.total - 1
    assert strip.canvas.box_of(crowd=strip.canvas.crowd_chosen) is not None
    QTest.keyClick(strip.canvas, Qt.Key.Key_Home)
    assert strip.canvas.crowd_chosen == lane.first


def test_what_is_found_in_the_file_is_walked_in_time_with_the_narrated(
    crowded: tuple[Talk, TimelineStrip], qtbot: QtBot
) -> None:
    _, strip = crowded
    field, canvas = strip.header.field, strip.canvas
    crowd = strip.finding.crowd
    field.setText("date:2012")
    assert len(crowd) > 10
    assert field.count == f"{len(crowd) + len(strip.finding.hits):,}"
    assert crowd.columns(strip.minimap.scale)
    days = []
    total = len(crowd) + len(strip.finding.hits)
    for _ in range(total):
        qtbot.keyClick(field, Qt.Key.Key_Return)
        number = canvas.crowd_chosen
        entry = canvas.walking.entry
        day = canvas._crowd._source.crowd.event(number).start if number is not None else entry.start
        days.append(day)
        assert canvas.picture.scale.start <= day <= canvas.picture.scale.end
    first = days.index(min(days))
    assert sorted(days) == days[first:] + days[:first]
    assert len(days) == total
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert field.count.endswith(f"/{total:,}")
    painted = canvas.grab().toImage()
    field.setText("")
    assert (len(crowd), strip.finding.hits) == (0, ())
    assert canvas.grab().toImage() != painted


def test_words_of_the_crowd_stand_on_the_playhead_and_not_behind_it(crowded: tuple[Talk, TimelineStrip]) -> None:
    _, strip = crowded
    canvas = strip.canvas
    canvas.choose_entry("crash")
    # Move the view so that the line runs through a word at least once.
    met, (middle, half) = 0, (strip.view.middle, strip.view.span / 4)
    for step in range(40):
        strip.view.show(middle - half + 11 * step, middle + half + 11 * step)
        picture = canvas.picture
        assert picture.flag is not None
        x = round(picture.flag.x)
        boxes = [*(one.box for one in band(canvas).labels), *(one.box for one in band(canvas).counts)]
        through = [box for box in boxes if box.x + 4 < x < box.right - 4]
        image = canvas.grab().toImage()
        for box in through:
            met += 1
            assert image.pixelColor(x, round(box.y + 1)) != image.pixelColor(x, 28), box
    assert met
