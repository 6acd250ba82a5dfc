"""`presenter check`: every problem of a story at once, each with its place and what to do."""

from __future__ import annotations

import argparse
import sys

from presenter.cli.main import story_argument, story_path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    story_argument(parser)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--strict", action="store_true", help="warnings fail too")


def run(arguments: argparse.Namespace) -> int:
    from presenter.core.problem import Severity
    from presenter.core.report import render_json, render_text
    from presenter.scene.check import check_story

    path = story_path(arguments.story)
    loaded = check_story(path)
    if arguments.format == "json":
        print(render_json(loaded.problems))
    else:
        print(render_text(loaded.problems, {str(path): loaded.text}), end="")
    sys.stdout.flush()
    fails = {Severity.ERROR, Severity.WARNING} if arguments.strict else {Severity.ERROR}
    return 1 if any(problem.severity in fails for problem in loaded.problems) else 0
