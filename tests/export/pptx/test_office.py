"""LibreOffice opens our decks, shows what the stage shows, and finds the facts in their charts.

Skipped where LibreOffice or poppler is missing, and only there.
"""

from __future__ import annotations

import statistics
import xml.etree.ElementTree as ET
import zipfile

import pytest
from PySide6.QtCore import QSize

from presenter.core.compose.frame import Frame
from presenter.export.each import export_each
from presenter.export.images.png import Png
from presenter.export.pptx.deck import export_pptx
from tests.export.orders import last_shots, order
from tests.export.pptx.office import converted, has_office, likeness, pages, seen

pytestmark = [
    pytest.mark.office,
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(not has_office(), reason="LibreOffice (soffice) or poppler (pdftoppm) is not installed"),
]

LEAST, USUAL = 0.65, 0.78
"""How like a slide and LibreOffice's picture of it are at the least, and on average. Measured 0.73 to 0.90, mean 0.83: letters
sit a fraction of a pixel aside and hatching has another pitch. Two different slides are at most 0.32 alike."""
VALUE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value"


def test_it_shows_what_the_stage_shows(tmp_path):
    wanted = order("story", "en", "paper")
    shots = last_shots(wanted)
    assert not export_pptx(wanted, shots, tmp_path / "deck.pptx").failed
    (pdf,) = converted([tmp_path / "deck.pptx"], "pdf", tmp_path)
    theirs = [seen(file) for file in pages(pdf)]
    assert len(theirs) == len(shots)
    (tmp_path / "stage").mkdir()
    export_each(wanted, shots, tmp_path / "stage", Png(QSize(960, 540)))
    ours = [seen(tmp_path / "stage" / f"{shot.name}.png") for shot in shots]
    alike = {shot.name: likeness(one, other) for shot, one, other in zip(shots, ours, theirs, strict=True)}
    assert {name: value for name, value in alike.items() if value < LEAST} == {}
    assert statistics.mean(alike.values()) > USUAL
    strangers = [likeness(one, other) for one, other in zip(ours, theirs[1:], strict=False)]
    assert max(strangers) < 0.5 < LEAST  # the measure tells slides apart


def test_it_finds_the_facts_in_the_charts(tmp_path):
    wanted = order()
    slides = ("lead", "features", "valuation", "bill")
    shots = last_shots(wanted, *slides)
    export_pptx(wanted, shots, tmp_path / "deck.pptx")
    (odp,) = converted([tmp_path / "deck.pptx"], "odp", tmp_path)
    found: set[float] = set()
    with zipfile.ZipFile(odp) as file:
        charts = [name for name in file.namelist() if name.startswith("Object") and name.endswith("/content.xml")]
        assert len(charts) == len(slides)
        for name in charts:
            found |= {
                float(cell.get(VALUE, "nan")) for cell in ET.fromstring(file.read(name)).iter() if cell.get(VALUE)
            }
    for shot in shots:
        for fact in _drawn(wanted.frame(shot)):
            number = wanted.story.facts[fact].quantity.central
            assert any(value == pytest.approx(number, rel=1e-12) for value in found), fact


def _drawn(frame: Frame) -> set[str]:
    """Facts with a mark of the chart, or a bar."""
    roles = {"bar", "mark"}
    own = {"chart.ratio", "chart.up", "chart.down", "chart.lower"}
    return {
        piece.facts[0]
        for piece in frame.pieces
        if piece.group == "chart" and piece.role in roles and piece.facts and not any(map(piece.id.startswith, own))
    }
