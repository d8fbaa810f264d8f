"""The lesson: which network learns, how far it is, and what it gave and took (the forgetting meter).

card.set_networks([("ready", "Ready-trained"), …]); card.set_drawings(24, 22); card.set_progress(done, total)
card.set_result(TaughtWords); signals teach_wanted, cancel_wanted, undo_wanted, network_changed(key)
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui import numbers, theme
from gui.widgets.button import Button
from gui.widgets.combo import ComboBox
from gui.widgets.label import Label
from gui.widgets.painting import box, ends_its_painter, renew
from gui.widgets.progress import ProgressBar

WIDTH, METER = 262, 6


@dataclass(frozen=True)
class Result:
    """What a lesson did: shares read right before and after; `name` of the network that was added, "" for none."""

    own: tuple[float, float]
    old: tuple[float, float]
    tested: int
    unseen: bool
    name: str


class TeachCard(QWidget):
    """Three states: what can be taught, the lesson under way, its result."""

    teach_wanted = Signal()
    cancel_wanted = Signal()
    undo_wanted = Signal()
    keep_wanted = Signal()
    network_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._right: int | None = None
        self._progress: tuple[int, int] | None = None
        self._began = 0.0
        self._result: Result | None = None
        self.network = ComboBox()
        self.learn, self.stop = Button(icon="teach", kind="primary"), Button(size="small")
        self.undo = Button(icon="undo", size="small")
        self.bar = ProgressBar()
        self.words, self.note = Label("", "label", "text2", wrap=True), Label("", "label", "text2", wrap=True)
        self.own, self.old = Meter(), Meter()
        names = {"taught_network": self.network, "teach_now": self.learn, "teach_cancel": self.stop}
        for name, widget in (names | {"teach_undo": self.undo, "own_meter": self.own, "old_meter": self.old}).items():
            widget.setObjectName(name)
        self._build()
        self.learn.clicked.connect(self.teach_wanted)
        self.stop.clicked.connect(self.cancel_wanted)
        self.undo.clicked.connect(self._undo_or_keep)
        self.network.changed.connect(self.network_changed)
        self.retranslate()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.learn)
        row.addWidget(self.stop)
        row.addWidget(self.undo)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for widget in (self.network, self.words, self.bar, self.own, self.old, self.note):
            column.addWidget(widget)
        column.addLayout(row)
        column.addStretch(1)

    def set_networks(self, networks: Sequence[tuple[str, str]]) -> None:
        """Those that can learn, by key and name; the chosen one stays when it is still there."""
        before = self.network.key
        self.network.set_options(networks)
        keys = [key for key, _ in networks]
        if before not in keys and keys:
            self.network.set_key(keys[0])

    def set_drawings(self, count: int, right: int | None) -> None:
        """How many drawings there are, and how many of them the chosen network reads right (None: not known yet)."""
        self._count, self._right = count, right
        self._renew()

    def set_progress(self, done: int, total: int) -> None:
        """The lesson is under way."""
        if self._progress is None:
            self._began = time.monotonic()
        self._progress, self._result = (done, total), None
        self._renew()

    def set_idle(self) -> None:
        """No lesson is under way (it was cancelled, or failed)."""
        self._progress = None
        self._renew()

    def set_result(self, result: Result | None) -> None:
        """Show what the last lesson did; None forgets it."""
        self._progress, self._result = None, result
        self._renew()

    def retranslate(self) -> None:
        self.network.setAccessibleName(self.tr("Network to teach"))
        self.network.setToolTip(self.tr("Which network learns your hand; the one on the desk stays as it is."))
        self.stop.setText(self.tr("Cancel"))
        self.learn.setToolTip(
            self.tr("A short lesson: a quarter of every batch is your drawings, the rest are old samples.")
        )
        self._renew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _undo_or_keep(self) -> None:
        added = self._result is not None and self._result.name
        (self.undo_wanted if added else self.keep_wanted).emit()

    def _renew(self) -> None:
        busy, result = self._progress is not None, self._result
        self.learn.setText(self.tr("Teach it again") if result else self.tr("Teach it my hand"))
        self.learn.updateGeometry()
        self.learn.setEnabled(self._count > 0)
        self.learn.setVisible(not busy)
        self.stop.setVisible(busy)
        self.bar.setVisible(busy)
        self.network.setEnabled(not busy)
        for widget in (self.undo, self.note, self.own, self.old):
            widget.setVisible(result is not None)
        self.words.setVisible(result is None)
        self.words.setText(self._progress_words() if self._progress is not None else self._words())
        if self._progress is not None:
            self.bar.set_share(self._progress[0] / max(1, self._progress[1]))
        if result is not None:
            self._show_result(result)

    def _words(self) -> str:
        if self._count == 0:
            return self.tr("Draw a digit and keep it with its label. One is enough to begin; two of each teach more.")
        if self._right is None:
            return self.tr("%n drawing(s) to learn from.", "", self._count)
        words = self.tr("It reads {right} of your {count} drawings right.")
        return words.format(right=self._right, count=self._count)

    def _progress_words(self) -> str:
        assert self._progress is not None
        done, total = self._progress
        left = (time.monotonic() - self._began) / done * (total - done) if done else float("nan")
        parts = [self.tr("Step {steps}").format(steps=numbers.of(done, total)), numbers.time_left(left)]
        return " · ".join(part for part in parts if part)

    def _show_result(self, result: Result) -> None:
        tested = (
            self.tr("Your drawings ({count} unseen)") if result.unseen else self.tr("Your {count} drawings, learned")
        )
        self.own.show_shares(tested.format(count=result.tested), *result.own)
        self.old.show_shares(self.tr("MNIST, not forgotten"), *result.old)
        if result.name:
            words = self.tr("“{name}” now stands beside the others.").format(name=result.name)
            self.undo.setText(self.tr("Undo"))
        else:
            words = self.tr("The lesson did not help, so the old network stays.")
            self.undo.setText(self.tr("Keep it all the same"))
        self.undo.set_icon("undo" if result.name else "plus")
        self.note.setText(words)


class Meter(QWidget):
    """A name, "90.0% → 98.0%", and a bar with a mark where it stood before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._before, self._after = "", 0.0, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, name: str, before: float, after: float) -> None:
        """Shares from 0 to 1."""
        self._name, self._before, self._after = name, before, after
        self.setAccessibleName(f"{name}: {self._figures()}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH), theme.px(18 + METER))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = QRectF(0, 0, self.width(), theme.px(16))
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._name)
        painter.setFont(theme.font("label", 600))
        painter.setPen(theme.token("warn" if self._after < self._before else "text"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._figures())
        track = QRectF(0, self.height() - theme.px(METER), self.width(), theme.px(METER))
        box(painter, track, 3, "sunken")
        filled = QRectF(track)
        filled.setWidth(max(1.0, track.width() * self._after))
        box(painter, filled, 3, "warnline" if self._after < self._before else "accent")
        x = track.left() + track.width() * self._before
        painter.fillRect(QRectF(min(x, track.right() - 2) - 1, track.top(), 2, track.height()), theme.token("text"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _figures(self) -> str:
        return f"{numbers.percent(self._before)} → {numbers.percent(self._after)}"
