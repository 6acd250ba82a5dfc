"""`presenter inspect`: the composed frames as JSON; rectangles are ink bounds in slide units."""

from __future__ import annotations

import argparse
import json
import sys

from presenter.cli.main import story_argument, story_path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    story_argument(parser)
    parser.add_argument("--slide", help="slide id or number; all when missing")
    parser.add_argument("--step", help="step from 0, `last` or `all` (default)", default="all")
    parser.add_argument("--language", help="language; the story's first when missing")
    parser.add_argument("--theme", default="ink")
    parser.add_argument("--after", action="store_true", help="with what is dated after the article")


def run(arguments: argparse.Namespace) -> int:
    from presenter.core.report import render_text
    from presenter.export.inspect import inspect_story
    from presenter.export.shots import RangeError, parse_ranges
    from presenter.files import load_story
    from presenter.scene.measure import QtMeasure
    from presenter.scene.offscreen import offscreen_app

    path = story_path(arguments.story)
    loaded = load_story(path)
    if loaded.story is None:
        print(render_text(loaded.problems, {str(path): loaded.text}), end="", file=sys.stderr)
        return 1
    story = loaded.story
    try:
        slides = parse_ranges(arguments.slide, story) if arguments.slide else list(story.slides)
    except RangeError as fault:
        print(f"presenter: {fault}", file=sys.stderr)
        return 2
    language = arguments.language or story.language
    if language not in story.languages:
        print(f"presenter: the story has no {language}; it has {', '.join(story.languages)}", file=sys.stderr)
        return 2
    if arguments.step not in ("all", "last") and not arguments.step.isdecimal():
        print("presenter: --step takes a number, last or all", file=sys.stderr)
        return 2
    offscreen_app()
    shown = inspect_story(story, slides, arguments.step, language, arguments.theme, QtMeasure(), after=arguments.after)
    print(json.dumps(shown, ensure_ascii=False, indent=1))
    return 0
