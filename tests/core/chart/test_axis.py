"""The time axis and the value grid."""

from __future__ import annotations

import pytest

from presenter.core.chart.axis import after_band, grid_room, time_axis, time_ticks, value_grid
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.time_plot import TimePlot, time_plot
from presenter.core.compose.frame import Text
from presenter.core.compose.sheet import Sheet
from presenter.core.dates import parse_date
from presenter.core.geometry import Rect
from presenter.core.numbers import parse_unit
from tests.core.chart.board import fact, sheet_of, story_of

AREA = Rect(112, 300, 1100, 600)
PLOT = Rect(212, 340, 1000, 500)
MONEY = Numerals("en", parse_unit("USD"), bare=False)


def sheet(**more) -> Sheet:
    return sheet_of(story_of(None, {"a": fact(1)}, **more))


def plot(ours: Sheet, start: str, end: str, values=(0.0, 26e9)) -> TimePlot:
    days = (parse_date(start).start.days, parse_date(end).start.days)
    return time_plot(ours, "chart", AREA, PLOT, days, values)


def labels(ours: Sheet) -> list[str]:
    return [p.text for p in ours.pieces if isinstance(p, Text)]


def test_years_stand_at_the_left_of_their_interval():
    ours = sheet()
    shown = plot(ours, "2023-01-01", "2026-01-01")
    time_axis(ours, shown, 840)
    years = [p for p in ours.pieces if isinstance(p, Text)]
    assert [p.text for p in years] == ["2023", "2024", "2025"]
    assert [p.rect.x for p in years] == [pytest.approx(t.x + 8) for t in time_ticks(ours, shown)]


def test_a_close_view_says_its_year_once():
    ours = sheet()
    time_axis(ours, plot(ours, "2025-03-05", "2025-09-20"), 840)
    assert labels(ours)[0] == "Apr 2025"
    assert "2025" not in "".join(labels(ours)[1:])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("480 BCE", "300 CE"),
        ("2025-01-01", "2025-01-09"),
        ("1000", "2000"),
        *((f"{n} Ma", "2000") for n in (1, 9, 66, 540, 4500)),
    ],
)
def test_labels_never_touch(start, end, language):
    ours = sheet_of(story_of(None, {"a": fact(1)}), language)
    for width in range(240, 1000, 40):
        ours.pieces.clear()
        days = (parse_date(start).start.days, parse_date(end).start.days)
        time_axis(ours, time_plot(ours, "chart", AREA, Rect(212, 340, width, 500), days, (0, 1)), 840)
        texts = [p.rect for p in ours.pieces if isinstance(p, Text)]
        assert texts
        assert not any(a.overlaps(b) for a in texts for b in texts if a is not b)


def test_grid_values_are_few_round_and_left_of_the_plot():
    ours = sheet()
    value_grid(ours, plot(ours, "2023", "2026"), MONEY)
    assert labels(ours) == ["0", "$10bn", "$20bn"]
    assert all(p.rect.right <= PLOT.x - 15 for p in ours.pieces if isinstance(p, Text))


def test_room_for_the_grid_counts_the_zoomed_values():
    ours = sheet()
    whole = grid_room(ours, "chart", MONEY, (0, 26e9), 500)
    ours.views = {"chart": ((0, 1), (12.3400e9, 12.3404e9))}
    assert grid_room(ours, "chart", MONEY, (0, 26e9), 500) > whole


def test_the_stretch_after_the_article_shows_only_when_asked():
    ours = sheet(time={"from": "2020", "to": "2027", "after": "2025-11"})
    shown = plot(ours, "2024", "2027")
    after_band(ours, shown)
    assert ours.pieces == []
    ours.after = True
    after_band(ours, shown)
    band = ours.pieces[0].rect
    assert band.x == pytest.approx(shown.x.x(parse_date("2025-11").start.days))
    assert band.right == PLOT.right


def test_an_empty_stretch_of_time_is_no_crash():
    ours = sheet()
    time_axis(ours, plot(ours, "2024-05-05", "2024-05-05"), 840)
    assert labels(ours)
