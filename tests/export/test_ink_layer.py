"""Ink in exports: off by default, over the slides, or alone as a transparent layer."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from presenter.app.tools.ink_file import beside
from presenter.cli.main import main
from presenter.core.compose.frame import Frame
from presenter.core.ink.codec import encoded
from presenter.core.ink.pieces import ink_pieces
from presenter.core.ink.stroke import Sample, Stroke

SMALL = Path(__file__).parents[2] / "tests/data/stories/small.yaml"
LINE = Stroke("pen", "amber", 40, (Sample(200, 900), Sample(1700, 900)))


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story" / "small.yaml"
    shutil.copytree(SMALL.parent, path.parent)
    beside(path).write_bytes(encoded({"points": (LINE,)}))
    return path


def export(story: Path, out: Path, *options: str) -> int:
    return main(["export", str(story), "--out", str(out), "--size", "640x360", "--quiet", *options])


def test_ink_is_off_by_default_and_over_the_slide_when_asked(story: Path, tmp_path: Path) -> None:
    plain, drawn = tmp_path / "plain", tmp_path / "drawn"
    assert export(story, plain) == 0
    assert export(story, drawn, "--ink") == 0
    same = [(plain / name.name).read_bytes() == name.read_bytes() for name in sorted(drawn.iterdir())]
    assert same == [True, False, True]
    with Image.open(drawn / "02-points-ink-zh.png") as image:
        assert image.convert("RGB").getpixel((320, 300)) == (0xF2, 0xAE, 0x3D)


def test_the_layer_is_transparent_and_fits_over_the_slide(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "layer"
    assert export(story, out, "--ink", "layer") == 0
    assert [path.name for path in out.iterdir()] == ["02-points-ink-zh-ink.png"]
    with Image.open(out / "02-points-ink-zh-ink.png") as image:
        assert image.mode == "RGBA"
        assert image.getpixel((320, 300)) == (0xF2, 0xAE, 0x3D, 255)
        assert image.getpixel((320, 100))[3] == 0


def test_ink_that_cannot_be_read_is_said(story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    beside(story).write_bytes(b"{}")
    assert export(story, tmp_path / "out", "--ink") == 1
    assert "no ink of a story" in capsys.readouterr().err
    assert export(story, tmp_path / "out") == 0


@pytest.mark.parametrize(("form", "ending"), [("svg", "svg"), ("pdf", "pdf"), ("pptx", "pptx")])
def test_every_format_that_shows_slides_shows_the_ink(story: Path, tmp_path: Path, form: str, ending: str) -> None:
    def size(*options: str) -> int:
        out = tmp_path / f"{form}{len(options)}"
        assert main(["export", str(story), "--out", str(out), "--quiet", "--format", form, *options]) == 0
        return sum(len(path.read_bytes()) for path in out.glob(f"*.{ending}"))

    assert size("--ink") > size()


def test_a_layer_needs_a_format_with_transparency(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(story), "--out", str(tmp_path / "x"), "--format", "jpeg", "--ink", "layer"]) == 1
    assert "transparent" in capsys.readouterr().err


def test_a_pressed_pen_keeps_its_widths() -> None:
    points = tuple(Sample(100 + 20 * k, 500, k / 40) for k in range(30))
    pieces = ink_pieces(Frame("s", 0, "en", "", (), ()), (Stroke("pen", "amber", 4, points),))
    widths = [piece.pen.width for piece in pieces if piece.pen is not None]
    assert len(widths) > 4
    assert widths == sorted(widths)
