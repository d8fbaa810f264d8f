"""A combo box over keys and words: a chevron at rest, a tick beside the current option in the pop-up.

ComboBox([("sgd", tr("SGD")), ("adam", tr("Adam"))], key="adam"); .key, .set_key("sgd"), .set_options(...), changed(str)
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QToolTip,
    QWidget,
)

from gui import theme
from gui.widgets.icon import paint_icon
from gui.widgets.painting import box, ends_its_painter, renew

ROW = 27


class ComboBox(QComboBox):
    """Choose one of several keys; `changed` is emitted when the person chooses, never when code sets the key."""

    changed = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]] = (), key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        view = QListView(self)
        self.setView(view)
        self.setItemDelegate(TickRows(self))
        popup = view.window()
        popup.setWindowFlags(
            popup.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setMaxVisibleItems(16)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _index: self.changed.emit(self.key))
        self.set_options(options)
        if key:
            self.set_key(key)

    @property
    def key(self) -> str:
        return str(self.currentData() or "")

    def set_key(self, key: str) -> None:
        """Show `key` without a signal; an unknown key leaves the box empty."""
        self.setCurrentIndex(self.findData(key))

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Replace keys and words; the current key stays when it is still there."""
        key = self.key
        self.clear()
        for item, words in options:
            self.addItem(words, item)
        if key:
            self.set_key(key)

    def set_disabled(self, key: str, disabled: bool, why: str = "") -> None:
        """Grey one option out and say why on hover."""
        model = self.model()
        index = model.index(self.findData(key), 0)
        # A standard item is enabled by its role 0 flags value Qt.ItemIsEnabled | Qt.ItemIsSelectable.
        self.setItemData(index.row(), 0 if disabled else None, Qt.ItemDataRole.UserRole - 1)
        self.setItemData(index.row(), why, Qt.ItemDataRole.ToolTipRole)

    def showPopup(self) -> None:  # noqa: N802 - the name is Qt's
        """The list is as wide as its longest words, also where the box is not."""
        longest = max(
            (self.view().sizeHintForIndex(self._index(row)).width() for row in range(self.count())), default=0
        )
        self.view().setMinimumWidth(max(self.width(), longest + theme.px(12)))
        super().showPopup()

    def _index(self, row: int) -> QModelIndex:
        return self.model().index(row, self.modelColumn())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(64), super().minimumSizeHint().height())

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, self.width() - theme.px(36)
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        side = theme.px(12)
        place = QRectF(self.width() - side - theme.px(8), 0, side, self.height())
        paint_icon(painter, "chevron_down", place, "text3" if self.isEnabled() else "disabled")

    def event(self, event: QEvent) -> bool:
        """A cut-off option is shown in full on hover, where the box has no other tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            cut = self.fontMetrics().horizontalAdvance(self.currentText()) > self.width() - theme.px(36)
            QToolTip.showText(event.globalPos(), self.currentText() if cut else "", self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


class TickRows(QStyledItemDelegate):
    """Rows of a pop-up: the row under the pointer tinted, the current one with a tick."""

    def __init__(self, combo: QComboBox) -> None:
        super().__init__(combo)
        self._combo = combo

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = theme.metrics("body").horizontalAdvance(str(index.data()))
        return QSize(round(width) + theme.px(48), theme.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        state, rect = option.state, QRectF(option.rect)
        current = index.row() == self._combo.currentIndex()
        over = bool(state & QStyle.StateFlag.State_Selected)
        if over:
            box(painter, rect, 5, "selected")
        tone = "accenttext" if over and current else "text"
        painter.setPen(theme.token(tone if state & QStyle.StateFlag.State_Enabled else "disabled"))
        painter.setFont(theme.font("body", 500 if current else 0))
        inside = rect.adjusted(theme.px(9), 0, -theme.px(28), 0)
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if current:
            side = theme.px(15)
            mark = QRectF(rect.right() - side - theme.px(7), rect.top(), side, rect.height())
            paint_icon(painter, "check", mark, "accenttext")
