"""Where an author looks after a change: at the first slide that says something else."""

from __future__ import annotations

from collections.abc import Collection

from presenter.core.aboutness import figures_of
from presenter.core.deck import NOTHING_CHOSEN, Choices, Cursor, end_of, land
from presenter.core.resolve.texts import contents_of
from presenter.core.story import Slide, Story


def landing(old: Story, new: Story, cursor: Cursor, choices: Choices = NOTHING_CHOSEN) -> Cursor:
    """The first changed slide, complete; where the cursor is now if that slide changed as well, or none did."""
    stays = land(old, new, cursor)
    changed = changed_slides(old, new)
    if not changed or new.slides[stays.slide].id in changed:
        return stays
    return end_of(new, new.slide_index[changed[0]], choices)


def changed_slides(old: Story, new: Story) -> list[str]:
    """Ids, in their new order, of slides that are new or written differently.

    Where no slide is, of those that show a figure, an event or a table which is.
    """
    before = {slide.id: slide for slide in old.slides}
    written = [slide.id for slide in new.slides if _is_new(before.get(slide.id), slide)]
    if written:
        return written
    facts, events, tables = (
        {id_ for id_, value in now.items() if was.get(id_) != value}
        for was, now in ((old.facts, new.facts), (old.events, new.events), (old.tables, new.tables))
    )
    if not facts and not events and not tables:
        return []
    return [slide.id for slide in new.slides if _tells(slide, facts, events, tables)]


def _is_new(before: Slide | None, slide: Slide) -> bool:
    if before is None:
        return True
    return before is not slide and (
        before.spec != slide.spec
        or before.states.keys() != slide.states.keys()
        or any(before.states[choice].spec != state.spec for choice, state in slide.states.items())
    )


def _tells(slide: Slide, facts: Collection[str], events: Collection[str], tables: Collection[str]) -> bool:
    for state in slide.all_states:
        if any(event in events for event in state.events) or (facts and not figures_of(state.spec).isdisjoint(facts)):
            return True
        if tables and any(_names(struct, tables) for struct, _ in contents_of(state.spec).structs):
            return True
    return False


def _names(struct: object, tables: Collection[str]) -> bool:
    table = getattr(struct, "table", None)
    return isinstance(table, str) and table in tables
