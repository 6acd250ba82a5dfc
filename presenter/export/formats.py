"""Every format once: what command, dialog and job can ask for. Each imports what it needs when it is used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from presenter.core.compose.handout import Paper, PerPage
from presenter.export.beside import Progress
from presenter.export.shots import Shot, safe_name

Tiles = Literal["long", "a4", "a3", "letter"]

if TYPE_CHECKING:
    from presenter.export.images.pillow import Ending
    from presenter.export.order import Order
    from presenter.export.report import Report

Option = Literal[
    "size", "quality", "transparent", "lettering", "paper", "per-page", "notes", "length", "tiles", "charts"
]  # fmt: skip


class Wish(Struct, frozen=True):
    """How the files should be; a format takes from it what it has a use for (`Format.options`)."""

    width: int = 1920
    height: int = 1080
    quality: int = 0
    """From 1 to 100; 0 leaves it to the format."""
    transparent: bool = False
    lettering: Literal["text", "paths"] = "text"
    paper: Paper = "a4"
    per_page: PerPage = 3
    notes: bool = False
    """With what the speaker says; never unless asked for."""
    length: float = 0.0
    """Of a poster, in metres; 0 for as long as its labels need."""
    tiles: Tiles = "long"
    """A poster's paper: one long page, or sheets to be glued."""
    charts: Literal["native", "shapes"] = "native"
    """PowerPoint's own with their numbers, where it has the kind, or shapes."""
    jobs: int | None = None
    """Files encoded at the same time; one per processor for None."""


Cancelled = Callable[[], bool]
Run = Callable[["Order", list[Shot], Path, Wish, Progress, Cancelled], "Report"]
"""Writes into a folder (one file per slide) or to a file (one for all)."""


class Format(Struct, frozen=True):
    """A kind of file. `one_file`: all slides go into one."""

    name: str
    ending: str
    run: Run
    options: frozenset[Option] = frozenset()
    one_file: bool = False
    whole_story: bool = False
    """Of the story's data, whatever slides are chosen."""
    theme: str = ""
    """The theme it takes unless another is asked for; empty for the story's own."""

    @property
    def themed(self) -> bool:
        """Whether it has colours at all."""
        return not self.whole_story or self.one_file

    def is_file_name(self, out: Path) -> bool:
        """Whether a path names the one file itself, not a folder for it."""
        return self.one_file and out.suffix.lower() == f".{self.ending}"

    def target(self, out: Path, story_file: str, theme: str, language: str, *, alone: bool = True) -> Path:
        """Where the one file goes: `story-ink-zh.pdf` in a folder, or the name given.

        Several languages cannot share the name given: theirs is put behind it (`talk-en.pdf`).
        """
        if self.is_file_name(out):
            return out if alone else out.with_stem(f"{out.stem}-{language}")
        stem = safe_name(Path(story_file).stem or "story")
        kind = "" if self.name.lower() == self.ending else f"-{self.name.lower()}"
        return out / f"{stem}{kind}-{theme}-{language}.{self.ending}"


def _png(order: Order, shots: list[Shot], out: Path, wish: Wish, progress: Progress, cancelled: Cancelled) -> Report:
    from PySide6.QtCore import QSize

    from presenter.export.each import export_each
    from presenter.export.images.png import Png

    kind = Png(QSize(wish.width, wish.height), ground=not wish.transparent)
    return export_each(order, shots, out, kind, jobs=wish.jobs, progress=progress, cancelled=cancelled)


def _pillow(ending: Ending) -> Run:
    def run(order: Order, shots: list[Shot], out: Path, wish: Wish, progress: Progress, cancelled: Cancelled) -> Report:
        from PySide6.QtCore import QSize

        from presenter.export.each import export_each
        from presenter.export.images.pillow import PillowImage

        size = QSize(wish.width, wish.height)
        kind = PillowImage(ending, size, wish.quality, ground=not wish.transparent)
        return export_each(order, shots, out, kind, jobs=wish.jobs, progress=progress, cancelled=cancelled)

    return run


