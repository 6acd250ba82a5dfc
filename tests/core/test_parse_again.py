"""Parsing again what changed gives what parsing all gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import presenter.core.parse_again as again
from presenter.core.parse import Parsed, parse_story
from presenter.core.parse_again import parse_again
from presenter.core.reread import Rereader
from presenter.core.source import read_source
from presenter.files import FolderReader
from presenter.paths import BUILT_IN_STORY
from tests.core.retold import SWITCHED, TRICKY, assert_same, changed

SHIPPED = BUILT_IN_STORY.read_text(encoding="utf-8")

PAGES = (
    "title: Many sources\nlanguages: [en]\nsources:\n"
    + "".join(f"  s{n}: {{title: The source of number {n}, publisher: Publisher {n}}}\n" for n in range(90))
    + "slides:\n  - id: all\n    layout: sources\n    title: Sources\n"
    + "  - id: last\n    layout: statement\n    title: Last\n"
)
LINKED = """\
title: Linked
slides:
  - id: hub
    layout: diagram
    title: Hub
    diagram:
      type: hub
      blocks:
        - {name: One, text: a, slide: other}
        - {name: Two, text: b}
        - {name: Three, text: c}
  - id: other
    layout: statement
    title: Other
"""
STORIES = {"tricky": TRICKY, "switched": SWITCHED, "pages": PAGES, "linked": LINKED}


class Versions:
    """One story through its versions, each parsed in both ways."""

    def __init__(self, folder: Path) -> None:
        self.reader, self.files, self.before = Rereader(), FolderReader(folder), None

    before: Parsed | None

    def check(self, text: str) -> Parsed:
        """Parse a version; afterwards it is the one before, if it is good."""
        found = parse_again(self.reader.read(text, "s.yaml"), self.before, self.files)
        whole = parse_story(read_source(text, "s.yaml"), self.files)
        assert found.problems == whole.problems
        assert found.story == whole.story
        assert repr(found.story) == repr(whole.story)
        assert_same(found.source, whole.source)
        if found.story is not None and not found.problems:
            self.before = found
        return found


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many slides each parsing had."""
    counts: list[int] = []

    def noted(source, *rest):  # type: ignore[no-untyped-def]
        counts.append(len(source.value["slides"]))
        return parse_story(source, *rest)

    monkeypatch.setattr(again, "parse_story", noted)
    return counts


@settings(max_examples=150, deadline=None)
@given(data=st.data(), name=st.sampled_from(sorted(STORIES)))
def test_any_change_parses_as_the_whole(data: st.DataObject, name: str) -> None:
    versions = Versions(BUILT_IN_STORY.parent)
    text = STORIES[name]
    versions.check(text)
    for _ in range(3):
        version = data.draw(changed(text))
        found = versions.check(version)
        if found.story is not None and not found.problems:
            text = version


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_any_change_of_the_slides_of_the_shipped_story(data: st.DataObject) -> None:
    versions = Versions(BUILT_IN_STORY.parent)
    versions.check(SHIPPED)
    at = SHIPPED.index("\nslides:") + 1
    versions.check(SHIPPED[:at] + data.draw(changed(SHIPPED[at:])))


@pytest.mark.parametrize("text", STORIES.values(), ids=STORIES)
def test_the_stories_are_good(text: str) -> None:
    assert parse_story(read_source(text, "s.yaml")).problems == ()


def slide(text: str, number: int) -> str:
    """A slide of the shipped story, as written."""
    return "  - id: " + text[text.index("\nslides:") :].split("\n  - id: ")[number] + "\n"


def test_only_the_changed_slide_is_parsed(parsed: list[int]) -> None:
    versions = Versions(BUILT_IN_STORY.parent)
    versions.check(SHIPPED)
    last, first = slide(SHIPPED, 20), slide(SHIPPED, 2)
    for text in (
        SHIPPED.replace(last, last.replace("zh: ", "zh: 新", 1)),
        SHIPPED.replace(last, last.replace("zh: ", "zh: 更新", 1)),  # the text before is long gone
        SHIPPED.replace(first, first + first.replace("- id: ", "- id: another-")),
        SHIPPED.replace(first, first + first.replace("- id: ", "- id: another-")).replace(last, "") + last,
    ):
        parsed.clear()
        versions.check(text)
        assert parsed in ([1], [2]), parsed


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("value: ", "value: 1", 1),
        lambda text: text.replace(slide(text, 3), ""),
        lambda text: text + "# only a comment\n",
        lambda text: text.replace("\nslides:", "\n# a line more\nslides:"),
        lambda text: text + slide(text, 4),
        lambda text: text.replace("layout: chart", "layout: cahrt", 1),
        lambda text: text + "  - {id: plain, layout: statement, title: {de: Fremd}}\n",
    ],
)
def test_other_changes(change) -> None:
    versions = Versions(BUILT_IN_STORY.parent)
    versions.check(SHIPPED)
    versions.check(change(SHIPPED))
    versions.check(SHIPPED)


def test_pages_of_sources_are_counted_again() -> None:
    versions = Versions(Path())
    before = versions.check(PAGES)
    assert before.story is not None
    assert len(before.story.slides) > 3
    for text in (
        PAGES.replace("title: Last", "title: The very last"),
        PAGES.replace("title: Sources\n", "title: All sources\n"),
        PAGES + "  - id: all-2\n    layout: statement\n    title: Taken\n",
    ):
        versions.check(text)


def test_a_link_to_a_slide_that_is_gone_is_found(parsed: list[int]) -> None:
    versions = Versions(Path())
    versions.check(LINKED)
    gone = versions.check(LINKED.replace("id: other", "id: others"))
    assert [problem.code for problem in gone.problems] == ["unknown-slide"]
    versions.check(LINKED)
    parsed.clear()
    versions.check(LINKED.replace("title: Hub", "title: The hub"))
    assert parsed == [1]


def test_files_beside_are_read_again(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("year,height\n1901,40\n", encoding="utf-8")
    text = (
        "title: T\ntables: {t: {columns: {year: {}, height: {kind: number}}, from: t.csv}}\n"
        "slides:\n  - {id: a, layout: statement, title: A}\n"
        "  - id: b\n    layout: table\n    title: B\n    table: {table: t, steps: true}\n"
    )
    versions = Versions(tmp_path)
    assert versions.check(text).problems == ()
    (tmp_path / "t.csv").write_text("year,height\n1901,40\n1902,41\n1903,42\n", encoding="utf-8")
    found = versions.check(text.replace("title: A", "title: AA"))
    assert found.story is not None
    assert found.story.slides[1].last_step == 3


def test_a_picture_that_went_is_missed(tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    QImage(8, 8, QImage.Format.Format_RGB32).save(str(tmp_path / "p.png"))
    text = (
        "title: T\nslides:\n  - {id: a, layout: picture, title: A, picture: p.png, alt: P}\n"
        "  - {id: b, layout: statement, title: B}\n"
    )
    versions = Versions(tmp_path)
    assert versions.check(text).problems == ()
    (tmp_path / "p.png").unlink()
    assert [p.code for p in versions.check(text.replace("title: B", "title: BB")).problems] == ["missing-file"]
