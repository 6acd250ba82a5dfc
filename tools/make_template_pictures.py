"""The pictures of the templates on the start page, beside each template: the slide that shows it best, in its own theme.

    python tools/make_template_pictures.py

A test says when a picture no longer shows what its template does.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
WIDTH, HEIGHT = 640, 360


def picture(template, language: str):
    """The slide as a QImage."""
    from PySide6.QtCore import QSize, Qt

    from presenter.core.deck import Cursor
    from presenter.core.themes import story_theme
    from presenter.export.images.pixels import draw
    from presenter.export.order import Order
    from presenter.export.shots import Shot
    from presenter.files import load_story
    from presenter.paths import TEMPLATE_FOLDER
    from presenter.scene.measure import QtMeasure

    story = load_story(TEMPLATE_FOLDER / template.id / f"story.{language}.yaml").story
    assert story is not None
    number = story.slide_index[template.picture]
    order = Order(story, language, story_theme(story), QtMeasure())
    image = draw(order, Shot(Cursor(number, story.slides[number].last_step), ""), QSize(WIDTH * 2, HEIGHT * 2))
    return image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)


def main() -> int:
    from presenter.core.templates import LANGUAGES, TEMPLATES
    from presenter.new_story import template_picture
    from presenter.scene.offscreen import offscreen_app

    offscreen_app()
    for template in TEMPLATES:
        for language in LANGUAGES:
            path = template_picture(template, language)
            picture(template, language).save(str(path))
            print(path.name, template.id, path.stat().st_size)
    return 0


if __name__ == "__main__":
    sys.exit(main())
