"""The cells of a workbook's first sheet, read from its XML."""

from __future__ import annotations

import xml.etree.ElementTree as ET
import zipfile
from typing import IO

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def cells_of(file: IO[bytes]) -> dict[str, str | float]:
    """By their names, A1 and so on."""
    with zipfile.ZipFile(file) as book:
        shared: list[str] = []
        if "xl/sharedStrings.xml" in book.namelist():
            items = ET.fromstring(book.read("xl/sharedStrings.xml")).iter(f"{MAIN}si")
            shared = ["".join(text.text or "" for text in item.iter(f"{MAIN}t")) for item in items]
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    found: dict[str, str | float] = {}
    for cell in sheet.iter(f"{MAIN}c"):
        value = cell.findtext(f"{MAIN}v")
        if value is not None:
            found[cell.get("r", "")] = shared[int(value)] if cell.get("t") == "s" else float(value)
    return found
