"""Several processes that share a row of tasks: Python draws on one core at a time, a fork of it on another.

Only where a fork is sound: on Linux, with no thread but this one and Qt without a display. Elsewhere a crew is this
process alone, and whoever uses it goes on as without. Nothing is started anew and nothing is sent to a helper: it has
all that was read and loaded before. It takes the number of the next task out of a pipe and answers through another;
when this process is gone, it ends after the task at hand.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import sys
from collections.abc import Callable
from types import TracebackType
from typing import Self

MOST_TASKS = 800
"""Numbers in one write: what fits into the smallest pipe there is goes in as a whole or not at all."""
NUMBER = 4
"""Bytes of the number of a task, or of the length of an answer."""
MOST_UNREAD = 24
"""Answers that are held before they are asked for; then helpers wait."""
NAP_MS = 50
"""How long a wait lasts before somebody looks whether all is to stop."""

Work = Callable[[int], bytes]


def processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def is_alone() -> bool:
    """Whether this process may be forked at all: it has one thread, so no lock that nobody would open again."""
    if sys.platform != "linux":
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208  # names are enough
    except OSError:
        return False


def can_fork() -> bool:
    """Whether a copy of this process could draw: it is alone, and shares nothing with a display."""
    if "PySide6.QtGui" not in sys.modules:
        return False
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.platformName() == "offscreen" and is_alone()


class Crew:
    """`count` tasks, numbered from 0, done by this process and `helpers` others. A context; `take` each in turn."""

    def __init__(self, count: int, work: Work, helpers: int, cancelled: Callable[[], bool] = lambda: False) -> None:
        """`work` makes a task's answer, in any of the processes, and raises nothing. `cancelled` is asked by all."""
        self._work, self._cancelled = work, cancelled
        self._count, self._handed = count, 0
        self.left: dict[int, bytes] = {}
        """Answers that nobody has taken yet; after the `with`, of all that was begun."""
        self._pipes: dict[int, bytearray] = {}
        self._helpers: list[int] = []
        self._more: int | None
        self._next, self._more = os.pipe()
        os.set_blocking(self._next, False)
        os.set_blocking(self._more, False)
        for _ in range(min(helpers, count - 1)):
            self._fork()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing more is begun; what helpers do is waited for."""
        self._handed = self._count
        while self._claim() is not None:
            pass
        self._hand_out()
        for pipe in list(self._pipes):
            os.set_blocking(pipe, True)
            while pipe in self._pipes:
                self._read(pipe)
        for helper in self._helpers:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(helper, 0)
        os.close(self._next)

    def take(self, task: int) -> bytes | None:
        """The answer to one task, once; until it is there, this process works too. None if all is to stop."""
        while task not in self.left:
            if self._cancelled():
                return None
            self._hand_out()
            self._listen(0)
            if task in self.left:
                break
            mine = self._claim()
            if mine is not None:
                self.left[mine] = self._work(mine)
            elif self._pipes:
                self._listen(NAP_MS)
            else:  # whoever had it is gone
                self.left[task] = self._work(task)
        return self.left.pop(task)

    def _hand_out(self) -> None:
        """As many numbers as the pipe takes; closed behind the last, helpers end where it ends."""
        while self._more is not None and self._handed < self._count:
            few = range(self._handed, min(self._count, self._handed + MOST_TASKS))
            try:
                sent = os.write(self._more, b"".join(task.to_bytes(NUMBER, "little") for task in few))
            except BlockingIOError:
                return
            self._handed += sent // NUMBER
        if self._more is not None:
            os.close(self._more)
            self._more = None

    def _claim(self) -> int | None:
        """The next task that nobody has begun; None where there is none now."""
        try:
            number = os.read(self._next, NUMBER)
        except BlockingIOError:
            return None
        return int.from_bytes(number, "little") if number else None

    def _listen(self, wait_ms: int) -> None:
        """Read what helpers have answered, as long as there is room for it."""
        while self._pipes and (wait_ms or len(self.left) < MOST_UNREAD):
            ready, _, _ = select.select(list(self._pipes), [], [], wait_ms / 1000)
            if not ready:
                return
            wait_ms = 0
            for pipe in ready:
                self._read(pipe)

    def _read(self, pipe: int) -> None:
        got, data = self._pipes[pipe], os.read(pipe, 1 << 20)
        if not data:
            os.close(pipe)
            del self._pipes[pipe]
            return
        got += data
        while len(got) >= 2 * NUMBER:
            task, length = (int.from_bytes(got[at : at + NUMBER], "little") for at in (0, NUMBER))
            end = 2 * NUMBER + length
            if len(got) < end:
                return
            self.left[task] = bytes(got[2 * NUMBER : end])
            del got[:end]

    def _fork(self) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        before = os.getpid()
        answers, out = os.pipe()
        helper = os.fork()
        if helper:
            os.close(out)
            self._helpers.append(helper)
            self._pipes[answers] = bytearray()
            return
        status = 1
        try:
            for other in (answers, self._more, *self._pipes):
                if other is not None:
                    os.close(other)
            self._help(out, before)
            status = 0
        finally:
            os._exit(status)  # nothing of what this process shares with the other is to be cleared up twice

    def _help(self, out: int, leader: int) -> None:
        """In a helper: task by task, until there is none or nobody to answer to."""
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        while os.getppid() == leader and not self._cancelled():
            ready, _, _ = select.select([self._next], [], [], NAP_MS / 1000)
            if not ready:
                continue
            try:
                number = os.read(self._next, NUMBER)
            except BlockingIOError:  # another was faster
                continue
            if not number:
                return
            answer = self._work(int.from_bytes(number, "little"))
            said = number + len(answer).to_bytes(NUMBER, "little") + answer
            while said:
                said = said[os.write(out, said) :]
