"""Where the slides lie in the overview, as plain arithmetic in pixels (LOOK section 11: six columns on 1920)."""

from __future__ import annotations

import math

from msgspec import Struct

from presenter.core.geometry import Point, Rect

THUMB_WIDTH, THUMB_HEIGHT, GAP, PITCH = 261.0, 147.0, 26.0, 229.0
TOP, FOOT, SIDE = 124.0, 76.0, 112.0
COLUMNS = 6
SMALLEST = 0.62
"""Scale below which rather columns go: words of 13 pixels."""


class Grid(Struct, frozen=True):
    """`count` slides in an area of that size; `scale` is pixels per unit of the full-HD picture."""

    width: float
    height: float
    count: int
    columns: int
    scale: float
    left: float

    @property
    def rows(self) -> int:
        return -(-self.count // self.columns)

    @property
    def most_scrolled(self) -> float:
        """How far the rows can be moved up, in pixels: so far that the last is seen and a whole one is on top."""
        tall = (TOP + self.rows * PITCH - (PITCH - THUMB_HEIGHT - 46) + FOOT) * self.scale
        return self._whole_rows(max(0.0, tall - self.height))

    def _whole_rows(self, pixels: float) -> float:
        """At least so far, and by whole rows: none is cut at the top."""
        pitch = PITCH * self.scale
        return math.ceil(pixels / pitch - 1e-6) * pitch

    def cell(self, place: int, scrolled: float = 0.0) -> Rect:
        """The thumbnail of the slide at a place (from 0)."""
        row, column = divmod(place, self.columns)
        x = self.left + column * (THUMB_WIDTH + GAP) * self.scale
        y = (TOP + row * PITCH) * self.scale - scrolled
        return Rect(x, y, THUMB_WIDTH * self.scale, THUMB_HEIGHT * self.scale)

    def at(self, point: Point, scrolled: float = 0.0) -> int | None:
        """The place whose thumbnail or words are under a point."""
        for place in range(self.count):
            cell = self.cell(place, scrolled)
            if Rect(cell.x, cell.y, cell.width, cell.height + 46 * self.scale).contains(point):
                return place
        return None

    def scrolled_to(self, place: int, scrolled: float) -> float:
        """As few rows further as show that place whole, with the name above it."""
        cell = self.cell(place)
        top = cell.y - TOP * self.scale
        bottom = cell.bottom + (46 + FOOT) * self.scale - self.height
        return min(self._whole_rows(max(min(scrolled, top), bottom, 0.0)), max(top, 0.0), self.most_scrolled)

    def moved(self, place: int, key: str) -> int:
        """Where a key leads from a place: `on`, `back`, `down`, `up`, `first` or `last`."""
        last = self.count - 1
        if key == "down":
            below = place + self.columns
            same_row = place // self.columns == last // self.columns
            return below if below <= last else (place if same_row else last)
        steps = {"on": place + 1, "back": place - 1, "up": place - self.columns, "first": 0, "last": last}
        to = steps[key]
        return place if to < 0 else min(to, last)


def grid_of(width: float, height: float, count: int) -> Grid:
    """As on the full-HD picture, smaller with the area; where words would be too small, with fewer columns."""
    scale = max(width / 1920, SMALLEST)
    side = SIDE if width / scale >= 1900 else 32.0
    columns = min(COLUMNS, max(1, int((width / scale - 2 * side + GAP) // (THUMB_WIDTH + GAP))))
    used = (columns * (THUMB_WIDTH + GAP) - GAP) * scale
    return Grid(width, height, count, columns, scale, (width - used) / 2)
