"""Qt without a window: for exports and checks on machines with no display."""

from __future__ import annotations

import os

from PySide6.QtGui import QGuiApplication

from presenter.scene.fonts import load_fonts


def offscreen_app() -> QGuiApplication:
    """The running application, or one without a display; our fonts are loaded."""
    app = QGuiApplication.instance()
    if app is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        app = QGuiApplication([])
    load_fonts()
    assert isinstance(app, QGuiApplication)  # noqa: S101  # Qt types it as its base
    return app
