"""`presenter`: one command per task; without one, the app opens."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

COMMANDS: dict[str, tuple[str, str]] = {
    "open": ("presenter.cli.open", "open the app on a story"),
    "export": ("presenter.cli.export", "write the slides as images"),
    "check": ("presenter.cli.check", "list every problem of a story"),
    "inspect": ("presenter.cli.inspect", "print the composed frames as JSON"),
    "schema": ("presenter.cli.schema", "print the JSON Schema of the storyboard format"),
    "doctor": ("presenter.cli.doctor", "say what this machine has and lacks"),
}
"""Name to module and help; each module has `add_arguments(parser)` and `run(arguments) -> int`."""

EXIT_OK, EXIT_PROBLEMS, EXIT_USAGE, EXIT_INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. A user never sees a traceback: the log file has it."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    name = next((a for a in arguments if not a.startswith("-")), None)
    if name not in COMMANDS and not {"-h", "--help", "--version"}.intersection(arguments):
        arguments.insert(0, "open")
        name = "open"
    parser = _parser(name)
    parsed = parser.parse_args(arguments)
    try:
        return int(import_module(COMMANDS[parsed.command][0]).run(parsed))
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        return EXIT_OK
    except Exception as fault:  # noqa: BLE001  # the last place before the user
        from presenter.cli.log import log_fault

        print(f"presenter: something went wrong inside; {log_fault(fault)}", file=sys.stderr)
        return 70


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    from presenter import __version__

    parser = argparse.ArgumentParser(
        prog="presenter", description="Timeline and slideshow presenter: one YAML storyboard becomes slides and charts."
    )
    parser.add_argument("--version", action="version", version=f"Storyline Presenter {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (module, text) in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text)
        if name == chosen:
            import_module(module).add_arguments(command)
    return parser


def story_argument(parser: argparse.ArgumentParser) -> None:
    """The story every command takes; the built-in one when missing."""
    parser.add_argument("story", nargs="?", type=Path, help="a storyboard (.yaml); the built-in story when missing")


def story_path(given: Path | None) -> Path:
    """The story to work on."""
    from presenter.paths import BUILT_IN_STORY

    return given if given is not None else BUILT_IN_STORY
