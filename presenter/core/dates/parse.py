"""Author's text -> Moment: ISO first and fast, then EDTF, then words.

Everything but ISO is imported when a story first uses it: most need nothing else, and start-up counts.
"""

from __future__ import annotations

from msgspec.structs import replace

from presenter.core.dates.iso import parse_date_time, parse_plain_iso
from presenter.core.dates.moment import LONGEST_TEXT, DateError, Moment

# One character each, so that places in the text stay true. Wide forms come from Chinese input methods.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SAME_WIDTH = str.maketrans(
    {0x3000: " ", 0xA0: " ", 0x2009: " ", 0x202F: " ", 0x2212: "-", 0x2011: "-", 0x2010: "-", 0x301C: "~"} | _WIDE
)


def parse_date(text: str) -> Moment:
    """Read a date as docs/dates.md describes. Raises DateError, with words for the author."""
    moment = parse_plain_iso(text)
    if moment is not None:
        return moment
    written = text.translate(_SAME_WIDTH)
    stripped = written.strip()
    try:
        moment = _parse_other(stripped)
    except DateError as error:
        error.offset += len(written) - len(written.lstrip())
        error.length = min(error.length, len(text) - error.offset)
        raise
    return replace(moment, text=text)


def _parse_other(text: str) -> Moment:
    moment = _parse_words(text) if 0 < len(text) <= LONGEST_TEXT else None
    if moment is None:
        from presenter.core.dates.diagnose import diagnose

        raise diagnose(text)
    return moment


def _parse_words(text: str) -> Moment | None:
    from presenter.core.dates.edtf import parse_edtf

    moment = parse_date_time(text) or parse_edtf(text)
    if moment is not None:
        return moment
    spaced = " ".join(text.split())
    if ":" in spaced:
        from presenter.core.dates.clock_span import parse_clock_span

        moment = parse_clock_span(spaced, _parse_words)
        if moment is not None:
            return moment
    if any("\u4e00" <= character <= "\u9fff" or character == "〇" for character in spaced):
        from presenter.core.dates.chinese import parse_chinese

        return parse_chinese(spaced)
    from presenter.core.dates.english import parse_english

    return parse_english(spaced)
