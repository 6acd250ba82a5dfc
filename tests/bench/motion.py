"""Transitions at 1920 x 1080: what one moment costs to paint, beside fading one picture into another."""

from __future__ import annotations

from tests.bench.rows import Row, percentile, row, told_by

TRANSITIONS = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from presenter.app import motion
from presenter.app.frames import Frames
from presenter.app.stage import StageView
from presenter.app.talk import Talk
from presenter.core import deck
from presenter.core.deck import Cursor
from presenter.files import load_story
from presenter.paths import BUILT_IN_STORY
from presenter.scene.fonts import load_fonts
app = QApplication(sys.argv); load_fonts()
talk = Talk(load_story(BUILT_IN_STORY).story, Path(BUILT_IN_STORY)); talk.less_motion = False
stage = StageView(talk, Frames(talk), margin=0, audience=True); stage.resize(1920, 1080); stage.show()
QTest.qWaitForWindowExposed(stage)
now = 0.0
motion.StageMotion.__init__.__defaults__ = (lambda: now,)
story = talk.story
def settle():
    for _ in range(60):
        app.processEvents()
def run(name, found):
    global now
    settle()
    before = talk.cursor
    if name == "state": talk.turn(0)
    else: talk.forward()
    if talk.cursor == before or not stage.moving: return
    kind = name or ("step" if talk.cursor.slide == before.slide else "slide")
    plan = stage._motion._plan
    kind = "unfold" if plan.curtain is not None else kind
    for ms in range(0, int(plan.lasts), 16):
        now = ms * 1.0
        started = time.perf_counter(); stage._motion._next(); stage.repaint()
        found.setdefault(kind, []).append((time.perf_counter() - started) * 1000)
    stage._motion.finish(); now = 0.0
found = {}
while True:
    before = talk.cursor
    run("", found)
    if talk.cursor == before: break
    if talk.slide.switches and talk.cursor.step == talk.slide.last_step: run("state", found)
one, other = QPixmap(1920, 1080), QPixmap(1920, 1080); one.fill(Qt.GlobalColor.black); other.fill(Qt.GlobalColor.white)
floors = []
for k in range(200):
    target = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(target)
    started = time.perf_counter()
    painter.drawPixmap(0, 0, one); painter.setOpacity(k / 200); painter.drawPixmap(0, 0, other)
    floors.append((time.perf_counter() - started) * 1000)
    painter.end()
print(json.dumps({"found": found, "floors": floors}))
"""


def rows() -> list[Row]:
    """Median and 95 of 100 over every transition of the shipped story; the floor is a bare fade of two pictures."""
    said = told_by(TRANSITIONS)
    made: list[Row] = []
    for kind in ("step", "slide", "state", "unfold"):
        times = said["found"][kind]
        made.append(row(f"motion/{kind}/median", times, "ms", "<= 8 ms", said["floors"]))
        made.append(
            row(f"motion/{kind}/p95", [percentile(times, 0.95)], "ms", "<= 16 ms", [percentile(said["floors"], 0.95)])
        )
    return made
