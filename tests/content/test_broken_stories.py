"""Our stories, broken at random places: every one is read, reported and drawn as far as it stands. Never a fault."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from presenter.core.checks.composed import composed_problems
from presenter.core.checks.warnings import story_warnings
from presenter.core.parse import parse_story
from presenter.core.report import render_text
from presenter.core.source import read_source
from presenter.files import FolderReader
from presenter.scene.fonts import missing_glyphs
from tests.content.composed import MEASURE, ROOT, STORIES

BREAKABLE = (STORIES["greek-wars"], STORIES["newsroom"], ROOT / "tests/data/stories/small.yaml")
ODD: tuple[Any, ...] = (
    *("", "x", "nobody", "2024-13", "-44", "13.8 billion years ago", "9999999999", "1e400", "0", "-5", "NaN", "1/0"),
    *("$(x)", "$(", "a" * 300, "字" * 200, "\n\n", "true", "null", "|", "**", "- a\n- b", "S999", "💥", "\u200b", " "),
    *([], {}, ["a", {"b": "c"}]),
)
"""What may stand where something else is meant."""


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container with every key or position in it."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in steps:
        yield value, key
        yield from places(inner)


def broken(value: Any, chance: random.Random) -> Any:
    """A copy with some parts taken out, replaced, doubled or put elsewhere."""
    value = copy.deepcopy(value)
    for _ in range(chance.choice((1, 2, 5, 20))):
        spots = list(places(value))
        if not spots:
            return value
        (holder, key), (other, from_key) = chance.choice(spots), chance.choice(spots)
        match chance.randrange(5):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, list):
                holder.insert(key, copy.deepcopy(holder[key]))
            case 2:
                holder[key] = copy.deepcopy(other[from_key])
            case _:
                holder[key] = copy.deepcopy(chance.choice(ODD))
    return value


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("path", BREAKABLE, ids=[path.stem for path in BREAKABLE])
def test_no_mistake_is_a_fault(path, seed):
    chance = random.Random(seed)
    whole = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
    text = yaml.dump(broken(whole, chance), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)

    parsed = parse_story(read_source(text, "story.yaml"), FolderReader(path.parent))
    found = list(parsed.problems)
    if parsed.story is not None:
        found += story_warnings(parsed.story, parsed.source)
        found += composed_problems(parsed.story, MEASURE, missing_glyphs, parsed.source)

    assert not [problem.message for problem in found if problem.code == "fault"], text
    assert render_text(found, {"story.yaml": text})
    assert all(problem.span.file for problem in found)
