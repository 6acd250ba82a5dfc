"""`presenter new`: a folder with a story that stands, over nothing, and nothing asked of scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.cli.main import main
from presenter.cli.new import wished_language
from presenter.core.templates import LANGUAGES, TEMPLATES
from presenter.files import load_story


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("template", [template.id for template in TEMPLATES])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_begins_a_story_without_problems(template: str, language: str, tmp_path: Path) -> None:
    assert main(["new", "our-year", "--template", template, "--language", language]) == 0
    story = tmp_path / "our-year" / "story.yaml"
    assert main(["check", str(story), "--strict"]) == 0
    told = load_story(story).story
    assert told is not None
    assert told.languages == (language,)
    assert told.text(told.board.title, language) == "Our year"
    assert told.plain_text(told.slides[0].spec.title, language) == "Our year"
    assert story.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=file:///")


def test_a_title_may_be_given_with_signs_that_yaml_reads(tmp_path: Path) -> None:
    assert main(["new", "a/b", "--title", 'He said: "no" #1']) == 0
    told = load_story(tmp_path / "a/b/story.yaml").story
    assert told is not None
    assert told.text(told.board.title, "en") == 'He said: "no" #1'


def test_nothing_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "temperatures.csv").write_text("mine")
    assert main(["new", "mine", "--template", "research-talk"]) == 1
    assert "there is one already" in capsys.readouterr().err
    assert [file.name for file in folder.iterdir()] == ["temperatures.csv"]
    assert (folder / "temperatures.csv").read_text() == "mine"


def test_a_folder_with_other_files_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    assert main(["new", "mine"]) == 0
    assert (tmp_path / "mine" / "notes.txt").read_text() == "mine"


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("no folder")
    assert main(["new", "file/deep"]) == 1
    said = capsys.readouterr().err
    assert "nothing was written" in said
    assert "Traceback" not in said
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_scripts_are_asked_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new"]) == 0
    assert (tmp_path / "my-story" / "story.yaml").is_file()
    out = capsys.readouterr().out.splitlines()
    assert out[0] == f"{Path('my-story/story.yaml')} is written."
    assert [line.split("   ")[0].strip() for line in out[1:]] == [
        "presenter my-story/story.yaml",
        "presenter check my-story/story.yaml",
        "presenter export my-story/story.yaml --format pdf",
    ]


def test_at_a_terminal_title_and_template_are_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["Our year: 2025", "lightning"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("rich.prompt.Prompt.ask", lambda *_, **__: next(answers))
    assert main(["new"]) == 0
    told = load_story(tmp_path / "our-year-2025" / "story.yaml").story
    assert told is not None
    assert told.text(told.board.title, "en") == "Our year: 2025"
    assert told.board.pace is not None
    assert told.board.pace.minutes == 5


def test_a_template_that_does_not_exist_is_named_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "x", "--template", "reserch-talk"]) == 2
    assert "did you mean research-talk?" in capsys.readouterr().err
    assert not Path("x").exists()


def test_the_list_names_every_template_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--list"]) == 0
    out = capsys.readouterr().out
    for template in TEMPLATES:
        assert template.id in out
        assert template.names["zh"] in out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "zh_TW"}, "zh"),
        ({"LANGUAGE": "fr:zh", "LANG": "en_US"}, "zh"),
        ({"LC_ALL": "C.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_that_of_the_system(environment: dict[str, str], language: str) -> None:
    assert wished_language(environment) == language


def test_open_opens_what_was_written(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("presenter.cli.open.run", lambda arguments: opened.append(arguments.story) or 0)
    assert main(["new", "mine", "--open"]) == 0
    assert opened == [Path("mine") / "story.yaml"]
    assert opened[0].exists()
