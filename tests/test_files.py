"""Reading beside a story: only what lies in its folder, whatever the names say."""

from __future__ import annotations

import os

import pytest

from presenter.core.reader import UnreadableError
from presenter.files import FolderReader, load_story


@pytest.fixture
def reader(tmp_path):
    folder = tmp_path / "story"
    (folder / "media").mkdir(parents=True)
    (folder / "media/a.txt").write_text("inside")
    (tmp_path / "secret.txt").write_text("outside")
    (folder / "out.txt").symlink_to("../secret.txt")
    (folder / "in.txt").symlink_to("media/a.txt")
    (folder / "up").symlink_to("..", target_is_directory=True)
    (folder / "loop").symlink_to("loop")
    os.mkfifo(folder / "pipe")
    return FolderReader(folder)


@pytest.mark.parametrize("name", ["media/a.txt", "in.txt", "./media/../media/a.txt"])
def test_files_of_the_folder_are_read(reader, name):
    assert reader.read(name, 100) == b"inside"
    assert reader.size(name) == 6


@pytest.mark.parametrize("name", ["out.txt", "up/secret.txt", "../secret.txt", "/etc/passwd", "../story-other/x"])
def test_links_and_names_that_lead_out_are_refused(reader, name):
    with pytest.raises(UnreadableError) as fault:
        reader.read(name, 100)
    assert fault.value.code == "outside"
    assert "secret" not in fault.value.message or "secret" in name


@pytest.mark.parametrize("name", ["gone", "media", "loop", "pipe", "a\0b", "x" * 400, "media/a.txt/more", ""])
def test_what_is_no_file_is_no_crash(reader, name):
    for use in (lambda: reader.read(name, 100), lambda: reader.size(name), lambda: reader.picture_size(name)):
        with pytest.raises(UnreadableError) as fault:
            use()
        assert fault.value.message


def test_a_large_file_is_not_read_whole(reader):
    with pytest.raises(UnreadableError) as fault:
        reader.read("media/a.txt", 5)
    assert fault.value.code == "too-large"


def test_a_missing_file_is_compared_with_its_neighbours(reader):
    with pytest.raises(UnreadableError) as fault:
        reader.read("media/aa.txt", 100)
    assert fault.value.hint


def test_a_file_is_read_in_pieces_within_the_folder(reader):
    with reader.stream("in.txt") as file:
        assert file.read(3) == reader.read("in.txt", 100)[:3]
    for name in ("out.txt", "up/secret.txt", "nowhere.csv"):
        with pytest.raises(UnreadableError):
            reader.stream(name)


def test_a_story_is_read_through_a_link_to_it(tmp_path):
    (tmp_path / "real.yaml").write_text("title: T\nevents: [2020: A]\n")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    loaded = load_story(tmp_path / "link.yaml", "shown.yaml")
    assert loaded.story is not None
    assert loaded.story.file == "shown.yaml"
