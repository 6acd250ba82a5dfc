"""Files are found in a checkout, and the user's folders are the system's."""

from __future__ import annotations

import os
from pathlib import Path

from presenter import paths

ROOT = Path(__file__).parent.parent


def test_a_checkout_uses_its_top_level_folders() -> None:
    assert ROOT / "resources" == paths.RESOURCES
    assert ROOT / "content" / "story.yaml" == paths.BUILT_IN_STORY
    assert paths.BUILT_IN_STORY.is_file()
    assert list(paths.EXAMPLES.glob("*.yaml"))
    assert list(paths.FONTS.glob("*.otf"))


def test_user_folders_follow_the_environment_and_are_not_made_by_asking() -> None:
    for folder, name in (
        (paths.user_data_dir(), "XDG_DATA_HOME"),
        (paths.user_cache_dir(), "XDG_CACHE_HOME"),
        (paths.user_config_dir(), "XDG_CONFIG_HOME"),
    ):
        assert folder == Path(os.environ[name]) / "storyline-presenter"
