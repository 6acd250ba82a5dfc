"""Each `tests/data/bad/story/NAME.yaml` makes `presenter check` print exactly what `NAME.expected` says."""

from __future__ import annotations

import shutil
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from presenter.cli.main import main
from presenter.core.font_file import font_tables
from presenter.paths import FONTS
from tests.expected import assert_as_expected

FOLDER = Path(__file__).parents[1] / "data/bad/story"
CASES = sorted(FOLDER.glob("*.yaml"))


def draw_picture(path: Path, width: int = 40, height: int = 30) -> None:
    path.parent.mkdir(exist_ok=True)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path))


def put_pictures(folder: Path) -> None:
    """Pictures that cannot lie in a repository: links, damaged and oversized ones."""
    draw_picture(folder / "media/small.png")
    draw_picture(folder.parent / "outside.png")
    (folder / "link.png").symlink_to("../outside.png")
    (folder / "circle.png").symlink_to("circle.png")
    (folder / "text.png").write_text("not a picture")
    whole = (folder / "media/small.png").read_bytes()
    (folder / "damaged.png").write_bytes(whole[: len(whole) - 30])
    huge = bytearray(whole)
    huge[16:24] = (20_000).to_bytes(4) + (9_000).to_bytes(4)  # only its head says that it is so large
    huge[29:33] = zlib.crc32(huge[12:29]).to_bytes(4)
    (folder / "huge.png").write_bytes(huge)
    with (folder / "heavy.png").open("wb") as file:
        file.write(whole)
        file.truncate(41_000_000)


def put_tables(folder: Path) -> None:
    (folder.parent / "outside.csv").write_text("a\n1\n")
    (folder / "columns.csv").write_text("a,c\n1,2\n")
    (folder / "cells.csv").write_text("n,year\n1,2020\n\nmany,2021\n3,2022-15\n4\n")
    (folder / "latin.csv").write_bytes("a\nMünchen\n".encode("latin-1"))
    (folder / "quotes.csv").write_text('a\n"open\n')
    (folder / "empty.csv").write_text("\n")


def put_fonts(folder: Path) -> None:
    """What is called a font: text, a link out of the folder, an oversized, a cut and a damaged one."""
    (folder / "fonts").mkdir()
    (folder / "fonts/text.ttf").write_text("not a font")
    whole = (FONTS / "StorylineMono-Regular.otf").read_bytes()
    (folder.parent / "outside.otf").write_bytes(whole)
    (folder / "link.otf").symlink_to("../outside.otf")
    (folder / "cut.otf").write_bytes(whole[:-5000])
    outlines = whole.index(font_tables(whole)["CFF "])
    (folder / "fonts/damaged.otf").write_bytes(whole[:outlines] + bytes(200) + whole[outlines + 200 :])
    with (folder / "heavy.otf").open("wb") as file:
        file.write(whole)
        file.truncate(33_000_000)


def put_events(folder: Path) -> None:
    """Files of events: one without the columns, one with a wrong row of each kind."""
    (folder / "columns.csv").write_text("when,what\n2024-03-01,This one is right\n")
    (folder / "events.csv").write_text(
        "when,what,row,size,from,until\n2024-03-01,This one is right,work,3,log,\n"
        "2024-02-30,There is no such day,work,3,log,\n2024-03,,work,1,log,\n"
        "2024-03-02,A lane that is none,wrok,1,log,\n2024-03-02,A weight that is none,work,9,log,\n"
        "2024-03-02,A source that is none,work,1,lgo,\n2024-03-02,Ends before it begins,work,1,log,2023\n"
        "2024-03-02,A cell is missing,work,1\nc. 2024,So is this one,talk,,,\n"
    )


def put_picture(folder: Path) -> None:
    draw_picture(folder / "harbour.png")


BESIDE: dict[str, Callable[[Path], None]] = {
    "pictures": put_pictures, "tables": put_tables, "fonts": put_fonts, "themes": put_fonts,
    "lint": put_picture, "event-file": put_events, "event-columns": put_events,
}  # fmt: skip
"""What lies beside a story when it is checked."""


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_report_is_as_expected(case, tmp_path, monkeypatch, capsys):
    folder = tmp_path / "story"
    folder.mkdir()
    shutil.copy(case, folder)
    BESIDE.get(case.stem, lambda _: None)(folder)
    monkeypatch.chdir(folder)

    code = main(["check", case.name, "--on", "2026-01-01"])

    printed = capsys.readouterr()
    assert_as_expected(printed.out, case)
    assert printed.err == ""
    assert code == (1 if " error: " in printed.out else 0)


def test_every_expectation_has_its_file():
    assert {path.stem for path in FOLDER.glob("*.expected")} == {path.stem for path in CASES}


def test_twenty_mistakes_are_reported_in_one_go():
    report = (FOLDER / "all-at-once.expected").read_text(encoding="utf-8")
    assert report.count("all-at-once.yaml:") >= 20
