"""Quality of layouts on stories as a new user writes them: long, deep, dense, crowded. As test_layout and test_crowd_layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.core.story import Story
from presenter.files import load_story
from tests import trials
from tests.core.timeline.generated import laid_out, shipped, zooms
from tests.core.timeline.test_crowd_layout import SIZES, band, views
from tests.core.timeline.test_crowd_layout import assert_sound as assert_crowd_sound
from tests.core.timeline.test_layout import AREAS, assert_sound

WRITTEN = ("tests/data/stories/ancient.yaml", "tests/data/stories/cosmic.yaml")


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return read(trials.write_week(tmp_path_factory.mktemp("week")))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return read(trials.write_many(tmp_path_factory.mktemp("many"), 20_000))


def read(path: Path) -> Story:
    loaded = load_story(path)
    assert loaded.story is not None
    assert not loaded.problems, loaded.problems
    return loaded.story


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("name", WRITTEN)
def test_written_stories(name: str, area: str, language: str) -> None:
    story = shipped(name)
    sizes, room = AREAS[area]
    for view in zooms(story):
        assert_sound(laid_out(story, sizes, view, room, language), story)


def test_the_ancient_story_is_what_it_says() -> None:
    story = shipped(WRITTEN[0])
    assert len(story.events) >= 25
    assert len(story.lanes) == 3
    assert sum(event.moment is not None and event.moment.start.days < 0 for event in story.events.values()) >= 20
    assert all(event.sources for event in story.events.values())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["week", "many"])
def test_files_of_events(name: str, size: str, request: pytest.FixtureRequest) -> None:
    story: Story = request.getfixturevalue(name)
    crowd = story.crowd
    assert crowd is not None
    assert len(crowd) == (trials.WEEK if name == "week" else 20_000)
    sizes, rect = SIZES[size]
    for view in views(crowd):
        for lane in ("water", "land"):
            found = band(crowd, view, rect, sizes, lane)
            assert_crowd_sound(found)
            assert found.total == crowd.lane(lane).total
    assert sum(crowd.lane(lane).total for lane in crowd.lanes) == len(crowd)
