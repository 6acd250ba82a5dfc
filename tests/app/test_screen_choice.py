"""Who gets which screen: today, tomorrow, and when one comes or goes."""

from __future__ import annotations

from msgspec.structs import replace

from presenter.app.screen_choice import Places, Screen, apart, changed, choose, identities

LAPTOP = Screen("eDP-1", 0, 0, 1920, 1200, "BOE", "0x0A1B", "")
HALL = Screen("HDMI-1", 1920, 0, 1920, 1080, "Epson", "EB-2250U", "X4TX7500301")
WALL = Screen("DP-2", 3840, 0, 3840, 2160, "LG", "OLED83", "77")


def test_identity_is_make_model_and_serial() -> None:
    assert identities([LAPTOP, HALL]) == ["BOE/0x0A1B/", "Epson/EB-2250U/X4TX7500301"]


def test_identity_is_the_connector_where_nothing_is_told() -> None:
    assert identities([Screen("screen", 0, 0, 10, 10)]) == ["screen"]


def test_two_of_a_kind_are_told_apart_by_their_connectors() -> None:
    twin = replace(HALL, serial="", x=0)
    assert identities([twin, replace(twin, name="HDMI-2")]) == ["Epson/EB-2250U/@HDMI-1", "Epson/EB-2250U/@HDMI-2"]


def test_the_audience_gets_the_largest_other_screen() -> None:
    assert choose([LAPTOP, HALL], own=0) == Places(1, 0)
    assert choose([LAPTOP, HALL], own=1) == Places(0, 1)
    assert choose([LAPTOP, HALL, WALL], own=0) == Places(2, 0)


def test_the_audience_gets_the_screen_it_had() -> None:
    remembered = identities([HALL])[0]
    assert choose([LAPTOP, WALL, HALL], own=0, remembered=remembered) == Places(2, 0)
    # It was swapped to the laptop's once: the console goes elsewhere.
    assert choose([LAPTOP, HALL], own=0, remembered=identities([LAPTOP])[0]) == Places(0, 1)
    assert choose([LAPTOP, HALL], own=0, remembered="gone//") == Places(1, 0)


def test_on_one_screen_there_is_no_console() -> None:
    assert choose([LAPTOP], own=0) == Places(0)
    assert choose([], own=0) == Places(None)


def test_mirrored_screens_are_one() -> None:
    same = replace(HALL, x=0)
    assert apart([LAPTOP, same]) == [0]
    assert choose([LAPTOP, same], own=0) == Places(0, None, mirrored=True)
    assert choose([LAPTOP, same, WALL], own=0) == Places(2, 0, mirrored=True)


def test_the_audience_loses_its_screen() -> None:
    stage, console = identities([HALL])[0], identities([LAPTOP])[0]
    assert changed([LAPTOP], stage, console, stage) == Places(None, 0)


def test_it_comes_back_or_another_one_does() -> None:
    stage, console = identities([HALL])[0], identities([LAPTOP])[0]
    assert changed([LAPTOP, HALL], stage, console, stage) == Places(1, 0)
    assert changed([WALL, LAPTOP], stage, console, stage) == Places(0, 1)


def test_notes_never_come_to_the_projector() -> None:
    stage, console = identities([HALL])[0], identities([LAPTOP])[0]
    assert changed([HALL], stage, console, stage) == Places(0)
    assert changed([LAPTOP, HALL], stage, console, stage) == Places(1, 0)


def test_a_projector_comes_while_all_is_on_one_screen() -> None:
    assert changed([LAPTOP, HALL], identities([LAPTOP])[0], "", "") == Places(1, 0)


def test_screens_that_become_mirrored_show_the_stage_alone() -> None:
    stage, console = identities([HALL])[0], identities([LAPTOP])[0]
    assert changed([LAPTOP, replace(HALL, x=0)], stage, console, stage) == Places(0, None, mirrored=True)


def test_all_screens_gone() -> None:
    assert changed([], "a", "b", "") == Places(None)
