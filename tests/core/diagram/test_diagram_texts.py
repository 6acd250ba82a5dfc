"""Any count the schema allows, any text of sane length: words never meet and never leave the slide, in both languages."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.compose.compose import compose
from presenter.core.deck import Cursor
from tests.core.compose.composing import assert_clean, story_of, words

pytestmark = pytest.mark.usefixtures("qapp")
EXAMPLES = settings(max_examples=25, deadline=None, derandomize=True, database=None)


def check(diagram: dict[str, Any]) -> None:
    """First and last step, both languages."""
    from presenter.scene.measure import QtMeasure

    story = story_of({"layout": "diagram", "diagram": diagram})
    for language in ("zh", "en"):
        for step in {0, story.slides[0].last_step}:
            assert_clean(compose(story, Cursor(0, step), language, QtMeasure()))


def stations(least: int, most: int, chinese: int = 4, latin: int = 9) -> st.SearchStrategy[list[dict[str, Any]]]:
    station = st.fixed_dictionaries(
        {"name": words(chinese, latin)}, optional={"under": words(6, 14), "date": st.just("1911-04")}
    )
    return st.lists(station, min_size=least, max_size=most)


@EXAMPLES
@given(
    centre=words(2, 5), rings=st.lists(st.tuples(words(4, 12), words(7, 14), stations(0, 6)), min_size=1, max_size=2)
)
def test_loop(centre: Any, rings: list[Any]) -> None:
    written = [{"name": name, "text": text, "stations": stops} for name, text, stops in rings]
    check({"type": "loop", "centre": centre, "rings": written})


@EXAMPLES
@given(data=st.data(), count=st.integers(2, 9), told=st.booleans(), name=words(8, 18), back=words(8, 24))
def test_process(data: st.DataObject, count: int, told: bool, name: Any, back: Any) -> None:
    stop = st.fixed_dictionaries({"name": words(8, 18)}, optional={"under": words(6, 14)})
    stops = data.draw(st.lists(stop, min_size=count, max_size=count))
    if told:
        stops[0] = {"name": name, "text": name, "example": name}
    from_ = data.draw(st.integers(2, count))
    ends = {"from": from_, "to": data.draw(st.integers(1, from_ - 1)), "text": back}
    check({"type": "process", "stations": stops, "back": ends})


@EXAMPLES
@given(data=st.data(), grows=st.sampled_from(["right", "down"]))
def test_tree(data: st.DataObject, grows: str) -> None:
    leaf = st.fixed_dictionaries({"name": words(8, 18)}, optional={"under": words(6, 14), "step": st.integers(0, 3)})
    most = (3, 3) if grows == "right" else (2, 2)

    def nodes(level: int) -> list[dict[str, Any]]:
        found = data.draw(st.lists(leaf, min_size=1 if level == 0 else 0, max_size=most[level == 0]))
        return [{**one, "children": nodes(level + 1)} for one in found] if level < 2 else found

    check({"type": "tree", "grows": grows, "root": {"name": data.draw(words(8, 18)), "children": nodes(0)}})


@EXAMPLES
@given(
    names=st.tuples(words(5, 10), words(5, 10)),
    trunk=stations(1, 4, 6, 16),
    branch=stations(1, 3, 6, 16),
    after=st.integers(1, 4),
    reason=words(8, 24),
)
def test_branch(names: Any, trunk: Any, branch: Any, after: int, reason: Any) -> None:
    check({
        "type": "branch", "after": min(after, len(trunk)), "reason": reason, "trunk": {"name": names[0], "stations": trunk},
        "branch": {"name": names[1], "stations": branch},
    })  # fmt: skip


@EXAMPLES
@given(data=st.data(), count=st.integers(2, 3), questions=st.integers(0, 3))
def test_fork(data: st.DataObject, count: int, questions: int) -> None:
    length = (24, 48) if count == 2 else (10, 22)
    roads = [
        {
            "name": data.draw(words(6, 16)),
            "taken": number == count - 1,
            "points": [data.draw(words(*length)) for _ in range(questions)],
        }
        for number in range(count)
    ]
    asked = [data.draw(words(8, 18)) for _ in range(questions)]
    check({"type": "fork", "start": data.draw(words(8, 18)), "date": "1903-04", "questions": asked, "roads": roads})


@EXAMPLES
@given(
    ends=st.tuples(words(6, 12), words(6, 12)),
    box=words(10, 24),
    layers=st.lists(
        st.fixed_dictionaries({"name": words(6, 14), "step": st.integers(0, 4)}, optional={"text": words(24, 60)}),
        max_size=6,
    ),
)
def test_layers(ends: Any, box: Any, layers: Any) -> None:
    check({"type": "layers", "input": ends[0], "output": ends[1], "box": box, "layers": layers})


@EXAMPLES
@given(
    floors=st.lists(
        st.fixed_dictionaries(
            {"name": words(8, 18), "step": st.integers(0, 2)},
            optional={"who": words(10, 20), "points": st.lists(words(12, 30), max_size=2)},
        ),
        max_size=4,
    ),
    link=words(5, 14),
    back=words(6, 16),
)
def test_funnel(floors: Any, link: Any, back: Any) -> None:
    check({"type": "funnel", "floors": floors, "link": link, "back": back})


@EXAMPLES
@given(data=st.data(), count=st.integers(2, 4))
def test_flow(data: st.DataObject, count: int) -> None:
    places = ["left", "right", "centre", "centre"][:count] if count > 2 else ["left", "right"]
    parties = [{"id": f"p{i}", "name": data.draw(words(5, 9)), "place": place} for i, place in enumerate(places)]
    kinds = st.sampled_from(["equity", "spend", "service", "conflict"])
    ends = [
        (f"p{i}", f"p{j}")
        for i in range(count)
        for j in range(count)
        if i != j and "p2" in (f"p{i}", f"p{j}", "p2")[:3]
    ]
    chosen = data.draw(st.lists(st.sampled_from(ends), max_size=4, unique=True))
    flows = [{"from": a, "to": b, "kind": data.draw(kinds), "text": data.draw(words(6, 12))} for a, b in chosen]
    check({"type": "flow", "parties": parties, "flows": flows})


@EXAMPLES
@given(
    blocks=st.lists(
        st.fixed_dictionaries(
            {"name": words(4, 11)},
            optional={"text": words(14, 28), "claim": st.sampled_from(["risk", "opinion"]), "slide": st.just("s1")},
        ),
        min_size=2,
        max_size=6,
    ),
    target=words(8, 20),
    caption=words(30, 80),
    side=words(20, 50),
)
def test_hub(blocks: Any, target: Any, caption: Any, side: Any) -> None:
    check(
        {
            "type": "hub",
            "blocks": blocks,
            "target": target,
            "caption": caption,
            "side_claim": "opinion",
            "side_text": side,
        }
    )


@EXAMPLES
@given(
    pans=st.tuples(words(8, 16), words(8, 16)),
    points=st.tuples(st.lists(words(14, 28), max_size=4), st.lists(words(14, 28), max_size=4)),
    pivot=words(8, 18),
    ghost=words(30, 70),
)
def test_balance(pans: Any, points: Any, pivot: Any, ghost: Any) -> None:
    left, right = ({"name": name, "points": list(said)} for name, said in zip(pans, points, strict=True))
    check({"type": "balance", "left": left, "right": right, "pivot": pivot, "ghost": ghost, "ghost_step": 1})
