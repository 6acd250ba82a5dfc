"""Live reload: from the moment an editor has saved to the end of the stage's paint event, one slide changed.

The whole window is there, with panels, thumbnails and checks. The floor is what cannot be left out: reading the bytes,
composing the one slide and painting it.
"""

from __future__ import annotations

from presenter.app.reload import SETTLE_MS
from tests.bench.export import long_story
from tests.bench.rows import ROOT, Row, percentile, row, told_by

SAVES = 40
PROGRAM = """
import gc, json, os, sys, tempfile, time
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.main_window import MainWindow
from presenter.app.settings import Settings
from presenter.app.talk import Talk
from presenter.core.compose.compose import compose
from presenter.files import load_story
from presenter.scene.fonts import load_fonts
from presenter.scene.measure import QtMeasure
from presenter.scene.render import draw_frame, picture_loader
given, how, saves = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
gc.set_threshold(50_000, 20, 50)  # as the program itself does
app = QApplication(sys.argv); load_fonts()
folder = Path(tempfile.mkdtemp())
path = folder / "story.yaml"
text = given.read_text(encoding="utf-8")
path.write_text(text, encoding="utf-8")
loaded = load_story(path)
assert not loaded.problems, loaded.problems
talk = Talk(loaded.story, path, source=loaded.source)
settings = Settings(folder / "window.ini")
main = MainWindow(talk, settings, Appearance(app, settings), AppWords(app, settings))
main.resize(1600, 1000); main.show()
gc.collect(); gc.freeze()  # so does a start
def settle(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
while not main.idle.finished:
    settle(0.05)
main.rest.follow_file()
main.rest.reloader._threads.submit(int).result()  # until it is ready for the first change
settle(0.5)
seen = []
main.stage.painted.connect(lambda: seen.append((time.perf_counter(), time.process_time(), talk.story)))
def save(text):
    data = text.encode()
    if how == "rename":
        beside = path.with_name("story.tmp")
        beside.write_bytes(data)
        os.replace(beside, path)
    else:
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    return time.perf_counter(), time.process_time()
times, used, floors = [], [], []
count = len(talk.story.slides)
for number in range(saves):
    slide = (number * 7 + 3) % count
    at = text.index("\\n  - id: " + talk.story.slides[slide].spec.id + "\\n") + 1
    at = text.index("zh: ", at) + 4
    text = text[:at] + "改" + text[at:]
    before = talk.story
    seen.clear()
    started, spent = save(text)
    while not any(story is not before for _, _, story in seen):
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        assert time.perf_counter() < started + 20, "the story was not read again"
    at, cpu = next((at, cpu) for at, cpu, story in seen if story is not before)
    times.append((at - started) * 1000)
    used.append((cpu - spent) * 1000)
    assert talk.cursor.slide == slide or count < 30, (talk.cursor, slide)
    started = time.perf_counter()
    path.read_bytes()
    frame = compose(talk.story, talk.cursor, talk.look.language, QtMeasure(), after=talk.look.after)
    draw_frame(frame, talk.look.theme, main.stage.device_size(), picture_loader(folder))
    floors.append((time.perf_counter() - started) * 1000)
    settle(0.25)
print(json.dumps({"times": times, "used": used, "floors": floors}))
sys.stdout.flush()
os._exit(0)
"""


def rows() -> list[Row]:
    """95 of 100 saves take no longer; and what all threads of the program work for it, with the waiting for the file to stand still."""
    import tempfile
    from pathlib import Path

    found: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        long = Path(folder) / "long.yaml"
        long.write_text(long_story(500), encoding="utf-8")
        for name, story, aim in (
            ("shipped", ROOT / "content" / "story.yaml", "<= 150 ms"),
            ("500-slides", long, "<= 400 ms"),
        ):
            for how in ("rename", "truncate"):
                told = told_by(PROGRAM, str(story), how, str(SAVES))
                floor = [percentile(told["floors"], 0.95)]
                found.append(row(f"reload/{name}/{how}/p95", [percentile(told["times"], 0.95)], "ms", aim, floor))
                alone = [percentile(told["used"], 0.95) + SETTLE_MS]
                found.append(row(f"reload/{name}/{how}/p95/cpu", alone, "ms", "as above, with the computer to itself"))
    return found
