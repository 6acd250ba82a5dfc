"""What an event of the crowd says when asked: its title, when, by whom, and its sentence."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from presenter.core.citation import resolve_source, source_name
from presenter.core.dates import format_date
from presenter.core.story import Story
from presenter.core.suggest import shortened

if TYPE_CHECKING:
    from presenter.core.crowd.store import CrowdEvent


def crowd_card(story: Story, event: CrowdEvent, language: str) -> str:
    """Rich text for a tooltip."""
    last = event.last_moment
    date = format_date(event.moment, language)
    if last is not None:
        date += f" – {format_date(last, language)}"
    lines = [f"<b>{escape(event.title)}</b>", escape(date)]
    spec = story.board.event_file
    named = [event.source] if event.source else list(spec.sources) if spec else []
    refs = [ref for ref in (resolve_source(name, story.sources) for name in named) if ref is not None]
    if refs:
        said = [f"{source_name(story, ref.source, language)} {ref.locator}".strip() for ref in refs]
        lines.append(escape("; ".join(dict.fromkeys(said))))
    if event.text:
        lines.append(escape(event.text))
    if event.tags:
        lines.append(escape(" · ".join(event.tags)))
    if event.url or event.id:
        lines.append(f"<small>{escape('  '.join(filter(None, (event.id, shortened(event.url, 60)))))}</small>")
    return "<br>".join(lines)
