"""The toolbox: the one owner of tools and ink. Views send it what the pointer does, in slide units, and paint what it says.

Whoever shows the slide (the stage, the window, a console's preview) attaches a layer (`tools/layer.py`). A pointer over
any of them is seen on all of them.
"""

from __future__ import annotations

from collections import deque
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from presenter.app.frames import Frames
from presenter.app.settings import Settings
from presenter.app.talk import Talk
from presenter.app.tools.kept_ink import KeptInk
from presenter.core.compose.frame import Frame
from presenter.core.deck import Cursor, clamp
from presenter.core.geometry import SLIDE, Point, Rect, bounds
from presenter.core.ink.book import Book, Page
from presenter.core.ink.eraser import met
from presenter.core.ink.ground import Ground, ground_of
from presenter.core.ink.simplify import simplified
from presenter.core.ink.stroke import INKS, WIDTHS, Kind, Sample, Stroke, reach
from presenter.scene.strokes import HALO, around

Tool = Literal["", "laser", "pen", "marker", "eraser", "spotlight", "lens"]
Cover = Literal["", "black", "white"]
DRAWING: frozenset[Tool] = frozenset({"pen", "marker", "eraser"})
FOLLOWING: frozenset[Tool] = frozenset({"laser", "spotlight", "lens"})
TRAIL_MS = 400
SPOT, LEAST_SPOT, MOST_SPOT = 160.0, 60.0, 600.0
LENS, LEAST_ZOOM, MOST_ZOOM = 230.0, 1.5, 6.0
MOST_SAMPLES = 20_000
"""Of one stroke while it is drawn: five minutes of a quick pen; the next ones begin another."""


class ToolState(Struct, frozen=True):
    """What a journal keeps of the tools besides the ink."""

    tool: str = ""
    ink: str = INKS[0]
    cover: str = ""
    held: tuple[int, int, tuple[int, ...]] | None = None
    """Slide, step and choice of a frozen stage."""
    pointer_hidden: bool = False


