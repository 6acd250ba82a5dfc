"""A pen on the stage: from the mouse's move to the painted pixel, over the slide with the most charts, with much ink on it."""

from __future__ import annotations

from tests.bench.rows import Row, percentile, row, told_by

STROKES = """
import json, math, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from presenter.app.chart_overlays import ChartOverlays
from presenter.app.frames import Frames
from presenter.app.stage import StageView
from presenter.app.talk import Talk
from presenter.app.tools.layer import ToolLayer
from presenter.app.tools.toolbox import Toolbox
from presenter.core.geometry import Point
from presenter.files import load_story
from presenter.paths import BUILT_IN_STORY
from presenter.scene.fonts import load_fonts
app = QApplication(sys.argv); load_fonts()
talk = Talk(load_story(BUILT_IN_STORY).story, Path(BUILT_IN_STORY))
talk.go_to_slide(max(talk.story.slides, key=lambda s: s.spec.chart is not None and len(s.events)).id); talk.last_visited = None
frames = Frames(talk)
while talk.cursor.step < talk.slide.last_step:
    talk.forward()
stage = StageView(talk, frames, margin=0); stage.resize(1920, 1080); stage.show()
charts = ChartOverlays(talk, frames, stage)
box = Toolbox(talk, frames)
layer = ToolLayer(box, talk, frames, stage)
QTest.qWaitForWindowExposed(stage)
for k in range(50):
    box.tool = "pen"
    box.press(Point(100 + 30 * k, 950)); box.move(Point(120 + 30 * k, 1000)); box.release()
def settle():
    for _ in range(40):
        app.processEvents()
box.choose("") if box.tool else None
box.choose("pen")
settle()
def send(kind, x, y, button=Qt.MouseButton.NoButton):
    at = QPointF(x, y)
    QApplication.sendEvent(layer, QMouseEvent(kind, at, at, button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
times, floors = [], []
bare = QPixmap(1920, 1080); bare.fill(QColor("black"))
ways = [(300 + k * 3.0, 540 + 250 * math.sin(k / 23)) for k in range(400)]
send(QEvent.Type.MouseButtonPress, *ways[0], Qt.MouseButton.LeftButton)
before = ways[0]
for x, y in ways[1:]:
    started = time.perf_counter()
    send(QEvent.Type.MouseMove, x, y)
    app.processEvents()
    times.append((time.perf_counter() - started) * 1000)
    started = time.perf_counter()
    painter = QPainter(bare); painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("orange"), 4)); painter.drawLine(QPointF(*before), QPointF(x, y)); painter.end()
    floors.append((time.perf_counter() - started) * 1000)
    before = (x, y)
started = time.perf_counter()
send(QEvent.Type.MouseButtonRelease, *before, Qt.MouseButton.LeftButton); app.processEvents()
ended = (time.perf_counter() - started) * 1000
assert len(box.page) == 51, len(box.page)
print(json.dumps({"times": times, "floors": floors, "ended": ended, "charts": len(charts.views)}))
"""


def rows() -> list[Row]:
    """95 of 100 moves take no longer; the floor is a bare line of QPainter on a pixmap."""
    found = told_by(STROKES)
    floor = percentile(found["floors"], 0.95)
    return [
        row("pen/move-p95", [percentile(found["times"], 0.95)], "ms", "<= 16 ms", [floor]),
        row("pen/stroke-end", [found["ended"]], "ms", "<= 60 ms", [floor]),
    ]
