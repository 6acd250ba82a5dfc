"""After a crash: what the journal says of a story, and the talk set back to it."""

from __future__ import annotations

import time
from pathlib import Path

from presenter.app.journal.place import journal_file
from presenter.app.journal.reading import lock_of, read_last
from presenter.app.journal.record import Record, cursor_of
from presenter.app.talk import Talk

LONGEST_S = 4 * 3600.0
"""A talk that broke off longer ago is over."""


def interrupted(folder: Path, story: Path, now_s: float | None = None) -> Record | None:
    """The state of a talk on that story that did not end as it should; none while another process gives it.

    `now_s` is the wall clock, in seconds since 1970.
    """
    file = journal_file(folder, story)
    if not file.is_file():
        return None
    lock = lock_of(file)
    if not lock.tryLock(0):
        return None
    lock.unlock()
    record = read_last(file)
    now_s = time.time() if now_s is None else now_s
    if record is None or not 0 <= now_s - record.at_s + 60 <= LONGEST_S:
        file.unlink(missing_ok=True)
        return None
    return record


def set_back(talk: Talk, record: Record) -> None:
    """Slide, step, choices and look as they were, as far as the story still has them."""
    if talk.blank:
        return
    talk.set_language(record.language)
    talk.set_theme(record.theme)
    talk.set_bright(record.bright)
    talk.set_after(record.after)
    known = {slide.id: slide for slide in talk.story.slides}
    talk.skip(frozenset(known).intersection(record.skipped))
    talk.choices.update({key: choice for key, choice in record.choices.items() if key in known})
    talk.go(cursor_of(record, talk.story))
