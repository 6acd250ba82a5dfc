"""Author's text -> Moment: ISO first and fast, then EDTF, then words."""

from __future__ import annotations

from dataclasses import replace

from presenter.core.dates.edtf import parse_edtf
from presenter.core.dates.iso import parse_date_time, parse_plain_iso
from presenter.core.dates.moment import DateError, Moment


def parse_date(text: str) -> Moment:
    """Read a date as docs/dates.md describes. Raises DateError, with words for the author."""
    moment = parse_plain_iso(text)
    if moment is not None:
        return moment
    stripped = text.strip()
    moment = parse_date_time(stripped) or parse_edtf(stripped)
    if moment is None:
        raise DateError(
            f"cannot read “{stripped}” as a date", "write for example 2024-03-05, 2024-03 or 2024", 0, len(text)
        )
    return replace(moment, text=text)
