"""The timeline in the accessible tree, walked as a screen reader walks it."""

from __future__ import annotations

import gc

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from shiboken6 import Shiboken

from presenter.app.strip import listening, spoken_tree
from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from tests.app.strip.test_crowd import rows, written

Opened = tuple[Talk, TimelineStrip]
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


def children(interface: QAccessibleInterface) -> list[QAccessibleInterface]:
    found = [interface.child(number) for number in range(interface.childCount())]
    assert None not in found
    return found


def root(strip: TimelineStrip) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(strip.canvas)
    assert found is not None
    return found


def lanes(strip: TimelineStrip) -> list[QAccessibleInterface]:
    return [child for child in children(root(strip)) if child.key[0] == "lane"]


def test_lanes_are_lists_and_events_their_items_in_the_order_of_time(opened: Opened) -> None:
    talk, strip = opened
    found = lanes(strip)
    assert [lane.role() for lane in found] == [QAccessible.Role.List] * len(talk.story.lanes)
    index = strip.canvas.walking.arranger.index
    for lane, shown in zip(found, index.lanes, strict=True):
        items = children(lane)
        assert [item.role() for item in items] == [QAccessible.Role.ListItem] * shown.total
        titles = [talk.story.plain_text(entry.event.spec.title, "zh") for entry in shown.entries]
        assert [item.text(NAME).endswith(f"：{title}") for item, title in zip(items, titles, strict=True)] == [
            True
        ] * len(items)
    assert sum(lane.childCount() for lane in found) == len(index.order)
    assert found[0].text(NAME).startswith(talk.story.plain_text(next(iter(talk.story.lanes.values())).label, "zh"))


def test_an_event_is_spoken_in_full_in_the_language_of_the_slides(opened: Opened) -> None:
    talk, strip = opened
    talk.set_language("en")
    names = [item.text(NAME) for lane in lanes(strip) for item in children(lane)]
    assert "early 2023, from 1 January to 30 April 2023: Claude is launched" in names
    item = next(item for lane in lanes(strip) for item in children(lane) if "Claude is launched" in item.text(NAME))
    assert "Anthropic dates it 14 March 2023" in item.text(DESCRIPTION)


def test_parents_and_places_among_siblings_agree(opened: Opened) -> None:
    _, strip = opened
    canvas = root(strip)
    for number, lane in enumerate(children(canvas)):
        assert canvas.indexOfChild(lane) == number
        assert lane.parent() == canvas
        for place, item in enumerate(children(lane)):
            assert lane.indexOfChild(item) == place
            assert item.parent() == lane


def test_the_same_event_is_the_same_item_over_moves_and_filters(opened: Opened) -> None:
    talk, strip = opened
    before = {item.text(NAME): QAccessible.uniqueId(item) for lane in lanes(strip) for item in children(lane)}
    strip.view.zoom(5, strip.view.start + 800)
    strip.header.filters["context"].click()
    after = {item.text(NAME): QAccessible.uniqueId(item) for lane in lanes(strip) for item in children(lane)}
    assert 0 < len(after) < len(before)
    assert all(before[name] == number for name, number in after.items())
    del talk


def test_walking_moves_the_focus_from_event_to_event(opened: Opened, said: list[str], qtbot) -> None:
    talk, strip = opened
    strip.canvas.setFocus()
    qtbot.waitUntil(strip.canvas.hasFocus)
    said.clear()
    for _ in range(3):
        QTest.keyClick(strip.canvas, Qt.Key.Key_Right)
    assert len(said) == 3
    assert len(set(said)) == 3
    focus = root(strip).focusChild()
    assert focus is not None
    assert focus.text(NAME) == said[-1]
    assert focus.state().focused
    assert focus.state().selected
    assert talk.story.plain_text(talk.story.events[talk.selection.event].spec.title, "zh") in said[-1]


def test_only_the_chosen_event_is_selected(opened: Opened) -> None:
    talk, strip = opened
    talk.choose_event("exit")
    chosen = [item for lane in lanes(strip) for item in children(lane) if item.state().selected]
    assert len(chosen) == 1
    assert talk.story.plain_text(talk.story.events["exit"].spec.title, "zh") in chosen[0].text(NAME)


