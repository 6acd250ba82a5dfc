"""The palette: what it finds, in which order, and where Enter goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from presenter.app.actions import native
from presenter.app.commands import COMMANDS
from presenter.app.main_window import MainWindow
from presenter.app.palette.entries import story_entries
from presenter.app.palette.entry import KINDS, Entry
from presenter.app.palette.finding import search
from presenter.app.palette.palette import Palette
from presenter.app.palette.window_entries import NOT_LISTED
from presenter.app.recent import note_recent
from presenter.app.talk import Talk
from presenter.core.templates import TEMPLATES


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


def test_a_blank_window_offers_all_but_a_story(open_window, tmp_path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("title: [", encoding="utf-8")
    window = open_window(path)
    window.dialogs.open_palette("")
    palette = window.dialogs._palette
    assert {row.kind for row in palette.list.found.rows if not isinstance(row, str)} == {
        "command",
        "problem",
        "template",
    }


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


# -- everything is found -------------------------------------------------------------------------


def kinds(palette: Palette) -> dict[str, list[str]]:
    """Targets by kind, as the list shows them."""
    found: dict[str, list[str]] = {}
    for row in palette.list.found.rows:
        if not isinstance(row, str):
            found.setdefault(row.kind, []).append(row.target)
    return found


def test_every_command_is_in_it_with_its_key(palette: Palette) -> None:
    listed = {entry.target: entry for entry in palette._entries if entry.kind == "command"}
    assert set(COMMANDS) - set(listed) == NOT_LISTED
    for command_id, entry in listed.items():
        for key in COMMANDS[command_id].keys[:2]:
            assert native(key).replace("+", " ") in entry.right
        assert entry.middle or not COMMANDS[command_id].menu


def test_everything_of_the_story_is_in_it(window: MainWindow, palette: Palette) -> None:
    story = window.talk.story
    listed = {kind: {e.target for e in palette._entries if e.kind == kind} for kind in KINDS}
    assert listed["event"] == set(story.events)
    assert listed["fact"] == set(story.facts)
    assert listed["source"] == set(story.sources)
    assert listed["slide"] == {str(slide.number) for slide in story.slides}
    assert listed["template"] == {template.id for template in TEMPLATES}


@pytest.mark.parametrize("words", ["zh", "en"])
@pytest.mark.parametrize(
    ("query", "kind", "target"),
    [
        (">bright room", "command", "bright"),
        (">明亮", "command", "bright"),
        ("@第二座", "event", "built2"),
        ("@second tower", "event", "built2"),
        ("第三座的高度", "fact", "third"),
        ("结语", "slide", "4"),
        ("公司历史", "template", "company-history"),
        ("company history", "template", "company-history"),
        ("chronicle", "source", "chronicle"),
    ],
)
def test_names_of_both_languages_find_it_in_a_window_of_either(
    window: MainWindow, words: str, query: str, kind: str, target: str
) -> None:
    window.words.choose(words)
    window.dialogs.open_palette(query)
    palette = window.dialogs._palette
    assert palette is not None
    assert target in kinds(palette)[kind]


@pytest.mark.parametrize(
    ("query", "target"), [("prhere", "present-here"), ("cotime", "compress-time"), ("whotime", "whole-timeline")]
)
def test_beginnings_of_words_run_together_find_a_command(palette: Palette, query: str, target: str) -> None:
    typed(palette, query)
    assert kinds(palette)["command"][0] == target


@pytest.mark.parametrize("query", ["xqz", "tsrif", "prhereandthere"])
def test_letters_in_another_order_find_nothing(entries: list[Entry], query: str) -> None:
    assert found(entries, query) == []


def test_signs_of_a_chinese_name_find_it_with_others_between() -> None:
    entries = [Entry("command", "export", "导出为图片"), Entry("command", "keys", "按键")]
    assert found(entries, "导图") == [("command", ["export"])]


def test_what_is_found_word_by_word_comes_before_what_is_found_loosely() -> None:
    entries = [Entry("event", "loose", "The new power station"), Entry("command", "word", "Read thenepo")]
    assert found(entries, "thenepo") == [("command", ["word"]), ("event", ["loose"])]


def test_kinds_whose_names_begin_so_come_before_those_that_mention_it(entries: list[Entry]) -> None:
    assert [kind for kind, _ in found(entries, "dark")] == ["command"]
    mentioned = Entry("event", "built9", "A tower", more="exported to the north")
    assert found([mentioned, *entries], "export") == [("command", ["export"]), ("event", ["built9"])]


def test_what_was_used_lately_comes_first(window: MainWindow, palette: Palette) -> None:
    typed(palette, ">dark or light", Qt.Key.Key_Return)
    window.dialogs.open_palette()
    typed(palette, "@second", Qt.Key.Key_Return)
    window.dialogs.open_palette()
    rows = palette.list.found.rows
    assert rows[0] == "Used lately"
    assert [row.target for row in rows[1:3]] == ["built2", "theme"]  # type: ignore[union-attr]
    assert palette.list.current() is rows[1]


def test_of_two_that_match_alike_the_one_used_lately_is_first() -> None:
    entries = [Entry("command", "one", "Show one"), Entry("command", "two", "Show two")]
    assert [e.target for _, group in search(entries, "show", [("command", "two")]) for e in group] == ["two", "one"]


def test_what_was_used_is_remembered_by_the_next_window(window: MainWindow, palette: Palette) -> None:
    typed(palette, ">dark or light", Qt.Key.Key_Return)
    other = Palette(window.talk, window.actions_, window, window.settings)
    assert other._used() == [("command", "theme")]


def test_a_source_leads_to_a_slide_that_rests_on_it(window: MainWindow, palette: Palette) -> None:
    typed(palette, "a survey")
    while (entry := palette.list.current()) is not None and entry.kind != "source":
        typed(palette, "", Qt.Key.Key_Down)
    typed(palette, "", Qt.Key.Key_Return)
    assert window.talk.slide.id == "steps"
    inspector = window.panels.content("inspector")
    assert inspector.tabs.currentWidget() is inspector.sources


def test_a_problem_is_chosen_in_its_list_and_its_slide_shown(open_window, story_file) -> None:
    text = story_file.read_text(encoding="utf-8")
    story_file.write_text(
        text.replace("    events: [built3]\n", "    events: [built3]\n    minuts: 2\n"), encoding="utf-8"
    )
    window = open_window(story_file)
    window.dialogs.open_palette("!minuts")
    palette = window.dialogs._palette
    assert list(kinds(palette)) == ["problem"]
    typed(palette, "", Qt.Key.Key_Return)
    assert window.talk.slide.id == "finish"
    inspector = window.panels.content("inspector")
    assert inspector.tabs.currentWidget() is inspector.problems
    assert "minuts" in inspector.problems.list.current().message


def test_a_template_asks_for_a_new_story(window: MainWindow, palette: Palette) -> None:
    typed(palette, "research talk", Qt.Key.Key_Return)
    dialog = window.beginning.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.template.id == "research-talk"
    dialog.reject()


def test_a_recent_story_opens(window: MainWindow, tmp_path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("title: Another one\nevents: [2020: An event]\n", encoding="utf-8")
    note_recent(window.settings, other, "Another one", 5)
    window.dialogs.open_palette("another one")
    typed(window.dialogs._palette, "", Qt.Key.Key_Return)
    assert window.talk.path == other


def test_a_command_of_a_presentation_says_where_it_works(window: MainWindow, palette: Palette) -> None:
    typed(palette, ">questions", Qt.Key.Key_Return)
    assert "while you present" in window.statusBar().currentMessage()
    assert "Shift+K" in window.statusBar().currentMessage()
