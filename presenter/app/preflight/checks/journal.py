"""Whether the talk's journal can be written: without it a crash loses the place."""

from __future__ import annotations

import os
from collections.abc import Iterator

from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World


def look(world: World) -> Iterator[Line]:
    trial = world.state_folder / f".preflight-{os.getpid()}"
    try:
        world.state_folder.mkdir(parents=True, exist_ok=True)
        trial.write_bytes(b"a line of the journal\n")
        trial.unlink()
    except OSError as fault:
        text = translate("Preflight", "The journal cannot be written to {folder}: {reason}")
        text = text.format(folder=world.state_folder, reason=fault.strerror or str(fault))
        hint = translate("Preflight", "Make room on the disk, or make the folder writable")
        yield Line("journal", "fail", text, hint, Remedy(translate("Preflight", "Try again"), again=True))
        return
    yield Line("journal", "pass", translate("Preflight", "After a crash the talk goes on from its journal"))