def test_the_action_chooses_the_event_and_brings_it_into_view(opened: Opened) -> None:
    talk, strip = opened
    strip.view.show(strip.view.whole[1] - 60, strip.view.whole[1])
    item = children(lanes(strip)[0])[0]
    assert item.state().offscreen
    assert item.rect().isEmpty()
    action = item.actionInterface()
    assert action is not None
    action.doAction(action.actionNames()[0])
    first = strip.canvas.walking.arranger.index.lanes[0].entries[0]
    assert talk.selection.event == first.event.id
    assert not item.state().offscreen
    assert strip.canvas.mapToGlobal(strip.canvas.rect().center()).y() > 0
    assert root(strip).rect().contains(item.rect().center())


def test_what_lies_under_a_point_is_found(opened: Opened) -> None:
    _, strip = opened
    for lane in lanes(strip):
        for item in children(lane):
            if not item.state().offscreen:
                found = root(strip).childAt(item.rect().center().x(), item.rect().center().y())
                assert found is not None
                assert found.role() is QAccessible.Role.ListItem


def test_a_lane_of_many_thousands_is_walked_in_pages_without_as_many_objects(open_strip, tmp_path) -> None:
    story = written(tmp_path, rows(20_000))
    _, strip = open_strip(story)
    canvas, voice = root(strip), listening.voice_of(strip.canvas)
    lane = next(lane for lane in children(canvas) if "20,001" in lane.text(NAME))
    pages = children(lane)
    assert 50 < len(pages) < 200
    assert all(page.role() is QAccessible.Role.List for page in pages)
    assert "200 events" in pages[0].text(NAME)
    assert pages[0].text(NAME) != pages[1].text(NAME)
    assert sum(page.childCount() for page in pages) == 20_001
    seen = []
    for number, page in enumerate(pages):
        assert lane.indexOfChild(page) == number
        for place, item in enumerate(children(page)):
            seen.append(item.key)
            if place % 50 == 0:
                assert page.indexOfChild(item) == place
                assert item.parent() == page
                assert item.text(NAME)
    assert len(set(seen)) == 20_001
    assert voice.kept <= spoken_tree.MOST_ITEMS


def test_narrated_events_lie_among_those_of_the_file_by_time(open_strip, tmp_path) -> None:
    story = written(tmp_path, rows(390))
    _, strip = open_strip(story)
    for lane in lanes(strip):
        days = []
        for item in children(lane):
            kind, _, name = item.key
            entry = strip.canvas.walking.arranger.index.entry(name) if kind == "event" else None
            days.append(entry.start if entry else story.crowd.event(int(name)).start)
        assert days == sorted(days)


def test_a_timeline_that_is_gone_leaves_nothing_behind(open_strip, qtbot) -> None:
    _, strip = open_strip()
    items = [item for lane in lanes(strip) for item in children(lane)]
    numbers = [QAccessible.uniqueId(item) for item in items]
    before = len(listening._voices)
    canvas = strip.canvas
    Shiboken.delete(canvas)
    assert len(listening._voices) == before - 1
    assert not any(QAccessible.accessibleInterface(number) for number in numbers)
    assert not any(Shiboken.isValid(item) for item in items)
    del items, canvas
    gc.collect()


def test_many_timelines_come_and_go(qapp, opened: Opened) -> None:
    talk, _ = opened
    before = len(listening._voices)
    for _ in range(5):
        strip = TimelineStrip(talk)
        children(lanes(strip)[0])
        Shiboken.delete(strip)
    gc.collect()
    assert len(listening._voices) == before


def test_items_have_an_action_and_no_other_interface(opened: Opened) -> None:
    _, strip = opened
    QTest.keyClick(strip.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    stretch = children(root(strip))[-1]
    assert stretch.role() is QAccessible.Role.StaticText
    assert stretch.text(NAME) == strip.canvas.stretch_words() != ""
    lane = lanes(strip)[0]
    for interface in (lane, stretch, lane.child(0)):
        others = (interface.valueInterface(), interface.textInterface(), interface.selectionInterface(),
                  interface.attributesInterface(), interface.tableCellInterface(), interface.editableTextInterface())  # fmt: skip
        assert others == (None,) * 6
    assert lane.child(0).actionInterface() is not None
    assert stretch.actionInterface() is None
    assert lane.actionInterface() is None
