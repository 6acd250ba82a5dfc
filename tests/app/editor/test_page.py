"""The page that chooses an editor keeps the choice, and shows what would be run."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from presenter.app.editor.command import Desk, Place
from presenter.app.editor.page import EditorPage
from presenter.app.settings import Settings

PLACE = Place(Path("/tales/story.yaml"), 4, 7)


@pytest.fixture
def parent(qtbot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def page(parent: QWidget, settings: Settings) -> EditorPage:
    there = {name: f"/usr/bin/{name}" for name in ("code", "vim", "xterm", "ed")}
    page = EditorPage(settings, Desk({}, there.get, "linux"), PLACE, parent)
    page.show()
    return page


def rows(page: EditorPage) -> list[str]:
    return [page.rows.item(row).text() for row in range(page.rows.count())]


def test_it_offers_what_is_there(page: EditorPage) -> None:
    assert rows(page) == [
        "Automatic: VS Code",
        "VS Code",
        "Vim in a terminal",
        "As the system opens it",
        "Own command",
    ]
    assert page.choice == ""
    assert page.said.text() == "code -g /tales/story.yaml:4:7"
    assert not page.own.isVisible()


def test_the_choice_is_kept_only_when_accepted(page: EditorPage, settings: Settings) -> None:
    page.choose("vim")
    assert page.said.toolTip().startswith("xterm -e vim")
    assert settings.text("editor") == ""
    page.accept()
    assert settings.text("editor") == "vim"


def test_an_own_command_must_name_a_program_that_is_there(page: EditorPage, settings: Settings) -> None:
    page.choose("own")
    assert page.own.isVisible()
    page.own.setText("gone {file}")
    assert not page.try_button.isEnabled()
    page.accept()
    assert settings.text("editor") == ""
    page.own.setText("ed +{line} {file}")
    assert page.said.text() == "ed +4 /tales/story.yaml"
    page.accept()
    assert (settings.text("editor"), settings.text("editor-command")) == ("own", "ed +{line} {file}")


def test_a_chosen_editor_that_is_gone_stays_named(parent: QWidget, settings: Settings) -> None:
    settings.keep("editor", "zed")
    page = EditorPage(settings, Desk({}, {}.get, "linux"), PLACE, parent)
    assert page.choice == "zed"
    assert "Zed, not found" in rows(page)
