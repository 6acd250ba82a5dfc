"""Every check of the preflight page passes on a sound world, and tells the fault that is put into it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from presenter.app.inhibit.hold import BOTH, NOTIFICATIONS, SCREEN, Awake, Way
from presenter.app.preflight.checks.table import CHECKS, all_lines, lines_of
from presenter.app.preflight.gather import Gathering, days_of
from presenter.app.preflight.line import Line, worst
from presenter.app.preflight.world import ScreenFact, World
from presenter.core.rehearsal.run import Run, Visit
from presenter.core.theme import PAPER_WHITE, extend
from presenter.core.themes import story_theme
from presenter.export.order import Order
from presenter.export.pdf.handout import export_handout
from presenter.export.shots import shots
from presenter.files import load_story
from presenter.scene.measure import QtMeasure
from tests.app.conftest import STORY

LAPTOP, PROJECTOR = ScreenFact("eDP-1", 1920, 1200, own=True), ScreenFact("HDMI-1", 1920, 1080, 1920)
AWAKE = Awake((Way("GNOME session", BOTH, verified=True), Way("notifications", NOTIFICATIONS, verified=True)))
PLANNED = STORY.replace("    layout:", "    minutes: 1\n    layout:")
RUN = Run("2026-01-01T10:00", tuple(Visit(slide, 0, 55.0) for slide in ("opening", "steps", "heights", "finish")))


@pytest.fixture
def world_of(tmp_path: Path, qapp) -> Callable[..., World]:
    """A world of some text: two screens, everything held off, once rehearsed."""

    def make(text: str = PLANNED, **changed: object) -> World:
        path = tmp_path / "towers.yaml"
        path.write_text(text, "utf-8")
        loaded = load_story(path)
        assert loaded.story is not None
        gathering = Gathering(loaded.story, loaded.source, path, "en", story_theme(loaded.story))
        shares = list(gathering.steps(loaded.problems))
        assert shares == sorted(shares)
        assert shares[-1] == 1.0
        world = gathering.world((LAPTOP, PROJECTOR), AWAKE, date(2026, 1, 1), (RUN,))
        return replace(world, **({"state_folder": tmp_path / "state"} | changed))

    return make


def told(world: World, check: str) -> tuple[str, str, Line]:
    """Grade and words of the worst line of a check."""
    lines = lines_of(check, world)
    grade = worst(lines)
    line = next(line for line in lines if line.grade == grade)
    return grade, line.text, line


def test_a_sound_world_passes_everything(world_of) -> None:
    lines = all_lines(world_of())
    assert [(line.check, line.text) for line in lines if line.grade != "pass"] == []
    assert [line.check for line in lines] == list(CHECKS)


@pytest.mark.parametrize(
    ("screens", "grade", "words"),
    [
        ((), "fail", "No screen was found"),
        ((LAPTOP,), "warn", "There is one screen only"),
        ((LAPTOP, replace(PROJECTOR, x=0)), "warn", "Two screens show the same picture"),
        ((LAPTOP, replace(PROJECTOR, width=1024, height=768)), "warn", "The audience sees HDMI-1, 1024 × 768"),
    ],
)
def test_screens(world_of, screens, grade: str, words: str) -> None:
    found = told(world_of(screens=screens), "screens")
    assert found[:2] == (grade, words)
    assert found[2].hint


@pytest.mark.parametrize(
    ("ways", "grade", "words"),
    [
        ((), "fail", "Nothing holds off the screen saver"),
        ((Way("one", BOTH, verified=False),), "fail", "Nothing holds off the screen saver"),
        ((Way("one", SCREEN, verified=True),), "warn", "The screen stays on, but nothing holds off sleep"),
        (
            (Way("one", BOTH, verified=None),),
            "warn",
            "Sleep and screen saver are held off (one), but nothing here confirms it",
        ),
    ],
)
def test_sleep(world_of, ways, grade: str, words: str) -> None:
    found = told(world_of(awake=Awake(ways)), "sleep")
    assert found[:2] == (grade, words)
    assert found[2].remedy.again


def test_notifications(world_of) -> None:
    grade, words, line = told(world_of(awake=Awake((Way("one", BOTH, verified=True),))), "notifications")
    assert (grade, words) == ("warn", "This desktop lets no app hold off notifications")
    assert line.remedy.again


def test_a_journal_that_cannot_be_written(world_of, tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_bytes(b"")
    grade, words, line = told(world_of(state_folder=blocked / "talks"), "journal")
    assert grade == "fail"
    assert words.startswith("The journal cannot be written to")
    assert line.remedy.again


def test_errors_and_warnings_of_the_storyboard(world_of) -> None:
    grade, words, line = told(world_of(PLANNED.replace("layout: chart", "layout: cart")), "storyboard")
    assert grade == "fail"
    assert "cart" in words
    assert line.remedy.problem.span.line > 0
    assert told(world_of(PLANNED.replace("zh: 三步", "en2: x")), "storyboard")[0] in ("warn", "fail")
    assert (
        told(world_of(PLANNED.replace("{en: In three steps, zh: 三步}", "{en: In three steps}")), "storyboard")[0]
        == "warn"
    )


def test_a_character_without_a_glyph(world_of) -> None:
    grade, words, line = told(world_of(PLANNED.replace("The last word", "The last \U0001f5fc")), "fonts")
    assert grade == "fail"
    assert "U+1F5FC" in words
    assert line.remedy.problem is not None


def picture_story(folder: Path, width: int) -> str:
    from PySide6.QtGui import QImage

    image = QImage(width, width * 9 // 16, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(folder / "tower.png"))
    slide = "  - id: finish\n    layout: picture\n    picture: tower.png\n    alt: A tower\n    by: Us\n    minutes: 1\n    title: Look\n"
    return PLANNED[: PLANNED.index("  - id: finish\n")] + slide


def test_pictures(world_of, tmp_path: Path) -> None:
    assert told(world_of(picture_story(tmp_path, 2000)), "pictures")[:2] == ("pass", "1 pictures, all sharp")
    grade, words, line = told(world_of(picture_story(tmp_path, 200)), "pictures")
    assert grade == "warn"
    assert words.startswith("“tower.png” is enlarged")
    assert line.remedy.slide == "finish"
    story = picture_story(tmp_path, 2000)
    whole = (tmp_path / "tower.png").read_bytes()
    (tmp_path / "tower.png").write_bytes(whole[: len(whole) // 2])
    assert told(world_of(story), "pictures")[0] == "fail"
    (tmp_path / "tower.png").unlink()
    grade, words, line = told(world_of(story), "pictures")
    assert grade == "fail"
    assert "tower.png" in words
    assert line.remedy.problem is not None


def test_words_that_do_not_fit_or_are_too_small(world_of) -> None:
    long = PLANNED.replace("{en: The last word, zh: 结语}", "{en: " + "Averyveryverylongword" * 30 + ", zh: 结语}")
    grade, words, line = told(world_of(long), "overflow")
    assert grade == "warn"
    assert "Averyvery" in words
    assert line.remedy.problem is not None
    small = world_of(screens=(LAPTOP, replace(PROJECTOR, width=800, height=600)))
    grade, words, line = told(small, "overflow")
    assert grade == "warn"
    assert words.startswith("The smallest words are")
    assert line.remedy.slide


def test_faint_text_on_a_projector(world_of) -> None:
    world = world_of()
    faint = extend(world.theme, "faint", {"t3": "#2A2F33"})
    grade, _, line = told(replace(world, theme=faint), "contrast")
    assert (grade, line.remedy.command) == ("warn", "bright")
    grade, _, line = told(replace(world, theme=replace(faint, bright=True)), "contrast")
    assert (grade, line.remedy.command) == ("warn", "theme-contrast")


@pytest.mark.parametrize(
    ("name", "bright"), [(n, b) for n in ("ink", "paper", "paper-white", "contrast") for b in (0, 1)]
)
def test_our_own_themes_stand_out_in_their_rooms(world_of, name: str, bright: int) -> None:
    world = world_of()
    theme = story_theme(world.story, name, bright=bool(bright))
    assert told(replace(world, theme=theme), "contrast")[0] == "pass"


def test_numbers_without_source_and_too_old(world_of) -> None:
    grade, words, line = told(world_of(PLANNED.replace("as_of: 1901, sources: [S1]", "as_of: 1901")), "numbers")
    assert (grade, words) == ("warn", "this fact has no source")
    assert line.remedy.problem is not None
    fresh = PLANNED.replace("as_of: 1970-02-03,", "as_of: 1970-02-03, stale_after: 600,")
    grade, words, line = told(world_of(fresh), "numbers")
    assert (grade, words) == ("warn", "“Height of the third” is 670 months old; the story allows 600")
    assert line.remedy.slide == "heights"
    assert told(world_of(fresh, today=days_of(date(2020, 1, 1))), "numbers")[0] == "pass"


def test_notes_on_a_slide_and_in_an_exported_file(world_of, tmp_path: Path) -> None:
    secret = "Never say this before anybody at all."
    notes = PLANNED.replace("  - id: finish\n", f"  - id: finish\n    notes: {{en: {secret}, zh: {secret}}}\n")
    assert told(world_of(notes), "notes")[0] == "pass"
    shown = notes.replace('body: {en: "The third', f'body: {{en: "{secret} The third')
    grade, words, line = told(world_of(shown), "notes")
    assert (grade, words, line.remedy.slide) == ("warn", "Slide 4 shows its notes", "finish")
    file = tmp_path / "04-finish.svg"
    file.write_text(f"<svg><desc>{secret}</desc></svg>", "utf-8")
    grade, words, line = told(world_of(notes, exported=(file,)), "notes")
    assert (grade, line.remedy.command) == ("warn", "export")
    assert "04-finish.svg" in words


@pytest.mark.parametrize("given", [False, True])
def test_notes_on_a_handout(world_of, tmp_path: Path, given: bool) -> None:
    """Their words are packed and drawn in glyphs: the file itself says that they are there."""
    secret = "Only the speaker may know that the roof leaks."
    text = PLANNED.replace("  - id: finish\n", f"  - id: finish\n    notes: {{en: '{secret}', zh: '{secret}'}}\n")
    world = world_of(text)
    order = Order(world.story, "en", PAPER_WHITE, QtMeasure())
    taken = shots(world.story, list(world.story.slides), "final", "en", "paper-white")
    file = tmp_path / "handout.pdf"
    assert export_handout(order, taken, file, notes=given).written == [file]
    grade, words, line = told(world_of(text, exported=(file,)), "notes")
    assert grade == ("warn" if given else "pass")
    if given:
        assert words == "The exported file handout.pdf has speaker notes in it"
        assert line.remedy.command == "export"


@pytest.mark.parametrize("given", [True, False])
def test_notes_packed_into_a_powerpoint_file(world_of, tmp_path: Path, given: bool) -> None:
    from pptx import Presentation

    secret = "Never say R&D <this> before anybody."
    text = PLANNED.replace("  - id: finish\n", f"  - id: finish\n    notes: {{en: '{secret}', zh: '{secret}'}}\n")
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    if given:
        slide.notes_slide.notes_text_frame.text = f"First.\n{secret}"
    deck.save(tmp_path / "towers.pptx")
    grade, words, _ = told(world_of(text, exported=(tmp_path / "towers.pptx",)), "notes")
    assert grade == ("warn" if given else "pass")
    assert ("towers.pptx" in words) == given


def test_time(world_of) -> None:
    grade, words, _ = told(world_of(STORY), "time")
    assert (grade, words) == ("warn", "The story plans no time")
    grade, words, line = told(world_of(runs=()), "time")
    assert (grade, words, line.remedy.command) == ("warn", "Planned for 4:00, never rehearsed", "rehearse")
    slow = replace(RUN, visits=tuple(replace(visit, seconds=90.0) for visit in RUN.visits))
    grade, words, line = told(world_of(runs=(slow,)), "time")
    assert (grade, words, line.remedy.command) == ("warn", "Planned for 4:00, rehearsed in 6:00", "rehearsals")
    over = PLANNED.replace("slides:\n", "pace: {minutes: 2}\nslides:\n", 1)
    assert told(world_of(over), "time")[2].remedy.problem is not None


def test_a_check_that_breaks_is_a_failing_line(world_of, monkeypatch: pytest.MonkeyPatch, caplog) -> None:
    def broken(_: World) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setitem(CHECKS, "time", ("Time", broken))
    assert told(world_of(), "time")[:2] == ("fail", "This could not be looked at: oh")
    assert "the check time broke" in caplog.text


def test_every_line_that_does_not_pass_has_a_button(world_of) -> None:
    seen = set()
    for world in (world_of(STORY), world_of(screens=(LAPTOP,)), world_of(screens=(LAPTOP, LAPTOP)), world_of(runs=())):
        for line in all_lines(world):
            if line.grade != "pass":
                seen.add(line.check)
                assert line.remedy is not None, (line.check, line.text)
    assert len(seen) >= 2
