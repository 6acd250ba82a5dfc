"""Hover: what is known of what lies under the pointer."""

from __future__ import annotations

from lsprotocol import types as lsp

from presenter.core.authoring.at_cursor import Thing, What, thing_at
from presenter.core.authoring.told import id_told, key_told, word_told
from presenter.core.dates import DateError, format_date, parse_date
from presenter.core.story import Story
from presenter.lsp.drafts import Draft
from presenter.lsp.reading import Reading


def hover(draft: Draft, position: lsp.Position, reading: Reading | None, language: str) -> lsp.Hover | None:
    """Works from the text as it stands, so also where it cannot be parsed."""
    thing = thing_at(draft.lines, draft.index(position), reading.naming if reading else None)
    if thing is None:
        return None
    said = _told(thing, reading.story if reading else None, language)
    if not said:
        return None
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, said), draft.range(thing.start, thing.end))


def _told(thing: Thing, story: Story | None, language: str) -> str:
    if thing.id is not None:
        return id_told(story, thing.id, language) if story else ""
    if thing.what is What.KEY:
        return key_told(thing.word, thing.nodes[0])
    if thing.what is What.DATE:
        return _date_told(thing.word, language)
    return word_told(thing.word, thing.nodes)


def _date_told(written: str, language: str) -> str:
    """A date in words; what cannot be read is told by its problem."""
    try:
        moment = parse_date(written)
    except DateError:
        return ""
    iso = format_date(moment, language, "iso")
    return f"**{format_date(moment, language)}**" + (f"\n\n`{iso}`" if iso != written else "")
