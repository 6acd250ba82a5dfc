"""The one place that knows where files lie: what we ship, in a checkout and in an installed wheel, and the user's folders.

`resources/` and `content/` stand at the top of a checkout; a wheel carries them as `presenter/_data/` (see setup.py).
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_DATA = _PACKAGE / "_data" if (_PACKAGE / "_data").is_dir() else _PACKAGE.parent

RESOURCES = _DATA / "resources"
FONTS = RESOURCES / "fonts"
TEMPLATE_FOLDER = RESOURCES / "templates"
SCHEMA = RESOURCES / "storyboard.schema.json"
BUILT_IN_STORY = _DATA / "content" / "story.yaml"
EXAMPLES = _DATA / "content" / "examples"

_APP = "storyline-presenter"


def user_data_dir() -> Path:
    """Where the log and other lasting things go; it may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path(_APP, appauthor=False)


def user_cache_dir() -> Path:
    """Where things go that may be deleted at any time; it may not exist yet."""
    from platformdirs import user_cache_path

    return user_cache_path(_APP, appauthor=False)


def user_config_dir() -> Path:
    """Where the user's settings go; it may not exist yet."""
    from platformdirs import user_config_path

    return user_config_path(_APP, appauthor=False)


def user_state_dir() -> Path:
    """Where the journal of a running talk goes; it may not exist yet."""
    from platformdirs import user_state_path

    return user_state_path(_APP, appauthor=False)
