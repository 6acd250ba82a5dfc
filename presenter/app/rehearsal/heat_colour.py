"""The colours of heat: amber for what took longer, blue for what took less, grey for what went as planned."""

from __future__ import annotations

from PySide6.QtGui import QColor

from presenter.app.chrome import Chrome

SHORT = {True: "#6FA3CF", False: "#2F6C9E"}
"""By whether the chrome is dark. Late is amber, never red (LOOK 11)."""


def heat_colour(heat: float, colours: Chrome, *, dark: bool) -> QColor:
    """From −1 (blue) over 0 (the hairline's grey) to 1 (amber)."""
    calm = QColor(colours.outline)
    end = QColor(colours.accent) if heat > 0 else QColor(SHORT[dark])
    share = min(1.0, abs(heat)) ** 0.7
    return QColor.fromRgbF(
        calm.redF() + (end.redF() - calm.redF()) * share,
        calm.greenF() + (end.greenF() - calm.greenF()) * share,
        calm.blueF() + (end.blueF() - calm.blueF()) * share,
    )
