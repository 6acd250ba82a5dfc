"""`presenter lsp`: the language server for editors, over stdin and stdout."""

from __future__ import annotations

import argparse

from presenter.cli.main import EXIT_OK

EPILOG = """\
Editors start it; how to tell yours is in docs/editors.md. It speaks the Language Server Protocol over stdin and stdout:
problems while you type, completion of keys and ids, hover, go to definition, references, rename, outline.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--stdio", action="store_true", help="over stdin and stdout, as always: some editors say so")
    parser.add_argument("--verbose", action="store_true", help="say on stderr what is asked and answered")
    parser.epilog = EPILOG


def run(arguments: argparse.Namespace) -> int:
    import logging

    from presenter.app.clock import today
    from presenter.lsp.features import story_server

    # A request that is refused is no fault; the editor's log is to show faults only.
    logging.basicConfig(level=logging.DEBUG if arguments.verbose else logging.CRITICAL)
    story_server(today).start_io()
    return EXIT_OK
