"""`presenter check`: every problem of a story at once, each with its place and what to do."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from presenter.cli.main import EXIT_OK, EXIT_PROBLEMS, story_argument, story_path

EPILOG = """\
Prints file:line:column: severity: message, the line with a mark, and a hint. Exits 1 when there are errors, else 0.

  presenter check my-story.yaml
  presenter check my-story.yaml --format json --strict
  presenter check --rules

Rules can count less or more in a story, and be allowed where they are meant, each for a reason: see docs/checks.md.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    story_argument(parser)
    parser.add_argument("--rules", action="store_true", help="list the rules that a story can weigh, and stop")
    parser.add_argument(
        "--on", metavar="DATE", type=_day, help="the day numbers are judged by: 2026-11-28; today if missing"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text", help="for people (default) or programs")
    parser.add_argument("--strict", action="store_true", help="exit 1 when there are warnings, too")
    parser.epilog = EPILOG


def _day(text: str) -> date:
    """A day as ISO writes it; ValueError tells argparse."""
    return date.fromisoformat(text)


def run(arguments: argparse.Namespace) -> int:
    if arguments.rules:
        from presenter.core.schema.checks import RULES

        wide = max(map(len, RULES))
        sys.stdout.write("".join(f"{rule:{wide}}  {meaning}\n" for rule, meaning in RULES.items()))
        return EXIT_OK
    from presenter.app.clock import days_of, today
    from presenter.core.problem import Severity
    from presenter.core.report import render_json, render_text
    from presenter.scene.check import check_story

    path = story_path(arguments.story)
    loaded = check_story(path, today=days_of(arguments.on) if arguments.on else today())
    if arguments.format == "json":
        sys.stdout.write(render_json(loaded.problems))
    else:
        sys.stdout.write(render_text(loaded.problems, {str(path): loaded.text}))
    sys.stdout.flush()
    fails = {Severity.ERROR, Severity.WARNING} if arguments.strict else {Severity.ERROR}
    return EXIT_PROBLEMS if any(problem.severity in fails for problem in loaded.problems) else EXIT_OK
