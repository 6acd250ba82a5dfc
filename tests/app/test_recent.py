from __future__ import annotations

from pathlib import Path

import pytest

from presenter.app.recent import MOST_RECENT, Recent, forget, note_recent, pin, recent_stories
from presenter.app.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def files(folder: Path, count: int) -> list[Path]:
    made = [folder / f"{number}.yaml" for number in range(count)]
    for path in made:
        path.write_text("title: A")
    return made


def test_the_newest_is_first_with_title_and_time(settings: Settings, tmp_path: Path) -> None:
    first, second = files(tmp_path, 2)
    note_recent(settings, first, "First\n story", 100.6)
    note_recent(settings, second, "", 200)
    note_recent(settings, first, "First story", 300)
    assert recent_stories(settings) == [Recent(first, "First story", 300), Recent(second, "", 200)]
    assert recent_stories(settings)[1].name == f"{tmp_path.name}/1.yaml"


def test_it_is_remembered_by_the_next_start(settings: Settings, tmp_path: Path) -> None:
    [path] = files(tmp_path, 1)
    note_recent(settings, path, "标题, with; signs = and “quotes”", 5)
    settings.flush()
    again = Settings(tmp_path / "settings.ini")
    assert recent_stories(again) == [Recent(path, "标题, with; signs = and “quotes”", 5)]


def test_there_are_few_but_pinned_ones_stay(settings: Settings, tmp_path: Path) -> None:
    paths = files(tmp_path, MOST_RECENT + 3)
    for at, path in enumerate(paths):
        note_recent(settings, path, "", at)
        if at == 0:
            pin(settings, path, on=True)
    found = recent_stories(settings)
    assert len(found) == MOST_RECENT + 1
    assert found[0] == Recent(paths[0], "", 0, pinned=True)
    assert found[1].path == paths[-1]


def test_opened_again_a_pinned_one_stays_pinned(settings: Settings, tmp_path: Path) -> None:
    [path] = files(tmp_path, 1)
    note_recent(settings, path, "", 1)
    pin(settings, path, on=True)
    note_recent(settings, path, "", 2)
    assert recent_stories(settings) == [Recent(path, "", 2, pinned=True)]
    pin(settings, path, on=False)
    assert recent_stories(settings) == [Recent(path, "", 2)]


def test_what_is_missing_is_listed_until_it_is_taken_off(settings: Settings, tmp_path: Path) -> None:
    [path] = files(tmp_path, 1)
    note_recent(settings, path, "Gone", 1)
    path.unlink()
    assert [story.missing for story in recent_stories(settings)] == [True]
    forget(settings, path)
    assert recent_stories(settings) == []


def test_lists_of_older_versions_and_damaged_ones_are_read(settings: Settings, tmp_path: Path) -> None:
    settings.keep("recent", f"{tmp_path}/a.yaml\n\n{tmp_path}/b.yaml\tB\tnever\tno")
    assert recent_stories(settings) == [Recent(tmp_path / "a.yaml"), Recent(tmp_path / "b.yaml", "B")]
