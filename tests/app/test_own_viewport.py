"""A list with a viewport of ours looks and works as with Qt's own."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from presenter.app.own_viewport import give_viewport


def shown(qtbot, *, own: bool) -> QListView:
    view = QListView()
    if own:
        give_viewport(view)
    view.setModel(QStringListModel([f"row {number}" for number in range(40)], view))
    view.resize(200, 160)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_it_looks_the_same(qtbot) -> None:
    ours, theirs = shown(qtbot, own=True), shown(qtbot, own=False)
    for view in (ours, theirs):
        view.setCurrentIndex(view.model().index(30, 0))
        view.clearFocus()

    assert ours.grab().toImage() == theirs.grab().toImage()


def test_a_click_selects_a_row(qtbot) -> None:
    view = shown(qtbot, own=True)
    place = view.visualRect(view.model().index(2, 0)).center()

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert view.currentIndex().row() == 2
