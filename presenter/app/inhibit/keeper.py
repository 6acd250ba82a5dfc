"""Keeps the screen awake while a talk runs: takes the holds in a thread of their own, asks back, takes again what was lost."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from presenter.app.inhibit import taking
from presenter.app.inhibit.hold import Awake, Held, awake_by

ASK_AGAIN_MS = 60_000


class KeepAwake(QObject):
    """Off until `begin`. The answers come later: a talk does not wait for a bus.

    Signals:
        changed: what is held was taken, verified, lost or let go (see `state`).
    """

    changed = Signal()
    _found = Signal(object)

    def __init__(self, parent: QObject | None = None, take: Callable[[], tuple[Held, ...]] | None = None) -> None:
        """`take` is what this system offers when missing."""
        super().__init__(parent)
        self._take = take or taking.take_holds
        self.state: Awake | None = None
        """None until the system has answered, and when nothing is to be held."""
        self._wanted = False
        self._held: tuple[Held, ...] = ()
        # One thread for all its life: Windows ties the hold to it, and a connection is used by one thread.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="awake")
        self._found.connect(self._settle)
        self._again = QTimer(self, interval=ASK_AGAIN_MS)
        self._again.timeout.connect(self._ask)

    def begin(self) -> None:
        """Hold from now on."""
        if not self._wanted:
            self._wanted = True
            self._again.start()
            self._ask()

    def end(self) -> None:
        """Let go; done when this returns, so that nothing is held after the talk."""
        self._wanted = False
        self._again.stop()
        self._thread.submit(self._let_go).result()
        self._settle(None)

    def stop(self) -> None:
        """Let go for good: the program ends."""
        self.end()
        self._thread.shutdown(wait=True)

    def _ask(self) -> None:
        self._thread.submit(self._hold)

    def _hold(self) -> None:
        """In the thread. A hold that was lost lets all be taken anew."""
        try:
            state = awake_by(self._held)
            if not state.ways or any(way.verified is False for way in state.ways):
                self._let_go()
                self._held = self._take()
                state = awake_by(self._held)
        except Exception:
            logging.getLogger(__name__).exception("sleep cannot be held off")
            state = Awake()
        self._found.emit(state)

    def _let_go(self) -> None:
        held, self._held = self._held, ()
        for one in held:
            try:
                one.release()
            except Exception:
                logging.getLogger(__name__).exception("%s cannot be let go", one.name)

    def _settle(self, state: Awake | None) -> None:
        if state is not None and not self._wanted:
            return
        if state != self.state:
            self.state = state
            self.changed.emit()
