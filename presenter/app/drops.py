"""What is dropped on a window: the story that it means, if it means one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = (".yaml", ".yml")
MOST_LOOKED_AT = 500


def dropped_story(data: QMimeData) -> Path | None:
    """The first file or folder that is, or holds, a storyboard."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((story for path in paths if (story := story_at(path)) is not None), None)


def story_at(path: Path) -> Path | None:
    """A .yaml file itself; of a folder its story.yaml, else its only .yaml file."""
    try:
        if path.is_file():
            return path if path.suffix.lower() in ENDINGS else None
        if (path / "story.yaml").is_file():
            return path / "story.yaml"
        found = [
            inner
            for inner, _ in zip(path.iterdir(), range(MOST_LOOKED_AT), strict=False)
            if inner.suffix.lower() in ENDINGS and inner.is_file()
        ]
    except OSError:
        return None
    return found[0] if len(found) == 1 else None
