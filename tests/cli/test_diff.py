"""`presenter diff`: slides and figures found again by their ids, told and shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from presenter.cli.main import main

SMALL = (Path(__file__).parents[1] / "data/stories/small.yaml").read_text("utf-8")


def told(tmp_path: Path, *options: str, old: str = SMALL, new: str) -> int:
    (tmp_path / "old.yaml").write_text(old, "utf-8")
    (tmp_path / "new.yaml").write_text(new, "utf-8")
    return main(["diff", str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"), "--language", "en", *options])


def changed(before: str, after: str) -> str:
    assert before in SMALL
    return SMALL.replace(before, after)


def test_the_same_story(tmp_path, capsys):
    assert told(tmp_path, new=f"# a comment\n{SMALL}") == 0
    assert capsys.readouterr().out == "nothing differs\n"


def test_a_figure_and_the_slides_that_show_it(tmp_path, capsys):
    assert told(tmp_path, new=changed("value: 4 billion", "value: 5 billion")) == 1
    assert capsys.readouterr().out.splitlines() == [
        "~ slide 1 opening, step 1: It began with $5 billion",
        "~ slide 3 growth, step 1: More than doubled",
        "~ figure before: $4 billion → $5 billion",
    ]


def test_where_a_figure_comes_from(tmp_path, capsys):
    assert told(tmp_path, new=changed("as_of: 2022, sources: [S1]", "as_of: 2021, sources: [ledger]")) == 1
    out = capsys.readouterr().out
    assert "~ figure before as of: 2022 → 2021" in out
    assert "~ figure before sources: S1 → ledger" in out


def test_one_step_of_a_slide(tmp_path, capsys):
    assert told(tmp_path, new=changed("The third point", "Another third point")) == 1
    assert capsys.readouterr().out == "~ slide 2 points, step 3: Three points\n"


def test_slides_come_go_and_move(tmp_path, capsys):
    first = SMALL.index("  - id: points")
    last = SMALL.index("  - id: growth")
    swapped = SMALL[:first] + SMALL[last:].rstrip("\n") + "\n" + SMALL[first:last]
    assert told(tmp_path, new=swapped) == 1
    assert capsys.readouterr().out.splitlines() == [
        "> slide 2 (was 3) growth: More than doubled",
        "> slide 3 (was 2) points: Three points",
    ]
    assert told(tmp_path, new=SMALL[:first] + SMALL[last:]) == 1
    assert "- slide 2 points: Three points" in capsys.readouterr().out
    assert told(tmp_path, old=SMALL[:first] + SMALL[last:], new=SMALL) == 1
    assert "+ slide 2 points: Three points" in capsys.readouterr().out


def test_a_sheet_of_before_and_after(tmp_path):
    new = changed("value: 4 billion", "value: 5 billion")
    assert told(tmp_path, "--out", str(tmp_path / "changes.png"), new=new) == 1
    with Image.open(tmp_path / "changes.png") as image:
        assert image.width == 1920
        assert image.height > 1200


def test_for_programs(tmp_path, capsys):
    told(tmp_path, "--format", "json", new=changed("value: 4 billion", "value: 5 billion"))
    found = json.loads(capsys.readouterr().out)
    assert [slide["id"] for slide in found["slides"]] == ["opening", "growth"]
    assert found["figures"] == [{"id": "before", "part": "value", "before": "$4 billion", "after": "$5 billion"}]


@pytest.mark.parametrize("text", ["title: [", ""])
def test_a_story_that_cannot_be_read(tmp_path, capsys, text):
    assert told(tmp_path, new=text) == 2
    assert "new.yaml:1" in capsys.readouterr().err
