"""Small pictures of events for their cards: read when first asked for, decoded small, a few kept.

The rules of slides' pictures hold: inside the story's folder, bounded in bytes and pixels. What cannot be shown is None.
"""

from __future__ import annotations

from collections import OrderedDict
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from presenter.app.talk import Talk
from presenter.core.reader import MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, UnreadableError, fenced
from presenter.files import FolderReader

MOST = QSize(480, 270)
"""Pixels; twice and more of what a card shows, for sharp screens."""
ON_TIP = QSize(192, 108)
KEPT = 24


class Thumbnails:
    """Pictures of the talk's story."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self._kept: OrderedDict[tuple[str, str, float], QImage | None] = OrderedDict()
        talk.story_changed.connect(self._kept.clear)

    def of(self, name: str) -> QImage | None:
        """The picture, no larger than MOST; None where there is none to show."""
        path = self._talk.path
        if path is None:
            return None
        file = path.parent / name
        try:
            key = (str(path), name, file.stat().st_mtime)
        except OSError:
            return None
        if key not in self._kept:
            self._kept[key] = _read(path.parent, name)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def beside(self, text: str, event_id: str) -> str:
        """Rich text of a card with the event's picture above it, and what that shows."""
        event = self._talk.story.events.get(event_id)
        if not text or event is None or event.spec.picture is None:
            return text
        image = self.of(event.spec.picture)
        if image is None:
            return text
        small = image.scaled(ON_TIP, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        small.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know no format as text here
        alt = self._talk.story.plain_text(event.spec.alt, self._talk.look.language) if event.spec.alt else ""
        encoded = bytes(data.toBase64().data()).decode("ascii")
        tag = f'<img src="data:image/png;base64,{encoded}" alt="{escape(alt)}">'
        return f"{tag}<br>{text}"


def _read(folder: Path, name: str) -> QImage | None:
    try:
        data = QByteArray(FolderReader(folder).read(fenced(name), MAX_PICTURE_BYTES))
    except UnreadableError:
        return None
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MAX_PICTURE_PIXELS:
        return None
    if size.width() > MOST.width() or size.height() > MOST.height():
        reader.setScaledSize(size.scaled(MOST, Qt.AspectRatioMode.KeepAspectRatio))
    reader.setAutoTransform(True)
    image = reader.read()
    return None if image.isNull() else image