class Toolbox(QObject):
    """Tool, ink, cover and freeze of one talk.

    Signals:
        touched: a part of the slide (a Rect in slide units) looks different.
        drawn: the stroke at hand has grown by a part: two Samples.
        ink_changed: the ink on stage is another.
        ink_added: as `ink_changed`, but all that is new is this Stroke above the others.
        changed: tool, colour, cover, freeze or the pointer's hiding.
        told: something the speaker should know.
    """

    touched = Signal(object)
    drawn = Signal(object, object)
    ink_changed = Signal()
    ink_added = Signal(object)
    changed = Signal()
    told = Signal(str)

    def __init__(
        self, talk: Talk, frames: Frames, settings: Settings | None = None, parent: QObject | None = None
    ) -> None:
        """Without `settings` no ink is read or kept."""
        super().__init__(parent or talk)
        self._talk, self._frames = talk, frames
        self._kept = KeptInk(talk, settings, self)
        self._kept.told.connect(self.told)
        self.tool: Tool = ""
        self.ink = INKS[0]
        self.cover: Cover = ""
        self.held: Cursor | None = None
        """Where the audience's picture was frozen."""
        self.pointer_hidden = False
        self.pointer: Point | None = None
        self.spot, self.zoom = SPOT, 2.0
        self.stroke: list[Sample] = []
        """The samples of the stroke at hand."""
        self._trail: deque[tuple[Point, int]] = deque()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._fading = QTimer(self, interval=16)
        self._fading.timeout.connect(self._fade)
        self._swept = 0
        self._erased_from: Point | None = None
        self._drawn_on: tuple[str, Ground] | None = None
        self._ground: tuple[Frame, tuple[object, ...], Ground] | None = None
        self._follow_story()
        talk.story_changed.connect(self._follow_story)
        talk.cursor_moved.connect(self._moved)
        talk.view_changed.connect(self._ground_moved)
        talk.look_changed.connect(self._ground_moved)

    # -- choosing --------------------------------------------------------------------------------

    def choose(self, tool: Tool) -> None:
        """Take a tool; the same one again, or none, is put away."""
        self.release()
        before = self._reach()
        self.tool = "" if tool == self.tool else tool
        self._trail.clear()
        self.changed.emit()
        self.touched.emit(SLIDE if "spotlight" in (tool, self.tool) or tool == "" else bounds([before, self._reach()]))

    def next_ink(self) -> None:
        """The next colour to draw with."""
        self.ink = INKS[(INKS.index(self.ink) + 1) % len(INKS)]
        self.changed.emit()

    def set_cover(self, cover: Cover) -> None:
        """Cover the audience's screen, or uncover it by the same cover again."""
        self.cover = "" if cover == self.cover else cover
        self.changed.emit()

    def set_pointer_hidden(self, hidden: bool) -> None:
        self.pointer_hidden = hidden
        self.changed.emit()

    # -- freezing --------------------------------------------------------------------------------

    def freeze(self) -> None:
        """The audience keeps its picture while the talk moves on."""
        if self.held is None and not self._talk.blank:
            self.release()
            self.held = self._talk.cursor
            self.changed.emit()

    def send(self) -> None:
        """The audience sees what the talk shows now."""
        if self.held is not None:
            self.held = None
            self.changed.emit()

    def return_and_thaw(self) -> None:
        """Back to where the audience is, which sees nothing of it."""
        if self.held is not None:
            self._talk.go(clamp(self._talk.story, self.held))
            self.send()

    # -- pointing and drawing --------------------------------------------------------------------

    def move(self, at: Point, pressure: float = 1.0, *, erasing: bool = False) -> None:
        """The pointer is here; while a stroke is drawn, it grows. `erasing`: the other end of a pen."""
        before = self._reach()
        self.pointer = at
        if self.stroke and not erasing:
            self._grow(Sample(at.x, at.y, pressure))
        elif self._erased_from is not None:
            self._erase(at)
        if self.tool == "laser":
            self._trail.append((at, self._clock.elapsed()))
            if len(self._trail) > 240:
                self._trail.popleft()
            self._fading.start()
        if self.tool:
            self.touched.emit(bounds([before, self._reach()]))

    def press(self, at: Point, pressure: float = 1.0, *, erasing: bool = False) -> bool:
        """Begin a stroke or a sweep of the eraser; whether the tool draws at all."""
        if self.tool not in DRAWING or self._talk.blank:
            return False
        self.pointer = at
        self._drawn_on = (self._talk.slide.id, self.ground)  # a slide may change under the pen
        if erasing or self.tool == "eraser":
            self._swept, self._erased_from = 0, at
            self._erase(at)
        else:
            self.stroke = [Sample(at.x, at.y, pressure)]
            self.drawn.emit(self.stroke[0], self.stroke[0])
        return True

    def release(self) -> None:
        """The stroke is finished: simplified, anchored and kept."""
        if self._erased_from is not None:
            self._erased_from = None
            self._kept.put(self.book.joined(self._swept))
        if not self.stroke or self._drawn_on is None:
            return
        points, self.stroke = simplified(self.stroke), []
        slide, ground = self._drawn_on
        stroke = ground.anchored(Stroke(self.kind, self.ink, WIDTHS[self.kind], points))
        self._kept.put(self.book.added(slide, stroke))
        if slide == self._talk.slide.id:
            self.ink_added.emit(stroke)

    def leave(self) -> None:
        """The pointer is over no view any more."""
        before = self._reach()
        self.pointer = None
        if self.tool:
            self.touched.emit(SLIDE if self.tool == "spotlight" else before)

    def resize(self, steps: float) -> None:
        """Larger or smaller by the wheel: the spotlight's disc, the lens's power."""
        if self.tool == "spotlight":
            self.spot = min(max(self.spot * 1.12**steps, LEAST_SPOT), MOST_SPOT)
            self.touched.emit(SLIDE)
        elif self.tool == "lens":
            self.zoom = min(max(self.zoom * 1.12**steps, LEAST_ZOOM), MOST_ZOOM)
            self.touched.emit(self._reach())

    def trail(self) -> list[tuple[Point, float]]:
        """Where the laser was, and what is left of it from 0 to 1; the last place is the pointer's own."""
        now = self._clock.elapsed()
        found = [(at, 1 - (now - then) / TRAIL_MS) for at, then in self._trail if now - then < TRAIL_MS]
        return [*found, (self.pointer, 1.0)] if self.pointer is not None else found

    # -- ink -------------------------------------------------------------------------------------

    @property
    def kind(self) -> Kind:
        """What is drawn with."""
        return "marker" if self.tool == "marker" else "pen"

    @property
    def book(self) -> Book:
        """All ink of the story, and what can be undone."""
        return self._kept.book

    @property
    def page(self) -> Page:
        """The ink of the slide on stage."""
        return self.book.page(self._talk.slide.id)

    @property
    def ground(self) -> Ground:
        """Where things are on stage now."""
        frame, views = self._frames.frame(), tuple(sorted(self._talk.views.items()))
        if self._ground is None or self._ground[0] is not frame or self._ground[1] != views:
            self._ground = (frame, views, ground_of(frame, self._talk.views))
        return self._ground[2]

    def undo(self) -> None:
        self._keep(self.book.undo())

    def redo(self) -> None:
        self._keep(self.book.redo())

    def clear(self) -> None:
        """No ink on the slide on stage."""
        self._keep(self.book.cleared(self._talk.slide.id))

    def save(self) -> None:
        """Write the ink now."""
        self._kept.save()

    def save_promptly(self, *, on: bool) -> None:
        """Write each stroke as soon as it is painted, or when the hand rests."""
        self._kept.set_prompt(on=on)

    # -- journal ---------------------------------------------------------------------------------

    def state(self) -> ToolState:
        """All but the ink, for a journal."""
        held = (self.held.slide, self.held.step, self.held.choice) if self.held is not None else None
        return ToolState(self.tool, self.ink, self.cover, held, self.pointer_hidden)

    def restore(self, state: ToolState) -> None:
        """Take up what a journal kept; tools that do not exist are left. The ink is in its own file, stroke by stroke."""
        tools: dict[str, Tool] = {name: name for name in (*DRAWING, *FOLLOWING)}
        covers: dict[str, Cover] = {"black": "black", "white": "white"}
        self.tool = tools.get(state.tool, "")
        self.ink = state.ink if state.ink in INKS else INKS[0]
        self.cover = covers.get(state.cover, "")
        self.pointer_hidden = state.pointer_hidden
        self.held = clamp(self._talk.story, Cursor(*state.held)) if state.held is not None else None
        self.changed.emit()
        self.touched.emit(SLIDE)

    # -- within ----------------------------------------------------------------------------------

    def _grow(self, sample: Sample) -> None:
        last = self.stroke[-1]
        if (last.x, last.y) == (sample.x, sample.y):
            return
        self.stroke.append(sample)
        self.drawn.emit(last, sample)
        self.touched.emit(reach((last, sample), 1.5 * WIDTHS[self.kind]))
        if len(self.stroke) >= MOST_SAMPLES:
            self.release()
            self.stroke = [sample]

    def _erase(self, at: Point) -> None:
        start, self._erased_from = self._erased_from or at, at
        gone = met([self.ground.placed(stroke) for stroke in self.page], start, at)
        if gone:
            self._swept += 1
            self._keep(self.book.without(self._talk.slide.id, gone))

    def _keep(self, book: Book) -> None:
        self._kept.put(book)
        self.ink_changed.emit()

    def _reach(self) -> Rect:
        """What the tool covers around the pointer."""
        places = [at for at, _ in self._trail] if self.tool == "laser" else []
        if self.pointer is not None:
            places.append(self.pointer)
        radius = {"laser": HALO, "spotlight": self.spot, "lens": LENS}.get(self.tool, 20.0)
        return bounds(around(at, radius) for at in places)

    def _fade(self) -> None:
        before = self._reach()
        now = self._clock.elapsed()
        while self._trail and now - self._trail[0][1] >= TRAIL_MS:
            self._trail.popleft()
        if not self._trail:
            self._fading.stop()
        self.touched.emit(before)

    def _moved(self) -> None:
        self.release()
        self._ground_moved()

    def _ground_moved(self) -> None:
        self.ink_changed.emit()

    def _follow_story(self) -> None:
        """Another file has its own ink; another version of the same one keeps it."""
        self.stroke, self._erased_from = [], None
        if self.held is not None:
            self.held = clamp(self._talk.story, self.held)
        self._kept.follow()
        self.ink_changed.emit()
