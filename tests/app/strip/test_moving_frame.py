"""A view that is zoomed or panned is painted from a picture of another view: held against the truth, frame by frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage, QPainter, QPixmap

from presenter.app.strip.interaction import WHEEL
from presenter.app.strip.moving_bars import Bars
from presenter.app.strip.moving_frame import MovingFrame
from presenter.app.strip.moving_ground import MovingGround
from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from presenter.core.story import Story
from tests.app.strip.test_crowd import rows, written
from tests.core.timeline.generated import generated, shipped

Open = Callable[..., tuple[Talk, TimelineStrip]]
Box = tuple[float, float, float, float]
STEP = 1.05
ENDS = 30.0
"""Marks nearer to the view's ends than this may be cut or moved there."""


class Spy(QPainter):
    """Paints, and notes what."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.cards: list[tuple[int, int, QPixmap]] = []
        self.fills: list[tuple[Any, ...]] = []

    def drawPixmap(self, *given: Any) -> None:
        if len(given) == 3:
            self.cards.append(given)
        super().drawPixmap(*given)

    def fillRect(self, *given: Any) -> None:
        self.fills.append(given)
        super().fillRect(*given)

    def at(self, wanted: list[QPixmap]) -> list[Box]:
        """Where some of the pictures were painted."""
        keys = {card.cacheKey() for card in wanted}
        return [(x, y, card.width(), card.height()) for x, y, card in self.cards if card.cacheKey() in keys]


def painted(strip: TimelineStrip) -> tuple[MovingFrame, Spy]:
    """The frame that is shown, painted once more under watch."""
    canvas = strip.canvas
    frame = canvas.moved.frame
    assert frame is not None, "laid out, not moved"
    image = QImage(canvas.size(), QImage.Format.Format_RGB32)
    spy = Spy(image)
    frame.paint(spy, canvas.scale, canvas)
    spy.end()
    return frame, spy


def moves(strip: TimelineStrip, step: float = STEP, times: int = 14) -> Iterator[str]:
    """In, sideways, out again and farther out; each frame is painted."""
    view, canvas = strip.view, strip.canvas
    about = view.start + 0.37 * (view.end - view.start)

    def moved(what: str) -> str:
        assert canvas._picture is None
        canvas.repaint()
        return what

    view.zoom(step, about)
    canvas.repaint()
    for number in range(times):
        view.zoom(step, about)
        yield moved(f"in {number}")
    for number in range(6):
        view.pan((view.end - view.start) * 0.07)
        yield moved(f"along {number}")
    for number in range(2 * times):
        before = view.start, view.end
        view.zoom(1 / step, about)
        if (view.start, view.end) == before:
            return
        yield moved(f"out {number}")


def some_story(name: str, folder: Path) -> Story:
    if name == "crowd":
        return written(folder, rows(900))
    return {
        "few": lambda: generated(25), "many": lambda: generated(400), "dense": lambda: generated(1500, lanes=2),
        "shipped": lambda: shipped("content/story.yaml"), "old": lambda: generated(150, first=-3000, last=500),
    }[name]()  # fmt: skip


NAMES = ["few", "many", "dense", "shipped", "old", "crowd"]


@pytest.fixture(params=NAMES)
def opened(request: pytest.FixtureRequest, open_strip: Open, tmp_path: Path) -> TimelineStrip:
    _, strip = open_strip(some_story(request.param, tmp_path), (1500, 560))
    first, last = strip.view.whole
    strip.view.show(first + 0.3 * (last - first), first + 0.75 * (last - first))
    strip.canvas.repaint()
    return strip


@pytest.mark.parametrize("step", [STEP, WHEEL])
def test_each_mark_is_where_it_would_be_laid_out(
    opened: TimelineStrip, step: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    bars: list[tuple[int, int, int]] = []
    draw = Bars.draw

    def noted(self: Bars, painter: QPainter, left: int, right: int, top: int, first: int, last: int) -> None:
        bars.append((max(left, first), min(right, last), top))
        draw(self, painter, left, right, top, first, last)

    monkeypatch.setattr(Bars, "draw", noted)
    met = 0
    for what in moves(opened, step, 8 if step == WHEEL else 14):
        bars.clear()
        frame, spy = painted(opened)
        discs = spy.at([card for *_, card in frame.cards.discs])
        scale = opened.canvas.scale
        there = opened.canvas._lay_out(scale.start, scale.end, 0.0, frame.wide)
        known = {(mark.event, mark.claim, mark.lane) for mark in frame.wide.layout.marks}
        for mark in there.layout.marks:
            rect = mark.rect
            if (mark.event, mark.claim, mark.lane) not in known:
                continue
            if not scale.x0 + ENDS < rect.x < rect.right < scale.x1 - ENDS:
                continue
            met += 1
            if mark.kind == "disc" and rect.width <= 2.01 * mark.radius:
                at = (rect.centre.x, rect.centre.y)
                near = any(abs(x + w / 2 - at[0]) <= 1.01 and abs(y + h / 2 - at[1]) <= 1.01 for x, y, w, h in discs)
                assert near or frame.cards.odd, (what, mark)
            elif mark.kind != "disc":
                near = any(
                    abs(left - rect.x) <= 1.01 and abs(right - rect.right) <= 1.01 and abs(top - rect.y) <= 0.51
                    for left, right, top in bars
                )
                assert near, (what, mark, sorted(bars, key=lambda bar: abs(bar[0] - rect.x))[:3])
        crowd = [card for band in frame.bands for *_, card in band.discs]
        discs = spy.at(crowd)
        for band, moved in zip(there.crowd, frame.bands, strict=True):
            own = {mark.number for mark in moved.band.marks}
            for small in band.marks:
                centre = small.rect.centre
                if small.number in own and not small.bar and scale.x0 + ENDS < centre.x < scale.x1 - ENDS:
                    met += 1
                    assert any(
                        abs(x + w / 2 - centre.x) <= 1.01 for x, y, w, h in discs if abs(y + h / 2 - centre.y) < 1
                    )
    assert met > 50


@pytest.mark.parametrize("step", [STEP, WHEEL])
def test_no_label_meets_another(opened: TimelineStrip, step: float) -> None:
    seen = 0
    for what in moves(opened, step, 8 if step == WHEEL else 14):
        frame, spy = painted(opened)
        labels = [label.card for label in frame.cards.labels]
        labels += [each.card for band in frame.bands for each in [*band.labels, *band.counts]]
        labels += [card for band in frame.bands for card in band._numbers.values()]
        boxes = sorted(set(spy.at(labels)))
        seen += len(boxes)
        for place, (x, y, wide, high) in enumerate(boxes):
            for other_x, other_y, other_wide, other_high in boxes[place + 1 :]:
                # The air that is knocked out beside words may touch.
                across = min(x + wide, other_x + other_wide) - max(x, other_x)
                down = min(y + high, other_y + other_high) - max(y, other_y)
                assert across <= 4 or down <= 5, (what, (x, y, wide, high), (other_x, other_y, other_wide, other_high))
    assert seen > 50


def test_a_crowd_is_counted_in_each_frame(open_strip: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Own marks, numbers of cells and numbers at the ends are all events, as painted."""
    from presenter.app.strip.moving_crowd import MovingBand

    said: dict[int, str] = {}
    text = MovingBand.text

    def noted(self: MovingBand, words: str, *given: Any, **more: Any) -> QPixmap:
        card = text(self, words, *given, **more)
        said[card.cacheKey()] = words
        return card

    monkeypatch.setattr(MovingBand, "text", noted)
    _, strip = open_strip(written(tmp_path, rows(900)), (1500, 560))
    first, last = strip.view.whole
    strip.view.show(first + 0.3 * (last - first), first + 0.7 * (last - first))
    strip.canvas.repaint()
    in_numbers = 0
    for step in (STEP, WHEEL):
        for what in moves(strip, step):
            frame, _ = painted(strip)
            for band in frame.bands:
                image = QImage(strip.canvas.size(), QImage.Format.Format_RGB32)
                spy = Spy(image)
                band.paint(spy, frame.view(strip.canvas.scale))
                spy.end()
                words = [said.get(card.cacheKey(), "") for *_, card in spy.cards]
                numbers = sum(
                    int(each.strip("+◂▸ ")) for each in words if each.startswith(("+", "◂")) or each.endswith("▸")
                )
                marks = len(spy.at([card for *_, card in band.discs])) + len(spy.fills)
                in_numbers += numbers
                assert numbers + marks == band.band.total, (what, numbers, marks)
    assert in_numbers > 1000


