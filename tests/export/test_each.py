"""One file per slide: counting, stopping, and how many pictures wait in memory."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from presenter.core.story import Story
from presenter.core.theme import INK
from presenter.export import each
from presenter.export.beside import write_bytes, written_beside
from presenter.export.each import export_each
from presenter.export.images.png import Png
from presenter.export.order import Order
from presenter.export.report import Report
from presenter.export.shots import shots
from presenter.files import load_story
from presenter.scene.measure import QtMeasure

SMALL = Path(__file__).parents[1] / "data/stories/small.yaml"


@pytest.fixture
def story() -> Story:
    told = load_story(SMALL).story
    assert told is not None
    return told


def export(story: Story, out: Path, **more) -> Report:
    taken = shots(story, list(story.slides), "all", "en", "ink")
    size = more.pop("size", QSize(160, 90))
    return export_each(Order(story, "en", INK, QtMeasure()), taken, out, Png(size), **more)


def test_progress_counts_every_file_once(story, tmp_path):
    counted = []
    report = export(story, tmp_path, progress=lambda done, total: counted.append((done, total)))
    assert counted == [(number, 5) for number in range(1, 6)]
    assert [path.name for path in report.written] == sorted(path.name for path in tmp_path.iterdir())
    assert not report.cancelled


def test_failures_count_too(story, tmp_path, monkeypatch):
    def fail(*_args: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Png, "encode", fail)
    counted = []
    report = export(story, tmp_path, progress=lambda done, _total: counted.append(done))
    assert counted == [1, 2, 3, 4, 5]
    assert {failure.reason for failure in report.failed} == {"no space left on device"}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_stop_finishes_what_is_under_way_and_begins_nothing(story, tmp_path, after):
    asked = iter([False] * after + [True] * 99)
    report = export(story, tmp_path, jobs=1, cancelled=lambda: next(asked))
    assert report.cancelled
    assert len(report.written) <= after
    assert sorted(path.name for path in report.written) == sorted(path.name for path in tmp_path.iterdir())
    assert all(not QImage(str(path)).isNull() for path in report.written)


def test_a_stop_after_the_last_is_none(story, tmp_path):
    asked = iter([False] * 5 + [True] * 99)
    report = export(story, tmp_path, jobs=4, cancelled=lambda: next(asked))
    assert report.cancelled == (len(report.written) < 5)


def test_few_large_pictures_wait_at_a_time(story, tmp_path, monkeypatch):
    alive, most = 0, 0
    lock = threading.Lock()
    whole_draw, whole_encode = Png.draw, Png.encode

    def draw(*args, **more):
        nonlocal alive, most
        with lock:
            alive += 1
            most = max(most, alive)
        return whole_draw(*args, **more)

    def encode(*args):
        nonlocal alive
        data = whole_encode(*args)
        with lock:
            alive -= 1
        return data

    monkeypatch.setattr(Png, "draw", draw)
    monkeypatch.setattr(Png, "encode", encode)
    monkeypatch.setattr(each, "MOST_WAITING_BYTES", 2 * 160 * 90 * 4)
    export(story, tmp_path, jobs=8)
    assert most <= 2


def test_a_picture_that_finds_no_room_is_a_failure_not_a_crash(story, tmp_path):
    report = export(story, tmp_path, size=QSize(200_000, 200_000), jobs=1)
    assert len(report.failed) == 5
    assert report.failed[0].reason.startswith("MemoryError: no room for 200000 x 200000")


def test_reports_add_up():
    one, two = Report([Path("a")]), Report([Path("b")], [], cancelled=True)
    assert one + two == Report([Path("a"), Path("b")], [], cancelled=True)


def write_half(target: Path) -> None:
    with written_beside(target) as part:
        part.write_bytes(b"tw")
        raise KeyboardInterrupt


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path):
    target = tmp_path / "file"
    write_bytes(target, b"one")
    with pytest.raises(KeyboardInterrupt):
        write_half(target)
    assert target.read_bytes() == b"one"
    write_bytes(target, b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_target_that_is_a_folder(tmp_path):
    (tmp_path / "file").mkdir()
    with pytest.raises(OSError):
        write_bytes(tmp_path / "file", b"one")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
