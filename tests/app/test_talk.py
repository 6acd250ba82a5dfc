"""The talk: what moves, what is remembered, what a reload keeps."""

from __future__ import annotations

from pathlib import Path

from presenter.app.talk import Talk
from presenter.core.deck import Cursor
from presenter.files import load_story


def loaded_with(path: Path, old: str, new: str):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return load_story(path)


def test_steps_come_one_by_one_and_going_back_lands_on_the_last_step(talk: Talk) -> None:
    places = []
    for _ in range(5):
        talk.forward()
        places.append((talk.cursor.slide, talk.cursor.step))
    assert places == [(1, 0), (1, 1), (1, 2), (2, 0), (3, 0)]

    talk.go(Cursor(2))
    talk.back()
    assert talk.cursor == Cursor(1, 2)


def test_choosing_an_event_goes_to_the_slide_most_about_it(talk: Talk, qtbot) -> None:
    with qtbot.waitSignals([talk.cursor_moved, talk.selection_changed]):
        talk.choose_event("built3")

    assert talk.slide.id == "finish"
    assert (talk.selection.event, talk.selection.fact) == ("built3", "third")


def test_choosing_an_event_of_the_slide_on_stage_stays_there(talk: Talk) -> None:
    talk.go_to_slide("heights")
    talk.choose_event("built1")
    assert talk.slide.id == "heights"


def test_choosing_a_figure_selects_its_event_too(talk: Talk) -> None:
    talk.choose_fact("second")
    assert (talk.selection.event, talk.selection.fact) == ("built2", "second")


NEW = ("slides:\n", "slides:\n  - {id: new, layout: text, title: New one}\n")


def test_a_good_reload_lands_on_the_first_change(talk: Talk, story_file: Path) -> None:
    talk.go_to_slide("heights")
    talk.choose_event("built1")
    before = talk.cursor
    talk.reload(loaded_with(story_file, *NEW), "10:00:00")
    assert (talk.slide.id, talk.selection.event) == ("new", "")
    talk.past.back()
    assert (talk.slide.id, talk.cursor.slide) == ("heights", before.slide + 1)
    assert talk.selection.event == "built1"
    talk.reload(loaded_with(story_file, "heading: {en: Two", "heading: {en: Second"), "10:00:01")
    assert (talk.slide.id, talk.cursor.step) == ("steps", 2)
    talk.go_to_last_visited()
    assert talk.slide.id == "heights"


def test_a_good_reload_stays_where_the_slide_on_stage_changed_too(talk: Talk, story_file: Path) -> None:
    talk.go_to_slide("finish")
    text = story_file.read_text(encoding="utf-8").replace("In three steps", "In three of them")
    story_file.write_text(text.replace("The last word", "The very last word"), encoding="utf-8")
    talk.reload(load_story(story_file), "10:00:00")
    assert talk.slide.id == "finish"


def test_a_changed_figure_leads_to_the_first_slide_that_shows_it(talk: Talk, story_file: Path) -> None:
    talk.reload(loaded_with(story_file, "value: 300, unit: m", "value: 310, unit: m"), "10:00:00")
    assert talk.slide.id == "heights"


def test_before_an_audience_a_good_reload_stays_on_the_slide_by_its_id(talk: Talk, story_file: Path) -> None:
    talk.go_to_slide("heights")
    talk.follows_edits = False
    loaded = loaded_with(story_file, *NEW)
    assert loaded.story is not None

    talk.reload(loaded, "10:00:00")

    assert talk.slide.id == "heights"
    assert talk.cursor.slide == 3
    assert (talk.sync.at, talk.sync.broken) == ("10:00:00", False)


def test_a_broken_reload_keeps_the_last_good_story_and_says_so(talk: Talk, story_file: Path, qtbot) -> None:
    talk.go_to_slide("steps")
    before = talk.story

    with qtbot.waitSignals([talk.problems_changed, talk.sync_changed]):
        talk.reload(loaded_with(story_file, "heading: {en: Two", "heeding: {en: Two"), "10:00:00")

    assert talk.story is before
    assert (talk.sync.at, talk.sync.broken) == ("09:00:00", True)
    assert any("heeding" in problem.message for problem in talk.problems)
    assert talk.error_rows == {1}


def test_a_mended_reload_clears_the_problems(talk: Talk, story_file: Path) -> None:
    talk.reload(loaded_with(story_file, "heading: {en: Two", "heeding: {en: Two"), "10:00:00")
    talk.reload(loaded_with(story_file, "heeding", "heading"), "10:00:09")
    assert (talk.sync.at, talk.sync.broken, talk.error_rows) == ("10:00:09", False, frozenset())


def test_text_that_is_no_yaml_marks_no_slide_and_keeps_the_story(talk: Talk, story_file: Path) -> None:
    before = talk.story
    talk.reload(loaded_with(story_file, "slides:\n", "slides: [\n"), "10:00:00")
    assert talk.story is before
    assert talk.sync.broken


def test_a_file_with_nothing_to_show_makes_a_blank_talk(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text("title: [Nothing yet\n", encoding="utf-8")
    loaded = load_story(path)
    talk = Talk(loaded.story, path, loaded.problems, source=loaded.source, at="09:00:00")

    assert talk.blank
    assert talk.sync.broken
    for move in (talk.forward, talk.back, talk.first, talk.last, talk.next_slide, talk.choose_nothing):
        move()
    assert talk.cursor == Cursor()


def test_a_blank_talk_shows_the_first_version_that_can_be_shown(tmp_path: Path) -> None:
    path = tmp_path / "young.yaml"
    path.write_text("title: [Nothing yet\n", encoding="utf-8")
    loaded = load_story(path)
    talk = Talk(loaded.story, path, loaded.problems, source=loaded.source)
    path.write_text("title: Young\nevents:\n  - 2001: One\n  - 2002: Two\n", encoding="utf-8")

    talk.reload(load_story(path), "10:00:00")

    assert not talk.blank
    assert not talk.sync.broken


def test_language_and_theme_change_the_look_alone(talk: Talk) -> None:
    talk.go_to_slide("steps")
    talk.next_language()
    talk.set_theme("paper")
    assert (talk.look.language, talk.look.theme.name, talk.slide.id) == ("zh", "paper", "steps")
    talk.set_language("fr")
    talk.set_theme("nothing")
    assert (talk.look.language, talk.look.theme.name) == ("zh", "paper")


def test_chart_views_and_foreign_selections_do_not_travel_to_another_slide(talk: Talk) -> None:
    talk.go_to_slide("heights")
    talk.set_view("chart", ((0.0, 1.0), (0.0, 1.0)))
    talk.choose_event("built1")
    talk.go_to_slide("finish")
    assert talk.views == {}
    assert talk.selection.event == ""
