"""`presenter diff`: what changed between two versions of a story, slides and figures; and a sheet of before and after."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from presenter.cli.main import EXIT_OK, EXIT_PROBLEMS, EXIT_USAGE

if TYPE_CHECKING:
    from presenter.core.diff import Difference
    from presenter.core.story import Story

EPILOG = """\
Slides and figures are found again by their ids. Exits 0 when nothing differs 1 when something does, 2 when a story cannot be read, as diff(1) does.

  presenter diff talk-of-may.yaml talk.yaml --out changes.png
"""
SIGNS = {"added": "+", "removed": "-", "changed": "~", "moved": ">"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", type=Path, help="the storyboard as it was")
    parser.add_argument("new", type=Path, help="the storyboard as it is")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the changed slides, before and after, as a PNG")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="for people (default) or programs")
    parser.add_argument("--language", help="a language of the story (default: its first)")
    parser.add_argument("--theme", help="of the sheet: ink, paper, paper-white or contrast (default: the story's own)")
    parser.add_argument("--after", action="store_true", help="with what is dated after the article")
    parser.epilog = EPILOG


def run(arguments: argparse.Namespace) -> int:
    from presenter.cli.choose import chosen_language, chosen_theme, report_errors
    from presenter.core.diff import difference
    from presenter.export.images.before_after import write_before_after
    from presenter.export.order import Order
    from presenter.export.shots import Shot
    from presenter.files import load_story, reason
    from presenter.scene.measure import QtMeasure
    from presenter.scene.offscreen import offscreen_app
    from presenter.scene.render import picture_loader

    told: list[Story] = []
    for path in (arguments.old, arguments.new):
        loaded = load_story(path)
        report_errors(loaded, path)
        if loaded.story is None:
            return EXIT_USAGE
        told.append(loaded.story)
    offscreen_app()
    orders = {}
    for story, path in zip(told, (arguments.old, arguments.new), strict=True):
        language = chosen_language(story, arguments.language)
        theme = chosen_theme(story, arguments.theme)
        orders[id(story)] = Order(story, language, theme, QtMeasure(), picture_loader(path.parent), arguments.after)
    old, new = (orders[id(story)] for story in told)
    found = difference(told[0], told[1], new.language, lambda story, cursor: orders[id(story)].frame(Shot(cursor, "")))
    if arguments.format == "json":
        import msgspec

        print(json.dumps(msgspec.to_builtins(found), ensure_ascii=False, indent=2))
    else:
        _print(found, told[0], told[1], new.language)
    if arguments.out is not None and found.slides:
        try:
            write_before_after(old, new, found.slides, arguments.out, ("before", "after"))
        except OSError as fault:
            print(f"presenter: {arguments.out} was not written: {reason(fault)}", file=sys.stderr)
        else:
            print(f"{len(found.slides)} slides, before and after, are in {arguments.out}", file=sys.stderr)
    return EXIT_PROBLEMS if found else EXIT_OK


def _print(found: Difference, old: Story, new: Story, language: str) -> None:
    """One line a change: + added, - removed, ~ changed, > moved."""
    for change in found.slides:
        story, number = (new, change.after) if change.after else (old, change.before)
        title = story.plain_text(story.slide(change.id).spec.title, language)
        moved = f" (was {change.before})" if change.before and change.after and change.before != change.after else ""
        steps = f", step {', '.join(str(step + 1) for step in change.steps)}" if change.steps else ""
        print(f"{SIGNS[change.what]} slide {number}{moved} {change.id}{steps}: {title}")
    for figure in found.figures:
        part = "" if figure.part == "value" else f" {figure.part.replace('_', ' ')}"
        print(f"~ figure {figure.id}{part}: {figure.before or '(none)'} → {figure.after or '(none)'}")
    if not found:
        print("nothing differs")
