"""Modules imported after PySide are not read a second time, and PySide's lazy names still come."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import builtins, inspect
import PySide6.QtCore
read = []
of = inspect.getsource
inspect.getsource = lambda module: read.append(module.__name__) or of(module)
import presenter.paths
assert "presenter" in read, "PySide no longer reads them: plain_imports can go"
from presenter.cli.plain_imports import restore_imports
restore_imports()
read.clear()
import presenter.core.geometry
restore_imports()
import PySide6.QtWidgets
from PySide6.QtGui import QPainterPath
import pyqtgraph
names = {}
exec("from PySide6.QtWidgets import *", names)
assert "QTreeView" in names and QPainterPath().isEmpty() and pyqtgraph.ViewBox
assert not read, read
"""


def test_modules_are_not_read_twice() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
