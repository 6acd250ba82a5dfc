"""The states of slides with switches: each is a whole slide, merged before it is decoded, every part in its own place."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from math import prod

from msgspec import Struct

from presenter.core.graft import Graft
from presenter.core.nodes import Value
from presenter.core.resolve.notes import Notes
from presenter.core.schema import SlideSpec, Storyboard
from presenter.core.schema.switch import SAME_IN_EVERY_STATE, SwitchSpec
from presenter.core.source import Path, Source
from presenter.core.story import Choice
from presenter.core.suggest import did_you_mean, shortened
from presenter.core.validate import validate, value_at

MOST_STATES = 12
"""Of one slide: all the ways to set its switches."""
MOST_IN_STORY = 1200
KNOWN = frozenset(SlideSpec.__struct_encode_fields__)
CHANGEABLE = KNOWN - SAME_IN_EVERY_STATE
ANOTHER = "give one another id"


class State(Struct, frozen=True):
    """One setting of a slide's switches, as a slide of its own. `path` leads into the source that is given with it."""

    slide: int
    choice: Choice
    spec: SlideSpec
    path: Path


def resolve_switches(board: Storyboard, notes: Notes) -> list[State]:
    """Merge, decode and note what is wrong. From then on `notes.source` knows the places of all states."""
    states: list[State] = []
    planted = plant_states(board, notes)
    known = set(notes.problems)
    for (index, choice), path in planted.items():
        merged, problems = validate(notes.source, path, SlideSpec)
        notes.problems += [problem for problem in problems if problem not in known]
        known.update(problems)
        if merged is not None:
            states.append(State(index, choice, merged, path))
    return states


def plant_states(board: Storyboard, notes: Notes) -> dict[tuple[int, Choice], Path]:
    """Merge all states into `notes.source`, and note what is wrong in the switches; where each state is, by its slide from 0."""
    source, graft = notes.source, Graft(notes.source)
    made: list[tuple[dict[str, Value], int]] = []
    keys: list[tuple[int, Choice]] = []
    for index, spec in enumerate(board.slides):
        written = value_at(source, ("slides", index))
        if not spec.switches or not isinstance(written, dict):
            continue
        _check(spec.switches, index, notes)
        for choice, slide in _states(source, graft, spec.switches, written, index):
            if len(made) >= MOST_IN_STORY:
                message = f"the slides of this story have more than {MOST_IN_STORY:,} states in all"
                notes.error(
                    ("slides", index, "switches"), "too-many-states", message, "use fewer switches", at_key=True
                )
                break
            made.append((slide, index))
            keys.append((index, choice))
    if made:
        notes.source = graft.planted(made)
    return {key: ("slides", len(board.slides) + number) for number, key in enumerate(keys)}


def _states(
    source: Source, graft: Graft, switches: list[SwitchSpec], written: dict[str, Value], index: int
) -> list[tuple[Choice, dict[str, Value]]]:
    """Each setting that differs from the slide as written, merged."""
    found: list[tuple[Choice, dict[str, Value]]] = []
    for setting in _settings(switches):
        slide = written
        for number, option in enumerate(setting):
            path = ("slides", index, "switches", number, "options", option)
            over = _with(value_at(source, path))
            slide = graft.merged(slide, over, ("slides", index), CHANGEABLE) if over else slide
        choice = setting if any(setting) else ()
        if choice or slide is not written:
            found.append((choice, slide))
    return found


def _settings(switches: list[SwitchSpec]) -> Iterable[Choice]:
    """All ways to set the switches. Of too many only those with one switch turned, to find what is wrong in them."""
    counts = [len(switch.options) for switch in switches]
    if prod(counts) <= MOST_STATES:
        return product(*map(range, counts))
    first = (0,) * len(counts)
    turned = [(*first[:n], option, *first[n + 1 :]) for n, count in enumerate(counts) for option in range(1, count)]
    return [first, *turned]


def _with(option: Value) -> dict[str, Value]:
    """What an option changes."""
    over = option.get("with") if isinstance(option, dict) else None
    return over if isinstance(over, dict) else {}


def _check(switches: list[SwitchSpec], index: int, notes: Notes) -> None:
    """Note doubled ids, options without effect, keys that are the slide's own, and too many states."""
    path: Path = ("slides", index, "switches")
    ids: set[str] = set()
    for number, switch in enumerate(switches):
        if switch.id in ids:
            notes.error(
                (*path, number, "id"), "duplicate-id", f"there are two switches “{switch.id}” on this slide", ANOTHER
            )
        ids.add(switch.id)
        options: set[str] = set()
        plain = 0
        for place, option in enumerate(switch.options):
            here: Path = (*path, number, "options", place)
            if option.id in options:
                notes.error(
                    (*here, "id"), "duplicate-id", f"there are two options “{option.id}” on this switch", ANOTHER
                )
            options.add(option.id)
            alike = not option.with_ and not option.after
            plain += alike
            if plain == 2 and alike and not notes.lacks(here):
                message = f"the option “{option.id}” changes nothing"
                notes.error(here, "same-option", message, "say with: what is different, or delete it")
            _check_keys(option.with_, (*here, "with"), notes)
    states = prod(len(switch.options) for switch in switches)
    if states > MOST_STATES:
        message = f"this slide has {states} states, at most {MOST_STATES} are allowed"
        notes.error(path, "too-many-states", message, "use fewer switches or options", at_key=True)


def _check_keys(changed: Iterable[str], path: Path, notes: Notes) -> None:
    """What an option may change are keys of slides, but not those that are the slide's own."""
    for key in changed:
        if key in SAME_IN_EVERY_STATE:
            message = f"“{key}” is the same in every state of a slide"
            notes.error((*path, key), "own-key", message, "delete it here", at_key=True)
        elif key not in KNOWN:
            hint = did_you_mean(key, sorted(CHANGEABLE), limit=24)
            notes.error((*path, key), "unknown-key", f'unknown key "{shortened(key)}"', hint, at_key=True)
