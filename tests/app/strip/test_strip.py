"""The strip as a user has it: what is chosen here moves the talk, what the talk does shows here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presenter.app.chrome import DARK, LIGHT
from presenter.app.strip.canvas import StripCanvas
from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from tests.core.timeline.generated import SHIPPED, generated, shipped, story_of

Opened = tuple[Talk, TimelineStrip]


def mark_point(canvas: StripCanvas, event: str) -> QPoint:
    mark = canvas.picture.layout.mark(event)
    assert mark is not None
    return QPointF(mark.centre_x, mark.rect.centre.y).toPoint()


def wheel(
    canvas: StripCanvas, x: float, notches: float, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    place = QPointF(x, 80)
    event = QWheelEvent(
        place, canvas.mapToGlobal(place), QPoint(), QPoint(0, round(120 * notches)), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def key(canvas: StripCanvas, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(canvas, one)


def test_clicking_a_mark_chooses_the_event_everywhere(opened: Opened) -> None:
    talk, strip = opened
    QTest.mouseClick(strip.canvas, Qt.MouseButton.LeftButton, pos=mark_point(strip.canvas, "gpt3_licence"))
    assert talk.selection.event == "gpt3_licence"
    assert "gpt3_licence" in talk.slide.events
    flag = strip.canvas.picture.flag
    assert flag is not None
    assert flag.event == "gpt3_licence"


def test_clicking_a_label_is_clicking_its_mark(opened: Opened) -> None:
    talk, strip = opened
    label = strip.canvas.picture.layout.label("claude_launch")
    assert label is not None
    QTest.mouseClick(strip.canvas, Qt.MouseButton.LeftButton, pos=QPointF(*label.box.centre).toPoint())
    assert talk.selection.event == "claude_launch"


def test_clicking_a_value_chooses_its_figure(opened: Opened) -> None:
    talk, strip = opened
    [chart] = strip.canvas.picture.charts
    assert chart is not None
    _, place = chart.points[-1]
    QTest.mouseClick(strip.canvas, Qt.MouseButton.LeftButton, pos=QPointF(*place).toPoint())
    assert talk.selection.fact == "valuation_f"
    assert talk.selection.event == "series_f_closed"


def test_clicking_beside_everything_chooses_nothing(opened: Opened) -> None:
    talk, strip = opened
    talk.choose_event("exit")
    lane = strip.canvas.picture.layout.lanes[-1]
    QTest.mouseClick(strip.canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, round((lane.top + lane.bottom) / 2)))
    assert talk.selection.event == ""


def test_the_selection_made_elsewhere_moves_the_playhead(opened: Opened) -> None:
    talk, strip = opened
    talk.choose_fact("series_e")
    flag = strip.canvas.picture.flag
    assert flag is not None
    assert flag.event == "series_e_round"
    assert flag.text in ("3 Mar 2025", "2025 年 3 月 3 日")


def test_another_slide_frames_its_time(opened: Opened) -> None:
    talk, strip = opened
    assert (strip.view.start, strip.view.end) == talk.story.period
    talk.go_to_slide("valuation")
    period = talk.slide.period
    assert period is not None
    assert strip.view.start < period[0] < period[1] < strip.view.end
    assert strip.view.span < (talk.story.period[1] - talk.story.period[0]) * 0.7
    talk.go_to_slide("timeline")
    assert (strip.view.start, strip.view.end) == talk.story.period


def test_another_step_of_the_slide_leaves_the_view_alone(opened: Opened) -> None:
    talk, strip = opened
    talk.go_to_slide("valuation")
    strip.view.zoom(3, strip.view.start)
    before = strip.view.start, strip.view.end
    talk.forward()
    assert talk.slide.id == "valuation"
    assert (strip.view.start, strip.view.end) == before


def test_the_wheel_zooms_about_the_pointer(opened: Opened) -> None:
    _, strip = opened
    day = strip.canvas.picture.scale.days(700)
    wheel(strip.canvas, 700, 3)
    assert strip.canvas.picture.scale.days(700) == pytest.approx(day)
    assert strip.view.span < 2922 / 1.9


def test_a_pinch_zooms_about_the_pointer(opened: Opened) -> None:
    _, strip = opened
    day, span, place = strip.canvas.picture.scale.days(700), strip.view.span, QPointF(700, 80)
    for value in (0.2, 0.3, -0.1):
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, place, place,
            strip.canvas.mapToGlobal(place), value, QPointF(),
        )  # fmt: skip
        QApplication.sendEvent(strip.canvas, event)
    assert strip.view.span == pytest.approx(span / 1.2 / 1.3 / 0.9)
    assert strip.canvas.picture.scale.days(700) == pytest.approx(day)


def test_the_wheel_with_shift_moves_along_time(opened: Opened) -> None:
    _, strip = opened
    strip.view.zoom(4, strip.view.start + 1000)
    start, span = strip.view.start, strip.view.span
    wheel(strip.canvas, 700, -2, Qt.KeyboardModifier.ShiftModifier)
    assert strip.view.start > start
    assert strip.view.span == pytest.approx(span)


def test_dragging_moves_time_along_and_chooses_nothing(opened: Opened) -> None:
    talk, strip = opened
    strip.view.zoom(4, strip.view.start + 1000)
    day = strip.canvas.picture.scale.days(700)
    QTest.mousePress(strip.canvas, Qt.MouseButton.LeftButton, pos=QPoint(700, 100))
    QTest.mouseMove(strip.canvas, QPoint(650, 100))
    QTest.mouseMove(strip.canvas, QPoint(580, 100))
    QTest.mouseRelease(strip.canvas, Qt.MouseButton.LeftButton, pos=QPoint(580, 100))
    assert strip.canvas.picture.scale.x(day) == pytest.approx(580, abs=0.5)
    assert talk.selection.event == ""


def test_escape_takes_a_drag_back(opened: Opened) -> None:
    _, strip = opened
    strip.view.zoom(4, strip.view.start + 1000)
    before = strip.view.start, strip.view.end
    QTest.mousePress(strip.canvas, Qt.MouseButton.LeftButton, pos=QPoint(700, 100))
    QTest.mouseMove(strip.canvas, QPoint(500, 100))
    assert strip.view.start != before[0]
    key(strip.canvas, Qt.Key.Key_Escape)
    assert (strip.view.start, strip.view.end) == pytest.approx(before)


def test_a_double_click_shows_everything(opened: Opened) -> None:
    talk, strip = opened
    strip.view.zoom(10, strip.view.start + 1000)
    QTest.mouseDClick(strip.canvas, Qt.MouseButton.LeftButton, pos=QPoint(700, 100))
    assert (strip.view.start, strip.view.end) == talk.story.period


def test_arrow_keys_walk_from_event_to_event(opened: Opened) -> None:
    talk, strip = opened
    order = [entry.event.id for entry in strip.canvas._arranger.index.order]
    key(strip.canvas, Qt.Key.Key_Home)
    assert talk.selection.event == order[0]
    key(strip.canvas, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert talk.selection.event == order[2]
    key(strip.canvas, Qt.Key.Key_Left)
    assert talk.selection.event == order[1]
    key(strip.canvas, Qt.Key.Key_End, Qt.Key.Key_Right)
    assert talk.selection.event == order[-1]


def test_walking_keeps_the_event_in_view(opened: Opened) -> None:
    _, strip = opened
    key(strip.canvas, Qt.Key.Key_Home)
    for _ in range(8):
        key(strip.canvas, Qt.Key.Key_Plus)
    for _ in range(12):
        key(strip.canvas, Qt.Key.Key_Right)
        assert strip.canvas.picture.flag is not None


def test_plus_and_minus_zoom(opened: Opened) -> None:
    _, strip = opened
    span = strip.view.span
    key(strip.canvas, Qt.Key.Key_Plus)
    assert strip.view.span == pytest.approx(span / 1.5)
    key(strip.canvas, Qt.Key.Key_Minus)
    assert strip.view.span == pytest.approx(span)


def test_its_keys_are_its_own_where_the_window_has_commands_on_them(opened: Opened) -> None:
    from PySide6.QtGui import QKeyEvent

    _, strip = opened
    for one, own in (
        (Qt.Key.Key_Right, True),
        (Qt.Key.Key_Home, True),
        (Qt.Key.Key_PageDown, False),
        (Qt.Key.Key_Space, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, one, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(strip.canvas, event)
        assert event.isAccepted() is own
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(strip.canvas, event)
    assert not event.isAccepted()


def test_origins_are_filters_with_counts(opened: Opened) -> None:
    talk, strip = opened
    shown = [event for event in talk.story.events.values() if not event.after]
    article = strip.header.filters["article"]
    count = sum(event.origin == "article" and event.spec.status not in ("target", "forecast") for event in shown)
    assert article.text().split()[-1] == str(count)
    assert not strip.header.filters["derived"].isVisible()
    article.click()
    assert strip.canvas.picture.layout.mark("exit") is None
    assert strip.canvas.picture.layout.mark("gpt3_licence") is not None
    article.click()
    assert strip.canvas.picture.layout.mark("exit") is not None


def test_what_came_after_is_shown_on_demand(opened: Opened) -> None:
    talk, strip = opened
    assert strip.canvas.picture.layout.mark("series_g_round") is None
    strip.header.after.click()
    assert talk.look.after
    mark = strip.canvas.picture.layout.mark("series_g_round")
    assert mark is not None
    assert mark.faded
    talk.set_after(False)
    assert not strip.header.after.isChecked()


def test_the_header_says_what_is_in_view(opened: Opened) -> None:
    talk, strip = opened
    talk.set_language("en")
    assert strip.header.range.text() == "Jan 2019 – Dec 2026"
    talk.set_language("zh")
    assert strip.header.range.text() == "2019 年 1 月 – 2026 年 12 月"
    before = strip.view.span
    strip.header.slider.setValue(500)
    assert strip.view.level == pytest.approx(0.5, abs=0.01)
    assert strip.view.span < before
    strip.header.wider.click()
    assert strip.header.slider.value() < 500
    strip.header.fit.click()
    assert (strip.view.start, strip.view.end) == talk.story.period


def test_the_frame_of_the_minimap_is_dragged_and_stretched(opened: Opened) -> None:
    _, strip = opened
    strip.view.show(strip.view.start + 800, strip.view.start + 1400)
    minimap = strip.minimap
    start, span = strip.view.start, strip.view.span
    frame = minimap.frame()
    QTest.mousePress(minimap, Qt.MouseButton.LeftButton, pos=frame.center().toPoint())
    QTest.mouseMove(minimap, frame.center().toPoint() + QPoint(100, 0))
    QTest.mouseRelease(minimap, Qt.MouseButton.LeftButton, pos=frame.center().toPoint() + QPoint(100, 0))
    assert strip.view.start == pytest.approx(start + 100 / minimap.scale.per_day, rel=1e-6)
    assert strip.view.span == pytest.approx(span)
    edge = QPoint(round(minimap.frame().right()), 15)
    end = strip.view.end
    QTest.mousePress(minimap, Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseMove(minimap, edge - QPoint(60, 0))
    QTest.mouseRelease(minimap, Qt.MouseButton.LeftButton, pos=edge - QPoint(60, 0))
    assert strip.view.end == pytest.approx(end - 60 / minimap.scale.per_day, rel=1e-6)


def test_pressing_beside_the_frame_goes_there(opened: Opened) -> None:
    _talk, strip = opened
    strip.view.show(strip.view.start, strip.view.start + 300)
    scale = strip.minimap.scale
    QTest.mouseClick(strip.minimap, Qt.MouseButton.LeftButton, pos=QPoint(round(scale.x1) - 200, 15))
    assert strip.view.start < scale.days(round(scale.x1) - 200) < strip.view.end


def test_hovering_tells_where_it_comes_from(opened: Opened) -> None:
    _, strip = opened
    said = strip.canvas.text_at(QPointF(mark_point(strip.canvas, "gpt5")))
    assert "GPT-5" in said
    assert "2025" in said
    lane = strip.canvas.picture.layout.lanes[-1]
    assert strip.canvas.text_at(QPointF(300, (lane.top + lane.bottom) / 2)) == ""
    [chart] = strip.canvas.picture.charts
    assert chart is not None
    assert "615" in strip.canvas.text_at(QPointF(*chart.points[2][1]))


def test_at_rest_nothing_is_painted(opened: Opened, qtbot) -> None:
    _, strip = opened
    qtbot.waitUntil(lambda: strip.canvas.paints > 0 and strip.minimap.paints > 0)
    QApplication.processEvents()
    before = strip.canvas.paints, strip.minimap.paints
    for _ in range(20):
        QApplication.processEvents()
    assert (strip.canvas.paints, strip.minimap.paints) == before


def test_repainting_uses_the_finished_picture(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    _, strip = opened
    kept = strip.canvas._kept
    first = strip.canvas.grab().toImage()
    picture = strip.canvas.picture
    assert strip.canvas.grab().toImage() == first
    layer = kept.layer
    assert layer is not None
    assert strip.canvas.grab().toImage() == first
    assert kept.layer is layer
    assert strip.canvas.picture is picture
    strip.view.pan(100)
    strip.view.zoom(2, strip.view.start)
    assert strip.canvas.grab().toImage() != first
    assert kept.layer is None


def test_the_strip_takes_the_colours_of_the_window(opened: Opened) -> None:
    talk, strip = opened
    for colours in (DARK, LIGHT):
        strip.set_colours(colours)
        for theme in ("ink", "paper"):
            talk.set_theme(theme)
            corner = strip.canvas.grab().toImage().pixelColor(4, strip.canvas.height() // 2)
            assert corner.name() == colours.base.lower()


def ink_of(picture: QImage) -> int:
    """Different colours in a picture: blank ones have one."""
    return len({picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)})


@pytest.mark.parametrize("size", [(1600, 318), (1000, 200), (640, 170), (3840, 500)])
@pytest.mark.parametrize("name", SHIPPED)
def test_every_story_at_every_size(open_strip, name: str, size: tuple[int, int]) -> None:
    story = shipped(name)
    talk, strip = open_strip(story, size)
    for number in range(1, len(story.slides) + 1, 4):
        talk.go_to_number(number)
        picture = strip.canvas.picture
        assert picture.layout.lanes
        for chart in picture.charts:
            assert chart.area.y >= picture.lanes_rect.bottom - 0.01
            assert chart.area.bottom <= strip.canvas.height() + 0.01
    assert ink_of(strip.grab().toImage()) > 8
    assert strip.minimap.isVisible() == (strip.height() >= 200)


def test_many_lanes_scroll(open_strip) -> None:
    _, strip = open_strip(generated(200, 17), (1200, 260))
    canvas = strip.canvas
    canvas.grab()
    assert canvas._scroll.isVisible()
    first = canvas.picture.layout.lanes[0].top
    canvas._scroll.setValue(canvas._scroll.maximum())
    assert canvas.picture.layout.lanes[0].top < first
    assert canvas.picture.layout.lanes[-1].bottom == pytest.approx(canvas.picture.lanes_rect.bottom, abs=1)


def test_no_label_of_the_axis_stands_under_the_flag(opened: Opened) -> None:
    talk, strip = opened
    for event in talk.story.events:
        talk.choose_event(event)
        picture = strip.canvas.picture
        if picture.flag is None:
            continue
        for tick in picture.ticks:
            if tick.label:
                assert tick.x >= picture.flag.box.right or tick.x + 8 < picture.flag.box.x


def test_values_of_the_chart_row_do_not_meet(opened: Opened) -> None:
    _, strip = opened
    for _ in range(10):
        [chart] = strip.canvas.picture.charts
        assert chart is not None
        boxes = [(x, x + 7 * len(text), baseline) for text, x, baseline in chart.labels]
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                assert one[1] <= other[0] or other[1] <= one[0] or abs(one[2] - other[2]) >= 13
        key(strip.canvas, Qt.Key.Key_Plus)


def test_a_new_version_of_the_story_is_shown(opened: Opened) -> None:
    talk, strip = opened
    other = story_of(
        "title: X\nlanguages: [en]\nevents:\n  - {id: a, date: 1900, title: A}\n  - {id: b, date: 1910, title: B}\n"
    )
    talk.story = other
    talk.cursor = type(talk.cursor)()
    talk.set_language("en")
    talk.story_changed.emit()
    assert (strip.view.start, strip.view.end) == other.period
    assert strip.canvas.picture.layout.mark("a") is not None


def test_a_story_without_events(open_strip) -> None:
    _, strip = open_strip(story_of("title: X\nlanguages: [en]\nslides:\n  - {id: a, title: A}\n", sound=False))
    key(strip.canvas, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Plus)
    assert strip.canvas.picture.flag is None
    assert not strip.grab().isNull()


def test_words_of_the_header_follow_the_apps_language(opened: Opened) -> None:
    _, strip = opened
    strip.header.title.setText("")
    QApplication.sendEvent(strip.header, QEvent(QEvent.Type.LanguageChange))
    assert strip.header.title.text() == "Timeline"
