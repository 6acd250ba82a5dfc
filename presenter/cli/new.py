"""`presenter new`: a story of one's own from a template, in a folder of its own."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from presenter.cli.main import EXIT_OK, EXIT_PROBLEMS, UsageError
from presenter.core.templates import LANGUAGES, TEMPLATES, Template, folder_name, template_named, title_of

EPILOG = """\
Writes NAME/story.yaml and what it needs, over nothing that is there. NAME may be a path; its last part becomes the title.

  presenter new our-year
  presenter new our-year --template company-history --language zh --title "我们的一年" --open
  presenter new --list
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name", nargs="?", help="the folder to make (default: made from the title, which is asked for at a terminal)"
    )
    parser.add_argument("--template", default="", help="the template, see --list (default: blank)")
    parser.add_argument("--language", choices=LANGUAGES, help="language of the story (default: that of the system)")
    parser.add_argument("--title", default="", help="title of the story (default: made from NAME)")
    parser.add_argument("--open", action="store_true", help="open it in the app")
    parser.add_argument("--list", action="store_true", help="list the templates and write nothing")
    parser.epilog = EPILOG


def run(arguments: argparse.Namespace) -> int:
    if arguments.list:
        _print_list()
        return EXIT_OK
    asked = arguments.name is None
    title = arguments.title or (_asked("Title of the story", "My story") if asked else "")
    name = arguments.name or folder_name(title) or "my-story"
    names = [template.id for template in TEMPLATES]
    template = _template(arguments.template or (_asked("Template", names[0], names) if asked else names[0]))
    language = arguments.language or wished_language(os.environ)
    folder = Path(name).expanduser()
    title = title or title_of(folder.name or folder.resolve().name)

    from presenter.new_story import NotWrittenError, write_story

    try:
        story = write_story(folder, template, language, title)
    except NotWrittenError as fault:
        print(f"presenter: nothing was written: {fault}", file=sys.stderr)
        return EXIT_PROBLEMS
    _print_next(story)
    if not arguments.open:
        return EXIT_OK
    sys.stdout.flush()
    return _open(story)


def wished_language(environment: os._Environ[str] | dict[str, str]) -> str:
    """The first of the system's languages that we have, else English: zh_CN.UTF-8 is zh."""
    named = (environment.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    for tag in ":".join(named).split(":"):
        language = tag.replace("-", "_").split("_")[0].split(".")[0]
        if language in LANGUAGES:
            return language
    return "en"


def _template(name: str) -> Template:
    template = template_named(name)
    if template is None:
        from presenter.core.suggest import closest

        known = [t.id for t in TEMPLATES]
        near = closest(name, known)
        hint = f"did you mean {near}?" if near else f"there are {', '.join(known)}"
        raise UsageError(f"there is no template {name}; {hint}")
    return template


def _asked(question: str, default: str, choices: list[str] | None = None) -> str:
    """What the user types at a terminal; the default elsewhere: scripts are asked nothing."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return default
    from rich.prompt import Prompt

    return str(Prompt.ask(question, default=default, choices=choices))


def _print_list() -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True, style="bold")
    table.add_column(no_wrap=True)
    for template in TEMPLATES:
        table.add_row(template.id, template.names["zh"], template.about["en"])
    Console().print(table)


def _print_next(story: Path) -> None:
    """What there is now, and the next three commands; nothing is cut or wrapped, so that it can be copied."""
    import shlex

    from rich.cells import cell_len
    from rich.console import Console

    shown = shlex.quote(str(story))
    console = Console(soft_wrap=True, highlight=False)
    console.print(f"{story} is written.", style="bold", markup=False)
    steps = (
        (f"presenter {shown}", "shows it; save the file in any editor and the window follows"),
        (f"presenter check {shown}", "says what is wrong and what to do"),
        (f"presenter export {shown} --format pdf", "makes a PDF of it"),
    )
    width = max(cell_len(command) for command, _ in steps)
    for command, what in steps:
        console.print(f"  {command}", style="cyan", markup=False, end="")
        console.print(f"{' ' * (width - cell_len(command))}   {what}", markup=False)


def _open(story: Path) -> int:
    from presenter.cli import open as opening

    parser = argparse.ArgumentParser()
    opening.add_arguments(parser)
    return opening.run(parser.parse_args([str(story)]))
