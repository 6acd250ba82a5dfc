"""`presenter present`: full screen at once; also rehearsing, slides that advance by themselves, and a kiosk."""

from __future__ import annotations

import argparse

EPILOG = """\
A kiosk loops with the keys locked until Ctrl+Shift+Q is held for two seconds. Steps stay as long as the story plans
(authored), as the rehearsals took (rehearsed), or all alike (even; --seconds says how long).

  presenter present my-story.yaml --rehearse
  presenter present my-story.yaml --auto rehearsed
  presenter present my-story.yaml --kiosk --auto even --seconds 12
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from presenter.cli import open as opening

    opening.add_arguments(parser, present=False)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--rehearse", action="store_true", help="record the run; its log opens at the end")
    how.add_argument("--kiosk", action="store_true", help="loop by itself with locked keys")
    parser.add_argument(
        "--auto", choices=["authored", "rehearsed", "even"], help="slides advance by themselves, with these timings"
    )
    parser.add_argument("--seconds", type=_seconds, metavar="N", help="with --auto even: how long each step stays")
    parser.epilog = EPILOG


def run(arguments: argparse.Namespace) -> int:
    from presenter.cli import open as opening
    from presenter.cli.main import UsageError

    if arguments.seconds is not None and arguments.auto != "even":
        raise UsageError("--seconds says how long each step stays with --auto even")
    arguments.present = True
    return opening.run(arguments)


def _seconds(text: str) -> float:
    """At least half a second, at most a day."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0.5 <= seconds <= 86_400:
        raise argparse.ArgumentTypeError(f"{text} is no number of seconds from 0.5 to 86400")
    return seconds
