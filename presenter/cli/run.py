"""The program as a process: what `presenter` and `python main.py` call."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from presenter.cli.main import main

ENDS_AT_ONCE = ("export",)
"""Commands that leave nothing to clear up: all files are written, closed and renamed, all threads joined."""


def run() -> NoReturn:
    """Run one command and end with its exit code.

    After an export the system takes back the memory as a whole: taking Python's and Qt's objects apart one by one
    first would take 50 ms, a sixth of an export of an unchanged story.
    """
    code = main()
    if sys.argv[1:2] and sys.argv[1] in ENDS_AT_ONCE:
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:
            pass  # whoever read it has gone
        os._exit(code)
    sys.exit(code)
