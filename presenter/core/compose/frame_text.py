"""A frame as bytes and back, equal in every piece: so that a start can show what the last one composed."""

from __future__ import annotations

import msgspec

from presenter.core.compose.frame import Frame
from presenter.core.theme import Theme


class NoFrameError(ValueError):
    """Bytes that `frame_text` did not write."""


def frame_text(frame: Frame, theme: Theme) -> bytes:
    """The frame and the theme it is shown in, as JSON."""
    return msgspec.json.encode((frame, theme))


def read_frame(text: bytes) -> tuple[Frame, Theme]:
    """What `frame_text` wrote. NoFrameError for anything else."""
    try:
        return msgspec.json.decode(text, type=tuple[Frame, Theme])
    except (msgspec.MsgspecError, ValueError, RecursionError) as fault:
        raise NoFrameError(str(fault)) from fault
