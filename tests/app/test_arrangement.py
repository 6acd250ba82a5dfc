"""Panels give way to the stage where room is short."""

from __future__ import annotations

import pytest

from presenter.app.arrangement import Arrangement, arrange


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((1600, 1000), Arrangement(rail=True, docked=True, strip=318)),
        ((1920, 1080), Arrangement(rail=True, docked=True, strip=358)),
        ((3840, 2160), Arrangement(rail=True, docked=True, strip=420)),
        ((1366, 768), Arrangement(rail=True, docked=True, strip=272)),
        ((1199, 900), Arrangement(rail=True, docked=False, strip=318)),
        ((1024, 640), Arrangement(rail=True, docked=False, strip=170)),
        ((800, 600), Arrangement(rail=False, docked=False, strip=0)),
    ],
)
def test_what_a_window_has_room_for(size: tuple[int, int], wanted: Arrangement) -> None:
    assert arrange(*size) == wanted


def test_more_room_never_hides_a_panel() -> None:
    for width in range(600, 2000, 50):
        for height in range(400, 1400, 50):
            small, large = arrange(width, height), arrange(width + 50, height + 50)
            assert large.rail >= small.rail
            assert large.docked >= small.docked
            assert large.strip >= small.strip
