"""Orders for the tests of exports: our stories, at their last steps."""

from __future__ import annotations

from pathlib import Path

from presenter.core.theme import THEMES
from presenter.export.order import Order
from presenter.export.shots import Shot, shots
from presenter.scene.render import picture_loader
from tests.content.composed import MEASURE, STORIES, told


def order(name: str = "story", language: str = "zh", theme: str = "ink") -> Order:
    return Order(told(name), language, THEMES[theme], MEASURE, picture_loader(STORIES[name].parent))


def last_shots(order: Order, *slides: str) -> list[Shot]:
    """One shot per slide, of all or those named."""
    chosen = [slide for slide in order.story.slides if not slides or slide.id in slides]
    return shots(order.story, chosen, "final", order.language, order.theme.name)


def written(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
