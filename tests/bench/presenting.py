"""Presenting: from the key press to the painted stage with the console open, and the memory of an hour of kiosk.

The floors: copying one picture of that size, composing and painting nothing; and the memory that the same time costs a
window that shows one picture after another.
"""

from __future__ import annotations

from tests.bench.rows import Row, percentile, row, told_by

WINDOW = """
import json, os, sys, time
from pathlib import Path
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from presenter.app.frames import Frames
from presenter.app.inhibit import taking
from presenter.app.settings import Settings
from presenter.app.talk import Talk
from presenter.files import load_story
from presenter.paths import BUILT_IN_STORY
from presenter.scene.fonts import load_fonts
import tempfile
app = QApplication(sys.argv); load_fonts()
talk = Talk(load_story(BUILT_IN_STORY).story, Path(BUILT_IN_STORY))
talk.less_motion = True
def settle(turns=60):
    for _ in range(turns):
        app.processEvents()
"""

ROUNDS = 3
"""Each turn is made so often and its best counts: other programs may be busy."""

TURNS = (
    WINDOW.replace("import tempfile\n", f"import tempfile\nROUNDS = {ROUNDS}\n")
    + """
from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.main_window import MainWindow
from presenter.core.deck import Cursor
taking.take_holds = lambda: ()
settings = Settings(Path(tempfile.mkdtemp()) / "window.ini")
settings.keep("one-screen-windows", True)
main = MainWindow(talk, settings, Appearance(app, settings), AppWords(app, settings))
main.show()
while not main.idle.finished:
    app.processEvents()
frames = main.frames
presenting = main.presenting
presenting.from_start()
window = presenting.stage_window
window.resize(1920, 1080)
stage = window.stage
settle()
console = presenting.console
assert console is not None and console.isVisible(), "the console is open"
picture = QImage(1920, 1080, QImage.Format.Format_RGB32); picture.fill(0)
near, cold, floors = [], [], []
def floor():
    started = time.perf_counter()
    target = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(target); painter.drawImage(0, 0, picture); painter.end()
    floors.append((time.perf_counter() - started) * 1000)
seen = []
stage.painted.connect(lambda: seen.append((time.perf_counter(), time.thread_time())))
def timed(move):
    seen.clear()
    cursor = talk.cursor
    started, used = time.perf_counter(), time.thread_time()
    move()
    if talk.cursor == cursor:
        return (0.0, 0.0)
    while not seen:
        app.processEvents()
    return (seen[0][0] - started) * 1000, (seen[0][1] - used) * 1000
def prepared():
    for _ in range(30):
        app.processEvents()
    while frames._wanted or frames._idle.isActive():
        app.processEvents()
for _ in range(ROUNDS):
    near.append([])
    talk.go(Cursor()); prepared()
    while True:
        before = talk.cursor
        took = timed(window.actions_["forward"].trigger)
        if talk.cursor == before:
            break
        near[-1].append(took)
        floor(); prepared()
for _ in range(ROUNDS):
    cold.append([])
    for number in [n * 7 % len(talk.story.slides) for n in range(1, len(talk.story.slides))]:
        frames.forget()
        stage.repaint()
        frames._wanted.clear()
        cold[-1].append(timed(lambda: talk.go(Cursor(number))))
        floor(); settle(20)
print(json.dumps({"near": near, "cold": cold, "floors": floors, "size": [stage.device_size().width(), stage.device_size().height()]}))
os._exit(0)
"""
)

KIOSK = (
    WINDOW
    + """
from presenter.app.kiosk.kiosk import Kiosk
from presenter.app.stage import StageView
frames = Frames(talk)
changes, floor = int(sys.argv[1]), sys.argv[2] == "floor"
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6
if floor:
    from PySide6.QtWidgets import QLabel
    from presenter.core.deck import Cursor
    label = QLabel(); label.resize(1280, 720); label.show()
    pictures = [frames.picture(label.size(), Cursor(number)) for number in range(8)]
    def turn(n):
        label.setPixmap(pictures[n % len(pictures)]); label.repaint(); app.processEvents()
    for n in range(400): turn(n)
    before = resident()
    for n in range(changes): turn(n)
    print(json.dumps({"changes": changes, "grown": resident() - before})); os._exit(0)
stage = StageView(talk, frames, margin=0, audience=True); stage.resize(1280, 720); stage.show()
kiosk = Kiosk(talk, stage, lambda: {}, pace=1e9)
seen = [0]
painted = [0]
start = []
slides = [talk.cursor.slide]
def moved():
    if talk.cursor.slide != slides[0]:
        slides[0] = talk.cursor.slide
        seen[0] += 1
    if not start and seen[0] >= 400:
        start.append((resident(), seen[0], time.perf_counter()))
    if start and seen[0] - start[0][1] >= changes:
        kiosk.end()
        print(json.dumps({"changes": seen[0] - start[0][1], "grown": resident() - start[0][0], "painted": painted[0],
            "seconds": time.perf_counter() - start[0][2]}), flush=True)
        os._exit(0)
talk.cursor_moved.connect(moved)
stage.painted.connect(lambda: painted.__setitem__(0, painted[0] + 1))
kiosk.begin()
app.exec()
"""
)

CHANGES = 5000
"""More slide changes than a kiosk makes in an hour at less than a second each."""


def _best(rounds: list[list[list[float]]], which: int) -> list[float]:
    """Each turn's least time in milliseconds: by the clock (0), or of the processor (1), which others do not lengthen."""
    return [min(turn[which] for turn in turns) for turns in zip(*rounds, strict=True)]


def rows() -> list[Row]:
    """95 of 100 turns take no longer; memory that grew, in MB, beyond 400 changes of warming up."""
    found = told_by(TURNS)
    floor = [percentile(found["floors"], 0.5)]
    near, cold = (_best(found[name], 0) for name in ("near", "cold"))
    near_cpu, cold_cpu = (_best(found[name], 1) for name in ("near", "cold"))
    kiosk = told_by(KIOSK, str(CHANGES), "kiosk")
    bare = told_by(KIOSK, str(CHANGES), "floor")
    assert kiosk["changes"] >= CHANGES
    assert kiosk["painted"] >= CHANGES, kiosk
    return [
        row("presenting/near/p95", [percentile(near, 0.95)], "ms", "<= 16 ms", floor),
        row("presenting/cold/p95", [percentile(cold, 0.95)], "ms", "<= 60 ms", floor),
        row("presenting/near/p95/cpu", [percentile(near_cpu, 0.95)], "ms", "as near, with the computer to itself"),
        row("presenting/cold/p95/cpu", [percentile(cold_cpu, 0.95)], "ms", "as cold, with the computer to itself"),
        row("kiosk/memory/5000", [kiosk["grown"]], "MB", "< 10 MB", [max(bare["grown"], 0.1)]),
    ]
