"""Posters read back: sizes, words, links, every sheet, and the picture of the frame."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from types import FrameType

import pytest
from PySide6.QtCore import QSize

from presenter.core.compose.poster.sheets import MM, PAPERS
from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.export.poster import StoppedError, export_poster, export_poster_svg, poster_frame
from presenter.scene.render import draw_frame
from tests.bench.load import big_story
from tests.export.orders import order
from tests.export.raster import pixels

pytestmark = pytest.mark.usefixtures("qapp")


def told_by(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_one_long_page_has_every_event_as_text(tmp_path, language):
    wanted = order("story", language, "paper-white")
    target = tmp_path / "poster.pdf"
    assert export_poster(wanted, target).written == [target]
    info = told_by("pdfinfo", str(target))
    frame = poster_frame(wanted, 0)
    assert re.search(r"Pages:\s+1\n", info)
    width, height = (float(n) for n in re.findall(r"[\d.]+", re.search(r"Page size:(.*)", info)[1])[:2])
    assert (width, height) == pytest.approx((frame.size.width / 2, frame.size.height / 2), abs=1)
    text = bare(told_by("pdftotext", "-raw", str(target), "-"))
    for event in wanted.story.events.values():
        if not event.after:
            assert bare(wanted.plain(event.spec.title)) in text, event.id
    assert "https://" in told_by("pdfinfo", "-url", str(target))


@pytest.mark.parametrize("paper", PAPERS)
def test_sheets_of_paper(tmp_path, paper):
    wanted = order("story", "en", "paper-white")
    target = tmp_path / "poster.pdf"
    counted: list[tuple[int, int]] = []
    export_poster(wanted, target, tiles=paper, length_m=1.2, progress=lambda *done: counted.append(done))
    info = told_by("pdfinfo", str(target))
    assert counted[-1] == (1, 1)
    assert len(counted) == int(re.search(r"Pages:\s+(\d+)", info)[1])
    size = [float(n) for n in re.findall(r"[\d.]+", re.search(r"Page size:(.*)", info)[1])[:2]]
    assert sorted(size) == pytest.approx(sorted(length / 2 for length in PAPERS[paper]), abs=1)


def test_a_sheet_shows_its_part_of_the_poster(tmp_path):
    """Drawn by poppler, the second sheet is what the frame shows there."""
    wanted = order("story", "en", "paper-white")
    target = tmp_path / "poster.pdf"
    export_poster(wanted, target, tiles="a4", length_m=1.0)
    subprocess.run(
        ["pdftoppm", "-r", "72", "-f", "3", "-l", "3", "-png", str(target), str(tmp_path / "page")], check=True
    )
    (page,) = tmp_path.glob("page-*.png")
    shown = pixels(page)
    assert (shown < 128).any()
    edge = round(10 * MM / 2)
    assert (shown[: edge // 3, :] > 250).all()  # nothing of the poster on what printers leave white


def test_the_svg_is_the_frame(tmp_path):
    wanted = order("story", "zh", "ink")
    target = tmp_path / "poster.svg"
    assert export_poster_svg(wanted, target, length_m=1.0).written == [target]
    root = ET.parse(target).getroot()
    frame = poster_frame(wanted, 1.0)
    assert root.get("viewBox") == f"0 0 {frame.size.width:g} {frame.size.height:g}"
    ids = {element.get("id") for element in root.iter()}
    assert "p-title" in ids
    assert sum(str(id_).startswith("p-register.") for id_ in ids) > len(wanted.story.events)


def test_the_same_poster_at_any_length_and_stopped_nothing(tmp_path):
    wanted = order("story", "en", "paper-white")
    assert export_poster(wanted, tmp_path / "a.pdf", cancelled=lambda: True).cancelled
    assert export_poster(wanted, tmp_path / "a.pdf", tiles="a4", cancelled=lambda: True).cancelled
    assert export_poster_svg(wanted, tmp_path / "a.svg", cancelled=lambda: True).cancelled
    assert list(tmp_path.iterdir()) == []
    asked: list[int] = []

    def composing() -> bool:
        asked.append(len(asked))
        return len(asked) > 100  # in the middle of it: it is asked at each text

    with pytest.raises(StoppedError):
        poster_frame(wanted, 0, composing)
    assert len(asked) == 101
    widths = [poster_frame(wanted, length).size.width for length in (0.9, 2.0, 4.9)]
    assert widths == pytest.approx([length * 144 / 0.0254 for length in (0.9, 2.0, 4.9)], abs=1)


@pytest.mark.parametrize("kind", ["long", "a3", "svg"])
def test_a_large_poster_can_be_stopped_everywhere(tmp_path, kind):
    """Counted in calls of functions, which tell the work between two questions on any machine."""
    count = 700
    story = parse_story(read_source(big_story(count), "big.yaml")).story
    large = replace(order("story", "en", "paper-white"), story=story)
    calls = longest = 0

    def called(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal calls
        calls += event == "call"

    def asked() -> bool:
        nonlocal calls, longest
        longest, calls = max(longest, calls), 0
        return False

    sys.setprofile(called)
    try:
        if kind == "svg":
            export_poster_svg(large, tmp_path / "a.svg", length_m=2.0, cancelled=asked)
        else:
            export_poster(large, tmp_path / "a.pdf", length_m=2.0, tiles=kind, cancelled=asked)
    finally:
        sys.setprofile(None)
    assert 0 < longest < 20 * count


def test_a_poster_can_be_drawn_as_pixels() -> None:
    frame = poster_frame(order("story", "en", "ink"), 0)
    image = draw_frame(frame, order().theme, QSize(800, 400))
    assert not image.isNull()


def test_the_command(tmp_path: Path, capsys) -> None:
    from presenter.cli.main import main
    from tests.content.composed import ROOT

    small = str(ROOT / "tests/data/stories/small.yaml")
    assert (
        main(["export", small, "--format", "poster", "--tiles", "a4", "--length", "0.6", "--out", str(tmp_path)]) == 0
    )
    assert [path.name for path in tmp_path.iterdir()] == ["small-poster-paper-white-zh.pdf"]
    assert capsys.readouterr().out == f"the timeline is in {tmp_path}/small-poster-paper-white-zh.pdf\n"
    assert main(["export", small, "--tiles", "a4", "--out", str(tmp_path)]) == 1
    assert "--tiles is for poster, not for png" in capsys.readouterr().err
    for wrong in ("0.1", "9", "x", "5"):
        with pytest.raises(SystemExit):
            main(["export", small, "--format", "poster", "--length", wrong, "--out", str(tmp_path)])