def _svg(order: Order, shots: list[Shot], out: Path, wish: Wish, progress: Progress, cancelled: Cancelled) -> Report:
    from presenter.export.each import export_each
    from presenter.export.svg.svg import Svg

    kind = Svg(wish.width, wish.lettering, ground=not wish.transparent)
    return export_each(order, shots, out, kind, jobs=wish.jobs, progress=progress, cancelled=cancelled)


def _pdf(order: Order, shots: list[Shot], out: Path, _wish: Wish, progress: Progress, cancelled: Cancelled) -> Report:
    from presenter.export.pdf.deck import export_pdf

    return export_pdf(order, shots, out, progress=progress, cancelled=cancelled)


def _handout(
    order: Order, shots: list[Shot], out: Path, wish: Wish, progress: Progress, cancelled: Cancelled
) -> Report:
    from presenter.export.pdf.handout import export_handout

    paper, per_page, notes = wish.paper, wish.per_page, wish.notes
    return export_handout(
        order, shots, out, paper=paper, per_page=per_page, notes=notes, progress=progress, cancelled=cancelled
    )


def _pptx(order: Order, shots: list[Shot], out: Path, wish: Wish, progress: Progress, cancelled: Cancelled) -> Report:
    from presenter.export.pptx.deck import export_pptx

    return export_pptx(
        order, shots, out, notes=wish.notes, charts=wish.charts == "native", progress=progress, cancelled=cancelled
    )


def _contact(
    order: Order, shots: list[Shot], out: Path, wish: Wish, progress: Progress, cancelled: Cancelled
) -> Report:
    from presenter.export.images.contact import export_contact

    return export_contact(order, shots, out, width=wish.width, progress=progress, cancelled=cancelled)


def _tables(
    order: Order, shots: list[Shot], out: Path, _wish: Wish, progress: Progress, _cancelled: Cancelled
) -> Report:
    from presenter.export.tables import export_tables

    report = export_tables(order, out)
    progress(len(shots), len(shots))
    return report


def _poster(order: Order, shots: list[Shot], out: Path, wish: Wish, progress: Progress, cancelled: Cancelled) -> Report:
    from presenter.export.poster import export_poster

    most = max(1, len(shots))

    def said(done: int, total: int) -> None:
        progress(done * most // total, most)

    return export_poster(order, out, length_m=wish.length, tiles=wish.tiles, progress=said, cancelled=cancelled)


def _poster_svg(
    order: Order, shots: list[Shot], out: Path, wish: Wish, progress: Progress, cancelled: Cancelled
) -> Report:
    from presenter.export.poster import export_poster_svg

    ground = not wish.transparent
    report = export_poster_svg(
        order, out, length_m=wish.length, lettering=wish.lettering, ground=ground, cancelled=cancelled
    )
    progress(len(shots), len(shots))
    return report


FORMATS: dict[str, Format] = {
    "png": Format("PNG", "png", _png, frozenset({"size", "transparent"})),
    "jpeg": Format("JPEG", "jpg", _pillow("jpg"), frozenset({"size", "quality"})),
    "webp": Format("WebP", "webp", _pillow("webp"), frozenset({"size", "quality", "transparent"})),
    "avif": Format("AVIF", "avif", _pillow("avif"), frozenset({"size", "quality", "transparent"})),
    "svg": Format("SVG", "svg", _svg, frozenset({"transparent", "lettering"})),
    "pdf": Format("PDF", "pdf", _pdf, one_file=True),
    "pptx": Format("PPTX", "pptx", _pptx, frozenset({"notes", "charts"}), one_file=True),
    "handout": Format(
        "Handout", "pdf", _handout, frozenset({"paper", "per-page", "notes"}), one_file=True, theme="paper-white"
    ),
    "poster": Format(
        "Poster", "pdf", _poster, frozenset({"length", "tiles"}), one_file=True, whole_story=True, theme="paper-white"
    ),
    "poster-svg": Format(
        "Poster-SVG",
        "svg",
        _poster_svg,
        frozenset({"length", "lettering", "transparent"}),
        one_file=True,
        whole_story=True,
        theme="paper-white",
    ),
    "contact": Format("Contact", "png", _contact, frozenset({"size"}), one_file=True),
    "csv": Format("CSV", "csv", _tables, whole_story=True),
}
