"""A label's free places, looked up at once, are those that are free one by one."""

from __future__ import annotations

import random

from presenter.core.geometry import Rect
from presenter.core.timeline.items import STRIP
from presenter.core.timeline.label_places import LEVELS, free_places
from presenter.core.timeline.labels import LINE, Block, Candidate, Room


def elbows(mark: Rect, block: Block, bounds: Rect) -> list[Candidate]:
    """All places with an elbow within the lane's height, free or not, in their order."""
    x, reach, found = mark.centre.x, 0.4 * STRIP.label, []
    for level in range(1, LEVELS + 1):
        for direction, edge in ((1, mark.bottom), (-1, mark.y)):
            elbow = edge + direction * (level * (STRIP.label * LINE + 2) + (0.2 if level == 1 else 0) * STRIP.label)
            y = elbow - block.height / 2
            if y >= bounds.y and y + block.height <= bounds.bottom:
                for corner, tip in ((x + reach + 2, x + reach), (x - reach - 2 - block.width, x - reach)):
                    found.append(Candidate(corner, y, ((x, edge), (x, elbow), (tip, elbow))))
    return found


def lines(place: Candidate) -> list[Rect]:
    (x, edge), (_, elbow), (tip, _) = place.leader
    return [
        Rect(x - 0.5, min(edge, elbow), 1, abs(elbow - edge) + 0.01),
        Rect(min(x, tip) - 0.5, elbow, abs(tip - x) + 1, 0.01),
    ]


def test_elbows_are_free_where_their_text_and_lines_are() -> None:
    dice = random.Random(5)
    free = taken = 0
    for _ in range(150):
        room = Room(Rect(100, 50, 900, dice.choice((60, 150, 300))))
        marks = [Rect(dice.uniform(90, 980), dice.uniform(55, 300), dice.uniform(8, 60), 11) for _ in range(25)]
        room.add_marks(marks)
        mark = marks[0]
        block = Block(dice.uniform(20, 150), STRIP.label * LINE)
        found = {number: place for number, place in free_places(mark, mark, block, STRIP, room) if place.leader}
        every = elbows(mark, block, room.bounds)
        near = 4 + 2 * (7 if mark.width > block.width else 2)
        wanted = {
            near + number: place for number, place in enumerate(every)
            if room.is_free(Rect(place.x, place.y, *block), STRIP.clearance, mark)
            and all(room.is_free(line, 0, mark) for line in lines(place))
        }  # fmt: skip
        assert found == wanted
        free, taken = free + len(found), taken + len(every) - len(found)
    assert free > 300 < taken
