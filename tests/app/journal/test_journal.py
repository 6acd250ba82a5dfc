"""The journal: what it writes, what a damaged one still says, and the way back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from presenter.app.journal import journal as journal_module
from presenter.app.journal.journal import Journal
from presenter.app.journal.place import journal_file
from presenter.app.journal.reading import MOST_BYTES, read_last
from presenter.app.journal.record import Record, TimerNote, cursor_of
from presenter.app.journal.recorder import Recorder
from presenter.app.journal.resume import LONGEST_S, interrupted, set_back
from presenter.app.main_window import MainWindow
from presenter.app.talk import Talk
from presenter.core.deck import Cursor

ROOT = Path(__file__).parents[3]
HERE = Record(at_s=1000.0, slide="steps", number=2, step=1, choices={"heights": (1,)}, timer=TimerNote("running", 61.5))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return journal_file(tmp_path / "talks", tmp_path / "towers.yaml")


def test_the_last_state_counts(file: Path) -> None:
    journal = Journal(file)
    assert journal.begin()
    journal.note(HERE)
    journal.note(replace(HERE, step=2))
    assert read_last(file) == replace(HERE, step=2)
    journal.end()
    assert not file.exists()


@pytest.mark.parametrize("cut", [1, 5, 40])
def test_a_torn_line_does_not_count(file: Path, cut: int) -> None:
    journal = Journal(file)
    journal.begin()
    journal.note(HERE)
    journal.note(replace(HERE, step=2))
    whole = file.read_bytes()
    file.write_bytes(whole[: -1 - cut])
    assert read_last(file) == HERE
    journal.note(replace(HERE, step=0))
    assert read_last(file) == replace(HERE, step=0)
    journal.end()


@pytest.mark.parametrize("content", [b"", b"\0" * 4000, b"00000000 {}\n", b"no journal at all\n" * 9])
def test_rubbish_says_nothing(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert read_last(file) is None
    assert interrupted(file.parent, file.parent.parent / "towers.yaml", 1000.0) is None


def test_it_stays_small(file: Path) -> None:
    journal = Journal(file)
    journal.begin()
    for step in range(2000):
        journal.note(replace(HERE, step=step))
    assert file.stat().st_size <= MOST_BYTES
    assert read_last(file) == replace(HERE, step=1999)
    journal.end()


def test_only_the_user_can_read_it(file: Path) -> None:
    journal = Journal(file)
    journal.begin()
    assert file.stat().st_mode & 0o077 == 0
    journal.end()


def test_a_disk_that_fails_costs_only_the_journal(file: Path, monkeypatch: pytest.MonkeyPatch, caplog) -> None:
    journal = Journal(file)
    journal.begin()

    def full(*_: object) -> int:
        raise OSError(28, "no space left")

    monkeypatch.setattr(journal_module.os, "write", full)
    journal.note(HERE)
    journal.note(HERE)
    assert [record.message for record in caplog.records] == ["the talk's journal cannot be written"]
    journal.end()


def test_a_talk_that_another_process_gives_is_not_interrupted(file: Path, tmp_path: Path) -> None:
    journal = Journal(file)
    journal.begin()
    journal.note(HERE)
    other = (
        "import sys; from pathlib import Path; from presenter.app.journal.resume import interrupted\n"
        "print(interrupted(Path(sys.argv[1]), Path(sys.argv[2]), 1000.0) is None)"
    )
    done = subprocess.run(
        [sys.executable, "-c", other, str(file.parent), str(tmp_path / "towers.yaml")],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "True\n"
    journal.end()


def killed(file: Path) -> None:
    """A process that began a journal and died."""
    program = (
        "import os, sys; from pathlib import Path; from tests.app.journal.test_journal import HERE\n"
        "from presenter.app.journal.journal import Journal\n"
        "journal = Journal(Path(sys.argv[1])); assert journal.begin(); journal.note(HERE); os.kill(os.getpid(), 9)"
    )
    assert subprocess.run([sys.executable, "-c", program, str(file)], cwd=ROOT, check=False).returncode == -9


def test_a_killed_process_is_found_and_an_old_talk_is_over(file: Path, tmp_path: Path) -> None:
    story = tmp_path / "towers.yaml"
    killed(file)
    assert interrupted(file.parent, story, 1000.0 + 60) == HERE
    assert interrupted(file.parent, tmp_path / "other.yaml", 1000.0) is None
    assert interrupted(file.parent, story, 1000.0 + LONGEST_S + 1) is None
    assert not file.exists()


def test_it_finds_the_slide_by_id_else_by_number(talk: Talk) -> None:
    assert cursor_of(HERE, talk.story) == Cursor(1, 1)
    assert cursor_of(replace(HERE, slide="gone", number=3, step=9), talk.story) == Cursor(2)
    assert cursor_of(replace(HERE, slide="gone", number=99), talk.story) == Cursor(3)


def test_the_recorder_follows_the_talk(talk: Talk, tmp_path: Path) -> None:
    recorder = Recorder(talk, tmp_path / "talks", timer=lambda: TimerNote("running", 5.0), clock=lambda: 70.0)
    file = journal_file(tmp_path / "talks", talk.path)
    talk.go(Cursor(1))
    assert not file.exists()
    recorder.begin()
    talk.go(Cursor(1, 2))
    talk.set_theme("paper")
    last = read_last(file)
    assert (last.slide, last.step, last.theme) == ("steps", 2, "paper")
    assert last.timer == TimerNote("running", 5.0)
    recorder.end()
    assert not file.exists()
    talk.go(Cursor(0))
    assert not file.exists()


def test_the_talk_is_set_back(talk: Talk) -> None:
    set_back(talk, replace(HERE, language="zh", theme="paper", bright=True, after=True))
    assert talk.cursor == Cursor(1, 1)
    assert (talk.look.language, talk.look.theme.name, talk.look.theme.bright, talk.look.after) == (
        "zh",
        "paper",
        True,
        True,
    )
    assert talk.choices == {"heights": (1,)}


def test_presenting_keeps_a_journal_and_ending_it_leaves_none(window: MainWindow) -> None:
    from presenter.paths import user_state_dir

    file = journal_file(user_state_dir() / "talks", window.talk.path)
    window.presenting.from_here()
    window.talk.go(Cursor(1, 1))
    assert read_last(file).step == 1
    window.presenting.stage_window.close()
    assert not file.exists()


def test_a_resumed_talk_is_on_stage_and_says_so(window: MainWindow) -> None:
    said = []
    window.on_stage.told.connect(said.append)
    window.on_stage.resume(HERE)
    assert window.presenting.stage_window is not None
    assert window.talk.cursor == Cursor(1, 1)
    assert said == ["Back at slide 2, step 2"]
    assert window.statusBar().currentMessage() == "Back at slide 2, step 2"
    window.presenting.stage_window.close()
