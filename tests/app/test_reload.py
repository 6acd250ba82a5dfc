"""Live reload with a real file watcher: saved in every way editors save, broken and mended."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPixmap

from presenter.app import reload as reloading
from presenter.app.reload import Reloader
from presenter.app.story_reader import StoryReader, seems_cut
from presenter.app.talk import Talk
from presenter.app.used_files import used_files
from presenter.files import load_story

Step = Callable[[], object]
Editor = Callable[[Path, str], list[Step]]
"""The file operations of one saving, in order; the event loop runs between them."""


@pytest.fixture
def reloader(talk: Talk) -> Iterator[Reloader]:
    reloader = Reloader(talk, clock=lambda: "10:00:00")
    yield reloader
    reloader.stop()


class Witness:
    """Notes each version of the story on stage and each time the file was said to be broken."""

    def __init__(self, talk: Talk) -> None:
        self.versions: list[str] = []
        self.breaks: list[str] = []
        self._talk = talk
        talk.story_changed.connect(lambda: self.versions.append(talk.story.revision))
        talk.sync_changed.connect(self._sync)

    def _sync(self) -> None:
        if self._talk.sync.broken:
            self.breaks.append(self._talk.problems[0].message)


def run(steps: list[Step], pause_ms: int = 40) -> None:
    """One step after another, with time between them in which the watcher could be fooled."""
    if steps:
        steps[0]()
        QTimer.singleShot(pause_ms, lambda: run(steps[1:], pause_ms))


def write(path: Path, text: str, mode: str = "w") -> None:
    with path.open(mode, encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def write_over(path: Path, text: str) -> list[Step]:
    """Nano, and whoever opens the file and writes."""
    return [lambda: write(path, text)]


def vim(path: Path, text: str) -> list[Step]:
    """`backupcopy=no`: the old file becomes the backup, a new one is written, the backup goes."""
    backup = path.with_name(path.name + "~")
    return [
        lambda: path.with_name("4913").touch(),
        lambda: path.with_name("4913").unlink(),
        lambda: path.rename(backup),
        lambda: write(path, text),
        backup.unlink,
    ]


def vim_copying(path: Path, text: str) -> list[Step]:
    """`backupcopy=yes`: the old file is copied, emptied and written."""
    backup = path.with_name(path.name + "~")
    return [lambda: shutil.copy2(path, backup), lambda: write(path, ""), lambda: write(path, text), backup.unlink]


def emacs(path: Path, text: str) -> list[Step]:
    """A lock, the old file renamed to its backup, a new one written, the lock gone."""
    lock = path.with_name(".#" + path.name)
    return [
        lambda: lock.symlink_to("somebody@host.1:2"),
        lambda: path.replace(path.with_name(path.name + "~")),
        lambda: write(path, text),
        lock.unlink,
    ]


def vs_code(path: Path, text: str) -> list[Step]:
    """Emptied, then written."""
    return [lambda: os.truncate(path, 0), lambda: write(path, text, "r+")]


def sed(path: Path, text: str) -> list[Step]:
    """`sed -i`: a file of another name beside it, renamed over it."""
    beside = path.with_name("sedAbCdEf")
    return [lambda: write(beside, text[:300]), lambda: write(beside, text), lambda: beside.replace(path)]


def jetbrains(path: Path, text: str) -> list[Step]:
    """Safe write: a temporary file, the old one moved away, the new one in its place, the old one gone."""
    new, old = path.with_name(path.name + "___jb_tmp___"), path.with_name(path.name + "___jb_old___")
    return [lambda: write(new, text), lambda: path.rename(old), lambda: new.rename(path), old.unlink]


def in_chunks(path: Path, text: str) -> list[Step]:
    """Over a slow network: emptied, then a part at a time, cut at lines where each part is a story of its own."""
    cut = [0, *(text.index(f"  - id: {slide}") for slide in ("steps", "heights", "finish")), len(text)]
    parts = [text[start:end] for start, end in pairwise(cut)]
    return [lambda: write(path, ""), *((lambda part=part: write(path, part, "a")) for part in parts)]


def in_pieces(path: Path, text: str) -> list[Step]:
    """Cut anywhere."""
    parts = [text[at : at + 700] for at in range(0, len(text), 700)]
    return [lambda: write(path, parts[0]), *((lambda part=part: write(path, part, "a")) for part in parts[1:])]


def gone_and_back(path: Path, text: str) -> list[Step]:
    return [path.unlink, lambda: None, lambda: None, lambda: write(path, text)]


EDITORS: list[Editor] = [
    write_over, vim, vim_copying, emacs, vs_code, sed, jetbrains, in_chunks, in_pieces, gone_and_back,
]  # fmt: skip


@pytest.mark.parametrize("editor", EDITORS, ids=lambda editor: editor.__name__)
def test_whatever_the_editor_the_new_story_comes_and_nothing_else(
    reloader, talk: Talk, story_file: Path, qtbot, editor: Editor
) -> None:
    witness = Witness(talk)
    talk.go_to_slide("finish")
    text = story_file.read_text(encoding="utf-8")
    # Twice: the new file is watched, not only the old one.
    for words in ("The very last word", "The final word"):
        version = text.replace("The last word", words)
        with qtbot.waitSignal(talk.story_changed, timeout=5000):
            run(editor(story_file, version))
        assert talk.story.plain_text(talk.slide.spec.title, "en") == words
        assert talk.sync.at == "10:00:00"
        qtbot.waitUntil(lambda version=version: story_file.read_text(encoding="utf-8") == version)
        qtbot.wait(60)  # the editor's last steps
    assert len(witness.versions) == 2
    assert witness.breaks == []


@pytest.mark.parametrize("slide", ["steps", "heights", "finish"])
def test_a_slide_taken_out_is_gone_though_the_file_is_shorter(
    reloader, talk: Talk, story_file: Path, qtbot, slide
) -> None:
    head, _, rest = story_file.read_text(encoding="utf-8").partition(f"  - id: {slide}\n")
    _, mark, tail = rest.partition("  - id: ")
    with qtbot.waitSignal(talk.story_changed, timeout=5000):
        write(story_file, head + mark + tail)
    assert slide not in talk.story.slide_index


@pytest.mark.skipif(sys.platform == "win32", reason="a shell")
def test_real_sed_saves(reloader, talk: Talk, story_file: Path, qtbot) -> None:
    with qtbot.waitSignal(talk.story_changed, timeout=5000):
        subprocess.run(["sed", "-i.bak", "s/The last word/The sed word/", str(story_file)], check=True)
    assert talk.story.plain_text(talk.story.slide("finish").spec.title, "en") == "The sed word"


def test_broken_and_mended(reloader: Reloader, talk: Talk, story_file: Path, qtbot) -> None:
    good = story_file.read_text(encoding="utf-8")
    before = talk.story
    with qtbot.waitSignal(talk.sync_changed, timeout=5000):
        story_file.write_text(good.replace("layout: chart", "layout: cahrt"), encoding="utf-8")
    assert talk.story is before
    assert talk.sync.broken
    with qtbot.waitSignal(talk.sync_changed, timeout=5000):
        story_file.write_text(good, encoding="utf-8")
    assert not talk.sync.broken
    assert talk.problems == ()


def test_a_mistake_is_told_only_when_it_stays(reloader: Reloader, talk: Talk, story_file: Path, qtbot) -> None:
    good = story_file.read_text(encoding="utf-8")
    witness = Witness(talk)
    with qtbot.waitSignal(talk.story_changed, timeout=5000):
        run(
            [
                lambda: write(story_file, good.replace("layout: chart", "layout: cahrt")),
                lambda: write(story_file, good.replace("The last word", "The very last word")),
            ],
            reloading.PATIENCE_MS // 2,
        )
    assert witness.breaks == []
    assert not talk.sync.broken


def test_asked_for_a_mistake_is_told_at_once(
    reloader: Reloader, talk: Talk, story_file: Path, qtbot, monkeypatch
) -> None:
    monkeypatch.setattr(reloading, "PATIENCE_MS", 60_000)
    text = story_file.read_text(encoding="utf-8")
    with qtbot.waitSignal(talk.sync_changed, timeout=5000):
        write(story_file, text.replace("layout: chart", "layout: cahrt"))
        reloader.read_now()
    assert talk.sync.broken


def test_what_the_program_writes_is_shown_without_waiting_for_the_watcher(
    reloader: Reloader, talk: Talk, story_file: Path, qtbot
) -> None:
    witness, reads = Witness(talk), []
    reloader.read.connect(lambda: reads.append(talk.story.revision))
    reloader._watcher.blockSignals(True)
    with qtbot.waitSignal(reloader.read, timeout=5000):
        write(story_file, story_file.read_text(encoding="utf-8").replace("The last word", "Written here"))
        reloader.read_now()
    reloader._watcher.blockSignals(False)
    reloader._noticed(str(story_file))  # and what the watcher says later is no news
    qtbot.wait(80)
    assert len(witness.versions) == len(reads) == 1


def test_where_the_system_tells_nothing_the_file_is_looked_at_all_the_same(
    reloader: Reloader, talk: Talk, story_file: Path, qtbot
) -> None:
    reloader._watcher.blockSignals(True)
    reloader._poll.setInterval(20)
    with qtbot.waitSignal(talk.story_changed, timeout=5000):
        write(story_file, story_file.read_text(encoding="utf-8").replace("The last word", "From afar"))


def test_a_deleted_file_is_a_problem_and_leaves_the_story(reloader, talk: Talk, story_file: Path, qtbot) -> None:
    before, text = talk.story, story_file.read_text(encoding="utf-8")
    with qtbot.waitSignal(talk.sync_changed, timeout=5000):
        story_file.unlink()
    assert talk.story is before
    assert talk.problems[0].code == "unreadable"
    with qtbot.waitSignal(talk.sync_changed, timeout=5000):
        write(story_file, text)
    assert not talk.sync.broken


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00", b"", b"\xff\xfe\x00", b"a: &a [*a]\n", b"- 1\n--- \n- 2"]
)
def test_whatever_is_saved_the_talk_goes_on(reloader, talk: Talk, story_file: Path, qtbot, data: bytes) -> None:
    before = talk.story
    with qtbot.waitSignal(talk.sync_changed, timeout=5000):
        story_file.write_bytes(data)
    assert talk.story is before
    assert talk.problems


def test_other_files_in_the_folder_do_not_matter(reloader: Reloader, talk: Talk, story_file: Path, qtbot) -> None:
    with qtbot.assertNotEmitted(reloader.read, wait=400):
        (story_file.parent / "notes.txt").write_text("hello", encoding="utf-8")


def test_reading_again_without_a_change_keeps_the_story(reloader: Reloader, talk: Talk, qtbot) -> None:
    before = talk.story
    with qtbot.waitSignal(reloader.read, timeout=5000):
        reloader.read_now()
    assert talk.story is before
    assert talk.sync.at == "10:00:00"


def test_another_story_is_followed_from_then_on(reloader: Reloader, talk: Talk, tmp_path: Path, qtbot) -> None:
    other = tmp_path / "elsewhere" / "other.yaml"
    other.parent.mkdir()
    write(other, "title: Other\nevents:\n  - 1901: One\n")
    talk.open(load_story(other), other, "10:00:00")
    with qtbot.waitSignal(talk.story_changed, timeout=5000):
        write(other, "title: Other\nevents:\n  - 1901: One\n  - 1902: Two\n")
    assert len(talk.story.events) == 2


def test_the_collector_rests_while_the_other_thread_works(talk: Talk, qtbot) -> None:
    """It would delete parts of closed windows there, with their timers still running."""
    reloader, on = Reloader(talk), []
    was_on = gc.isenabled()
    gc.enable()
    try:
        load = reloader._reader.load
        reloader._reader.load = lambda **given: (on.append(gc.isenabled()), load(**given))[1]
        with qtbot.waitSignal(reloader.read, timeout=5000):
            reloader.get_ready()
            reloader.read_now()
        qtbot.waitUntil(lambda: not reloader._at_work)
        assert on == [False, False]
        assert gc.isenabled()
        reloader.get_ready()
        reloader.stop()
        assert gc.isenabled()
    finally:
        reloader.stop()
        (gc.enable if was_on else gc.disable)()


def test_nothing_comes_after_it_stopped(talk: Talk, story_file: Path, qtbot) -> None:
    reloader, before = Reloader(talk), talk.story
    write(story_file, story_file.read_text(encoding="utf-8").replace("The last word", "Too late"))
    reloader.read_now()
    reloader._look_aside()
    reloader.stop()
    with qtbot.assertNotEmitted(reloader.read, wait=100):
        reloader.read_now()
        reloader.get_ready()
    assert talk.story is before


# -- files beside the story --------------------------------------------------------------------------


@pytest.fixture
def beside(tmp_path: Path) -> Talk:
    """A talk on a story with a table, events and pictures of its own, one of them in a folder."""
    (tmp_path / "img").mkdir()
    for name in ("one.png", "img/two.png"):
        picture = QPixmap(16, 9)
        picture.fill(QColor("red"))
        picture.save(str(tmp_path / name))
    write(tmp_path / "table.csv", "year,height\n1901,40\n")
    write(tmp_path / "log.csv", "date,title\n2001-01-01,A\n2002-01-01,B\n")
    path = tmp_path / "story.yaml"
    write(
        path,
        "title: T\nlanes: {a: {label: A}}\n"
        "tables: {t: {columns: {year: {}, height: {kind: number}}, from: table.csv}}\n"
        "events:\n  from: log.csv\n  narrated:\n    - {id: e, date: 1901, title: One, picture: one.png, alt: P}\n"
        "slides:\n  - {id: p, layout: picture, title: P, picture: img/two.png, alt: P, by: us}\n"
        "  - {id: t, layout: table, title: Table, table: {table: t}}\n",
    )
    loaded = load_story(path)
    assert loaded.story is not None
    assert loaded.problems == ()
    return Talk(loaded.story, path, loaded.problems, source=loaded.source)


@pytest.fixture
def following(beside: Talk) -> Iterator[Reloader]:
    reloader = Reloader(beside, clock=lambda: "10:00:00")
    yield reloader
    reloader.stop()


def test_files_that_the_story_uses_are_known(beside: Talk) -> None:
    folder = beside.path.parent
    names = {"img/two.png", "one.png", "table.csv", "log.csv"}
    assert set(used_files(beside.story, folder)) == {folder / name for name in names}


def test_a_saved_table_is_read_again(beside: Talk, following: Reloader, qtbot) -> None:
    for row in ("1902,41", "1903,42"):
        with qtbot.waitSignal(beside.story_changed, timeout=5000):
            new = beside.path.parent / "table.new"
            write(new, f"year,height\n1901,40\n{row}\n")
            new.replace(beside.path.parent / "table.csv")
        assert beside.story.tables["t"].rows[-1] == row.split(",")
        assert beside.slide.id == "t"


def test_saved_events_are_read_again(beside: Talk, following: Reloader, qtbot) -> None:
    with qtbot.waitSignal(beside.story_changed, timeout=5000):
        write(beside.path.parent / "log.csv", "2003-01-01,C\n", "a")
    assert beside.story.crowd is not None
    assert len(beside.story.crowd) == 3


@pytest.mark.parametrize("name", ["one.png", "img/two.png"])
@pytest.mark.parametrize("renamed", [False, True])
def test_a_saved_picture_is_told(beside: Talk, following: Reloader, qtbot, name: str, renamed: bool) -> None:
    path = beside.path.parent / name
    other = QPixmap(32, 18)
    other.fill(QColor("blue"))
    for _ in range(2):
        with qtbot.waitSignal(following.pictures_changed, timeout=5000):
            target = path.with_name("new.png") if renamed else path
            other.save(str(target))
            if renamed:
                target.replace(path)
        qtbot.wait(30)


def test_a_picture_that_comes_late_mends_the_story(beside: Talk, following: Reloader, qtbot) -> None:
    text = beside.path.read_text(encoding="utf-8")
    with qtbot.waitSignal(beside.sync_changed, timeout=5000):
        write(beside.path, text.replace("img/two.png", "late/three.png"))
    assert beside.sync.broken
    late = beside.path.parent / "late"
    with qtbot.waitSignal(beside.sync_changed, timeout=5000):
        run([late.mkdir, lambda: QPixmap(16, 9).save(str(late / "three.png"))])
    assert not beside.sync.broken
    assert beside.story.slides[0].spec.picture == "late/three.png"


# -- telling a whole file from a part ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "cut"),
    [
        (b"", True),
        (b" \n\n", True),
        (b"title: A\nslides:\n  - one\n  - two, which ends the file as before\n", False),
        (b"title: Another\nslides:\n  - one\n  - two, which ends the file as before\n", False),
        (b"slides:\n  - one\n  - two, which ends the file as before\n", False),
        (b"title: A\nslides:\n  - one\n  - two, wh", True),
        (b"title: A\nslides:\n  - one\n", True),
        (b"title: A\nslides:\n  - one\n  - two, which ends the file as before\n  - three\n", False),
        (b"title: A\nslides:\n  - one\n  - two, which ends the file as before\n  - thr", True),
    ],
)
def test_what_seems_cut_short(data: bytes, cut: bool) -> None:
    before = b"title: A\nslides:\n  - one\n  - two, which ends the file as before\n"
    assert seems_cut(data, before) is cut


def test_a_reader_gives_what_loading_gives(story_file: Path) -> None:
    reader = StoryReader(story_file)
    text = story_file.read_text(encoding="utf-8")
    for version in (text, text.replace("last", "very last"), text.replace("layout: chart", "layout: cahrt"), text):
        write(story_file, version)
        loaded, whole = reader.load(), load_story(story_file)
        assert loaded is not None
        assert (loaded.story, loaded.problems, loaded.text) == (whole.story, whole.problems, whole.text)
    story_file.unlink()
    assert reader.load() == load_story(story_file)


def test_a_large_file_of_events_is_read_again_only_when_it_changed(beside: Talk, monkeypatch) -> None:
    from presenter.core.crowd import reading

    reads: list[str] = []
    original = reading.read_crowd

    def counted(file, name, *rest):  # type: ignore[no-untyped-def]
        reads.append(name)
        return original(file, name, *rest)

    monkeypatch.setattr(reading, "read_crowd", counted)
    reader, path = StoryReader(beside.path), beside.path
    text = path.read_text(encoding="utf-8")
    first = reader.load()
    write(path, text.replace("title: Table", "title: Another"))
    second = reader.load()
    assert first is not None
    assert second is not None
    assert reads == ["log.csv"]
    assert first.story.crowd is second.story.crowd
    write(path, text.replace("lanes: {a: {label: A}}", "lanes: {a: {label: A}, b: {label: B}}"))
    reader.load()
    assert len(reads) == 2
    write(path.parent / "log.csv", "2003-01-01,C\n", "a")
    third = reader.load()
    assert third is not None
    assert len(reads) == 3
    assert len(third.story.crowd) == 3
