"""The language server needs no Qt, and nobody else needs what it speaks the protocol with."""

from __future__ import annotations

import subprocess
import sys

from tests.lsp.client import ROOT

READ_A_STORY = """
import sys
from pathlib import Path
from presenter.lsp.features import story_server
from presenter.lsp.drafts import Draft
from presenter.lsp.reading import read, warned
path = Path(sys.argv[1])
reading = read(Draft(path.as_uri(), 1, path.read_text("utf-8"), "utf-16"))
assert reading.story is not None and warned(reading, 0.0) == []
print(sorted({name.split(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "pyqtgraph", "rich", "PIL"}))
"""
OTHER_COMMANDS = """
import sys
from importlib import import_module
from presenter.cli.main import COMMANDS
for module, _ in COMMANDS.values():
    import_module(module)
print(sorted({name.split(".")[0] for name in sys.modules} & {"pygls", "lsprotocol", "cattrs"}))
"""


def printed(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_reading_a_story_for_an_editor_takes_no_qt() -> None:
    assert printed(READ_A_STORY, str(ROOT / "content" / "story.yaml")) == "[]"


def test_no_other_command_waits_for_the_protocol() -> None:
    assert printed(OTHER_COMMANDS) == "[]"
