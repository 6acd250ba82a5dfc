"""Clusters on the strip: a click on +n and Enter go into them; pictures on cards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from presenter.app.strip.strip import TimelineStrip
from presenter.app.strip.thumbnails import MOST, Thumbnails
from presenter.app.talk import Talk
from tests.core.timeline.generated import story_of
from tests.core.timeline.test_row_plan import dense


def test_a_click_on_a_count_goes_into_the_cluster(open_strip) -> None:
    _, strip = open_strip(dense(), (1600, 230))
    chip = next(label for label in strip.canvas.picture.layout.labels if label.kind == "more")
    mark = strip.canvas.picture.layout.mark(chip.event)
    span = strip.view.span
    QTest.mouseClick(strip.canvas, Qt.MouseButton.LeftButton, pos=QPointF(*chip.box.centre).toPoint())
    assert strip.view.span <= span / 2 + 1e-6
    after = strip.canvas.picture.layout.mark(chip.event)
    assert after is not None
    assert after.others < mark.others


def test_enter_goes_into_the_cluster_of_the_chosen_event(open_strip) -> None:
    _, strip = open_strip(dense(), (1600, 230))
    chip = next(label for label in strip.canvas.picture.layout.labels if label.kind == "more")
    strip.canvas.set_playhead(chip.event)
    span = strip.view.span
    strip.canvas.setFocus()
    QTest.keyClick(strip.canvas, Qt.Key.Key_Return)
    assert strip.view.span < span


def test_every_event_of_a_dense_lane_is_reached_by_walking(open_strip) -> None:
    talk, strip = open_strip(dense(60))
    strip.canvas.setFocus()
    QTest.keyClick(strip.canvas, Qt.Key.Key_Home)
    seen = [talk.selection.event]
    for _ in range(61):
        QTest.keyClick(strip.canvas, Qt.Key.Key_Right)
        seen.append(talk.selection.event)
        assert strip.canvas.picture.layout.mark(seen[-1]) is not None
    assert len(set(seen)) == 62


def with_picture(folder: Path, size: tuple[int, int] = (2000, 1000)) -> Talk:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(folder / "boat.png"))
    (folder / "text.png").write_text("no picture")
    text = (
        "title: P\nlanguages: [en]\nevents:\n  - {id: boat, title: Boat, date: 1900, picture: boat.png, alt: A boat at sea}\n"
        "  - {id: gone, title: Gone, date: 1901, picture: gone.png}\n"
    )  # fmt: skip
    return Talk(story_of(text, sound=False), folder / "story.yaml")


def test_a_picture_is_decoded_small_and_once(tmp_path: Path) -> None:
    thumbnails = Thumbnails(with_picture(tmp_path))
    image = thumbnails.of("boat.png")
    assert image is not None
    assert (image.width(), image.height()) == (MOST.width(), MOST.width() // 2)
    assert image.pixelColor(5, 5) == QColor("teal")
    assert thumbnails.of("boat.png") is image
    assert thumbnails.of("text.png") is None
    assert thumbnails.of("gone.png") is None
    assert thumbnails.of("../outside.png") is None


def test_a_card_has_the_events_picture_with_its_description(tmp_path: Path) -> None:
    thumbnails = Thumbnails(with_picture(tmp_path))
    text = thumbnails.beside("Boat", "boat")
    assert text.startswith('<img src="data:image/png;base64,')
    assert 'alt="A boat at sea"' in text
    assert text.endswith("<br>Boat")
    assert thumbnails.beside("Gone", "gone") == "Gone"


def test_no_picture_is_read_before_it_is_asked_for(tmp_path: Path, qtbot, monkeypatch) -> None:
    read: list[str] = []
    monkeypatch.setattr("presenter.app.strip.thumbnails._read", lambda *asked: read.append(asked[1]))
    talk = with_picture(tmp_path)
    strip = TimelineStrip(talk)
    qtbot.addWidget(strip)
    strip.resize(900, 300)
    strip.show()
    assert strip.canvas.picture.layout.marks
    assert read == []
