"""docs/layouts.md: every layout with a picture, and the page is what its story gives."""

from __future__ import annotations

import re
import runpy
from typing import Any

import pytest
import yaml
from PySide6.QtGui import QImageReader

from presenter.core.compose.compose import LAYOUTS, compose
from presenter.core.deck import cursors_of
from presenter.scene.measure import QtMeasure
from tests.content.composed import ROOT
from tests.core.compose.composing import assert_clean

TOOL: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "make_layout_pages.py"))
STORY, SOURCE = TOOL["read"]()
PAGE = (ROOT / "docs" / "layouts.md").read_text("utf-8")


def test_the_page_and_its_pictures_are_up_to_date():
    assert TOOL["stale"]() == [], "run python tools/make_layout_pages.py"


def test_every_layout_has_a_heading_and_a_picture():
    assert re.findall("^## (.+)$", PAGE, re.MULTILINE) == list(LAYOUTS)
    for part in PAGE.split("\n## ")[1:]:
        assert re.search(r"!\[[^\]]+\]\(images/layouts/[\w-]+\.png\)", part), part[:40]


def test_pictures_are_small():
    for path in TOOL["PICTURES"].glob("*.png"):
        size = QImageReader(str(path)).size()
        assert (size.width(), size.height()) == (640, 360)
        assert path.stat().st_size < 90_000, path.name


def test_the_yaml_on_the_page_is_the_slide():
    written = yaml.safe_load(SOURCE.text)["slides"]
    shown = [yaml.safe_load(text)[0] for text in re.findall("```yaml\n(.*?)```", PAGE, re.DOTALL)]
    kept = [{key: value for key, value in slide.items() if key not in ("notes", "minutes")} for slide in written]
    assert sorted(shown, key=lambda slide: slide["id"]) == sorted(kept, key=lambda slide: slide["id"])


@pytest.mark.parametrize("slide", STORY.slides, ids=lambda slide: slide.id)
def test_the_samples_are_clean_at_every_step(slide):
    assert STORY.plain_text(slide.spec.notes, "en"), "says when to use the layout"
    for cursor in cursors_of(slide):
        assert_clean(compose(STORY, cursor, "en", QtMeasure()))
