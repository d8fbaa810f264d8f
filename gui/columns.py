"""The desk: panels as columns beside the result; a narrow window turns the first ones into rails."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSplitter, QSplitterHandle, QWidget

from core.texts import N_
from gui import theme
from gui.column import HANDLE_PX, RAIL_PX, Column
from gui.i18n import shown
from gui.panel import HEAD_PX, Panel
from gui.widgets.focus_ring import focus_changed
from gui.widgets.icon import paint_icon
from gui.widgets.painting import disc, ends_its_painter

ARROW_PX = 20
RAILS_BELOW_PX = {"data": 1340, "training": 1180}
"""Window widths at 100 % text under which a column starts as a rail."""
RESULT_PX = 480
LESSON_PX = 260
"""Widths in pixels of the screen below which the result and a lesson never go, however large the type."""

HIDE = N_("columns", "Fold this column")
UNFOLD = N_("columns", "Unfold this column")


class Columns(QWidget):
    """Panels left to right, then the result. The result takes all extra width."""

    def __init__(self, panels: list[Panel], result: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = [Column(panel) for panel in panels]
        self.splitter = _Splitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(HANDLE_PX)
        self.splitter.setChildrenCollapsible(False)
        for column in self.columns:
            self.splitter.addWidget(column)
            column.folded.connect(self._place)
            column.moved.connect(self._place)
        self.splitter.addWidget(result)
        self.splitter.setStretchFactor(len(self.columns), 1)
        result.setMinimumWidth(RESULT_PX)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.arrows = [_Arrow(column, self) for column in self.columns]
        for column, arrow in zip(self.columns, self.arrows, strict=True):
            arrow.clicked.connect(partial(self._open, column))
        self.splitter.splitterMoved.connect(self._place)
        self._wide: dict[str, bool] = {}
        self._narrowed: set[str] = set()
        """The columns that are rails for want of width alone."""
        self._kind = ""

    def set_shown(self, key: str, shown_: bool) -> None:
        """Take a column away altogether, or bring it back."""
        for column, arrow in zip(self.columns, self.arrows, strict=True):
            if column.panel.key == key:
                column.setVisible(shown_)
                arrow.setVisible(shown_)
        self._fold_by_width()
        self._spread()

    def fold(self, key: str, folded: bool) -> None:
        """Turn a column into its rail, or back; where the window is narrow, back means to its rail as well."""
        narrow = not self._wide.get(key, True)
        (self._narrowed.add if narrow and not folded else self._narrowed.discard)(key)
        for column in self.columns:
            if column.panel.key == key:
                column.set_folded(folded or narrow)
        self._spread()

    def set_kind(self, kind: str) -> None:
        """Give the columns their usual widths for this kind of data."""
        if kind != self._kind:
            self._kind = kind
            self._spread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_by_width()
        self._place()

    def _fold_by_width(self) -> None:
        """Fold when the width falls below a column's limit, and unfold above it what was folded so; else the user or a
        lesson decides.
        """
        before = dict(self._wide)
        for column in self.columns:
            key = column.panel.key
            wide = self.width() >= self._needs(column)
            if self._wide.get(key) == wide:
                continue
            self._wide[key] = wide
            if wide and key in self._narrowed:
                self._narrowed.discard(key)
                column.set_folded(False)
            elif not wide and not column.is_folded:
                self._narrowed.add(key)
                column.set_folded(True)
        self._squeeze_lesson()
        if before != self._wide:
            self._spread()

    def _squeeze_lesson(self) -> None:
        """Very large type in a small window: the prose takes shorter lines before the result leaves the window."""
        for column in self.columns:
            if column.panel.key == "lesson" and not column.is_folded:
                rails = (len(self.columns) - 1) * theme.px(RAIL_PX)
                room = self.width() - rails - len(self.columns) * HANDLE_PX - RESULT_PX
                column.setMinimumWidth(min(theme.px(column.panel.minimum_px), max(room, LESSON_PX)))

    def _needs(self, column: Column) -> int:
        """The width under which this column is a rail. The lesson is what is read: it never is; but beside it, in large
        type or a small window, there may be no room for the network although data and training have folded already.
        """
        least = theme.px(RAILS_BELOW_PX.get(column.panel.key, 0))
        lesson = next((other for other in self.columns if other.panel.key == "lesson" and not other.isHidden()), None)
        if lesson is None or lesson is column:
            return least
        opened = theme.px(lesson.panel.minimum_px) + theme.px(column.panel.minimum_px)
        rails = (len(self.columns) - 2) * theme.px(RAIL_PX)
        return max(least, opened + rails + len(self.columns) * HANDLE_PX + RESULT_PX)

    def _open(self, column: Column) -> None:
        """Fold by the arrow, or unfold; a column that has no room beside the lesson comes out of its rail."""
        if column.is_folded and self._crowds(column):
            column.fly_out()
        else:
            column.toggle()

    def _crowds(self, column: Column) -> bool:
        """Whether unfolding would push the result out of the window."""
        there = [each for each in self.columns if not each.isHidden()]
        folded = [each.is_folded and each is not column for each in there]
        widths = [
            theme.px(RAIL_PX if rail else each.panel.minimum_px) for each, rail in zip(there, folded, strict=True)
        ]
        return sum(widths) + len(widths) * HANDLE_PX + RESULT_PX > self.width()

    def _spread(self) -> None:
        widths = [0 if column.isHidden() else column.usual_width(self._kind) for column in self.columns]
        rest = self.width() - sum(widths) - HANDLE_PX * sum(width > 0 for width in widths)
        self.splitter.setSizes([*widths, max(rest, RESULT_PX)])
        self._place()

    def _place(self) -> None:
        for arrow, column in zip(self.arrows, self.columns, strict=True):
            x = column.geometry().right() + 1 + HANDLE_PX // 2
            side = theme.px(ARROW_PX)
            arrow.setGeometry(x - side // 2, (theme.px(HEAD_PX) - side) // 2, side, side)
            arrow.raise_()


class _Arrow(QAbstractButton):
    """The round arrow on a column's right line: folds it, or unfolds it."""

    def __init__(self, column: Column, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = column
        self.setObjectName(f"fold_{column.panel.key}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column.folded.connect(self._name)
        self._name()

    def _name(self) -> None:
        words = shown(UNFOLD if self._column.is_folded else HIDE)
        self.setToolTip(words)
        self.setAccessibleName(f"{words}: {shown(self._column.panel.name)}")
        self.update()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = self.rect().toRectF().center(), self.width() / 2 - 0.5
        disc(painter, middle, radius, "hover" if self.underMouse() else "paper", "hair")
        icon = self.rect().toRectF().adjusted(4, 4, -4, -4)
        paint_icon(painter, "chevron_right" if self._column.is_folded else "chevron_left", icon, "text2")

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        focus_changed(self, event, self.width() / 2)  # type: ignore[arg-type]

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        focus_changed(self, event, self.width() / 2)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)


class _Splitter(QSplitter):
    """A hairline to see, a broad strip to grab."""

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 - Qt calls it
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x = self.width() // 2
        painter.fillRect(x, 0, 1, self.height(), theme.token("hair"))
