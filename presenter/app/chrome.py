"""Colours of the app's chrome, light and dark (LOOK section 10), as Qt palettes."""

from __future__ import annotations

from functools import cache

from msgspec import Struct
from PySide6.QtGui import QColor, QPalette

from presenter.core.theme import TOKENS, Theme


class Chrome(Struct, frozen=True):
    """The app's own colours; slides have their theme."""

    window: str
    base: str
    field: str
    surround: str
    selected: str
    hairline: str
    outline: str
    text: str
    second: str
    third: str
    accent: str
    on_accent: str
    error: str


LIGHT = Chrome(
    window="#F1EFEB", base="#FBFAF8", field="#FFFFFF", surround="#DEDBD4", selected="#E9E4D8", hairline="#D5D2CA",
    outline="#BDB9AF", text="#1B1D1F", second="#43474A", third="#5A5D5F", accent="#A85400", on_accent="#FFFFFF",
    error="#A00605",
)  # fmt: skip
DARK = Chrome(
    window="#171B1E", base="#1E2327", field="#14181B", surround="#090C0E", selected="#2C343A", hairline="#333B41",
    outline="#4A535A", text="#ECEAE4", second="#B9BCBC", third="#9BA1A5", accent="#F2AE3D", on_accent="#14110A",
    error="#F0654C",
)  # fmt: skip


def chrome(*, dark: bool) -> Chrome:
    return DARK if dark else LIGHT


@cache
def chrome_theme(colours: Chrome) -> Theme:
    """The chrome as a theme, so that signs of slides can be painted in panels."""
    shades = dict.fromkeys(TOKENS, colours.text) | {
        "bg": colours.base, "t1": colours.text, "t2": colours.second, "t3": colours.third, "amber": colours.accent,
        "fix": colours.error,
    }  # fmt: skip
    return Theme("chrome", shades, colours is DARK, 0.0)


def palette_of(colours: Chrome) -> QPalette:
    """The Qt palette; native widgets take everything from it."""
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: colours.window,
        roles.Base: colours.base,
        roles.AlternateBase: colours.selected,
        roles.Button: colours.window,
        roles.ToolTipBase: colours.field,
        roles.ToolTipText: colours.text,
        roles.WindowText: colours.text,
        roles.Text: colours.text,
        roles.ButtonText: colours.text,
        roles.BrightText: colours.error,
        roles.PlaceholderText: colours.third,
        roles.Highlight: colours.accent,
        roles.Accent: colours.accent,
        roles.HighlightedText: colours.on_accent,
        roles.Link: colours.accent,
        roles.Mid: colours.hairline,
        roles.Midlight: colours.hairline,
        roles.Light: colours.base,
        roles.Dark: colours.outline,
        roles.Shadow: colours.outline,
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.third))
    return palette


def box_palette(colours: Chrome) -> QPalette:
    """For boxes to tick: the Fusion style draws their edge in a shade of the window's colour, which is lost on a dark one."""
    palette = palette_of(colours)
    if QColor(colours.window).lightnessF() < 0.5:
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.third))
    return palette


def style_sheet(colours: Chrome) -> str:
    """The few rules that palettes cannot say: flat toolbar and splitters, the accent button, tabs, the command field."""
    return f"""
    QToolBar {{ background: {colours.window}; border: 0; border-bottom: 1px solid {colours.hairline};
                spacing: 8px; padding: 7px 10px; }}
    QSplitter::handle {{ background: {colours.hairline}; }}
    QPushButton#present {{ background: {colours.accent}; color: {colours.on_accent}; border: 0; border-radius: 4px;
                           padding: 5px 18px; font-weight: bold; }}
    QPushButton#present:disabled {{ background: {colours.hairline}; color: {colours.third}; }}
    QTabWidget#inspector::pane {{ border: 0; }}
    QTabWidget#inspector QTabBar::tab {{ background: transparent; color: {colours.second}; padding: 8px 10px;
                                         border: 0; border-bottom: 3px solid transparent; }}
    QTabWidget#inspector QTabBar::tab:selected {{ color: {colours.text}; font-weight: bold;
                                                  border-bottom: 3px solid {colours.accent}; }}
    QLineEdit#command {{ background: {colours.field}; border: 1px solid {colours.outline}; border-radius: 4px;
                         padding: 4px 10px; color: {colours.text}; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {colours.outline}; }}
    QSlider::sub-page:horizontal {{ border-radius: 2px; background: {colours.accent}; }}
    QSlider::handle:horizontal {{ width: 12px; margin: -4px 0; border-radius: 6px; background: {colours.second}; }}
    QSlider::handle:horizontal:focus, QSlider::handle:horizontal:hover {{ background: {colours.accent}; }}
    QStatusBar {{ border-top: 1px solid {colours.hairline}; }}
    QStatusBar::item {{ border: 0; }}
    """
