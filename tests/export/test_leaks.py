"""Speaker notes are in no file of any format unless they were asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.core.deck import Cursor
from presenter.core.theme import INK
from presenter.export.formats import FORMATS, Wish
from presenter.export.order import Order
from presenter.export.shots import Shot, shots
from presenter.files import load_story
from presenter.scene.render import picture_loader
from tests.content.composed import MEASURE, ROOT
from tests.export.said import holds

SMALL = ROOT / "tests/data/stories/small.yaml"
SECRETS = {"zh": "只给演讲者看的暗语", "en": "whisper for the speaker"}


def exported(form: str, language: str, out: Path, *, notes: bool = False) -> list[Path]:
    story = load_story(SMALL).story
    assert story is not None
    kind = FORMATS[form]
    order = Order(story, language, INK, MEASURE, picture_loader(SMALL.parent))
    target = out / f"deck.{kind.ending}" if kind.one_file else out
    taken = shots(story, list(story.slides), "all", language, "ink")
    report = kind.run(order, taken, target, Wish(640, 360, notes=notes), lambda *_: None, lambda: False)
    assert report.written
    assert not report.failed
    return report.written


@pytest.mark.parametrize("language", SECRETS)
@pytest.mark.parametrize("form", FORMATS)
def test_notes_that_were_not_asked_for(tmp_path, form, language):
    for file in exported(form, language, tmp_path):
        assert not any(holds(file, secret) for secret in SECRETS.values()), file.name


@pytest.mark.parametrize("language", SECRETS)
@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if "notes" in form.options])
def test_notes_that_were_are_found_by_the_same_look(tmp_path, form, language):
    (file,) = exported(form, language, tmp_path, notes=True)
    assert holds(file, SECRETS[language])


@pytest.mark.parametrize("form", ["png", "jpeg", "webp", "avif", "svg", "pdf", "pptx"])
def test_the_look_finds_what_files_do_say(tmp_path, form):
    """The author's name is in the metadata of each."""
    for file in exported(form, "zh", tmp_path):
        assert holds(file, "某人"), file.name


def test_a_frame_knows_no_notes() -> None:
    story = load_story(SMALL).story
    assert story is not None
    frame = Order(story, "zh", INK, MEASURE).frame(Shot(Cursor(), "x"))
    assert SECRETS["zh"] not in repr(frame)
