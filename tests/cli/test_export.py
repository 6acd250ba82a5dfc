"""`presenter export`: names, bytes, options, and what is said when something fails."""

from __future__ import annotations

import errno
import filecmp
import os
import pty
import re
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from presenter.cli.main import main
from presenter.core.compose import compose as compose_module
from presenter.export import beside
from presenter.export.images.png import Png

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests/data/stories/small.yaml"
POINTS_LINE = SMALL.read_text("utf-8").splitlines().index("  - id: points") + 1
PROGRAM = [sys.executable, str(ROOT / "main.py"), "export"]


def export(out: Path, *options: str, story: Path = SMALL) -> int:
    return main(["export", str(story), "--out", str(out), "--size", "320x180", *options])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_names_sort_as_the_talk_runs(tmp_path, capsys):
    assert export(tmp_path) == 0

    assert names(tmp_path) == ["01-opening-ink-zh.png", "02-points-ink-zh.png", "03-growth-ink-zh.png"]
    assert capsys.readouterr().out == f"3 of 3 images are in {tmp_path}\n"


def test_all_steps_in_all_languages(tmp_path):
    assert export(tmp_path, "--steps", "all", "--language", "all", "--slides", "points,1", "--theme", "paper") == 0

    assert names(tmp_path) == [
        "01-opening-paper-en.png",
        "01-opening-paper-zh.png",
        *(f"02-points-paper-{language}-0{step}.png" for language in ("en", "zh") for step in (1, 2, 3)),
    ]
    steps = [QImage(str(tmp_path / f"02-points-paper-zh-0{step}.png")) for step in (1, 2, 3)]
    assert steps[0] != steps[1] != steps[2]


def test_a_bright_room_and_high_contrast_are_named_and_look_different(tmp_path):
    for options in (["--bright"], [], ["--theme", "contrast"], ["--theme", "paper", "--bright"]):
        assert export(tmp_path, "--slides", "growth", *options) == 0

    assert names(tmp_path) == [
        "03-growth-contrast-zh.png",
        "03-growth-ink-bright-zh.png",
        "03-growth-ink-zh.png",
        "03-growth-paper-bright-zh.png",
    ]
    assert len({QImage(str(tmp_path / name)).pixelColor(2, 2).name() for name in names(tmp_path)}) == 3
    assert QImage(str(tmp_path / "03-growth-ink-zh.png")) != QImage(str(tmp_path / "03-growth-ink-bright-zh.png"))


def test_chosen_steps(tmp_path):
    assert export(tmp_path, "--steps", "2-") == 0
    assert names(tmp_path) == ["02-points-ink-zh-02.png", "02-points-ink-zh-03.png"]


def test_repeated_it_gives_the_same_bytes_with_any_number_of_jobs(tmp_path):
    for folder, jobs in (("one", "1"), ("again", "1"), ("four", "4")):
        assert export(tmp_path / folder, "--jobs", jobs) == 0
    for other in ("again", "four"):
        same, different, missing = filecmp.cmpfiles(
            tmp_path / "one", tmp_path / other, names(tmp_path / "one"), shallow=False
        )
        assert (len(same), different, missing) == (3, [], [])


