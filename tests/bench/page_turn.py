"""Turning pages: from the key press to the painted stage, when the neighbour is prepared."""

from __future__ import annotations

from tests.bench.rows import Row, percentile, row, told_by

TURNS = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from presenter.app.frames import Frames
from presenter.app.stage import StageView
from presenter.app.talk import Talk
from presenter.files import load_story
from presenter.paths import BUILT_IN_STORY
from presenter.scene.fonts import load_fonts
app = QApplication(sys.argv); load_fonts()
talk = Talk(load_story(BUILT_IN_STORY).story, Path(BUILT_IN_STORY))
stage = StageView(talk, Frames(talk), margin=0); stage.resize(1920, 1080); stage.show()
QTest.qWaitForWindowExposed(stage)
def settle():
    # Neighbours are made some milliseconds after a paint; nobody presses keys faster than this.
    QTest.qWait(120)
times, floors = [], []
settle()
picture = QImage(1920, 1080, QImage.Format.Format_RGB32); picture.fill(0)
while True:
    before = talk.cursor
    started = time.perf_counter()
    talk.forward(); stage.repaint()
    times.append((time.perf_counter() - started) * 1000)
    if talk.cursor == before:
        times.pop(); break
    started = time.perf_counter()
    target = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(target); painter.drawImage(0, 0, picture); painter.end()
    floors.append((time.perf_counter() - started) * 1000)
    settle()
print(json.dumps({"times": times, "floors": floors}))
"""


def rows() -> list[Row]:
    """95 of 100 turns take no longer; the floor is copying one picture of that size."""
    found = told_by(TURNS)
    slow = percentile(found["times"], 0.95)
    return [row("page-turn/p95", [slow], "ms", "<= 16 ms", [percentile(found["floors"], 0.95)])]
