"""`presenter export`: slides as image files, with a progress bar, whole or not at all."""

from __future__ import annotations

import argparse
import re
import signal
import sys
from pathlib import Path
from types import FrameType

from presenter.cli.main import EXIT_INTERRUPTED, EXIT_OK, EXIT_PROBLEMS, EXIT_USAGE, story_argument, story_path

LARGEST_SIDE = 7680


def add_arguments(parser: argparse.ArgumentParser) -> None:
    story_argument(parser)
    parser.add_argument("--format", choices=["png"], default="png")
    parser.add_argument("--out", type=Path, default=Path("slides"), help="folder for the files (default: slides)")
    parser.add_argument("--size", type=_size, default=(1920, 1080), help="pixels, such as 1920x1080 or 3840x2160")
    parser.add_argument("--slides", help="numbers, ranges and ids: 1,3-5,closing")
    parser.add_argument("--language", help="language; the story's first when missing; `all` for each")
    parser.add_argument("--theme", help="ink, paper, paper-white; the story's own when missing")
    parser.add_argument("--steps", choices=["final", "all"], default="final")
    parser.add_argument("--jobs", type=_jobs, help="files encoded at the same time")
    parser.add_argument("--after", action="store_true", help="with what is dated after the article")
    parser.add_argument("--quiet", action="store_true", help="no progress bar")


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{2,5})[x×](\d{2,5})", text)
    if match is None:
        raise argparse.ArgumentTypeError("write width x height in pixels, such as 1920x1080")
    width, height = int(match[1]), int(match[2])
    if not (160 <= width <= LARGEST_SIDE and 90 <= height <= LARGEST_SIDE):
        raise argparse.ArgumentTypeError(f"from 160x90 up to {LARGEST_SIDE} a side")
    return width, height


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError("a number from 1 to 64")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    from presenter.core.report import render_text
    from presenter.core.story import Story
    from presenter.core.theme import THEMES
    from presenter.export.shots import RangeError, Shot, parse_ranges, shots
    from presenter.files import load_story
    from presenter.core.themes import story_theme

    path = story_path(arguments.story)
    loaded = load_story(path)
    story: Story | None = loaded.story
    if story is None:
        print(render_text(loaded.problems, {str(path): loaded.text}), end="", file=sys.stderr)
        return EXIT_PROBLEMS
    languages = list(story.languages) if arguments.language == "all" else [arguments.language or story.language]
    if languages[0] not in story.languages:
        return _usage(f"the story has no {languages[0]}; it has {', '.join(story.languages)}")
    if arguments.theme and arguments.theme not in THEMES:
        return _usage(f"there is no theme “{arguments.theme}”; there are {', '.join(THEMES)}")
    theme = story_theme(story, arguments.theme)
    try:
        slides = parse_ranges(arguments.slides, story) if arguments.slides else list(story.slides)
    except RangeError as fault:
        return _usage(str(fault))
    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        return _usage(f"the folder {arguments.out} cannot be made: {fault.strerror}")
    per_language: list[tuple[str, list[Shot]]] = [
        (language, shots(story, slides, arguments.steps, language, theme.name)) for language in languages
    ]
    return _export(arguments, path, story, theme, per_language)


def _export(arguments, path, story, theme, per_language) -> int:  # type: ignore[no-untyped-def]  # noqa: ANN001
    from PySide6.QtCore import QSize

    from presenter.cli.progress import progress_bar
    from presenter.export.png import export_png
    from presenter.scene.measure import QtMeasure
    from presenter.scene.offscreen import offscreen_app
    from presenter.scene.render import picture_loader

    offscreen_app()
    stop = _Stop()
    total = sum(len(taken) for _, taken in per_language)
    failures: list[str] = []
    written = 0
    with progress_bar(total, quiet=arguments.quiet) as advance:
        for language, taken in per_language:
            report = export_png(
                story,
                taken,
                arguments.out,
                theme=theme,
                language=language,
                measure=QtMeasure(),
                size=QSize(*arguments.size),
                jobs=arguments.jobs,
                pictures=picture_loader(path.parent),
                progress=lambda _done, _total: advance(),
                cancelled=stop,
                after=arguments.after,
            )
            written += len(report.written)
            failures += [f"slide {f.shot.cursor.slide + 1} ({f.shot.name}): {f.reason}" for f in report.failed]
            if report.cancelled:
                break
    if stop.pressed:
        print(
            f"stopped; {written} of {total} images are in {arguments.out}, none of them half written", file=sys.stderr
        )
        return EXIT_INTERRUPTED
    for failure in failures:
        print(f"presenter: not exported: {failure}", file=sys.stderr)
    print(f"{written} of {total} images in {arguments.out}")
    return EXIT_PROBLEMS if failures else EXIT_OK


class _Stop:
    """Ctrl-C asks the export to stop after the slide at hand."""

    def __init__(self) -> None:
        self.pressed = False
        signal.signal(signal.SIGINT, self._press)

    def __call__(self) -> bool:
        return self.pressed

    def _press(self, _signal: int, _frame: FrameType | None) -> None:
        self.pressed = True


def _usage(message: str) -> int:
    print(f"presenter: {message}", file=sys.stderr)
    return EXIT_USAGE
