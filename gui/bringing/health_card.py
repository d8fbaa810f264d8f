"""The data's health: balance, ranges, constant columns, samples that stand on both sides of the split."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.data.dataset import Dataset
from core.data.health import Health, examine
from core.texts import N_, Text
from gui import numbers, theme
from gui.i18n import shown
from gui.widgets.icon import paint_icon
from gui.widgets.label import Label
from gui.widgets.painting import ends_its_painter, renew, tick
from gui.work.task import Task

TITLE = N_("data health", "Data health")
BALANCE = N_("data health", "Balance")
BALANCE_HELP = N_(
    "data health",
    "The largest class over the smallest. From 3 on, always guessing the largest class looks better than it is.",
)
RANGE = N_("data health", "Range")
RANGE_HELP = N_(
    "data health",
    "Lowest and highest value of the inputs. Where columns differ a hundredfold, descent zig-zags: scale them.",
)
CONSTANT = N_("data health", "Constant")
CONSTANT_HELP = N_("data health", "Columns that have one value throughout teach nothing: {names}.")
NO_CONSTANT_HELP = N_("data health", "Columns that have one value throughout teach nothing. Here is none.")
DOUBLES = N_("data health", "In both parts")
DOUBLES_HELP = N_(
    "data health",
    "Test or validation samples that also stand in the training part: the network has seen them, the test flatters.",
)
MISSING = N_("data health", "Not a number")
MISSING_HELP = N_("data health", "Inputs that are no finite numbers: nothing can be learned from them.")


class HealthCard(QWidget):
    """One row per question with its figure, and a mark where something wants attention."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data_health")
        self._health: Health | None = None
        self._task: Task | None = None
        self.title = Label("", "strong")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(self.grid)
        self._show(None)

    def examine(self, dataset: Dataset | None) -> None:
        """Look at `dataset` away from the window; None shows nothing."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if dataset is None or not len(dataset.train):
            self._show(None)
            return
        self._task = Task(lambda _: examine(dataset), self)
        self._task.done.connect(self._show)
        self._task.start()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show(self._health)
        super().changeEvent(event)

    def _show(self, health: Health | None) -> None:
        self._health = health
        self.title.setText(shown(TITLE))
        self.setAccessibleName(shown(TITLE))
        while (item := self.grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(health is not None)
        if health is None:
            return
        if health.counts is not None:
            self._row(BALANCE, _balance(health), not health.unbalanced, shown(BALANCE_HELP))
        low, high = float(health.low.min()), float(health.high.max())
        self._row(RANGE, numbers.interval(low, high), not health.needs_scaling, shown(RANGE_HELP))
        if len(health.low) > 1:
            names = ", ".join(map(shown, health.constant))
            words = shown(CONSTANT_HELP, names=names) if names else shown(NO_CONSTANT_HELP)
            self._row(CONSTANT, numbers.whole(len(health.constant)), not health.constant, words)
        self._row(DOUBLES, numbers.whole(health.doubles), health.doubles == 0, shown(DOUBLES_HELP))
        if health.not_finite:
            self._row(MISSING, numbers.whole(health.not_finite), False, shown(MISSING_HELP))

    def _row(self, name: Text, figure: str, fine: bool, help_text: str) -> None:
        row = self.grid.rowCount()
        mark, words, number = _Mark(fine), Label(shown(name), "label", "text2"), Label(figure, "label")
        for column, widget in enumerate((mark, words, number)):
            widget.setToolTip(help_text)
            self.grid.addWidget(widget, row, column)
        number.setAlignment(Qt.AlignmentFlag.AlignRight)
        mark.setAccessibleName(f"{shown(name)}: {figure}. {help_text}")


def _balance(health: Health) -> str:
    """The largest class to the smallest: 1.78 : 1, or 66 : 0 where a class has no sample."""
    assert health.counts is not None
    smallest = min(1, int(health.counts[0].min()))
    return f"{numbers.compact(health.imbalance)} : {smallest}"


class _Mark(QWidget):
    """A tick, or a warning sign."""

    def __init__(self, fine: bool) -> None:
        super().__init__()
        self.fine = fine
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(14), theme.px(16))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        if self.fine:
            tick(painter, rect.adjusted(1, 2, -1, -2), "accenttext", 1.5)
        else:
            paint_icon(painter, "warning", rect, "warn")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)
