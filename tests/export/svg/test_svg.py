"""SVG files, read by an XML parser and drawn by librsvg: the same words, the same picture, the same bytes."""

from __future__ import annotations

import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from presenter.core.compose.frame import Text
from presenter.core.theme import INK
from presenter.export.each import export_each
from presenter.export.images.png import Png
from presenter.export.order import Order
from presenter.export.svg.elements import clean, number
from presenter.export.svg.svg import Svg
from presenter.files import load_story
from presenter.paths import FONTS
from presenter.scene.render import picture_loader
from tests.content.composed import MEASURE, ROOT
from tests.export.orders import last_shots, order, written
from tests.export.raster import differing, pixels

SVG = "{http://www.w3.org/2000/svg}"


def drawn(file: Path, folder: Path, *, fonts: bool) -> Path:
    """The file drawn by librsvg, which sees our fonts or none at all."""
    empty = folder / "empty"
    empty.mkdir(exist_ok=True)
    config = folder / "fonts.conf"
    seen = FONTS if fonts else empty
    config.write_text(f"<fontconfig><dir>{seen}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>", "utf-8")
    target = folder / f"{file.stem}.png"
    command = ["rsvg-convert", "--width", "1920", "--output", str(target), str(file)]
    subprocess.run(command, check=True, env={"FONTCONFIG_FILE": str(config), "PATH": "/usr/local/bin:/usr/bin:/bin"})
    return target


@pytest.mark.parametrize("lettering", ["text", "paths"])
@pytest.mark.parametrize(
    ("language", "theme", "slides"),
    [
        ("zh", "ink", ("target", "timeline", "constitution", "valuation")),
        ("en", "paper", ("lead", "fork", "rivals", "share")),
    ],
)
def test_librsvg_draws_what_the_stage_shows(tmp_path, lettering, language, theme, slides):
    wanted = order("story", language, theme)
    shots = last_shots(wanted, *slides)
    assert not export_each(wanted, shots, tmp_path, Svg(lettering=lettering)).failed
    (tmp_path / "stage").mkdir()
    export_each(wanted, shots, tmp_path / "stage", Png(QSize(1920, 1080)))
    for shot in shots:
        theirs = drawn(tmp_path / f"{shot.name}.svg", tmp_path, fonts=lettering == "text")
        assert differing(pixels(theirs), pixels(tmp_path / "stage" / f"{shot.name}.png")) < 0.003, shot.name


def test_the_words_are_text_at_their_places(tmp_path):
    wanted = order()
    (shot,) = last_shots(wanted, "valuation")
    export_each(wanted, [shot], tmp_path, Svg())
    root = ET.parse(tmp_path / f"{shot.name}.svg").getroot()
    found = ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]
    told = [
        run.text
        for piece in wanted.frame(shot).pieces
        if isinstance(piece, Text)
        for line in piece.lines
        for run in line.runs
    ]
    assert found == [text for text in told if text.strip()]
    assert root.find(f"{SVG}title").text == wanted.frame(shot).title


def test_figures_can_be_traced_in_the_file(tmp_path):
    wanted = order()
    (shot,) = last_shots(wanted, "valuation")
    export_each(wanted, [shot], tmp_path, Svg())
    root = ET.parse(tmp_path / f"{shot.name}.svg").getroot()
    named = {fact for group in root.iter(f"{SVG}g") for fact in group.get("data-facts", "").split()}
    assert named == {fact for piece in wanted.frame(shot).pieces for fact in piece.facts}
    assert len(named) > 5
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_outlines_need_no_font(tmp_path):
    wanted = order()
    (shot,) = last_shots(wanted, "title")
    export_each(wanted, [shot], tmp_path, Svg(lettering="paths"))
    root = ET.parse(tmp_path / f"{shot.name}.svg").getroot()
    assert not list(root.iter(f"{SVG}text"))
    used = {use.get("href")[1:] for use in root.iter(f"{SVG}use")}
    assert used == {path.get("id") for path in root.find(f"{SVG}defs")}


@pytest.mark.parametrize("lettering", ["text", "paths"])
def test_the_same_bytes_with_any_number_of_jobs(tmp_path, lettering):
    for folder, jobs in (("one", 1), ("four", 4)):
        (tmp_path / folder).mkdir()
        wanted = order()
        export_each(
            wanted, last_shots(wanted, "target", "lead"), tmp_path / folder, Svg(lettering=lettering), jobs=jobs
        )
    for name in written(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "four" / name).read_bytes()


def test_where_it_comes_from_is_said_and_notes_are_not(tmp_path):
    wanted = order()
    export_each(wanted, last_shots(wanted, "target"), tmp_path, Svg())
    (file,) = tmp_path.iterdir()
    text = file.read_text("utf-8")
    assert wanted.story.revision in text
    notes = wanted.story.text(wanted.story.slide("target").spec.notes, "zh")
    assert notes
    assert not any(part in text for part in notes.split("。") if len(part) > 8)


def test_pictures_and_missing_ones(tmp_path):
    file = ROOT / "tests/data/stories/gallery.yaml"
    story = load_story(file).story
    for name, pictures in (("seen", picture_loader(file.parent)), ("missing", None)):
        (tmp_path / name).mkdir()
        wanted = Order(story, "en", INK, MEASURE, pictures)
        assert not export_each(wanted, last_shots(wanted), tmp_path / name, Svg()).failed
        text = "".join(path.read_text("utf-8") for path in sorted((tmp_path / name).iterdir()))
        assert ("data:image/png;base64," in text) is (name == "seen")
        assert (".png</text>" in text) is (name == "missing")


def test_a_transparent_one_has_no_ground(tmp_path):
    wanted = order()
    export_each(wanted, last_shots(wanted, "title"), tmp_path, Svg(ground=False))
    (file,) = tmp_path.iterdir()
    assert 'width="100%"' not in file.read_text("utf-8")


def test_numbers_and_words_are_written_plainly():
    assert [number(value) for value in (1.0, -0.001, 1e-9, 12.345, -7.5, 1e6)] == [
        "1",
        "0",
        "0",
        "12.35",
        "-7.5",
        "1000000",
    ]
    assert clean('a<b>&"\x00c\x0b') == "a&lt;b&gt;&amp;&quot;c"
