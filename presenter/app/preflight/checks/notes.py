"""Whether speaker notes stay with the speaker: not on a slide, not in a file that was exported."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World
from presenter.core.compose.frame import Text
from presenter.core.markup import plain
from presenter.export.pdf.finish import NOTES_INSIDE

LEAST_CHARACTERS = 12
"""A shorter sentence may be both on the slide and in the notes by chance."""
MOST_SHOWN = 0.5
"""Notes may quote the slide; when half of them are on it, they are on stage."""
MOST_FILES, MOST_BYTES = 400, 20_000_000


def look(world: World) -> Iterator[Line]:
    show = translate("Preflight", "Show")
    clean = True
    for frame in world.frames:
        words = _packed(
            "".join(run.text for p in frame.pieces if isinstance(p, Text) for line in p.lines for run in line.runs)
        )
        sentences = list(_sentences(world, frame.slide))
        shown = sum(len(sentence) for sentence in sentences if sentence in words)
        if shown and shown >= MOST_SHOWN * sum(map(len, sentences)):
            clean = False
            number = world.story.slide(frame.slide).number
            text = translate("Preflight", "Slide {number} shows its notes").format(number=number)
            yield Line("notes", "warn", text, "", Remedy(show, slide=frame.slide))
    for file in world.exported[:MOST_FILES]:
        if _holds_notes(file, world):
            clean = False
            text = translate("Preflight", "The exported file {name} has speaker notes in it").format(name=file.name)
            hint = translate("Preflight", "Export it again without notes before you give it away")
            yield Line("notes", "warn", text, hint, Remedy(translate("Preflight", "Export…"), command="export"))
    if clean:
        text = translate("Preflight", "No notes on slides, and none in {count} exported files")
        yield Line("notes", "pass", text.format(count=len(world.exported)))


def _sentences(world: World, slide: str) -> Iterator[str]:
    """Sentences of a slide's notes, without blanks."""
    text = plain(world.story.fill(world.story.slide(slide).spec.notes, world.language)[0])
    for end in "。！？!?\n":
        text = text.replace(end, ".")
    for sentence in text.split("."):
        packed = _packed(sentence)
        if len(packed) >= LEAST_CHARACTERS:
            yield packed


def _packed(text: str) -> str:
    return "".join(text.split())


def _holds_notes(file: object, world: World) -> bool:
    try:
        path = Path(str(file))
        with path.open("rb") as opened:
            data = opened.read(MOST_BYTES)
    except OSError:
        return False
    if path.suffix.lower() == ".pptx":
        data = _office_notes(path)
    elif path.suffix.lower() == ".pdf" and NOTES_INSIDE.encode() in data:
        return True  # its pages are packed and drawn in glyphs, but ours say what is on them
    for slide in world.story.slides:
        for language in world.story.languages:
            note = plain(world.story.text(slide.spec.notes, language)).strip().split("\n")[0]
            if len(note) >= LEAST_CHARACTERS and note.encode() in data:
                return True
    return False


def _office_notes(path: Path) -> bytes:
    """What the note pages of a PowerPoint file say, a line per paragraph."""
    import re
    import zipfile
    from html import unescape

    found: list[str] = []
    room = MOST_BYTES
    try:
        with zipfile.ZipFile(path) as packed:
            for part in packed.infolist():
                if not part.filename.startswith("ppt/notesSlides/") or part.file_size > room:
                    continue
                room -= part.file_size
                paragraphs = packed.read(part).decode("utf-8", "replace").split("</a:p>")
                found += [unescape("".join(re.findall(r"<a:t>(.*?)</a:t>", p, re.DOTALL))) for p in paragraphs]
    except (OSError, zipfile.BadZipFile, RuntimeError):
        return b""
    return "\n".join(found).encode()
