"""States of slides on the command line: exported as images of their own, inspected by name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from presenter.cli.main import main

TOWERS = Path(__file__).parents[1] / "data/stories/switches.yaml"


def inspected(capsys: pytest.CaptureFixture[str], *options: str) -> list[dict[str, Any]]:
    assert main(["inspect", str(TOWERS), "--language", "en", *options]) == 0
    frames: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["frames"]
    return frames


def names(frames: list[dict[str, Any]]) -> list[tuple[str, str, int]]:
    return [(frame["slide"], frame["variant"], frame["step"]) for frame in frames]


def test_export_writes_every_state(tmp_path, capsys):
    out = tmp_path / "out"
    arguments = ["export", str(TOWERS), "--out", str(out), "--size", "480x270", "--quiet", "--language", "en"]
    assert main([*arguments, "--slides", "2", "--variants", "all"]) == 0
    files = sorted(path.name for path in out.iterdir())
    assert files == [
        f"02-heights-{state}-ink-en.png" for state in ("linear-later", "linear-three", "log-later", "log-three")
    ]
    images = [QImage(str(out / name)) for name in files]
    assert all(one != other for number, one in enumerate(images) for other in images[number + 1 :])
    assert images[0].text("State") == "linear-later"
    assert "4 of 4 images" in capsys.readouterr().out


def test_export_writes_the_first_options_unless_asked(tmp_path):
    out = tmp_path / "out"
    assert main(["export", str(TOWERS), "--out", str(out), "--size", "480x270", "--quiet"]) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "01-opening-ink-zh.png",
        "02-heights-ink-zh.png",
        "03-builds-ink-zh.png",
    ]


def test_inspect_shows_the_first_options(capsys):
    assert names(inspected(capsys, "--step", "last")) == [
        ("opening", "", 0),
        ("heights", "log-three", 0),
        ("builds", "long", 2),
    ]


def test_inspect_shows_a_state_by_some_of_its_options(capsys):
    shown = inspected(capsys, "--slide", "heights", "--variant", "linear")
    assert names(shown) == [("heights", "linear-three", 0)]
    choices = {piece["choice"]: piece["text"] for piece in shown[0]["pieces"] if "choice" in piece}
    assert choices["scale/linear"] == "Linear"
    assert names(inspected(capsys, "--slide", "heights", "--variant", "later,linear")) == [
        ("heights", "linear-later", 0)
    ]


def test_inspect_shows_every_state(capsys):
    shown = inspected(capsys, "--slide", "builds", "--variant", "all")
    assert names(shown) == [
        ("builds", "long", 0),
        ("builds", "long", 1),
        ("builds", "long", 2),
        ("builds", "short", 0),
        ("builds", "none", 0),
    ]


@pytest.mark.parametrize(
    ("slide", "variant", "said"),
    [
        ("heights", "liner", "there is no option “liner”; did you mean"),
        ("opening", "linear", "there is no option “linear”; these slides have no switches"),
        ("heights", "log,linear", "there is no option “log,linear”"),
    ],
)
def test_options_that_are_not_there(slide, variant, said, capsys):
    assert main(["inspect", str(TOWERS), "--slide", slide, "--variant", variant]) == 2
    assert said in capsys.readouterr().err
