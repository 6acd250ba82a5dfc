"""The guided first story can be followed to the letter: each snippet is put where the page says, and the story checked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from presenter.cli.main import main
from presenter.core.story import Story
from presenter.files import load_story
from presenter.scene.check import check_story
from tools.first_story import PAGES, ROOT, grown, new_arguments, put, snippets

MISTAKE = "minuts"


@pytest.fixture(params=["en", "zh"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def begun(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert main(["new", *new_arguments(language)]) == 0
    return tmp_path / "library" / "story.yaml"


def test_every_step_leaves_a_story_without_problems_but_for_the_mistake(language: str, begun: Path) -> None:
    steps = grown(language, begun.read_text(encoding="utf-8"))
    assert len(steps) == 6
    for snippet, text in zip(snippets(language), steps, strict=True):
        begun.write_text(text, encoding="utf-8")
        problems = check_story(begun).problems
        if MISTAKE in snippet:
            [problem] = problems
            assert MISTAKE in problem.message
            assert "minutes" in problem.hint
        else:
            assert problems == ()


def test_the_story_is_what_the_page_promises(language: str, begun: Path) -> None:
    begun.write_text(grown(language, begun.read_text(encoding="utf-8"))[-1], encoding="utf-8")
    story = load_story(begun).story
    assert isinstance(story, Story)
    assert [slide.id for slide in story.slides] == ["start", "first", "when", "end"]
    assert story.languages == (language,)
    assert list(story.events) == ["opening", "cuts", "letter", "keys", "cafe"]
    assert story.format_fact("growth", "en", "label") == "×3"
    assert story.slides[1].last_step == 1


def test_the_commands_of_the_last_step_work(language: str, begun: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begun.write_text(grown(language, begun.read_text(encoding="utf-8"))[-1], encoding="utf-8")
    page = PAGES[language].read_text(encoding="utf-8")
    commands = re.findall(r"^presenter (check|export) (.+)$", page, re.MULTILINE)
    assert [name for name, _ in commands] == ["check", "export"]
    capsys.readouterr()
    for name, arguments in commands:
        assert main([name, *arguments.split()]) == 0
    assert "no problems\n" in capsys.readouterr().out
    assert Path("library.pdf").read_bytes()[:4] == b"%PDF"


def test_both_pages_lead_the_same_way() -> None:
    shapes = [[line.split(":")[0] for line in "".join(snippets(language)).splitlines()] for language in ("en", "zh")]
    structure = [[re.sub(r"[^\x00-\x7f].*", "", line) for line in shape] for shape in shapes]
    assert len(structure[0]) == len(structure[1])
    headings = [
        re.findall(r"^## (\d)?", PAGES[language].read_text(encoding="utf-8"), re.MULTILINE) for language in PAGES
    ]
    assert headings[0] == headings[1]


def test_pictures_and_pages_that_are_linked_are_there() -> None:
    for page in PAGES.values():
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            assert (ROOT / "docs" / target).exists(), target


def test_a_part_is_replaced_and_a_new_one_stands_above_the_slides() -> None:
    story = "title: A\n\nevents:\n  - 2020: One\n\nslides:\n  - id: a\n    title: A\n"
    replaced = put(story, "events:\n  - 2021: Two\n")
    assert "One" not in replaced
    assert "2021: Two" in replaced
    added = put(story, "facts:\n  x: {label: X, value: 1}\n")
    assert added.index("facts:") < added.index("slides:")
    assert "2020: One" in added
    assert put(story, "  - id: a\n    title: B\n").count("- id:") == 1
    assert put(story, "  - id: b\n    title: B\n").index("id: b") > story.index("id: a")
