"""Rows are as high as their words, also when a scroll bar takes some of their width."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QTextDocument

from presenter.app.chrome import Chrome
from presenter.app.inspector.row_list import ABOVE, RowList, RowLook

WORDS = "words that wrap at another place as soon as a scroll bar has come "


def look(number: int) -> RowLook:
    def fill(document: QTextDocument, _colours: Chrome) -> None:
        document.setPlainText(WORDS * (1 + number % 3))

    def sign(_painter: QPainter, _colours: Chrome) -> None:
        pass

    return RowLook(f"row {number}", fill, sign)


def test_rows_are_measured_again_when_the_scroll_bar_comes(qtbot) -> None:
    view = RowList()
    qtbot.addWidget(view)
    view.resize(330, 200)
    view.show()
    qtbot.waitExposed(view)
    view.show_rows([look(0)])
    qtbot.waitUntil(lambda: not view.verticalScrollBar().isVisible(), timeout=2000)
    view.show_rows([look(number) for number in range(12)])
    delegate = view.itemDelegate()

    def fits() -> bool:
        assert view.verticalScrollBar().isVisible()
        for row in range(12):
            wanted = delegate._document(row).size().height() + 2 * ABOVE
            if abs(view.visualRect(view.rows.index(row)).height() - wanted) > 2:
                return False
        return True

    qtbot.waitUntil(fits, timeout=2000)
