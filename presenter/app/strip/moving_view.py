"""Where places of a layout are in a view that has moved since: what every part of a moving picture asks for."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.timeline.scale import TimeScale


class MovingView(Struct, frozen=True):
    """A view and, for places on the axis of an earlier layout, where they are now: x * `per_x` + `shift`, in device pixels."""

    scale: TimeScale
    """The view, in the layout's unit."""
    zoom: float
    """How many times closer than the layout it is."""
    ratio: float
    """Device pixels to a unit."""
    per_x: float
    shift: float
    left: int
    right: int
    """Where lanes begin and end, in device pixels."""

    @classmethod
    def of(cls, scale: TimeScale, layout: TimeScale, ratio: float) -> MovingView:
        """A view of what `layout` is the scale of, both linear."""
        zoom = scale.per_day / layout.per_day
        shift = (scale.x(layout.start) - layout.x0 * zoom) * ratio
        return cls(scale, zoom, ratio, zoom * ratio, shift, round(scale.x0 * ratio), round(scale.x1 * ratio))

    def x(self, days: float) -> float:
        """A day's place in device pixels."""
        return self.scale.x(days) * self.ratio
