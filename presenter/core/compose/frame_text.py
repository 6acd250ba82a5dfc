"""A frame as text and back, equal in every piece: so that a start can show what the last one composed."""

from __future__ import annotations

import json
from typing import Any

from presenter.core.compose import frame as values
from presenter.core.geometry import Point, Rect
from presenter.core.theme import Theme

_KINDS: dict[str, Any] = {
    kind.__name__: kind
    for kind in (
        values.Frame, values.Text, values.Shape, values.Mark, values.Picture, values.TextLine, values.Run, values.TextStyle,
        values.Ink, values.Pen, values.Hatch, values.ChartRegion, values.ChartPoint, values.Overflow, Point, Rect, Theme,
    )
}  # fmt: skip
_KIND = ""
"""The key under which an object names its kind."""


class NoFrameError(ValueError):
    """A text that `frame_text` did not write."""


def frame_text(frame: values.Frame, theme: Theme) -> str:
    """The frame and the theme it is shown in, as JSON."""
    return json.dumps([frame, theme], default=_plain, ensure_ascii=False, separators=(",", ":"))


def read_frame(text: str) -> tuple[values.Frame, Theme]:
    """What `frame_text` wrote. NoFrameError for anything else."""
    try:
        frame, theme = json.loads(text, object_hook=_value)
    except (TypeError, KeyError, ValueError, RecursionError) as fault:
        raise NoFrameError(str(fault)) from fault
    if not isinstance(frame, values.Frame) or not isinstance(theme, Theme):
        raise NoFrameError("there is no frame")
    return frame, theme


def _plain(value: Any) -> dict[str, Any]:
    """JSON knows no dataclass."""
    kind = type(value)
    if kind.__name__ not in _KINDS:
        raise TypeError(f"a frame holds no {kind.__name__}")
    return {_KIND: kind.__name__} | {name: _named(getattr(value, name)) for name in kind.__dataclass_fields__}


def _named(value: Any) -> Any:
    """Points and rectangles are tuples, which JSON would write as lists without a name."""
    if isinstance(value, Point | Rect):
        return {_KIND: type(value).__name__} | value._asdict()
    if isinstance(value, tuple):
        return [_named(part) for part in value]
    return value


def _value(read: dict[str, Any]) -> Any:
    name = read.pop(_KIND, None)
    return read if name is None else _KINDS[name](**{key: _frozen(part) for key, part in read.items()})


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
