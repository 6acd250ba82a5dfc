"""Where labels may stand: what is already drawn, and the first free place among candidates.

A candidate draws the whole label on a blank sheet; the first whose ink hits nothing is taken over. Text and marks
are never covered; lines of data are crossed (with the label knocked out of them) only when no other place is left.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from presenter.core.chart.clip import Segment, clip_segment
from presenter.core.compose.frame import Mark, Overflow, Text
from presenter.core.compose.sheet import Place, Sheet
from presenter.core.geometry import Point, Rect

Candidate = Callable[[Sheet], object]
KNOCKOUT, LEAST_KNOCKOUT = 4.0, 2.0


class Ground(Struct):
    """The obstacles of one chart. Labels stay inside `bounds`."""

    bounds: Rect
    boxes: list[Rect] = field(default_factory=list)
    """Ink of texts and marks, and bars: never covered."""
    strokes: list[Segment] = field(default_factory=list)
    """Lines of data."""
    rules: list[Segment] = field(default_factory=list)
    """Lines to compare with, and of events: words keep off them, what leads elsewhere may cross them."""
    areas: list[Rect] = field(default_factory=list)
    """Fills and hatching, in strips: words keep off them, what leads elsewhere may cross them."""

    def add_line(self, points: Sequence[Point]) -> None:
        self.strokes += list(itertools.pairwise(points))

    def add_rule(self, points: Sequence[Point]) -> None:
        self.rules += list(itertools.pairwise(points))

    def is_free(self, box: Rect, pad: float, *, over_lines: bool = False) -> bool:
        """Whether ink may stand there with `pad` around it."""
        if not self.bounds.encloses(box):
            return False
        around = box.inflated(pad)
        if any(around.overlaps(other) for other in itertools.chain(self.boxes, self.areas)):
            return False
        lines = itertools.chain(self.strokes, self.rules)
        return over_lines or all(clip_segment(start, end, around) is None for start, end in lines)


def place(
    sheet: Sheet, ground: Ground, candidates: Iterable[Candidate], *, pad: float = 6, crossing: bool = True
) -> bool:
    """Draw the first candidate that fits; False if none does, and then nothing is drawn.

    Without `crossing` none may stand on a line of data.
    """
    tried: list[tuple[Sheet, list[Rect]]] = []
    for draw in candidates:
        trial = blank(sheet)
        draw(trial)
        boxes = ink_boxes(trial)
        if all(ground.is_free(box, pad) for box in boxes):
            adopt(sheet, trial, pad)
            ground.boxes += boxes
            return True
        tried.append((trial, boxes))
    for trial, boxes in tried if crossing else ():
        if all(ground.is_free(box, pad, over_lines=True) for box in boxes):
            adopt(sheet, trial, pad)
            ground.boxes += boxes
            return True
    return False


def place_or_note(sheet: Sheet, ground: Ground, candidates: Sequence[Candidate], key: str, *, pad: float = 6) -> bool:
    """As `place`; a label that finds no room is left out, and noted as an overflow by its height."""
    if place(sheet, ground, candidates, pad=pad):
        return True
    if candidates:
        trial = blank(sheet)
        candidates[0](trial)
        height = max((box.height for box in ink_boxes(trial)), default=0.0)
        sheet.overflows.append(Overflow(key, height, sheet.slide.place, words_on(trial)))
    return False


def place_strictly(
    sheet: Sheet, ground: Ground, candidates: Iterable[Candidate], key: str, where: Place, *, pad: float = 6
) -> bool:
    """Draw the first candidate that touches nothing, lines of data included; else note an overflow at `where`."""
    height, words = 0.0, ""
    for draw in candidates:
        trial = blank(sheet)
        draw(trial)
        boxes = ink_boxes(trial)
        if all(ground.is_free(box, pad) for box in boxes):
            adopt(sheet, trial, pad)
            ground.boxes += boxes
            return True
        height = height or max((box.height for box in boxes), default=0.0)
        words = words or words_on(trial)
    sheet.overflows.append(Overflow(key, height, where, words))
    return False


class Wish(Struct, frozen=True):
    """A label that wants a place: its candidates, the best first, and the key to note it by when there is none."""

    key: str
    candidates: Sequence[Candidate]


def place_all(sheet: Sheet, ground: Ground, wishes: Sequence[Wish], *, pad: float = 6) -> list[str]:
    """Place several labels together, so that none takes the only place of another; returns the keys left out.

    First each takes its best free place. Where that leaves one without, a bounded search looks for an arrangement
    that holds all; earlier wishes keep their better places in it. Without one, some are left out and noted.
    """
    chosen = _first_come(sheet, ground, wishes, pad)
    if chosen is None:
        tried = [_legal(sheet, ground, wish, pad) for wish in wishes]
        found = _arranged(tried, pad)
        if found is None:
            return [wish.key for wish in wishes if not place_or_note(sheet, ground, wish.candidates, wish.key, pad=pad)]
        chosen = [options[index] for options, index in zip(tried, found, strict=True)]
    for trial, boxes in chosen:
        adopt(sheet, trial, pad)
        ground.boxes += boxes
    return []


def _first_come(sheet: Sheet, ground: Ground, wishes: Sequence[Wish], pad: float) -> list[Option] | None:
    """Each label on its first place that is clear of everything, lines included; None if one has none."""
    chosen: list[Option] = []
    taken: list[Rect] = []
    for wish in wishes:
        for draw in wish.candidates:
            trial = blank(sheet)
            draw(trial)
            boxes = ink_boxes(trial)
            if all(ground.is_free(box, pad) for box in boxes) and not _touch(boxes, taken, pad):
                chosen.append((trial, boxes))
                taken += boxes
                break
        else:
            return None
    return chosen


Option = tuple[Sheet, list[Rect]]
_MOST_STEPS = 4000


def _legal(sheet: Sheet, ground: Ground, wish: Wish, pad: float) -> list[Option]:
    """The candidates that hit nothing drawn so far; those that cross a line of data last."""
    clear: list[Option] = []
    crossing: list[Option] = []
    for draw in wish.candidates:
        trial = blank(sheet)
        draw(trial)
        boxes = ink_boxes(trial)
        if all(ground.is_free(box, pad) for box in boxes):
            clear.append((trial, boxes))
        elif all(ground.is_free(box, pad, over_lines=True) for box in boxes):
            crossing.append((trial, boxes))
    return [*clear, *crossing]


def _arranged(tried: Sequence[Sequence[Option]], pad: float) -> list[int] | None:
    """An index per wish so that no two labels touch; None if the search finds none."""
    chosen: list[int] = []
    start = 0
    for _ in range(_MOST_STEPS):
        if len(chosen) == len(tried):
            return chosen
        taken = [box for options, index in zip(tried, chosen, strict=False) for box in options[index][1]]
        options = tried[len(chosen)]
        fitting = next((i for i in range(start, len(options)) if not _touch(options[i][1], taken, pad)), None)
        if fitting is not None:
            chosen.append(fitting)
            start = 0
        elif chosen:
            start = chosen.pop() + 1
        else:
            return None
    return None


def _touch(boxes: Sequence[Rect], others: Sequence[Rect], pad: float) -> bool:
    return any(box.inflated(pad).overlaps(other) for box in boxes for other in others)


def blank(sheet: Sheet) -> Sheet:
    """An empty sheet of the same slide, to try something on."""
    return Sheet(
        sheet.story, sheet.slide, sheet.step, sheet.language, sheet.measure, after=sheet.after, views=sheet.views
    )


def on_stage(sheet: Sheet, step: int) -> Sheet:
    """The sheet, or a blank one for what a later step brings: it keeps its place on the ground, unseen until then."""
    return sheet if sheet.shows(step) else blank(sheet)


def adopt(sheet: Sheet, trial: Sheet, pad: float = KNOCKOUT) -> None:
    """Take over what was tried; texts knock out the grid behind them, but nothing of what stands `pad` away."""
    knockout = min(KNOCKOUT, max(pad, LEAST_KNOCKOUT))
    for piece in trial.pieces:
        taken = replace(piece, id=sheet.unique(piece.id))
        if isinstance(taken, Text) and taken.knockout is None and taken.text.strip():
            taken = replace(taken, knockout=knockout)
        sheet.add(taken)
    sheet.cite(*trial.cited)
    sheet.overflows += trial.overflows


def words_on(sheet: Sheet) -> str:
    """All that is said on a sheet, on one line."""
    return " ".join(piece.text for piece in sheet.pieces if isinstance(piece, Text))


def ink_boxes(sheet: Sheet) -> list[Rect]:
    """Ink of the texts and marks on a sheet."""
    return [piece.rect for piece in sheet.pieces if isinstance(piece, (Text, Mark)) and piece.rect.width > 0]
