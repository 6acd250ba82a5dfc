"""`presenter check --fix` mends what can only be meant one way, says so, and leaves all other bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from presenter.cli.main import main

STORY = (
    "\ufeff# kept: as it is\r\n"
    "title: One: two   # the title\r\n"
    "titel: gone\r\n"
    "events:\r\n"
    "  - {date: 5.3.2025, title:  Which day, lan: main}\r\n"
    "  - {date: 20250305, title:  One day,   wieght: 3 }\r\n"
)
MENDED = (
    STORY.replace("title: One: two", 'title: "One: two"').replace("20250305", "2025-03-05").replace("wieght", "weight")
).replace("lan:", "lane:")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.yaml"
    path.write_bytes(STORY.encode())
    path.chmod(0o640)
    return path


def test_the_file_is_mended_and_it_is_said(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(story), "--fix"]) == 1
    assert story.read_bytes() == MENDED.encode()
    assert story.stat().st_mode & 0o777 == 0o640
    said = capsys.readouterr().out
    assert f"{story}:2:11: fixed: a second colon stands in this text (put quotes around the text)\n" in said
    assert "fixed: “20250305” has no dashes (change to 2025-03-05)\n" in said
    assert "4 fixed\n" in said
    assert "does not say which number is the day" in said, "what can be meant in two ways is left"
    assert 'unknown key "titel"' in said
    assert sorted(path.name for path in story.parent.iterdir()) == ["story.yaml"]


def test_a_diff_changes_nothing(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(story), "--fix", "--diff"]) == 0
    assert story.read_bytes() == STORY.encode()
    changed = [line for line in capsys.readouterr().out.splitlines() if line.startswith(("+", "-"))]
    assert [line.strip() for line in changed if not line.startswith(("+++", "---"))] == [
        "-title: One: two   # the title",
        '+title: "One: two"   # the title',
        "-  - {date: 5.3.2025, title:  Which day, lan: main}",
        "-  - {date: 20250305, title:  One day,   wieght: 3 }",
        "+  - {date: 5.3.2025, title:  Which day, lane: main}",
        "+  - {date: 2025-03-05, title:  One day,   weight: 3 }",
    ]


def test_json_stays_json(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(story), "--fix", "--format", "json"])
    told = capsys.readouterr()
    assert json.loads(told.out)["errors"] > 0
    assert "4 fixed" in told.err


def test_a_good_story_is_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "story.yaml"
    path.write_text("title: One\nslides:\n  - {id: a, title: A, body: Words.}\n")
    before = path.stat().st_mtime_ns
    assert main(["check", str(path), "--fix"]) == 0
    assert path.stat().st_mtime_ns == before
    assert "nothing to fix" in capsys.readouterr().out


def test_a_diff_needs_a_fix(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(story), "--diff"]) == 2
    assert "--fix" in capsys.readouterr().err
