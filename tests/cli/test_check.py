"""`presenter check`: exit codes, formats, and files that are no storyboards at all. The reports: test_bad_stories."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from presenter.cli.main import main

ROOT = Path(__file__).parents[2]
STORIES = [ROOT / "content/story.yaml", *sorted((ROOT / "content/examples").glob("*.yaml"))]
WARNS = "title: A story\nfacts: {one: {label: One, value: 1}}\nevents: [2020: An event]\n"


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "story.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("story", STORIES, ids=[story.stem for story in STORIES])
def test_our_stories_have_no_problems(story, capsys):
    assert main(["check", str(story), "--strict"]) == 0
    assert capsys.readouterr().out == "no problems\n"


def test_the_built_in_story_is_checked_when_none_is_named(capsys):
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "no problems\n"


def test_warnings_fail_only_when_strict(tmp_path, capsys):
    story = write(tmp_path, WARNS)
    assert main(["check", str(story)]) == 0
    assert capsys.readouterr().out.endswith("1 warning\n")
    assert main(["check", str(story), "--strict"]) == 1


def test_errors_fail(tmp_path):
    assert main(["check", str(write(tmp_path, "titel: A story\n"))]) == 1


def test_json_has_the_same_problems(tmp_path, capsys):
    story = write(tmp_path, WARNS + "eras: [{label: E, from: 2024-15}]\n")
    assert main(["check", str(story), "--format", "json"]) == 1

    told = json.loads(capsys.readouterr().out)
    assert (told["errors"], told["warnings"]) == (1, 1)
    unsourced, date = told["problems"]
    assert unsourced == {
        "severity": "warning",
        "file": str(story),
        "line": 2,
        "column": 9,
        "length": 3,
        "code": "unsourced",
        "message": "this fact has no source",
        "hint": "add sources:, or formula: if it follows from others",
    }
    assert (date["line"], date["column"], date["length"]) == (4, 30, 2)


NO_STORIES: dict[str, bytes] = {
    "empty": b"",
    "blank": b"\n\n  \n",
    "comment": b"# nothing\n",
    "png": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "zip": b"PK\x03\x04" + bytes(100),
    "zeros": bytes(1000),
    "latin": "title: München\n".encode("latin-1"),
    "gbk": "title: 中文故事\n".encode("gbk"),
    "utf16": "title: A story\n".encode("utf-16"),
    "control": b"title: A\x07 bell\n",
    "list": b"- a\n- b\n",
    "text": b"just words\n",
    "bracket": b"title: [\n",
    "tab": b"title: A\nevents:\n\t- 2020: B\n",
    "deep": b"title: " + b"[" * 5000,
    "bomb": b"a: &a [x,x,x,x,x,x,x,x,x]\n"
    + b"".join(b"%c: &%c [%s]\n" % (c, c, b",".join([b"*%c" % (c - 1)] * 9)) for c in range(98, 106)),
    "documents": b"title: A\n---\ntitle: B\n",
    "long-line": b"title: " + b"A" * 1_000_000,
    "large": b"# " + b"x" * 9_000_000,
}


@pytest.mark.parametrize("content", NO_STORIES.values(), ids=NO_STORIES)
def test_whatever_the_file_holds_there_is_a_message_and_no_traceback(tmp_path, content, capsys):
    story = write(tmp_path, content)

    assert main(["check", str(story)]) == 1

    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out.startswith(f"{story}:")
    assert ": error: " in printed.out
    assert "Traceback" not in printed.out
    assert len(printed.out) < 5000


def test_two_hundred_megabytes_are_refused_unread(tmp_path, capsys):
    story = tmp_path / "story.yaml"
    with story.open("wb") as file:
        file.write(b"title: A story\n")
        file.truncate(200_000_000)
    assert main(["check", str(story)]) == 1
    assert "the file is too large: 200.0 MB, at most 8 MB are read" in capsys.readouterr().out


def test_a_device_without_an_end_is_refused(capsys):
    assert main(["check", "/dev/zero"]) == 1
    assert "/dev/zero:1:1: error: the file is too large" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("missing.yaml", "no such file or directory"),
        ("folder", "is a directory"),
        ("story.yaml/inside", "not a directory"),
        ("loop.yaml", "too many levels of symbolic links"),
        ("n" * 300, "file name too long"),
    ],
)
def test_files_that_cannot_be_opened(tmp_path, monkeypatch, capsys, name, said):
    write(tmp_path, "title: A story\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    monkeypatch.chdir(tmp_path)

    assert main(["check", name]) == 1

    printed = capsys.readouterr()
    assert printed.out.startswith(f"{name}:1:1: error: this file cannot be read: {said}\n")
    assert printed.out.endswith("1 error\n")


def test_a_file_without_permission(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    story = write(tmp_path, "title: A story\n")
    story.chmod(0)
    assert main(["check", str(story)]) == 1


def test_a_terminal_that_knows_no_chinese_gets_the_report_all_the_same(tmp_path):
    story = write(tmp_path, 'title: 故事\nevents:\n  - {date: "年", title: 事}\n')
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "check", str(story)],
        env=os.environ | {"PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == b""
    assert b"\\u5e74" in done.stdout
