"""The palette: what it finds, in which order, and where Enter goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from presenter.app.main_window import MainWindow
from presenter.app.palette.entries import Entry, search, story_entries
from presenter.app.palette.palette import Palette
from presenter.app.talk import Talk


@pytest.fixture
def entries(talk: Talk) -> list[Entry]:
    return [
        *story_entries(talk.story, "en", "Slide {number}"),
        Entry("command", "export", "Export", right="Ctrl E"),
        Entry("command", "theme", "Dark or light slides"),
    ]


def found(entries: list[Entry], query: str) -> list[tuple[str, list[str]]]:
    return [(kind, [entry.target for entry in group]) for kind, group in search(entries, query)]


def test_a_word_finds_events_numbers_and_slides(entries: list[Entry]) -> None:
    assert found(entries, "third") == [("event", ["built3"]), ("fact", ["third", "growth"]), ("slide", ["2", "3", "4"])]


def test_all_words_must_be_there_in_any_order_and_case(entries: list[Entry]) -> None:
    assert found(entries, "SECOND height") == [("fact", ["second"]), ("slide", ["2", "3"])]
    assert found(entries, "third nothing") == []


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("@", [("event", ["built1", "built2", "built3"])]),
        ("@ second", [("event", ["built2"])]),
        ("#second", [("fact", ["second"])]),
        (">ex", [("command", ["export"])]),
    ],
)
def test_a_prefix_keeps_one_kind(entries: list[Entry], query: str, wanted: object) -> None:
    assert found(entries, query) == wanted


def test_a_number_is_a_slide_first(entries: list[Entry]) -> None:
    kind, targets = found(entries, "3")[0]
    assert (kind, targets[0]) == ("slide", "3")


@pytest.mark.parametrize("query", ["1934-05", "survey", "300", "wrong"])
def test_a_slide_is_found_by_its_dates_sources_numbers_and_words(entries: list[Entry], query: str) -> None:
    assert "2" in dict(found(entries, query)).get("slide", []) or "3" in dict(found(entries, query))["slide"]


def test_a_title_that_begins_so_comes_first(entries: list[Entry]) -> None:
    assert found(entries, "fi")[0] == ("event", ["built1"])


def test_rows_say_date_source_and_slide(entries: list[Entry]) -> None:
    by_target = {(entry.kind, entry.target): entry for entry in entries}
    event, fact = by_target["event", "built3"], by_target["fact", "second"]
    assert (event.title, event.middle, event.right, event.origin) == (
        "Third tower", "3 February 1970", "Slide 4", "context",
    )  # fmt: skip
    assert (fact.middle, fact.right) == ("Survey", "Slide 2")
    assert by_target["fact", "first"].middle == "Chronicle S1"
    assert by_target["fact", "growth"].middle == "Derived"


@pytest.fixture
def palette(window: MainWindow) -> Palette:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.dialogs._palette
    assert palette is not None
    assert palette.isVisible()
    return palette


def typed(palette: Palette, text: str, *keys: Qt.Key) -> None:
    QTest.keyClicks(palette.field, text)
    for key in keys:
        QTest.keyClick(palette.field, key)


def test_enter_goes_to_an_event(window: MainWindow, palette: Palette) -> None:
    typed(palette, "@second", Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.talk.selection.event == "built2"
    assert "built2" in window.talk.slide.events


def test_enter_goes_to_a_number_where_it_is_shown(window: MainWindow, palette: Palette) -> None:
    typed(palette, "#second", Qt.Key.Key_Return)
    assert window.talk.slide.id == "steps"
    assert window.talk.cursor.step == 2
    assert window.talk.selection.fact == "second"


def test_arrows_choose_and_pass_over_the_names_of_kinds(window: MainWindow, palette: Palette) -> None:
    typed(palette, "third")
    targets = []
    for _ in range(7):
        entry = palette.list.current()
        assert entry is not None
        targets.append(entry.target)
        typed(palette, "", Qt.Key.Key_Down)
    assert targets == ["built3", "third", "growth", "2", "3", "4", "4"]
    typed(palette, "", Qt.Key.Key_Up)
    assert palette.list.current().target == "3"  # type: ignore[union-attr]


def test_enter_runs_a_command(window: MainWindow, palette: Palette) -> None:
    typed(palette, ">dark or light", Qt.Key.Key_Return)
    assert window.talk.look.theme.name == "paper"


def test_keys_of_the_window_do_nothing_while_it_is_open(window: MainWindow, palette: Palette) -> None:
    typed(palette, "a e 3 ", Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_F5)
    assert window.talk.cursor.slide == 0
    assert not window.talk.look.after
    assert window.presenting.stage_window is None


def test_escape_gives_the_keyboard_back(window: MainWindow, palette: Palette) -> None:
    typed(palette, "third", Qt.Key.Key_Escape)
    assert not palette.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Right)
    assert window.talk.cursor.slide == 1


def test_a_letter_typed_into_the_command_field_begins_the_search(window: MainWindow) -> None:
    QTest.keyClicks(window.bar.command, "h")
    palette = window.dialogs._palette
    assert palette is not None
    assert palette.field.text() == "h"


def test_a_blank_window_offers_commands_only(open_window, tmp_path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("title: [", encoding="utf-8")
    window = open_window(path)
    window.dialogs.open_palette("")
    palette = window.dialogs._palette
    assert {row.kind for row in palette.list.found.rows if not isinstance(row, str)} == {"command"}


def test_views_of_the_timeline_are_found_and_gone_to(window: MainWindow, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    strip = window.panels.content("strip")
    strip.view.glides = False
    strip.view.show(strip.view.whole[0] + 9000, strip.view.whole[0] + 15000)
    kept = strip.view.start, strip.view.end
    strip.views.keep()
    strip.views.rename(0, "The quiet years")
    strip.view.fit()
    window.dialogs.open_palette("quiet")
    palette = window.findChild(Palette)
    entry = palette.list.current()
    assert (entry.kind, entry.title, entry.right) == ("view", "The quiet years", "Ctrl 1")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert (strip.view.start, strip.view.end) == pytest.approx(kept)
