"""Colours and sizes of the console: always dark, and as large as its window allows."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QFont

from presenter.app.chrome import Chrome

BG, PANEL = "#0B0E10", "#12171A"
T1, T2, T3, DIM, LINE = "#F4F0E6", "#BFBDB4", "#8D9296", "#5A656D", "#36414A"
AMBER, ON_AMBER, TEAL = "#F2AE3D", "#14110A", "#93D8C8"

COLOURS = Chrome(
    window=BG, base=BG, field=PANEL, surround=BG, selected="#20292F", hairline="#232C33", outline=LINE, text=T1,
    second=T2, third=T3, accent=AMBER, on_accent=ON_AMBER, error="#F0654C",
)  # fmt: skip
LEAST_UNIT, MOST_UNIT = 0.62, 2.0
LEAST_PX = 12


class Scaled(Protocol):
    """A panel whose texts grow with the window."""

    def set_unit(self, unit: float) -> None:
        """Pixels per pixel of a console of 1920 x 1080."""


def unit_of(width: int, height: int) -> float:
    """How large a console of that size sets its texts, against 1920 x 1080."""
    return min(max(min(width / 1920, height / 1080), LEAST_UNIT), MOST_UNIT)


def sized(font: QFont, px: float, *, bold: bool = False, figures: bool = False) -> QFont:
    """The font at a size in pixels, never below 12; `figures` of one width, so that a clock stands still."""
    found = QFont(font)
    found.setPixelSize(max(LEAST_PX, round(px)))
    found.setBold(bold)
    if figures:
        found.setFeature(QFont.Tag("tnum"), 1)
    return found


STYLE = f"""
#console {{ background: {BG}; }}
QToolTip {{ background: {PANEL}; color: {T1}; border: 1px solid {DIM}; padding: 4px; }}
#console QLabel {{ color: {T2}; background: transparent; }}
#console QLabel[role="quiet"] {{ color: {T3}; }}
#console QLabel[role="strong"] {{ color: {T1}; }}
#console QLabel[role="late"] {{ color: {AMBER}; }}
#console QTextBrowser, #console QListView {{ background: {BG}; color: {T1}; border: 0; }}
#console QSplitter::handle {{ background: {BG}; }}
#console QSplitter::handle:hover {{ background: {PANEL}; }}
#console QScrollBar:vertical {{ background: {BG}; width: 8px; margin: 0; border: 0; }}
#console QScrollBar::handle:vertical {{ background: {LINE}; min-height: 24px; border-radius: 3px; }}
#console QScrollBar::add-line, #console QScrollBar::sub-line {{ height: 0; }}
#console QScrollBar::add-page, #console QScrollBar::sub-page {{ background: {BG}; }}
#console QPushButton {{ background: {PANEL}; color: {T1}; border: 1px solid {PANEL}; border-radius: 3px; padding: 0 10px; }}
#console QPushButton:hover {{ border-color: {DIM}; }}
#console QPushButton:focus {{ border-color: {AMBER}; }}
#console QPushButton:checked {{ background: {AMBER}; color: {ON_AMBER}; font-weight: bold; }}
#console QPushButton:disabled {{ color: {DIM}; }}
"""
"""Of the whole window: a console has no native parts."""
