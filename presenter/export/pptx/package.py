"""An empty deck in our shape and colours, and its bytes: the same for the same deck, whenever it is written."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.util import Emu

from presenter.core.theme import Theme
from presenter.export.pptx.units import EMU

TITLE_ONLY = "Title Only"
SERIF, SANS = "Noto Serif", "Noto Sans"
"""Latin text; Chinese, and all of a Chinese deck, takes the families with CJK SC behind the name."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date a ZIP file can hold: none of ours says when it was made."""
_SLOTS = {
    "dk1": "bg", "lt1": "t1", "dk2": "surf", "lt2": "t2", "accent1": "amber", "accent2": "teal", "accent3": "blue",
    "accent4": "mauve", "accent5": "olive", "accent6": "stone", "hlink": "amber", "folHlink": "t3",
}  # fmt: skip
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MOMENTS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_STILL = rb"\g<1>2000-01-01T00:00:00Z\g<2>"


def empty_deck(theme: Theme, language: str) -> Any:
    """A presentation of 16:9 slides with one layout, whose theme has our colours and fonts."""
    deck = Presentation()
    scale = 1920 * EMU / deck.slide_width
    deck.slide_width, deck.slide_height = Emu(1920 * EMU), Emu(1080 * EMU)
    master = deck.slide_master
    for layout in list(master.slide_layouts):
        if layout.name != TITLE_ONLY:
            master.slide_layouts.remove(layout)
    for holder in (*master.shapes, *master.slide_layouts[0].shapes):
        if holder.element.xfrm is not None if hasattr(holder.element, "xfrm") else False:
            holder.left, holder.width = Emu(round(holder.left * scale)), Emu(round(holder.width * scale))
    _dress(master, theme, language)
    return deck


def _dress(master: Any, theme: Theme, language: str) -> None:
    """Colours and fonts of the theme part."""
    part = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    root = etree.fromstring(part.blob)
    for slot, token in _SLOTS.items():
        place = root.find(f".//{_A}clrScheme/{_A}{slot}")
        if place is not None:
            for child in list(place):
                place.remove(child)
            etree.SubElement(place, f"{_A}srgbClr", val=theme.colour(token).lstrip("#"))
    for kind, name in (("majorFont", SERIF), ("minorFont", SANS)):
        for face in ("latin", "ea"):
            found = root.find(f".//{_A}fontScheme/{_A}{kind}/{_A}{face}")
            if found is not None:
                found.set("typeface", f"{name} CJK SC" if face == "ea" or language == "zh" else name)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001  # a part without a class of its own


def still(data: bytes) -> bytes:
    """A ZIP file with the same content and no trace of when it was written; workbooks inside it too."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "docProps/core.xml":
                content = _MOMENTS.sub(_STILL, content)
            elif entry.filename.endswith(".xlsx"):
                content = still(content)
            info = zipfile.ZipInfo(entry.filename, EPOCH)
            info.external_attr = 0o600 << 16
            out.writestr(info, content, zipfile.ZIP_DEFLATED, 6)
    return target.getvalue()
