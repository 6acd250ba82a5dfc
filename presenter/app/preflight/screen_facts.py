"""The screens as the preflight page sees them."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QScreen

from presenter.app.preflight.world import ScreenFact


def screen_facts(own: QScreen | None) -> tuple[ScreenFact, ...]:
    """All screens, in device pixels; `own` is the speaker's."""
    found = []
    for screen in QGuiApplication.screens():
        place, ratio = screen.geometry(), screen.devicePixelRatio()
        width, height = round(place.width() * ratio), round(place.height() * ratio)
        found.append(ScreenFact(screen.name(), width, height, place.x(), place.y(), screen is own))
    return tuple(found)
