"""Writing a new story from one of the templates we ship: into a folder of its own, over nothing that is there."""

from __future__ import annotations

import contextlib
from pathlib import Path

from presenter.core.templates import LANGUAGES, Template, begun
from presenter.paths import SCHEMA, TEMPLATE_FOLDER

STORY = "story.yaml"


class NotWrittenError(Exception):
    """The story was not written; its text says why, in a few words, and `path` where."""

    def __init__(self, why: str, path: Path) -> None:
        super().__init__(f"{why}: {path}")
        self.why, self.path = why, path


def template_text(template: Template, language: str) -> str:
    """The template's storyboard in a language, English for one that we do not have."""
    language = language if language in LANGUAGES else "en"
    return (TEMPLATE_FOLDER / template.id / f"story.{language}.yaml").read_text(encoding="utf-8")


def template_picture(template: Template, language: str) -> Path:
    """A picture of the slide that shows it best."""
    return TEMPLATE_FOLDER / template.id / f"preview.{language if language in LANGUAGES else 'en'}.png"


def write_story(folder: Path, template: Template, language: str, title: str) -> Path:
    """Write the template into a folder, which may exist, and return the story's path.

    Raises NotWrittenError where a file of the same name is there, or nothing can be written; then nothing is left behind.
    """
    files = {
        file.name: file.read_bytes()
        for file in sorted((TEMPLATE_FOLDER / template.id).iterdir())
        if not file.name.startswith(("story.", "preview."))
    }
    # Last: where there is a story, there is all it needs.
    files[STORY] = begun(template_text(template, language), title, SCHEMA.as_uri()).encode()
    for name in files:
        if (folder / name).exists():
            raise NotWrittenError("there is one already", folder / name)
    written: list[Path] = []
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            with (folder / name).open("xb") as file:
                written.append(folder / name)
                file.write(data)
    except (OSError, ValueError) as fault:
        with contextlib.suppress(OSError):
            for path in written:
                path.unlink()
            if made:
                folder.rmdir()
        said = (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
        raise NotWrittenError(said[:1].lower() + said[1:], folder) from fault
    return folder / STORY
