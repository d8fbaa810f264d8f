"""A segmented control that keeps to the room it has: what does not fit waits behind "More".

ViewSwitch(); .set_options([("loss", tr("Loss")), …]), .key, .set_key("loss"), changed(str)
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from gui import theme
from gui.widgets.button import Button
from gui.widgets.segmented import INSET, PADDING, Segmented

Option = tuple[str, str]
GAP = 6


class ViewSwitch(QWidget):
    """One of many options. The first ones stand side by side; one chosen from the menu takes the last place of them."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: list[Option] = [("", "")]
        self._key = ""
        self.segments = Segmented(self._options)
        self.more = Button("", kind="ghost", size="small", trailing="chevron_down")
        self.more.setObjectName("more_views")
        self.menu = QMenu(self)
        self.menu.setObjectName("menu_views")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(GAP))
        row.addWidget(self.segments)
        row.addWidget(self.more)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.segments)
        self.segments.changed.connect(self._choose)
        self.more.clicked.connect(self._open)
        self.retranslate()

    @property
    def key(self) -> str:
        return self._key

    def set_key(self, key: str) -> None:
        """Switch to `key` without a signal; an unknown key is a programming error."""
        self._key = [item for item, _ in self._options][[item for item, _ in self._options].index(key)]
        self._arrange()

    def set_options(self, options: Sequence[Option]) -> None:
        """Replace the options; the current key stays on when it is still there."""
        self._options = list(options) or [("", "")]
        keys = [key for key, _ in self._options]
        self._key = self._key if self._key in keys else keys[0]
        self._arrange()
        self.updateGeometry()

    def in_sight(self) -> list[str]:
        """The keys that stand side by side now."""
        return [key for key, _ in self._split()[0]]

    def retranslate(self) -> None:
        self.more.setText(self.tr("More"))
        self.more.setToolTip(self.tr("More views"))
        self.more.setAccessibleName(self.tr("More views"))
        self.segments.setAccessibleName(self.tr("View"))

    def sizeHint(self) -> QSize:
        return QSize(
            round(sum(map(self._width, self._options))) + 2 * theme.px(INSET), self.segments.sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.segments.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._arrange()
        elif event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        shown, hidden = self._split()
        self.segments.set_options(shown)
        self.segments.set_key(self._key)
        self.segments.updateGeometry()
        self.more.setVisible(bool(hidden))

    def _split(self) -> tuple[list[Option], list[Option]]:
        """What fits side by side, and the rest; the current one is always among the first."""
        room = self.width() - 2 * theme.px(INSET)
        if sum(map(self._width, self._options)) <= room:
            return self._options, []
        room -= self.more.sizeHint().width() + theme.px(GAP)
        current = next(option for option in self._options if option[0] == self._key)
        shown: list[Option] = []
        room -= round(self._width(current))
        for option in self._options:
            if option is current:
                continue
            room -= round(self._width(option))
            if room < 0:
                break
            shown.append(option)
        place = min(self._options.index(current), len(shown))
        shown.insert(place, current)
        return shown, [option for option in self._options if option not in shown]

    def _width(self, option: Option) -> float:
        return theme.metrics("label", 500).horizontalAdvance(option[1]) + 2 * theme.px(PADDING)

    def _open(self) -> None:
        self.menu.clear()
        group = QActionGroup(self.menu)
        for key, words in self._split()[1]:
            action = self.menu.addAction(words)
            action.setObjectName(f"view_{key}")
            action.triggered.connect(lambda _=False, key=key: self._choose(key))
            group.addAction(action)
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def _choose(self, key: str) -> None:
        if key != self._key:
            self._key = key
            self._arrange()
            self.changed.emit(key)
