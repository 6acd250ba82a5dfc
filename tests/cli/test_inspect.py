"""`presenter inspect`: the shape of its JSON, and what it lets one choose."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from presenter.cli.main import main

SMALL = Path(__file__).parents[1] / "data/stories/small.yaml"


def inspected(capsys: pytest.CaptureFixture[str], *options: str, story: Path = SMALL) -> dict[str, Any]:
    assert main(["inspect", str(story), *options]) == 0
    return json.loads(capsys.readouterr().out)


def steps(shown: dict[str, Any]) -> list[tuple[str, int]]:
    return [(frame["slide"], frame["step"]) for frame in shown["frames"]]


def words(frame: dict[str, Any]) -> str:
    return "\n".join(piece["text"] for piece in frame["pieces"])


def test_the_shape(capsys):
    shown = inspected(capsys)

    assert {key: shown[key] for key in ("story", "language", "theme")} == {
        "story": "小故事",
        "language": "zh",
        "theme": "ink",
    }
    assert steps(shown) == [("opening", 0), ("points", 0), ("points", 1), ("points", 2), ("growth", 0)]
    for frame in shown["frames"]:
        assert {"slide", "step", "title", "covers", "pieces"} <= frame.keys()
        assert len({piece["id"] for piece in frame["pieces"]}) == len(frame["pieces"])
        for piece in frame["pieces"]:
            assert {"id", "kind", "rect", "text", "size", "role", "facts", "sources"} <= piece.keys()
            assert piece["kind"] in {"text", "shape", "mark", "picture"}
            assert len(piece["rect"]) == 4
            assert all(isinstance(number, int | float) for number in piece["rect"])
            assert bool(piece["size"]) == (piece["kind"] == "text")
    assert shown["frames"][1]["covers"] == ["S1", "S2"]


@pytest.mark.parametrize("story", [SMALL, SMALL.with_name("themed.yaml")], ids=["ours", "own"])
def test_every_theme_and_room_has_the_same_geometry(capsys, story):
    """A story's own fonts count in all of them."""
    looks = [(), ("--theme", "paper"), ("--theme", "contrast"), ("--bright",), ("--theme", "paper-white", "--bright")]
    shown = [inspected(capsys, *look, story=story) for look in looks]

    assert [look["theme"] for look in shown] == ["ink", "paper", "contrast", "ink-bright", "paper-white-bright"]
    assert all(look["frames"] == shown[0]["frames"] for look in shown)


def test_one_step_of_one_slide_in_a_language(capsys):
    shown = inspected(capsys, "--slide", "points", "--step", "1", "--language", "en", "--theme", "paper")

    assert (shown["story"], shown["language"], shown["theme"]) == ("A small story", "en", "paper")
    assert steps(shown) == [("points", 1)]
    assert "The second point" in words(shown["frames"][0])
    assert "The third point" not in words(shown["frames"][0])


def test_the_last_step_of_each(capsys):
    assert steps(inspected(capsys, "--step", "last")) == [("opening", 0), ("points", 2), ("growth", 0)]


def test_a_step_that_only_some_slides_have(capsys):
    assert steps(inspected(capsys, "--step", "2")) == [("points", 2)]


def test_labels_and_marks_of_a_chart_are_pieces_with_their_facts_and_sources(capsys):
    [frame] = inspected(capsys, "--slide", "growth", "--language", "en")["frames"]

    of_now = [piece for piece in frame["pieces"] if piece["facts"] == ["now"]]
    assert {piece["kind"] for piece in of_now} >= {"text", "shape"}
    assert all(piece["sources"] == ["ledger"] for piece in of_now)
    assert {piece["text"] for piece in of_now if piece["kind"] == "text"} == {"Now", "$9bn"}
    assert "The turn" not in words(frame)


def test_the_source_card_of_a_fact_is_given_where_the_fact_is_shown(capsys):
    shown = inspected(capsys, "--slide", "opening,growth", "--card", "now", "--language", "en")

    without, with_it = (frame["card"] for frame in shown["frames"])
    assert without is None
    assert with_it["fact"] == "now"
    x, y, width, height = with_it["rect"]
    left, top, across, down = with_it["figure"]
    assert x + width <= left or left + across <= x or y + height <= top or top + down <= y
    assert "card.value" in [piece["id"] for piece in with_it["pieces"]]


def test_frames_are_the_same_in_every_theme(capsys):
    frames = [inspected(capsys, "--theme", theme)["frames"] for theme in ("ink", "paper", "paper-white")]
    assert frames[0] == frames[1] == frames[2]


def test_speaker_notes_are_not_in_it(capsys):
    main(["inspect", str(SMALL)])
    main(["inspect", str(SMALL), "--language", "en"])
    printed = capsys.readouterr().out
    assert "暗语" not in printed
    assert "whisper" not in printed


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--slide", "nowhere"], "there is no slide “nowhere”"),
        (["--slide", "4"], "“4” is not within the slides 1-3"),
        (["--step", "3"], "--step takes `all`, `last` or a number from 0 to 2 here, not 3"),
        (["--slide", "opening", "--step", "1"], "--step takes `all`, `last` or a number from 0 to 0 here, not 1"),
        (["--step", "first"], "--step takes `all`, `last` or a number from 0 to 2 here, not first"),
        (["--language", "de"], "the story has no language de; it has zh, en"),
        (["--card", "nothing"], "there is no fact “nothing”; known here: before, now"),
        (["--theme", "sepia"], "there is no theme sepia; known here: ink, paper, paper-white, contrast"),
    ],
)
def test_wrong_choices(options, said, capsys):
    assert main(["inspect", str(SMALL), *options]) == 2
    assert capsys.readouterr() == ("", f"presenter: {said}\n")


def test_a_story_with_errors_is_shown_as_far_as_it_stands(tmp_path, capsys):
    story = tmp_path / "story.yaml"
    story.write_text(SMALL.read_text("utf-8").replace("{fact: now}]", "{fact: noww}]"), "utf-8")

    assert main(["inspect", str(story), "--step", "last"]) == 1

    printed = capsys.readouterr()
    assert "there is no fact “noww”" in printed.err
    assert len(json.loads(printed.out)["frames"]) == 3


def test_what_is_no_story_prints_no_json(tmp_path, capsys):
    (tmp_path / "story.yaml").write_bytes(bytes(10))
    assert main(["inspect", str(tmp_path / "story.yaml")]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "not a text file" in printed.err
