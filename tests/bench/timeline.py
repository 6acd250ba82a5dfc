"""The strip at 1920 x 1080 over 1 thousand to 10 million events, beside painting the same cards from cached pictures.

A frame is the strip's canvas moved and painted at once: layout, painting and the copy to the screen. While a view is panned
or zoomed, most frames are painted from a picture that was laid out for another view (`strip/moving_frame`): the median tells
these, 95 of 100 has some that were laid out. The floor is a bare
widget of the same size that paints the very same picture: ground, band, grid, lane lines and axis as fills, and one cached
pixmap with a transparent ground at its place for each dot, bar, label, count, line and row of ticks (see
`tests.bench.floor`). How much the two pictures differ is measured, too, and must be next to nothing. Frames and floors
take turns in rounds, so that a busy machine slows both; each frame of the floor paints the cards of another view.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.rows import Row, percentile, row, told_by

ROOT = Path(__file__).parent.parent.parent
COUNTS = {"1k": 1_000, "10k": 10_000, "100k": 100_000, "1m": 1_000_000, "10m": 10_000_000}
NARRATED = {"narrated-300": 300, "narrated-5k": 5_000}
UNLIKE = 0.005
"""Share of pixels in which strip and floor may differ."""
MOVES = [f"{view}/{move}" for view in ("whole", "part") for move in ("pan", "zoom")]

MADE = """
import json, sys, time, tracemalloc
from pathlib import Path
import numpy as np
from msgspec.structs import replace
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from presenter.core.crowd.store import Texts, crowd_of
from presenter.files import load_story
from presenter.scene.fonts import load_fonts

FIRST, DAYS = 730_120, 9_000
HEAD = '''title: Many
languages: [en]
sources: {log: {title: The log}, book: {title: The book, origin: article}}
lanes: {story: {label: Story, colour: teal}, log: {label: Log}, talk: {label: Talk}}
events:
  from: events.csv
  map: {lane: lane, weight: weight, source: source}
  lane: log
  narrated:
'''
NARRATED = [
    f"    - {{id: e{k}, date: {2001 + k}-0{1 + k % 9}-12, title: Narrated event {k}, lane: {['story', 'log'][k % 2]}, sources: [book]}}"
    for k in range(20)
]
YAML = HEAD + "\\n".join(NARRATED) + "\\nslides: [{id: all, layout: timeline, title: All}]\\n"
WORDS = "fix add remove rename the parser index layout painter docs again after review".split()

def titles(count):
    dice = np.random.default_rng(5)
    picks = dice.integers(0, len(WORDS), (1000, 4))
    phrases = [" ".join(WORDS[k] for k in row) for row in picks]
    return (f"{number} {phrases[number % 1000]}" for number in range(count))

def columns(count):
    dice = np.random.default_rng(4)
    starts = FIRST + np.floor(dice.random(count) ** 1.2 * DAYS)
    weights = np.minimum(5, 1 + np.floor(dice.exponential(0.7, count))).astype(np.uint8)
    lengths = np.where(dice.random(count) < 0.97, 1.0, 30.0)
    return starts, starts + lengths, weights, dice.integers(1, 3, count).astype(np.uint16)

def made(count):
    starts, ends, weights, lanes = columns(count)
    texts = [f"2010-01-01\\x1flog\\x1f{title}\\x1e".encode() for title in titles(count)]
    sizes = np.fromiter(map(len, texts), dtype=np.uint32, count=count)
    places = np.zeros(count, dtype=np.int64)
    np.cumsum(sizes[:-1], out=places[1:])
    said = Texts(b"".join(texts), ("date", "source", "title"))
    return crowd_of("events.csv", "made", ("story", "log", "talk"), said, lanes, starts, ends, weights,
                    np.arange(count, dtype=np.uint32), places, sizes)

def write(folder, count):
    from presenter.core.dates.gregorian import year_month_day
    starts, ends, weights, lanes = columns(count)
    names = {day: "%04d-%02d-%02d" % year_month_day(day) for day in range(FIRST, FIRST + DAYS + 1)}
    with (folder / "events.csv").open("w") as file:
        file.write("date,title,lane,weight,source\\n")
        for start, end, weight, lane, title in zip(starts.tolist(), ends.tolist(), weights.tolist(), lanes.tolist(), titles(count)):
            day = names[int(start)]
            file.write(f"{day if end - start < 2 else day[:7]},{title},{('story', 'log', 'talk')[lane]},{weight},log\\n")
    (folder / "story.yaml").write_text(YAML)
