"""Layers, funnel, flow, hub and balance: what opens, what leads where, and that nothing is weighed."""

from __future__ import annotations

import itertools
import math
from typing import Any

import pytest

from presenter.core.compose.frame import Mark
from presenter.core.diagram.flow import STROKES
from tests.core.compose.composing import composed, ids, said, shape, story_of

pytestmark = pytest.mark.usefixtures("qapp")
FACTS = {
    "goal": {
        "label": "目标",
        "value": "260 亿",
        "unit": "USD",
        "status": "target",
        "origin": "article",
        "sources": ["log"],
    },
    "paid": {"label": "付了", "value": "80 亿", "unit": "USD", "sources": ["log"]},
}
SOURCES = {"log": {"title": "登记簿"}}


def slide(**diagram: Any) -> dict[str, Any]:
    return {"layout": "diagram", "diagram": diagram}


def layers(count: int) -> dict[str, Any]:
    return slide(
        type="layers",
        input="进",
        output="出",
        box="黑箱",
        layers=[{"name": f"层{n}", "step": n} for n in range(1, count + 1)],
    )


def test_a_closed_box_shows_its_words_only() -> None:
    frame = composed(story_of(layers(3)), step=0)
    assert said(frame, "diagram.box") == "黑箱"
    assert not ids(frame, "diagram.layer")
    assert frame.piece("diagram.ground").rect.encloses(frame.piece("diagram.box").rect)


@pytest.mark.parametrize("step", [1, 2, 3])
def test_each_step_opens_a_layer(step: int) -> None:
    frame = composed(story_of(layers(3)), step=step)
    shown = [n for n in (1, 2, 3) if f"diagram.layer.{n}.name" in ids(frame, "diagram.layer")]
    shut = [n for n in (1, 2, 3) if f"diagram.layer.{n}.shut" in ids(frame, "diagram.layer")]
    assert shown == list(range(1, step + 1))
    assert shut == list(range(step + 1, 4))


def funnel(count: int, **more: Any) -> dict[str, Any]:
    return slide(
        type="funnel", floors=[{"name": f"层{n}", "step": n} for n in range(count)], link="楼梯", back="回来", **more
    )


def test_floors_narrow_by_the_same_amount_whatever_they_hold() -> None:
    frame = composed(story_of(funnel(4)))
    widths = [frame.piece(f"diagram.floor.{n}").rect.width for n in (1, 2, 3, 4)]
    steps = [a - b for a, b in itertools.pairwise(widths)]
    assert all(step > 0 for step in steps)
    assert max(steps) - min(steps) < 0.01


def test_links_join_floors_and_the_way_back_closes_the_circle() -> None:
    story = story_of(funnel(3))
    assert [
        len([i for i in ids(composed(story, step=n), "diagram.link") if i.endswith("words")]) for n in range(3)
    ] == [0, 1, 2]
    assert not ids(composed(story, step=1), "diagram.back")
    path = shape(composed(story), "diagram.back").path
    assert path[0][2] > path[-1][-1]


def flow(*flows: tuple[str, str, str], parties: int = 3) -> dict[str, Any]:
    places = ["left", "centre", "right"]
    standing = [{"id": f"p{n}", "name": f"方{n}", "place": places[n % 3]} for n in range(parties)]
    return slide(type="flow", parties=standing, flows=[{"from": a, "to": b, "kind": kind} for a, b, kind in flows])


def test_kinds_differ_without_colour() -> None:
    looks = {(pen.width, pen.dash, pen.cap) for pen in STROKES.values()}
    assert len(looks) == 4


def test_arrows_run_from_rim_to_rim() -> None:
    frame = composed(story_of(flow(("p0", "p1", "equity"), ("p1", "p0", "spend"), ("p0", "p2", "conflict"))))
    for number, (start, end) in enumerate((("p0", "p1"), ("p1", "p0"), ("p0", "p2")), start=1):
        path = shape(frame, f"diagram.flow.{number}").path
        one, other = frame.piece(f"diagram.party.{start}").rect, frame.piece(f"diagram.party.{end}").rect
        assert math.dist(path[0][1:], one.centre) == pytest.approx(one.width / 2 + 8, abs=1)
        assert math.dist(path[-1][-2:], other.centre) == pytest.approx(other.width / 2 + 8, abs=1)


