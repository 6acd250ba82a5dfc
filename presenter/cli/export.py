"""`presenter export`: slides as image files, with a progress bar, whole or not at all."""

from __future__ import annotations

import argparse
import errno
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from presenter.cli.main import EXIT_INTERRUPTED, EXIT_OK, EXIT_PROBLEMS, story_argument, story_path

if TYPE_CHECKING:
    from presenter.core.story import Story
    from presenter.core.theme import Theme
    from presenter.export.ink_layer import Pages
    from presenter.export.png import Report
    from presenter.export.shots import Shot

SMALLEST, LARGEST = (160, 90), 7680
EPILOG = """\
Files are named number-id-theme-language.png, with -step behind where every step is written and with the options behind
the id where every state of slides with switches is, so that they sort as the talk runs. The same story gives the same bytes. A slide that fails is named; the others are still written.

  presenter export my-story.yaml --out slides --size 3840x2160
  presenter export my-story.yaml --slides 1,3-5,closing --language all --theme paper --steps all
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    story_argument(parser)
    parser.add_argument("--format", choices=["png"], default="png", help="kind of file")
    parser.add_argument("--out", type=Path, default=Path("slides"), help="folder for the files (default: slides)")
    parser.add_argument(
        "--size", type=_size, default=(1920, 1080), metavar="WxH", help="pixels, up to 7680x4320 (default: 1920x1080)"
    )
    parser.add_argument("--slides", help="numbers, ranges and ids: 1,3-5,closing (default: all)")
    parser.add_argument("--language", help="a language of the story, or `all` (default: its first)")
    parser.add_argument("--theme", help="ink, paper, paper-white or contrast (default: the story's own)")
    parser.add_argument("--bright", action="store_true", help="with stronger greys, for a bright room")
    parser.add_argument(
        "--steps", choices=["final", "all"], default="final", help="each slide complete, or every step of it"
    )
    parser.add_argument(
        "--variants", choices=["active", "all"], default="active",
        help="slides with switches at their first options, or every state of them as an image of its own",
    )  # fmt: skip
    parser.add_argument("--jobs", type=_jobs, help="files encoded at the same time (default: one per processor)")
    parser.add_argument("--after", action="store_true", help="with what is dated after the article")
    parser.add_argument(
        "--ink", nargs="?", choices=["off", "on", "layer"], default="off", const="on",
        help="with what was drawn on the slides, or `layer`: the ink alone, transparent, of slides that have some",
    )  # fmt: skip
    parser.add_argument("--quiet", action="store_true", help="no progress bar")
    parser.epilog = EPILOG


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([0-9]{2,5})[x×]([0-9]{2,5})", text)
    if match is None:
        raise argparse.ArgumentTypeError("write width x height in pixels, such as 1920x1080")
    width, height = int(match[1]), int(match[2])
    if not (SMALLEST[0] <= width <= LARGEST and SMALLEST[1] <= height <= LARGEST):
        raise argparse.ArgumentTypeError(f"from {SMALLEST[0]}x{SMALLEST[1]} up to {LARGEST} a side")
    return width, height


def _jobs(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,2}", text) or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError("a number from 1 to 64")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    from presenter.cli.choose import chosen_language, chosen_slides, chosen_theme, report_errors
    from presenter.export.shots import shots
    from presenter.files import load_story

    path = story_path(arguments.story)
    loaded = load_story(path)
    wrong = report_errors(loaded, path)
    story = loaded.story
    if story is None:
        return EXIT_PROBLEMS
    theme = chosen_theme(story, arguments.theme, bright=arguments.bright)
    every = arguments.language == "all"
    languages = story.languages if every else (chosen_language(story, arguments.language),)
    slides = chosen_slides(story, arguments.slides)
    if not _folder_is_ready(arguments.out):
        return EXIT_PROBLEMS
    taken = [
        (language, shots(story, slides, arguments.steps, language, theme.label, variants=arguments.variants))
        for language in languages
    ]
    ink = _ink(arguments, path)
    if ink is None:
        return EXIT_PROBLEMS
    if arguments.ink == "layer":
        from presenter.export.ink_layer import layer_shots

        ids = tuple(slide.id for slide in story.slides)
        taken = [(language, layer_shots(part, ids, ink)) for language, part in taken]
    report = _export(arguments, story, theme, taken, path.parent, ink)
    total = sum(len(part) for _, part in taken)
    for failure in report.failed:
        slide = story.slides[failure.shot.cursor.slide]
        line = loaded.source.span(slide.place).line if loaded.source else 1
        said = f"slide {slide.number} “{slide.id}” ({path}:{line}) was not written: {failure.reason}"
        print(f"presenter: {said}", file=sys.stderr)
    if report.cancelled:
        said = f"stopped: {len(report.written)} of {total} images are in {arguments.out}, each of them whole"
        print(f"presenter: {said}", file=sys.stderr)
        return EXIT_INTERRUPTED
    print(f"{len(report.written)} of {total} images are in {arguments.out}")
    return EXIT_PROBLEMS if report.failed or wrong else EXIT_OK


def _folder_is_ready(folder: Path) -> bool:
    """Made where it is missing; if nothing can be written there, that is said."""
    from presenter.files import reason

    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as fault:
        print(f"presenter: the folder {folder} cannot be written to: {reason(fault)}", file=sys.stderr)
        return False
    return True


def _ink(arguments: argparse.Namespace, path: Path) -> Pages | None:
    """The ink to export, none where it is not asked for; if it cannot be read, that is said."""
    if arguments.ink == "off":
        return {}
    from presenter.app.tools.ink_file import found_ink

    pages, fault = found_ink(path)
    if fault:
        print(f"presenter: the ink of {path} cannot be read: {fault}", file=sys.stderr)
        return None
    return pages


def _export(
    arguments: argparse.Namespace,
    story: Story,
    theme: Theme,
    taken: list[tuple[str, list[Shot]]],
    folder: Path,
    ink: Pages,
) -> Report:
    """Write all the images; `folder` holds the story's pictures."""
    from PySide6.QtCore import QSize

    from presenter.cli.plain_imports import restore_imports

    restore_imports()
    from presenter.cli.progress import progress_bar
    from presenter.cli.stop import Stop
    from presenter.export.png import Report, export_png
    from presenter.scene.measure import QtMeasure
    from presenter.scene.offscreen import offscreen_app
    from presenter.scene.render import picture_loader

    offscreen_app()
    whole = Report()
    total = sum(len(part) for _, part in taken)
    with Stop() as stop, progress_bar(total, quiet=arguments.quiet) as advance:
        for language, part in taken:
            whole += export_png(
                story,
                part,
                arguments.out,
                theme=theme,
                language=language,
                measure=QtMeasure(),
                size=QSize(*arguments.size),
                jobs=arguments.jobs,
                pictures=picture_loader(folder),
                progress=lambda _done, _total: advance(),
                cancelled=stop,
                after=arguments.after,
                ink=ink,
                ink_mode=arguments.ink,
            )
    return whole