def test_fonts_and_display_of_the_machine_make_no_difference(tmp_path):
    no_fonts = tmp_path / "fonts.conf"
    no_fonts.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>')
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "FONTCONFIG", "DISPLAY"))}
    worlds = {
        "without": {"FONTCONFIG_FILE": str(no_fonts)},
        "with": {},
        "dead-display": {"DISPLAY": ":987", "WAYLAND_DISPLAY": "nothing", "QT_SCALE_FACTOR": "2", "QT_FONT_DPI": "200"},
    }
    for name, world in worlds.items():
        done = subprocess.run(
            [*PROGRAM, str(SMALL), "--out", name, "--size", "640x360"],
            cwd=tmp_path,
            env=bare | world,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        for file in names(tmp_path / "without"):
            assert (tmp_path / name / file).read_bytes() == (tmp_path / "without" / file).read_bytes(), (name, file)


@pytest.mark.parametrize(("size", "expected"), [("160x90", (160, 90)), ("1000x1000", (1000, 1000))])
def test_the_size_asked_for(tmp_path, size, expected):
    assert main(["export", str(SMALL), "--out", str(tmp_path), "--size", size, "--slides", "1"]) == 0
    with Image.open(tmp_path / "01-opening-ink-zh.png") as image:
        assert image.size == expected


def test_eight_k(tmp_path):
    assert main(["export", str(SMALL), "--out", str(tmp_path), "--size", "7680x4320", "--slides", "growth"]) == 0
    large = QImage(str(tmp_path / "03-growth-ink-zh.png"))
    assert (large.width(), large.height()) == (7680, 4320)


@pytest.mark.parametrize("size", ["1920", "0x0", "1920*1080", "99999x99999", "8000x4500", "١٩٢٠x١٠٨٠"])
def test_sizes_that_are_none(tmp_path, size, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["export", str(SMALL), "--out", str(tmp_path), "--size", size])
    assert stop.value.code == 2
    assert re.search(r"--size: (write width x height|from 160x90)", capsys.readouterr().err)
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--slides", "pionts"], 'there is no slide “pionts”; did you mean "points"?'),
        (["--slides", "2-9"], "“2-9” is not within the slides 1-3"),
        (["--slides", "3-1"], "“3-1” runs backwards; write 1-3"),
        (["--slides", ","], "no slides are chosen"),
        (["--slides", "tag:risk"], "no slide has the tag “risk”; no slide of the story has tags"),
        (["--steps", "4"], "“4” is not within the steps 1-3"),
        (["--steps", "last"], "“last” are no steps; write final, all, or numbers such as 1,3"),
        (["--language", "fr"], "the story has no language fr; it has zh, en"),
        (["--theme", "papr"], 'there is no theme papr; did you mean "paper"?'),
    ],
)
def test_wrong_choices_are_refused_before_anything_is_written(tmp_path, options, said, capsys):
    assert export(tmp_path / "out", *options) == 2
    assert capsys.readouterr().err == f"presenter: {said}\n"
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made(tmp_path, capsys):
    (tmp_path / "file").write_text("here first")
    assert export(tmp_path / "file") == 1
    assert capsys.readouterr().err == f"presenter: the folder {tmp_path}/file cannot be written to: file exists\n"
    assert export(tmp_path / "file" / "out") == 1
    assert "cannot be written to: not a directory" in capsys.readouterr().err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to(tmp_path, capsys):
    tmp_path.chmod(0o500)
    assert export(tmp_path) == 1
    assert "permission denied" in capsys.readouterr().err


def test_a_full_disk_is_told_for_each_slide_and_leaves_nothing_behind(tmp_path, capsys, monkeypatch):
    whole = beside.Path.write_bytes

    def fill_up(path: Path, data: bytes) -> int:
        if path.name.startswith(".02"):
            whole(path, data[:100])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return whole(path, data)

    monkeypatch.setattr(beside.Path, "write_bytes", fill_up)
    assert export(tmp_path) == 1

    assert names(tmp_path) == ["01-opening-ink-zh.png", "03-growth-ink-zh.png"]
    printed = capsys.readouterr()
    assert (
        printed.err == f"presenter: slide 2 “points” ({SMALL}:{POINTS_LINE}) was not written: no space left on device\n"
    )
    assert printed.out == f"2 of 3 images are in {tmp_path}\n"


def test_an_old_file_survives_a_failure(tmp_path, monkeypatch):
    (tmp_path / "02-points-ink-zh.png").write_bytes(b"the old one")

    def fail(_image: object, _texts: object) -> bytes:
        raise ValueError("the encoder gave up")

    monkeypatch.setattr(Png, "encode", fail)
    assert export(tmp_path) == 1
    assert (tmp_path / "02-points-ink-zh.png").read_bytes() == b"the old one"
    assert names(tmp_path) == ["02-points-ink-zh.png"]


