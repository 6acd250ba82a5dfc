"""The command line as a whole: help, misspelt commands, faults inside, and readers that go away."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from presenter import __version__
from presenter.cli import check
from presenter.cli.log import stop_log
from presenter.cli.main import COMMANDS, main

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, str(ROOT / "main.py")]


def test_help_names_every_command(capsys):
    with pytest.raises(SystemExit) as stop:
        main(["--help"])
    assert stop.value.code == 0
    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown and text in shown for name, (_, text) in COMMANDS.items())
    assert "exit codes" in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"usage: presenter {command}")
    for line in shown.splitlines():
        assert line.strip() not in {"--after", "--steps", "--theme THEME"}, "an option without a word about it"


def test_version(capsys):
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"Storyline Presenter {__version__}\n"


def test_a_misspelt_command_is_no_story(capsys):
    assert main(["exprot"]) == 2
    assert capsys.readouterr().err == (
        "presenter: there is no file or command exprot; did you mean presenter export?\n"
    )


def test_a_fault_inside_is_one_line_and_the_log_has_the_rest(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    stop_log()

    def fail(_arguments: object) -> int:
        raise RuntimeError("by design")

    monkeypatch.setattr(check, "run", fail)
    assert main(["check"]) == 70
    stop_log()

    said = capsys.readouterr().err
    assert said.startswith("presenter: something went wrong inside; details are in ")
    assert said.count("\n") == 1
    log = Path(said.split(" in ")[-1].strip()).read_text("utf-8")
    assert "RuntimeError: by design" in log


def test_ctrl_c_is_no_traceback(monkeypatch, capsys):
    def interrupt(_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "run", interrupt)
    assert main(["check"]) == 130
    assert capsys.readouterr().err == "stopped\n"


def test_a_reader_that_goes_away_is_no_fault():
    child = subprocess.Popen([*PROGRAM, "inspect"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stderr is not None
    assert child.stdout.read(10)
    child.stdout.close()
    said = child.stderr.read()
    child.stderr.close()
    assert child.wait() == 0
    assert said == b""


def test_the_schema_is_json(capsys):
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$defs"]["Storyboard"]["properties"]["title"]
    assert json.loads((ROOT / "resources/storyboard.schema.json").read_text("utf-8")) == schema