@pytest.mark.parametrize("name", ["few", "many", "dense"])
def test_narrated_events_are_counted_in_each_frame(
    open_strip: Open, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts: dict[int, str] = {}
    line = MovingGround.line

    def noted(self: MovingGround, text: str, *given: Any, **more: Any) -> tuple[int, int, QPixmap]:
        found = line(self, text, *given, **more)
        texts[found[2].cacheKey()] = text
        return found

    monkeypatch.setattr(MovingGround, "line", noted)
    _, strip = open_strip(some_story(name, tmp_path), (1500, 560))
    first, last = strip.view.whole
    strip.view.show(first + 0.3 * (last - first), first + 0.7 * (last - first))
    strip.canvas.repaint()
    for what in moves(strip):
        frame, spy = painted(strip)
        said = [(texts.get(card.cacheKey(), ""), y) for _, y, card in spy.cards]
        view = strip.canvas.scale
        for index, lane in zip(strip.canvas._arranged.index.lanes, frame.wide.layout.lanes, strict=True):
            here = [
                text for text, y in said if lane.top - 2 <= y < lane.bottom - 2 and text.strip("+◂▸ ")[:1].isdigit()
            ]
            numbers = sum(int(text.strip("+◂▸ ").split()[0]) for text in here)
            # Where a bar is cut at the view's end there may be no room to say what is beyond it.
            cut = [e for e in index.entries if e.start <= view.start < e.end or e.start < view.end <= e.end]
            if cut and not any("◂" in text for text in here):
                numbers += index.earlier(view.start)
            if cut and not any("▸" in text for text in here):
                numbers += index.later(view.end)
            own = 0
            for mark in frame.wide.layout.marks:
                entry = index.entry(mark.event)
                if entry is not None and mark.lane == lane.id and not mark.second:
                    own += entry.start < view.end and entry.end > view.start
            assert numbers + own == index.total, (what, lane.id, numbers, own)
