"""Hooks that catch what nobody caught. The log itself is opened by the first fault: start-up does not pay for it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any


def install_log() -> Callable[[], None]:
    """Send every uncaught fault and every message of Qt to the log. Returns a function that undoes this.

    A fault that repeats, in a paint event for instance, is logged each time but printed once.
    """
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    # Levels of the standard library's logging.
    levels = {
        QtMsgType.QtDebugMsg: 10,
        QtMsgType.QtInfoMsg: 20,
        QtMsgType.QtWarningMsg: 30,
        QtMsgType.QtCriticalMsg: 40,
        QtMsgType.QtFatalMsg: 50,
    }

    def hear_qt(kind: Any, context: Any, message: str) -> None:
        from presenter.cli.log import log_qt

        path = log_qt(levels.get(kind, 30), context.category or "default", message)
        if kind == QtMsgType.QtFatalMsg:
            print(f"presenter: {message.splitlines()[0]}; details are in {path}", file=sys.stderr)

    def hear_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            _report(args.exc_type, args.exc_value, args.exc_traceback)

    former = sys.excepthook, threading.excepthook, qInstallMessageHandler(hear_qt)
    sys.excepthook, threading.excepthook = _report, hear_thread

    def undo() -> None:
        sys.excepthook, threading.excepthook = former[:2]
        qInstallMessageHandler(former[2])

    return undo


def _report(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    from presenter.cli.log import report_fault

    report_fault(kind, fault, trace)
