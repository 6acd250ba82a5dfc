"""`presenter`: one command per task; without one, the app opens."""

from __future__ import annotations

import argparse
import contextlib
import gc
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

COMMANDS: dict[str, tuple[str, str]] = {
    "open": ("presenter.cli.open", "open the app on a story"),
    "new": ("presenter.cli.new", "write a new story from a template"),
    "present": ("presenter.cli.present", "open the app full screen: talk, rehearsal or kiosk"),
    "export": ("presenter.cli.export", "write the slides as images"),
    "diff": ("presenter.cli.diff", "say what changed between two versions of a story"),
    "check": ("presenter.cli.check", "list every problem of a story"),
    "inspect": ("presenter.cli.inspect", "print the composed frames as JSON"),
    "schema": ("presenter.cli.schema", "print the JSON Schema of the storyboard format"),
    "lsp": ("presenter.cli.lsp", "the language server for editors: completion, problems, rename"),
    "doctor": ("presenter.cli.doctor", "say what this machine has and lacks"),
}
"""Name to module and help; each module has `add_arguments(parser)` and `run(arguments) -> int`."""

EXIT_OK, EXIT_PROBLEMS, EXIT_USAGE, EXIT_FAULT, EXIT_INTERRUPTED = 0, 1, 2, 70, 130

EXAMPLES = """\
without a command the app opens: presenter my-story.yaml

exit codes: 0 all well, 1 problems in the story or files not written, 2 wrong use, 70 a fault of the program,
130 stopped by Ctrl-C
"""


class UsageError(Exception):
    """What the user asked for does not exist: one line says so."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. A user never sees a traceback: the log file has it."""
    # The values of a story live as long as the program: looking through them 70 times while they are made costs 100 ms.
    gc.set_threshold(50_000, 20, 50)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Chinese is no reason to fail
    arguments = list(sys.argv[1:] if argv is None else argv)
    name = next((a for a in arguments if not a.startswith("-")), None)
    try:
        if name not in COMMANDS and not {"-h", "--help", "--version"}.intersection(arguments):
            _refuse_misspelt(name)
            arguments.insert(0, "open")
            name = "open"
        parsed = _parser(name).parse_args(arguments)
        return int(import_module(COMMANDS[parsed.command][0]).run(parsed))
    except UsageError as fault:
        print(f"presenter: {fault}", file=sys.stderr)
        return EXIT_USAGE
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return EXIT_OK
    except Exception as fault:  # noqa: BLE001  # the last place before the user
        from presenter.cli.log import log_fault

        print(f"presenter: something went wrong inside; {log_fault(fault)}", file=sys.stderr)
        return EXIT_FAULT


def _refuse_misspelt(name: str | None) -> None:
    """`presenter exprot` is no story."""
    from presenter.core.suggest import closest

    near = closest(name, COMMANDS) if name and not Path(name).exists() else None
    if near is not None:
        raise UsageError(f"there is no file or command {name}; did you mean presenter {near}?")


def _forget_output() -> None:
    """Whoever read our output has gone: what is left goes nowhere, without a complaint at the end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Help(argparse.RawDescriptionHelpFormatter):
    """As wide as the terminal; argparse would ask shutil, which brings three compressors."""

    def __init__(self, prog: str) -> None:
        try:
            columns = int(os.environ.get("COLUMNS", "0")) or os.get_terminal_size().columns
        except (OSError, ValueError):
            columns = 80
        super().__init__(prog, width=max(columns - 2, 20))


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    """The parser of the chosen command, of all without one."""
    from presenter import __version__

    raw = _Help
    parser = argparse.ArgumentParser(
        prog="presenter",
        description="Timeline and slideshow presenter: one YAML storyboard becomes slides and charts.",
        epilog=EXAMPLES,
        formatter_class=raw,
    )
    parser.add_argument("--version", action="version", version=f"Storyline Presenter {__version__}")
    commands = parser.add_subparsers(prog="presenter", dest="command", required=True, metavar="command")
    for name, (module, text) in COMMANDS.items():
        if chosen in COMMANDS and name != chosen:
            continue
        command = commands.add_parser(name, help=text, description=text, formatter_class=raw)
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