"""

FRAMES = (
    MADE
    + """
import random
from functools import partial
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from presenter.app.strip.painting import paint_picture
from presenter.core.geometry import Rect
from tests.bench.floor import bare_pass, recorded
kind, count, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
app = QApplication(sys.argv); load_fonts()

def narrated(count):
    dice = random.Random(3)
    for k in range(count):
        year, month, day = 2001 + int(dice.random() * 24), 1 + dice.randrange(12), 1 + dice.randrange(28)
        date = f"{year}-{month:02}-{day:02}" if dice.random() < 0.7 else f"{year}-{month:02}"
        title = " ".join(dice.choice(WORDS) for _ in range(4))
        yield (f"  - {{id: e{k}, date: '{date}', title: {title} {k}, lane: {dice.choice(['story', 'log', 'talk'])}, "
               f"weight: {1 + dice.randrange(4)}, sources: [{dice.choice(['book', 'log', 'log'])}]}}")

if kind == "crowd":
    (folder / "story.yaml").write_text(YAML)
    (folder / "events.csv").write_text("date,title,lane,weight,source\\n2001,One,log,1,log\\n")
else:
    head = HEAD[: HEAD.index("  from:")]
    slides = "\\nslides: [{id: all, layout: timeline, title: All}]\\n"
    (folder / "story.yaml").write_text(head + "\\n".join(narrated(count)) + slides)
story = load_story(folder / "story.yaml").story
started = time.perf_counter()
if kind == "crowd":
    story = replace(story, crowd=made(count), period=(float(FIRST), float(FIRST + DAYS)))
talk = Talk(story, folder / "story.yaml")
strip = TimelineStrip(talk); strip.view.glides = False
strip.resize(1920, 1080 + strip.header.height() + strip.minimap.height())
strip.show(); QTest.qWaitForWindowExposed(strip)
opened = time.perf_counter() - started
canvas = strip.canvas

class Floor(QWidget):
    steps = []
    def paintEvent(self, event):
        painter = QPainter(self)
        bare_pass(painter, self.steps)
        painter.end()

floor = Floor(); floor.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
floor.resize(canvas.size()); floor.show(); QTest.qWaitForWindowExposed(floor)
area = Rect(0, 0, canvas.width(), canvas.height())
def cards():
    paint = partial(paint_picture, picture=canvas.picture, story=talk.story, style=canvas._style, size=area)
    return recorded(canvas.size(), paint)

def other_pixels():
    # The share of pixels in which the floor is another picture than the strip, by more than a shade.
    images = [each.grab().toImage().convertToFormat(QImage.Format.Format_RGB32) for each in (canvas, floor)]
    one, other = (np.frombuffer(image.constBits(), np.uint8) for image in images)
    return float((np.abs(one.astype(int) - other) > 8).reshape(-1, 4).any(axis=1).mean())

first, last = strip.view.whole
views = {"whole": (first, last), "part": (first + (last - first) * 0.4, first + (last - first) * 0.42)}
found = {}
for name, (start, end) in views.items():
    # All of these are moves: a view of the whole story has a fiftieth of it beside each end, no more.
    step = (end - start) * (0.0018 if name == "whole" else 0.004)
    for move in ("pan", "zoom"):
        strip.view.show(start, end); canvas.repaint()
        times, floors, shown, unlike = [], [], 0, 0.0
        for k in range(120):
            there = k % 20 < 10
            if move == "pan": strip.view.pan(step if there else -step)
            else: strip.view.zoom(1.05 if there else 1 / 1.05, (start + end) / 2)
            if canvas._picture is not None: raise SystemExit("not moved")
            began = time.perf_counter(); canvas.repaint()
            times.append((time.perf_counter() - began) * 1000)
            if k % 20 in (9, 19):
                # The floor moves on, too: each of its frames paints the cards of another view.
                kept = [cards()]
                for _ in range(2):
                    strip.view.pan(step / 2 if there else -step / 2)
                    kept.append(cards())
                for each in kept * 3:
                    floor.steps = each
                    began = time.perf_counter(); floor.repaint()
                    floors.append((time.perf_counter() - began) * 1000)
                shown = len(floor.steps)
                unlike = max(unlike, other_pixels())
                strip.view.pan(-step if there else step); canvas.repaint()
        found[f"{name}/{move}"] = [times, floors, shown, unlike]
