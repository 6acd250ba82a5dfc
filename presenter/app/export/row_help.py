"""Hover help of the export dialog's rows: one sentence each, for all that stands in the row."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from presenter.app.commands import QT_TRANSLATE_NOOP
from presenter.app.hover import explain

SENTENCES: dict[str, str] = {
    "format": QT_TRANSLATE_NOOP("ExportHelp", "Kind of file; the rows below are those that mean something to it."),
    "other": QT_TRANSLATE_NOOP(
        "ExportHelp", "Further kinds: pictures for the web, a contact sheet, the whole timeline, tables."
    ),
    "size": QT_TRANSLATE_NOOP("ExportHelp", "Width and height in pixels, up to 7680 by 4320."),
    "quality": QT_TRANSLATE_NOOP("ExportHelp", "From 1 to 100; more makes larger files."),
    "lettering": QT_TRANSLATE_NOOP(
        "ExportHelp", "Text stays text with named fonts; outlines look the same without any."
    ),
    "paper": QT_TRANSLATE_NOOP("ExportHelp", "Size of the sheets."),
    "per_page": QT_TRANSLATE_NOOP("ExportHelp", "Slides on each sheet."),
    "tiles": QT_TRANSLATE_NOOP("ExportHelp", "One long page, or sheets to be glued, with cut marks and a plan."),
    "length": QT_TRANSLATE_NOOP("ExportHelp", "Length of the poster in metres."),
    "range": QT_TRANSLATE_NOOP(
        "ExportHelp", "Which slides: all, the one on stage, or numbers, ids and tags such as 1,3-5,tag:market."
    ),
    "steps": QT_TRANSLATE_NOOP("ExportHelp", "Each slide complete, or every step, or steps such as 1,3-."),
    "variants": QT_TRANSLATE_NOOP(
        "ExportHelp", "Slides with switches: as they are on stage, or each state as a file of its own."
    ),
    "theme": QT_TRANSLATE_NOOP("ExportHelp", "Colours of the slides in the files."),
    "language": QT_TRANSLATE_NOOP("ExportHelp", "Language of the slides in the files."),
    "with": QT_TRANSLATE_NOOP("ExportHelp", "What else is drawn or written."),
    "folder": QT_TRANSLATE_NOOP("ExportHelp", "Where the files go; it is made if it does not exist."),
}


def explain_rows(rows: Mapping[str, QWidget], labels: Mapping[str, str]) -> None:
    """`rows` and their `labels` by name; a row without a label is called by its sentence alone."""
    for name, sentence in SENTENCES.items():
        said = QCoreApplication.translate("ExportHelp", sentence)
        explain(rows[name], labels[name] or QCoreApplication.translate("ExportHelp", "Kind of file"), said)
