"""`presenter open`, the default: the app."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser, *, present: bool = True) -> None:
    parser.add_argument("story", nargs="?", type=Path, help="a storyboard (.yaml); the built-in story when missing")
    parser.add_argument("--language", help="language of the slides")
    parser.add_argument("--theme", help="theme of the slides: ink, paper, paper-white or contrast")
    parser.add_argument("--bright", action="store_true", help="slides with stronger greys, for a bright room")
    parser.add_argument("--slide", help="slide to begin with: number or id")
    if present:
        parser.add_argument("--start-page", action="store_true", help="begin with recent stories and templates")
        parser.add_argument("--present", action="store_true", help="begin full screen")


def run(arguments: argparse.Namespace) -> int:
    from presenter.cli.display import display_trouble
    from presenter.cli.hooks import install_log
    from presenter.cli.main import story_path
    from presenter.cli.plain_imports import restore_imports

    trouble = display_trouble()
    if trouble is not None:
        print(f"presenter: {trouble}; `presenter export` writes the slides as images", file=sys.stderr)
        return 1
    start_page = vars(arguments).get("start_page", False)
    path = Path() if start_page else story_path(arguments.story)
    if not start_page and not path.is_file():
        print(f"presenter: there is no file {path}", file=sys.stderr)
        return 2
    restore_imports()
    install_log()
    from presenter.app.start import How, Showing, run_app

    showing = None
    if arguments.present:
        given = vars(arguments)
        how: How = "rehearse" if given.get("rehearse") else "kiosk" if given.get("kiosk") else "talk"
        showing = Showing(how, given.get("auto"), given.get("seconds"))

    return run_app(
        path,
        language=arguments.language,
        theme=arguments.theme,
        slide=arguments.slide,
        showing=showing,
        bright=arguments.bright,
    )
