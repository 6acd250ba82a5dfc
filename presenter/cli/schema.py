"""`presenter schema`: the JSON Schema of the storyboard format, for editors."""

from __future__ import annotations

import argparse
import sys

from presenter.cli.main import EXIT_OK

EPILOG = """\
An editor that has yaml-language-server completes and checks a story whose first line names the schema:

  # yaml-language-server: $schema=PATH

where PATH is what `presenter schema --path` prints, or a copy beside the story: presenter schema > storyboard.schema.json
`presenter lsp` knows more of a story, its ids among others: see docs/editors.md.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--path", action="store_true", help="print where the schema lies on this machine")
    parser.epilog = EPILOG


def run(arguments: argparse.Namespace) -> int:
    if arguments.path:
        from presenter.paths import RESOURCES

        print(RESOURCES / "storyboard.schema.json")
        return EXIT_OK
    from presenter.core.schema.editor_schema import editor_schema_text

    sys.stdout.write(editor_schema_text())
    return EXIT_OK