def test_a_slide_that_cannot_be_drawn_is_named_and_the_others_written(tmp_path, tmp_path_factory, capsys, monkeypatch):
    # Nothing composed before is known there.
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    whole = compose_module.compose

    def compose(story, cursor, *rest, **more):
        if cursor.slide == 1:
            raise KeyError("nothing")
        return whole(story, cursor, *rest, **more)

    monkeypatch.setattr(compose_module, "compose", compose)
    assert export(tmp_path) == 1

    assert names(tmp_path) == ["01-opening-ink-zh.png", "03-growth-ink-zh.png"]
    assert f"slide 2 “points” ({SMALL}:{POINTS_LINE}) was not written: KeyError: 'nothing'" in capsys.readouterr().err


def test_errors_of_the_story_are_printed_and_what_stands_is_written(tmp_path, capsys):
    story = tmp_path / "story.yaml"
    story.write_text(SMALL.read_text("utf-8").replace("{fact: now}]", "{fact: noww}]"), "utf-8")

    assert export(tmp_path / "out", story=story) == 1

    assert len(names(tmp_path / "out")) == 3
    printed = capsys.readouterr().err
    assert "error: there is no fact “noww”" in printed
    assert printed.endswith("has 1 error; what stands without them is used\n")


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", b"", b"title: [", b"\0\1\2"])
def test_files_that_are_no_story_write_nothing(tmp_path, content, capsys):
    story = tmp_path / "story.yaml"
    story.write_bytes(content)
    assert export(tmp_path / "out", story=story) == 1
    assert capsys.readouterr().err.startswith(f"{story}:1:")
    assert not (tmp_path / "out").exists()


def test_what_a_file_says_about_itself(tmp_path):
    export(tmp_path, "--language", "en", "--slides", "points")
    export(tmp_path, "--language", "zh", "--slides", "points")

    with (
        Image.open(tmp_path / "02-points-ink-en.png") as english,
        Image.open(tmp_path / "02-points-ink-zh.png") as chinese,
    ):
        said, told = dict(english.info), dict(chinese.info)
    revision = said.pop("Story-Revision")
    assert re.fullmatch("[0-9a-f]{12}", revision)
    assert revision == told["Story-Revision"]
    assert said.pop("dpi") == pytest.approx((96, 96), abs=0.1)
    assert said.pop("srgb") == 0
    assert said == {
        "Title": "A small story",
        "Author": "Somebody",
        "Description": "Three points",
        "Slide": "points",
        "Software": "Storyline Presenter",
        "As-Of": "2024-05",
    }
    assert (told["Title"], told["Description"]) == ("小故事", "三点")


def test_speaker_notes_are_in_no_file(tmp_path):
    export(tmp_path, "--language", "all", "--steps", "all")
    for file in tmp_path.iterdir():
        with Image.open(file) as image:
            said = "".join(map(str, image.info.values()))
        assert "暗语" not in said
        assert "whisper" not in said
        assert b"whisper" not in file.read_bytes()


def test_the_bar_on_a_terminal_counts_and_says_the_time_left(tmp_path):
    leader, follower = pty.openpty()
    command = [*PROGRAM, str(SMALL), "--out", str(tmp_path), "--size", "320x180"]
    child = subprocess.Popen(command, stderr=follower, stdout=subprocess.PIPE, env=os.environ | {"TERM": "xterm"})
    os.close(follower)
    shown = read_all(leader)
    out, _ = child.communicate()

    assert child.returncode == 0
    assert "3/3" in shown
    assert re.search(r"\d:\d\d:\d\d", shown)
    assert out.decode() == f"3 of 3 images are in {tmp_path}\n"


def read_all(terminal: int) -> str:
    """Everything written to a terminal until its other side is closed."""
    data = b""
    while True:
        try:
            more = os.read(terminal, 65536)
        except OSError:  # how Linux says that nobody holds the other side
            more = b""
        if not more:
            os.close(terminal)
            return data.decode("utf-8", "replace")
        data += more


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_leaves_whole_files_only(tmp_path, number):
    story = ROOT / "content/story.yaml"
    command = [*PROGRAM, str(story), "--out", str(tmp_path), "--size", "3840x2160", "--jobs", "1", "--language", "all"]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    wait_for_files(child, tmp_path, 2)
    child.send_signal(number)
    out, err = child.communicate(timeout=60)

    assert child.returncode == 130
    assert out == ""
    written = names(tmp_path)
    assert err == f"presenter: stopped: {len(written)} of 48 images are in {tmp_path}, each of them whole\n"
    assert 2 <= len(written) < 48
    for name in written:
        assert name.endswith(".png")
        assert not QImage(str(tmp_path / name)).isNull()


def wait_for_files(child: subprocess.Popen[str], folder: Path, count: int) -> None:
    """Until so many files are there; the pipe tells when the child has ended instead."""
    assert child.stderr is not None
    while len(list(folder.glob("*.png"))) < count:
        assert child.poll() is None, "it ended before it could be stopped"
        select.select([child.stderr], [], [], 0.02)


@pytest.mark.parametrize(("form", "ending"), [("jpeg", "jpg"), ("webp", "webp"), ("avif", "avif"), ("svg", "svg")])
def test_one_file_per_slide_in_every_format(tmp_path, form, ending):
    assert export(tmp_path, "--format", form) == 0
    assert names(tmp_path) == [f"{name}-ink-zh.{ending}" for name in ("01-opening", "02-points", "03-growth")]


def test_one_pdf_per_language_in_a_folder_or_under_a_name(tmp_path, capsys):
    assert export(tmp_path, "--format", "pdf", "--language", "all", "--steps", "all") == 0
    assert names(tmp_path) == ["small-ink-en.pdf", "small-ink-zh.pdf"]
    assert "10 of 10 slides are in" in capsys.readouterr().out
    assert export(tmp_path / "new/talk.pdf", "--format", "pdf") == 0
    assert names(tmp_path / "new") == ["talk.pdf"]
    assert export(tmp_path / "new/both.pdf", "--format", "pdf", "--language", "all") == 0
    assert names(tmp_path / "new") == ["both-en.pdf", "both-zh.pdf", "talk.pdf"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "1 of 1 charts have their numbers with them"),
        (("--charts", "shapes"), "0 of 1 charts have their numbers with them, 1 are shapes because as asked for"),
    ],
)
def test_a_pptx_tells_what_can_be_edited(tmp_path, capsys, options, said):
    assert export(tmp_path, "--format", "pptx", "--slides", "growth", *options) == 0
    assert names(tmp_path) == ["small-ink-zh.pptx"]
    out = capsys.readouterr().out
    assert re.search(r"(\d+) of \1 objects are native, 0 are pictures", out)
    assert said in out


@pytest.mark.parametrize(
    ("form", "option", "said"),
    [
        ("png", ("--quality", "50"), "--quality is for jpeg, webp, avif, not for png"),
        ("jpeg", ("--transparent",), "--transparent is for png, webp, avif, svg, poster-svg, not for jpeg"),
        ("pdf", ("--lettering", "paths"), "--lettering is for svg, poster-svg, not for pdf"),
        ("svg", ("--charts", "shapes"), "--charts is for pptx, not for svg"),
        ("handout", ("--notes", "--per-page", "6"), "six slides a sheet leave no room for --notes"),
    ],
)
def test_an_option_that_means_nothing_is_said(tmp_path, capsys, form, option, said):
    assert export(tmp_path, "--format", form, *option) == 1
    assert said in capsys.readouterr().err
    assert names(tmp_path) == []


def test_transparent_slides(tmp_path):
    assert export(tmp_path, "--transparent", "--slides", "growth") == 0
    with Image.open(tmp_path / "03-growth-ink-zh.png") as image:
        assert image.mode == "RGBA"
        assert image.getpixel((2, 100))[3] == 0
        assert image.getextrema()[3][1] == 255
