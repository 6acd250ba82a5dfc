"""Cards lie beside their figure, off its ink, where they hide least."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from presenter.core.card.ground import Ground
from presenter.core.card.placing import AREA, place_card
from presenter.core.compose.frame import AnyPiece, Ink, Run, Shape, Text, TextLine, TextStyle
from presenter.core.compose.paths import rect_path
from presenter.core.geometry import SAFE_AREA, Rect

SIZES = [(560.0, 420.0), (480.0, 520.0)]
NUMBER = Rect(900, 500, 120, 40)


def words(rect: Rect, facts: tuple[str, ...] = ()) -> Text:
    line = TextLine(rect.bottom, (Run("words", rect.x, rect.width, TextStyle("sans", 24), Ink("t1")),))
    return Text(id=f"{rect.x}.{rect.y}", rect=rect, role="body", lines=(line,), facts=facts)


def placed(figure: Rect, pieces: list[AnyPiece], fact: str = "") -> Rect:
    return place_card(SIZES, figure, figure.inflated(8), Ground(pieces, fact))[1].rect


def test_on_an_empty_slide_it_lies_close_at_the_right_tied_by_a_line() -> None:
    number, found = place_card(SIZES, NUMBER, NUMBER.inflated(8), Ground([]))
    assert number == 0
    assert NUMBER.right < found.rect.x < NUMBER.right + 60
    assert found.line is not None
    start, end = found.line
    assert start.y == end.y == NUMBER.centre.y
    assert start.x == found.rect.x
    assert found.rect.y < start.y < found.rect.bottom


def test_it_goes_to_the_side_without_words() -> None:
    right = words(Rect(1050, 200, 700, 700))
    assert placed(NUMBER, [right]).right < NUMBER.x


def test_it_keeps_off_other_places_of_its_figure_rather_than_off_other_words() -> None:
    left, right = Rect(150, 300, 700, 500), Rect(1050, 300, 700, 500)
    above, below = Rect(850, 110, 200, 300), Rect(850, 620, 200, 380)
    around = [words(above, ("f",)), words(below, ("f",))]
    assert placed(NUMBER, [*around, words(left, ("f",)), words(right)], "f").x > NUMBER.right
    assert placed(NUMBER, [*around, words(left), words(right, ("f",))], "f").right < NUMBER.x


def test_backgrounds_cost_nothing() -> None:
    band = Rect(1040, 100, 800, 900)
    shape = Shape(id="band", rect=band, role="after-band", path=rect_path(band), fill=Ink("t1", 0.05))
    assert placed(NUMBER, [shape]) == placed(NUMBER, [])


def test_a_figure_as_large_as_the_slide_still_gets_its_card() -> None:
    _, found = place_card(SIZES, AREA, AREA, Ground([]))
    assert found.line is None
    assert SAFE_AREA.encloses(found.rect)


@st.composite
def rects(draw: st.DrawFn, widest: float = 700, highest: float = 330) -> Rect:
    width, height = draw(st.floats(10, widest)), draw(st.floats(10, highest))
    x = draw(st.floats(SAFE_AREA.x, SAFE_AREA.right - width))
    return Rect(x, draw(st.floats(SAFE_AREA.y, SAFE_AREA.bottom - height)), width, height)


@given(rects(), st.lists(rects(), max_size=12))
def test_it_never_covers_its_figure_nor_leaves_the_safe_area(figure: Rect, others: list[Rect]) -> None:
    _, found = place_card(SIZES, figure, figure.inflated(8), Ground([words(other) for other in others]))
    assert not found.rect.overlaps(figure)
    assert SAFE_AREA.encloses(found.rect)
