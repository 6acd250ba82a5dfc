"""`presenter export`: slides as image files, with a progress bar, whole or not at all."""

from __future__ import annotations

import argparse
import errno
import os
import re
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from presenter.cli.main import EXIT_INTERRUPTED, EXIT_OK, EXIT_PROBLEMS, UsageError, story_argument, story_path
from presenter.core.compose.handout import NO_NOTES
from presenter.export.formats import FORMATS, Format, Option, Wish

if TYPE_CHECKING:
    from presenter.app.kept_export import KeptExport
    from presenter.cli.stop import Stop
    from presenter.core.story import Story
    from presenter.core.theme import Theme
    from presenter.export.ink_layer import Pages
    from presenter.export.order import Order
    from presenter.export.report import Report
    from presenter.export.shots import Shot

SMALLEST, LARGEST = (160, 90), 7680
MOST_KEPT = 120
"""Frames of a longer deck are not kept: memory stays flat."""
EPILOG = """\
Files are named number-id-theme-language.png, with -step behind where every step is written and with the options behind
the id where every state of slides with switches is, so that they sort as the talk runs. The same story gives the same bytes. A slide that fails is named; the others are still written.

  presenter export my-story.yaml --out slides --size 3840x2160
  presenter export my-story.yaml --slides 1,3-5,closing --language all --theme paper --steps all
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    story_argument(parser)
    parser.add_argument("--format", choices=list(FORMATS), default="png", help="kind of file (default: png)")
    parser.add_argument(
        "--out", type=Path, default=Path("slides"), metavar="FOLDER",
        help="folder for the files, or the file's name where all slides go into one (default: slides)",
    )  # fmt: skip
    parser.add_argument(
        "--size", type=_size, default=(1920, 1080), metavar="WxH", help="pixels, up to 7680x4320 (default: 1920x1080)"
    )
    parser.add_argument("--slides", help="numbers, ranges, ids and tags: 1,3-5,closing,tag:market (default: all)")
    parser.add_argument("--language", help="a language of the story, or `all` (default: its first)")
    parser.add_argument("--theme", help="ink, paper, paper-white or contrast (default: the story's own)")
    parser.add_argument("--bright", action="store_true", help="with stronger greys, for a bright room")
    parser.add_argument(
        "--steps",
        default="final",
        metavar="final|all|1,3-",
        help="each slide complete, every step of it, or chosen steps (default: final)",
    )
    parser.add_argument(
        "--variants", choices=["active", "all"], default="active",
        help="slides with switches at their first options, or every state of them as an image of its own",
    )  # fmt: skip
    parser.add_argument("--quality", type=_quality, default=0, metavar="1-100", help="of jpeg, webp and avif")
    parser.add_argument("--transparent", action="store_true", help="without the background: png, webp, avif and svg")
    parser.add_argument(
        "--lettering", choices=["text", "paths"], default="text",
        help="svg: text with named fonts, or outlines that look the same without any (default: text)",
    )  # fmt: skip
    parser.add_argument("--paper", choices=["a4", "letter"], default="a4", help="of a handout (default: a4)")
    parser.add_argument(
        "--per-page", type=int, choices=[1, 2, 3, 6], default=3, help="slides on a sheet of a handout (default: 3)"
    )
    parser.add_argument(
        "--length", type=_metres, default=0.0, metavar="METRES",
        help="of a poster of the timeline, up to 4.9 (default: as long as its labels need)",
    )  # fmt: skip
    parser.add_argument(
        "--tiles",
        choices=["a4", "a3", "letter"],
        help="a poster on sheets of paper with cut marks (default: one long page)",
    )
    parser.add_argument("--notes", action="store_true", help="handout, pptx: with what the speaker says")
    parser.add_argument(
        "--charts", choices=["native", "shapes"], default="native",
        help="pptx: PowerPoint's own charts with a workbook where it has the kind, or shapes (default: native)",
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


def _metres(text: str) -> float:
    if not re.fullmatch(r"[0-9](\.[0-9]{1,3})?", text) or not 0.4 <= float(text) <= 4.9:  # said in the message
        raise argparse.ArgumentTypeError("metres from 0.4 to 4.9")
    return float(text)


def _quality(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,3}", text) or not 1 <= int(text) <= 100:
        raise argparse.ArgumentTypeError("a number from 1 to 100")
    return int(text)


def _jobs(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,2}", text) or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError("a number from 1 to 64")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    from presenter.app.kept_export import KeptExport
    from presenter.cli.choose import chosen_language, chosen_slides, chosen_steps, chosen_theme
    from presenter.export.shots import shots
    from presenter.paths import user_cache_dir

    path = story_path(arguments.story)
    kept = KeptExport(user_cache_dir() / "exports")
    story, wrong = kept.story(path), False
    if story is None:
        from presenter.cli.reading import read_story

        story, wrong = read_story(path, kept)
    if story is None:
        return EXIT_PROBLEMS
    form = FORMATS[arguments.format]
    theme = chosen_theme(story, arguments.theme or form.theme or None, bright=arguments.bright)
    every = arguments.language == "all"
    languages = story.languages if every else (chosen_language(story, arguments.language),)
    slides = chosen_slides(story, arguments.slides)
    steps = chosen_steps(slides, arguments.steps)
    folder = arguments.out.parent if form.is_file_name(arguments.out) else arguments.out
    if not _options_fit(arguments, form) or not _folder_is_ready(folder):
        return EXIT_PROBLEMS
    taken = [
        (language, shots(story, slides, steps, language, theme.label, variants=arguments.variants))
        for language in languages
    ]
    if not any(part for _, part in taken):
        raise UsageError("none of the slides has these steps as it is; add --variants all, or choose others")
    ink = _ink(arguments, path)
    if ink is None:
        return EXIT_PROBLEMS
    if arguments.ink == "layer":
        from presenter.export.ink_layer import layer_shots

        ids = tuple(slide.id for slide in story.slides)
        taken = [(language, layer_shots(part, ids, ink)) for language, part in taken]
    report = _export(arguments, story, theme, taken, path, kept, ink)
    total = sum(len(part) for _, part in taken)
    _name_failures(report, story, path)
    if report.cancelled:
        count = f"{len(report.written)} files" if form.one_file else f"{len(report.written)} of {total} images"
        print(f"presenter: stopped: {count} are in {arguments.out}, each of them whole", file=sys.stderr)
        return EXIT_INTERRUPTED
    if form.whole_story and form.one_file:
        if report.written:
            print(f"the timeline is in {', '.join(map(str, report.written))}")
    elif form.whole_story:
        print(f"{len(report.written)} files are in {arguments.out}")
    elif form.one_file:
        if report.written:
            print(f"{total - len(report.failed)} of {total} slides are in {', '.join(map(str, report.written))}")
    else:
        print(f"{len(report.written)} of {total} images are in {arguments.out}")
    if report.objects is not None:
        from presenter.export.objects import told

        print("\n".join(told(report.objects)))
    return EXIT_PROBLEMS if report.failed or report.unwritten or wrong else EXIT_OK


def _name_failures(report: Report, story: Story, path: Path) -> None:
    """Each slide that failed, with its line in the file, and each whole file."""
    for lost in report.unwritten:
        print(f"presenter: {lost.target} was not written: {lost.reason}", file=sys.stderr)
    if not report.failed:
        return
    from presenter.files import load_story

    source = load_story(path).source
    for failure in report.failed:
        slide = story.slides[failure.shot.cursor.slide]
        line = source.span(slide.place).line if source else 1
        said = f"slide {slide.number} “{slide.id}” ({path}:{line}) was not written: {failure.reason}"
        print(f"presenter: {said}", file=sys.stderr)


def _options_fit(arguments: argparse.Namespace, form: Format) -> bool:
    """Whether all that was asked for means something to the format; what does not is said, never passed over."""
    given: dict[Option, bool] = {
        "quality": arguments.quality > 0,
        "transparent": arguments.transparent or arguments.ink == "layer",
        "lettering": arguments.lettering != "text",
        "paper": arguments.paper != "a4",
        "per-page": arguments.per_page != 3,  # the default
        "notes": arguments.notes,
        "charts": arguments.charts != "native",
        "length": arguments.length > 0,
        "tiles": arguments.tiles is not None,
    }
    wrong = [option for option, asked in given.items() if asked and option not in form.options]
    for option in wrong:
        able = [name for name, other in FORMATS.items() if option in other.options]
        print(f"presenter: --{option} is for {', '.join(able)}, not for {arguments.format}", file=sys.stderr)
    if form.name == "Handout" and arguments.notes and arguments.per_page == NO_NOTES:
        print("presenter: six slides a sheet leave no room for --notes; choose --per-page 1, 2 or 3", file=sys.stderr)
        return False
    return not wrong


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


def _folder_is_ready(folder: Path) -> bool:
    """Made where it is missing; if nothing can be written there, that is said."""
    from presenter.export.beside import sweep
    from presenter.files import reason

    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        sweep(folder)
    except OSError as fault:
        print(f"presenter: the folder {folder} cannot be written to: {reason(fault)}", file=sys.stderr)
        return False
    return True


def _export(
    arguments: argparse.Namespace,
    story: Story,
    theme: Theme,
    taken: list[tuple[str, list[Shot]]],
    path: Path,
    kept: KeptExport,
    ink: Pages,
) -> Report:
    """Write all the files; `path` is the story's, whose pictures lie beside it."""
    from presenter.cli.plain_imports import restore_imports

    restore_imports()
    from presenter.cli.progress import progress_bar
    from presenter.cli.stop import Stop
    from presenter.export.order import Order
    from presenter.export.report import Report
    from presenter.scene.measure import QtMeasure
    from presenter.scene.offscreen import offscreen_app
    from presenter.scene.render import picture_loader

    offscreen_app()
    form = FORMATS[arguments.format]
    width, height = arguments.size
    wish = Wish(
        width, height, arguments.quality, arguments.transparent or arguments.ink == "layer", arguments.lettering,
        arguments.paper, arguments.per_page, arguments.notes, arguments.length, arguments.tiles or "long",
        arguments.charts, arguments.jobs,
    )  # fmt: skip
    whole = Report()
    pictures = picture_loader(path.parent)
    total = sum(len(part) for _, part in taken)
    with Stop() as stop, progress_bar(total, quiet=arguments.quiet) as advance:
        for language, part in taken:
            known = kept.frames(path, story, language, after=arguments.after)
            keeps = len(part) <= MOST_KEPT
            order = Order(
                story, language, theme, QtMeasure(), pictures, arguments.after, dict(known), keeps, ink, arguments.ink
            )
            out = arguments.out
            if form.one_file:
                out = form.target(out, story.file, theme.label, language, alone=len(taken) == 1)
            with (
                _together(order, part, wish, stop)
                if form.one_file and not form.whole_story
                else nullcontext(order) as ours
            ):
                whole += form.run(ours, part, out, wish, lambda _done, _total: advance(), stop)
            if len(order.frames) > len(known) and not stop():  # who stops it waits for it
                kept.keep_frames(path, story, language, order.frames, after=arguments.after)
    return whole


def _together(order: Order, part: list[Shot], wish: Wish, stop: Stop) -> AbstractContextManager[Order]:
    """The order with frames that several processes compose, if any are not known yet."""
    if all(shot.cursor in order.frames for shot in part):
        return nullcontext(order)
    from presenter.export.ahead import composed_ahead

    return composed_ahead(order, part, wish.jobs, stop)