def test_an_arrow_past_a_party_keeps_clear_of_it() -> None:
    frame = composed(story_of(flow(("p0", "p2", "service"))))
    _, *rest = shape(frame, "diagram.flow.1").path
    between = frame.piece("diagram.party.p1").rect
    start = shape(frame, "diagram.flow.1").path[0][1:]
    from presenter.core.diagram.curves import along
    from presenter.core.geometry import Point

    n = rest[0][1:]
    curve = (Point(*start), Point(n[0], n[1]), Point(n[2], n[3]), Point(n[4], n[5]))
    nearest = min(math.dist(along(curve, t / 50), between.centre) for t in range(51))
    assert nearest > between.width / 2 + 8


def test_every_arrow_carries_a_word() -> None:
    frame = composed(
        story_of(flow(("p0", "p1", "equity"), ("p1", "p2", "spend"), ("p2", "p1", "service"), ("p2", "p0", "conflict")))
    )
    assert [said(frame, f"diagram.flow.{n}.words") for n in (1, 2, 3, 4)] == ["投资", "付款", "供应", "相争"]


def test_labels_lie_clear_of_parties_and_of_each_other() -> None:
    pairs = [(f"p{a}", f"p{b}", "spend") for a in range(3) for b in range(3) if a != b]
    frame = composed(story_of(flow(*pairs)))
    labels = [frame.piece(f"diagram.flow.{n + 1}.ground").rect for n in range(len(pairs))]
    assert not any(a.overlaps(b) for a, b in itertools.combinations(labels, 2))
    for number in range(3):
        party = frame.piece(f"diagram.party.p{number}").rect
        for label in labels:
            corners = [(x, y) for x in (label.x, label.right) for y in (label.y, label.bottom)]
            assert min(math.dist(corner, party.centre) for corner in corners) > party.width / 2


def test_an_amount_carries_its_mark_and_fact() -> None:
    diagram = flow(("p0", "p1", "equity"))
    diagram["diagram"]["flows"][0]["fact"] = "paid"
    frame = composed(story_of(diagram, facts=FACTS, sources=SOURCES))
    mark = frame.piece("diagram.flow.1.mark")
    assert isinstance(mark, Mark)
    assert (mark.origin, mark.facts) == ("context", ("paid",))
    assert frame.piece("diagram.flow.1.value").facts == ("paid",)


@pytest.mark.parametrize("parties", [2, 4, 6])
def test_parties_in_one_column_stand_around_instead(parties: int) -> None:
    standing = [{"id": f"p{n}", "name": f"方{n}"} for n in range(parties)]
    frame = composed(story_of(slide(type="flow", parties=standing, flows=[])))
    centres = [frame.piece(f"diagram.party.p{n}").rect.centre for n in range(parties)]
    assert len({round(centre.x) for centre in centres}) > 1


def hub(count: int, **more: Any) -> dict[str, Any]:
    blocks = [{"name": f"力{n}", "slide": "other"} for n in range(1, count + 1)]
    return slide(type="hub", blocks=blocks, **more)


def test_blocks_lead_to_their_slides() -> None:
    story = story_of([hub(3, target="船速"), {"id": "other"}])
    frame = composed(story)
    assert said(frame, "diagram.block.2.slide") == "→ 2"
    assert frame.piece("diagram.block.2.name").slide == "other"
    assert [said(frame, f"diagram.block.{n}.number") for n in (1, 2, 3)] == ["1", "2", "3"]


@pytest.mark.parametrize("count", [2, 5, 6])
def test_all_forces_press_alike_on_the_box(count: int) -> None:
    frame = composed(story_of([hub(count, target="船速"), {"id": "other"}]))
    ways = [shape(frame, f"diagram.way.{n + 1}") for n in range(count)]
    assert len({way.pen for way in ways}) == 1
    box = frame.piece("diagram.frame").rect
    ends = [way.path[-1][-2:] for way in ways]
    assert all(box.x < x < box.right and y < box.y for x, y in ends)
    gaps = [round(b[0] - a[0], 3) for a, b in itertools.pairwise(ends)]
    assert len(set(gaps)) == 1


