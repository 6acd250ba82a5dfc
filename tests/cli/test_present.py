"""`presenter present`: what the command line makes of its arguments."""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.app import start
from presenter.app.start import Showing
from presenter.cli.main import main
from tests.app.conftest import STORY


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "towers.yaml"
    path.write_text(STORY, "utf-8")
    found = []
    monkeypatch.setattr("presenter.cli.display.display_trouble", lambda: None)
    monkeypatch.setattr(start, "run_app", lambda *_, **given: found.append(given["showing"]) or 0)

    def run(*arguments: str) -> Showing | None:
        assert main([*arguments, str(path)]) == 0
        return found.pop()

    return run


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["open"], None),
        (["open", "--present"], Showing()),
        (["present"], Showing()),
        (["present", "--rehearse"], Showing("rehearse")),
        (["present", "--auto", "rehearsed"], Showing("talk", "rehearsed")),
        (["present", "--kiosk", "--auto", "even", "--seconds", "4"], Showing("kiosk", "even", 4.0)),
    ],
)
def test_arguments(shown, arguments: list[str], wanted: Showing | None) -> None:
    assert shown(*arguments) == wanted


@pytest.mark.parametrize("seconds", ["0", "-3", "inf", "many", "nan"])
def test_seconds_must_make_sense(seconds: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["present", "--auto", "even", "--seconds", seconds])
    assert "is no number of seconds" in capsys.readouterr().err


def test_seconds_need_even_timings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["present", "--seconds", "4"]) == 2
    assert "--auto even" in capsys.readouterr().err
