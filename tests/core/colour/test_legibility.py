"""Every theme keeps its floors, in a dark and in a bright room; the tables of the design language stay true."""

from __future__ import annotations

from itertools import combinations

import pytest

from presenter.core.colour.contrast import contrast
from presenter.core.colour.difference import distance
from presenter.core.colour.legibility import AA, HIGH, TOLD_APART, contrasts, distances, floors_of, passes
from presenter.core.colour.vision import Vision
from presenter.core.theme import CONTRAST, INK, PAPER, PAPER_WHITE, THEMES, TOKENS, Theme, bright_room, extend

ALL = [shown for theme in THEMES.values() for shown in (theme, bright_room(theme))]
every_theme = pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.label)


@every_theme
def test_text_marks_and_lines_keep_their_contrast(theme: Theme) -> None:
    low = [part for part in contrasts(theme) if not part.passes]
    assert not low


@every_theme
def test_colours_are_told_apart_by_all_eyes(theme: Theme) -> None:
    near = [part for part in distances(theme) if not part.passes]
    assert not near
    assert len(list(distances(theme))) == 21


@every_theme
def test_a_bright_room_loses_nothing(theme: Theme) -> None:
    stronger = bright_room(theme)
    for token in TOKENS:
        for ground in ("bg", "surf", "surf2"):
            if token not in {"bg", "surf", "surf2"}:
                before, after = (contrast(shown.colours[token], shown.colours[ground]) for shown in (theme, stronger))
                assert after >= before - 1e-9, (token, ground)
    assert bright_room(stronger) == stronger


def test_high_contrast_asks_for_more_and_the_others_would_fail_it() -> None:
    assert floors_of("contrast") == HIGH
    assert floors_of("ink") == floors_of("paper") == floors_of("paper-white") == AA
    assert [part.token for part in contrasts(extend(INK, "contrast", {})) if not part.passes]
    assert [part for part in contrasts(CONTRAST) if part.token in {"grid", "line"} and part.needed == 3]
    assert all(part.needed == 7 for part in contrasts(CONTRAST) if part.token in {"t1", "t2", "t3", "onacc", "fix"})


@pytest.mark.parametrize(
    ("changes", "fails"),
    [
        ({"t3": "#555B60"}, {"t3"}),
        ({"surf2": "#707A80"}, {"surf2"}),
        ({"onacc": "#F0F0F0"}, {"onacc"}),
        ({"fix": "#A03020"}, {"fix"}),
        ({"olive": INK.colours["amber"]}, {"olive", "amber"}),
        ({"mauve": "#202020"}, {"mauve"}),
    ],
)
def test_what_fails_is_found(changes: dict[str, str], fails: set[str]) -> None:
    theme = extend(INK, "ink", changes)
    assert all(not passes(theme, token) for token in fails)
    assert all(passes(INK, token) for token in fails)


# LOOK section 3, as printed: on bg, on surf.
INK_TABLE = """\
grid 1.31 1.19
line 1.77 1.61
dim 3.10 2.82
t3 5.90 5.36
t2 9.84 8.94
t1 16.28 14.79
amber 9.61 8.73
fix 5.88 5.35
"""
PAPER_TABLE = """\
grid 1.26 1.16
line 1.88 1.73
dim 3.09 2.83
t3 5.41 4.95 5.78
t2 8.24 7.55 8.82
t1 16.69 15.29 17.85
amber 4.51 4.13 4.82
fix 7.78 7.13 8.32
"""
CATEGORY_TABLE = """\
amber 9.61 4.51
teal 11.38 6.69
blue 5.50 10.45
mauve 9.74 4.56
olive 11.38 6.70
stone 6.18 4.51
"""
NEAREST_TABLE = {
    ("ink", Vision.NORMAL): (20.1, {"teal", "olive"}),
    ("ink", Vision.PROTAN): (11.9, {"amber", "olive"}),
    ("ink", Vision.DEUTAN): (11.1, {"amber", "olive"}),
    ("ink", Vision.TRITAN): (12.8, {"mauve", "olive"}),
    ("paper", Vision.NORMAL): (17.4, {"teal", "olive"}),
    ("paper", Vision.PROTAN): (11.8, {"amber", "olive"}),
    ("paper", Vision.DEUTAN): (11.9, {"olive", "fix"}),
    ("paper", Vision.TRITAN): (9.3, {"teal", "olive"}),
}
AMBER_TABLE = {
    "teal": ((37.0, 43.4), (25.0, 27.8), (27.9, 37.3), (48.5, 52.0)),
    "fix": ((29.8, 20.6), (19.8, 16.2), (11.7, 12.8), (16.0, 13.8)),
}


@pytest.mark.parametrize(("theme", "table"), [(INK, INK_TABLE), (PAPER, PAPER_TABLE)], ids=["ink", "paper"])
def test_contrasts_are_those_of_the_design_language(theme: Theme, table: str) -> None:
    for line in table.splitlines():
        token, *ratios = line.split()
        grounds = (theme.colours["bg"], theme.colours["surf"], PAPER_WHITE.colours["bg"])
        found = [f"{contrast(theme.colours[token], ground):.2f}" for ground in grounds[: len(ratios)]]
        assert found == ratios, token


def test_text_on_the_accent_is_as_the_design_language_says() -> None:
    assert f"{contrast(INK.colours['onacc'], INK.colours['amber']):.2f}" == "9.78"
    assert f"{contrast(PAPER.colours['onacc'], PAPER.colours['amber']):.2f}" == "4.82"
    assert f"{contrast(INK.colours['t3'], INK.colours['surf2']):.2f}" == "4.71"


def test_categories_are_those_of_the_design_language() -> None:
    for line in CATEGORY_TABLE.splitlines():
        token, *ratios = line.split()
        found = [f"{contrast(theme.colours[token], theme.colours['bg']):.2f}" for theme in (INK, PAPER)]
        assert found == ratios, token


@pytest.mark.parametrize(("name", "vision"), NEAREST_TABLE, ids=lambda value: getattr(value, "name", value))
def test_the_nearest_colours_are_those_of_the_design_language(name: str, vision: Vision) -> None:
    colours = THEMES[name].colours
    pairs = {(one, other): distance(colours[one], colours[other], vision) for one, other in combinations(TOLD_APART, 2)}
    nearest = min(pairs, key=pairs.__getitem__)
    least, tokens = NEAREST_TABLE[name, vision]
    assert set(nearest) == tokens
    assert round(pairs[nearest], 1) == least


@pytest.mark.parametrize("other", AMBER_TABLE)
def test_the_accent_stands_apart_as_the_design_language_says(other: str) -> None:
    for vision, expected in zip(Vision, AMBER_TABLE[other], strict=True):
        found = [distance(theme.colours["amber"], theme.colours[other], vision) for theme in (INK, PAPER)]
        assert tuple(round(number, 1) for number in found) == expected, vision