def test_the_target_shows_its_number_large_and_marked() -> None:
    frame = composed(story_of([hub(2, fact="goal"), {"id": "other"}], facts=FACTS, sources=SOURCES))
    assert said(frame, "diagram.value") == "260 亿美元"
    mark = frame.piece("diagram.mark")
    assert isinstance(mark, Mark)
    assert mark.origin == "article"
    english = composed(story_of([hub(2, fact="goal"), {"id": "other"}], facts=FACTS, sources=SOURCES), language="en")
    assert said(english, "diagram.value") == "$26 billion"


def balance(**more: Any) -> dict[str, Any]:
    return slide(type="balance", left={"name": "快", "points": ["一", "二"]}, right={"name": "稳"}, **more)


def test_the_beam_is_level_whatever_hangs_on_it() -> None:
    frame = composed(story_of(balance(pivot="船长")))
    (_, _, y1), (_, _, y2) = shape(frame, "diagram.beam").path
    assert y1 == y2
    assert frame.piece("diagram.left").rect.y == frame.piece("diagram.right").rect.y


def test_the_ghost_comes_at_its_step_dashed_to_both_sides() -> None:
    story = story_of(balance(ghost="先例", ghost_step=1))
    assert not ids(composed(story, step=0), "diagram.ghost")
    frame = composed(story, step=1)
    tilts = []
    for side in ("left", "right"):
        drawn = shape(frame, f"diagram.ghost.{side}")
        assert drawn.pen
        assert drawn.pen.dash
        (_, x1, y1), (_, x2, y2) = drawn.path
        tilts.append((y2 - y1) / (x2 - x1))
    assert tilts[0] == pytest.approx(-tilts[1])


def test_sketches_stand_beside_the_words_of_their_layer_and_the_newest_is_lit() -> None:
    diagram = layers(3)
    for layer, sketch in zip(diagram["diagram"]["layers"], ("units", "group", "passing"), strict=True):
        layer |= {"sketch": sketch, "text": "这一层做什么"}
    story = story_of(diagram)
    assert not ids(composed(story, step=0), "diagram.layer.1.sketch")
    frame = composed(story, step=2)
    lit = [shape(frame, f"diagram.layer.{n}.sketch.lit").fill for n in (1, 2)]
    assert [fill.token for fill in lit if fill] == ["t1", "amber"]
    assert not ids(frame, "diagram.layer.3.sketch")
    whole = composed(story, step=3)
    for number in (1, 2, 3):
        words = [whole.piece(f"diagram.layer.{number}.{part}").rect for part in ("name", "text")]
        units = whole.piece(f"diagram.layer.{number}.sketch.units").rect
        assert all(word.right < units.x for word in words)
        assert whole.piece("diagram.frame").rect.encloses(units)


def test_the_way_back_of_a_funnel_may_come_later_than_its_last_floor() -> None:
    story = story_of(funnel(2, back_step=3))
    assert story.slides[0].last_step == 3
    shown = ["diagram.back" in ids(composed(story, step=step), "diagram.back") for step in range(4)]
    assert shown == [False, False, False, True]


def test_floors_with_few_words_speak_larger_than_many() -> None:
    few, many = composed(story_of(funnel(2))), composed(story_of(funnel(6)))
    assert few.piece("diagram.floor.1.name").rect.height > many.piece("diagram.floor.1.name").rect.height


def test_words_of_bent_arrows_stand_on_their_outer_side() -> None:
    frame = composed(story_of(flow(("p0", "p1", "equity"), ("p1", "p0", "spend"), ("p0", "p1", "conflict"))))
    upper, middle, lower = sorted(
        (shape(frame, f"diagram.flow.{n}").rect.centre.y, shape(frame, f"diagram.flow.{n}").rect, frame.piece(f"diagram.flow.{n}.words").rect)
        for n in (1, 2, 3)
    )  # fmt: skip
    assert upper[2].bottom < upper[1].y
    assert middle[1].y - 20 < middle[2].centre.y < middle[1].bottom + 20
    assert lower[2].y > lower[1].bottom
