"""The step bar: how far a process has come, in words and blocks (LOOK section 8)."""

from __future__ import annotations

from presenter.core.compose.frame import Ink
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect

PITCH = 56.0
GAP = 8.0


def draw_step_bar(sheet: Sheet, id_: str, current: int, count: int, x: float, baseline: float, width: float) -> None:
    """Step `current` (from 0) of `count`, in at most `width` su."""
    text = word("step", sheet.language, n=current + 1, of=count)
    piece = sheet.text(f"{id_}.step", text, x, baseline, "chart-label", bold=True, ink="t2", group=id_)
    start = max(x + 190, piece.rect.right + 34)
    pitch = min(PITCH, (x + width - start) / count)
    for number in range(count):
        token = "t2" if number < current else "amber" if number == current else "dim"
        block = Rect(start + pitch * number, baseline - 12, pitch - min(GAP, pitch / 4), 5)
        sheet.box(f"{id_}.step.{number + 1}", block, "step", fill=Ink(token), group=id_)
