"""Every row of docs/dates.md, so that the page cannot drift from the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from presenter.core.dates import DateError, Instant, format_date, parse_date
from tests.core.dates.reading import bounds, day, known_to

PAGE = Path(__file__).parents[3] / "docs" / "dates.md"


def rows(header: str) -> list[list[str]]:
    """The cells of every table whose header starts like this."""
    found, inside = [], False
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")] if line.startswith("|") else []
        if not cells:
            inside = False
        elif line.startswith("| Written"):
            inside = line.startswith(header)
        elif inside and not line.startswith("|---"):
            found.append(cells)
    assert found, header
    return found


def written(header: str) -> list[tuple[str, list[str]]]:
    """Each text written in the first column, with the cells that must hold for it."""
    return [(text, row[1:]) for row in rows(header) for text in re.findall(r"`([^`]+)`", row[0])]


def clock(instant: Instant) -> str:
    seconds, ms = divmod(instant.ms, 1000)
    return f"{day(instant)} {seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{ms:03}"


@pytest.mark.parametrize(("text", "cells"), written("| Written | First day"))
def test_bounds(text: str, cells: list[str]) -> None:
    moment = parse_date(text)
    first, last = bounds(moment)
    assert [first.lstrip("0") or first, last, known_to(moment)] == [cells[0].lstrip("0"), *cells[1:]]
    assert moment.text == text


@pytest.mark.parametrize(("text", "cells"), written("| Written | At most"))
def test_years_ago(text: str, cells: list[str]) -> None:
    moment = parse_date(text)
    years = [f"{2000 - instant.ymd()[0]:,}" for instant in (moment.start, moment.end)]
    assert [*years, known_to(moment)] == cells


@pytest.mark.parametrize(("text", "cells"), written("| Written | From"))
def test_times(text: str, cells: list[str]) -> None:
    moment = parse_date(text)
    assert [clock(moment.start), clock(moment.end), known_to(moment)] == cells


@pytest.mark.parametrize(("text", "cells"), written("| Written | What is wrong"))
def test_refusals(text: str, cells: list[str]) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert [caught.value.message, caught.value.hint] == cells


@pytest.mark.parametrize(("text", "cells"), written("| Written | en long"))
def test_shown(text: str, cells: list[str]) -> None:
    moment = parse_date(text)
    shown = [("en", "long"), ("en", "short"), ("en", "day"), ("zh", "long"), ("zh", "day"), ("en", "iso")]
    assert [format_date(moment, language, style) for language, style in shown] == cells


@pytest.mark.parametrize(("text", "cells"), written("| Written | en spoken"))
def test_spoken(text: str, cells: list[str]) -> None:
    assert [format_date(parse_date(text), language, "spoken") for language in ("en", "zh")] == cells


def test_the_page_covers_the_ways_to_write() -> None:
    texts = {text for text, _ in written("| Written | First day")}
    assert len(texts) > 90