print(json.dumps({"found": found, "opened": opened}))
"""
)

FROM_CSV = (
    MADE
    + """
count, folder = int(sys.argv[1]), Path(sys.argv[2])
write(folder, count)
app = QApplication(sys.argv); load_fonts()
window = QWidget(); window.resize(1920, 1156); window.show(); QTest.qWaitForWindowExposed(window)
started = time.perf_counter()
loaded = load_story(folder / "story.yaml")
read = time.perf_counter() - started
assert not loaded.problems and len(loaded.story.crowd) == count
strip = TimelineStrip(Talk(loaded.story, folder / "story.yaml"), window)
strip.resize(1920, 1156); strip.show(); strip.canvas.repaint()
painted = time.perf_counter() - started
field = strip.header.field

def typed(text):
    began = time.perf_counter(); field.setText(text); took = (time.perf_counter() - began) * 1000
    return took

# The very first letter comes with nothing read ahead, which entering the field would do.
first_letter = [typed("f")]
assert len(strip.finding.crowd) > count / 2
search = [typed(text) for text in ("fix", "fix the", "parser 77", "docs -fix", "nothing like it", "log") * 3]
field.setText("")
text = loaded.story.crowd.texts.data
look = []
for word in (b"fix", b"parser 77", b"nothing like it"):
    began = time.perf_counter(); text.count(word); look.append((time.perf_counter() - began) * 1000)
del strip, loaded
tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
loaded = load_story(folder / "story.yaml")
for lane in loaded.story.crowd.lanes: loaded.story.crowd.lane(lane)
used = tracemalloc.get_traced_memory()[0] - before - len(loaded.story.crowd.texts.data)
print(json.dumps({"read": read, "painted": painted, "bytes": used / count,
                  "search": search, "first-letter": first_letter, "bytes-in-text": look}))
"""
)


def rows() -> list[Row]:
    """Median and 95 of 100 for each number of events, the whole of them or a fiftieth in view, moved or zoomed."""
    made: list[Row] = []
    costs: dict[str, list[float]] = {}
    for name, count in {**COUNTS, **NARRATED}.items():
        said = _said(FRAMES, "narrated" if name in NARRATED else "crowd", str(count))
        large = count > 1_000_000
        for move in MOVES:
            times, floors, _, unlike = said["found"][move]
            if unlike > UNLIKE:
                raise SystemExit(
                    f"timeline/{name}/{move}: the floor shows another picture ({unlike:.2%} of its pixels)"
                )
            costs.setdefault(move, []).append(median(times))
            aim = "< 33 ms" if large else "<= 16 ms" if name in NARRATED else "<= 1.5 x the same cards from pictures"
            made.append(row(f"timeline/{name}/{move}", times, "ms", aim, floors))
            slow, floor = percentile(times, 0.95), percentile(floors, 0.95)
            made.append(row(f"timeline/{name}/{move}/p95", [slow], "ms", "< 33 ms" if large else "<= 16 ms", [floor]))
        if large:
            made.append(row(f"timeline/{name}/open", [said["opened"]], "s", "opens, made without a file"))
    for move, found in costs.items():
        # The floor of each is the cost of the number before it: ten times the events, and the same frame.
        for name, before, here in zip(list(COUNTS)[1:], found, found[1:], strict=False):
            made.append(row(f"timeline/growth/{move}/{name}", [here], "ms", "as a tenth of the events", [before]))
    for name in ("100k", "1m"):
        said = _said(FROM_CSV, str(COUNTS[name]))
        aim = "<= 1 s after the window" if name == "100k" else "opens"
        made.append(row(f"timeline/{name}/first-paint", [said["painted"]], "s", aim))
        made.append(row(f"timeline/{name}/memory", [said["bytes"]], "B", "<= 200 an event beside its text"))
        for what in ("search", "first-letter"):
            aim = "<= 100 ms" if name == "100k" else "tells"
            made.append(row(f"timeline/{name}/{what}", said[what], "ms", aim, said["bytes-in-text"]))
    return made


def _said(program: str, *arguments: str) -> dict[str, Any]:
    """What a program prints last, run in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        said: dict[str, Any] = told_by(program, *arguments, folder)
    return said
