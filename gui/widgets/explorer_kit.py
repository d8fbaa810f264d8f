"""What explorers share: a stage with controls beside it, the row that plays and steps, names with figures.

stage = Stage()                      put it into the explorer by `stage.fill(self)`
stage.add(ValueSlider(...))          controls stand on the left (from 700 px of width on), below the picture otherwise
stage.section(tr("Points"))          a heading among the controls; returns the label, to be renamed
stage.show_picture(MyPicture())      the picture, the hero; more than one share the room
stage.say(tr("...").format(...))     the computed sentence under it
player = Player(); player.stepped, player.reset_wanted; player.stop()      play, step and reset; stops when hidden
facts = Facts(); facts.show_rows([(tr("Loss"), numbers.number(loss)), ...])     names and figures
class MyPicture(Graph): paint(painter)          a picture with axes: self.across, self.up map numbers to pixels
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from core.texts import N_
from gui import theme
from gui.i18n import shown
from gui.widgets.button import Button
from gui.widgets.explorer_graph import Graph
from gui.widgets.label import Label
from gui.widgets.scroll import scrolling
from gui.widgets.sheet import Hairline

__all__ = ["Facts", "Graph", "Player", "Stage"]

CONTROLS_PX = 280
NARROW_PX, LEAST_CONTROLS_PX = 700, 110
INTERVAL_MS = 400

PLAY = N_("explorers", "Play")
PAUSE = N_("explorers", "Pause")
STEP = N_("explorers", "Step")
RESET = N_("explorers", "Reset")
PLAY_HELP = N_("explorers", "Take one step after the other until you press again.")
STEP_HELP = N_("explorers", "Take one step, then stand still.")
RESET_HELP = N_("explorers", "Back to how the stage opened.")


class Stage(QWidget):
    """Controls on the left, the picture on the right, a sentence under it; in little room the picture stands above."""

    def __init__(self, controls_px: int = CONTROLS_PX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controls_px = controls_px
        self.controls = QVBoxLayout()
        self.controls.setContentsMargins(16, 14, 16, 16)
        self.controls.setSpacing(12)
        self.controls.addStretch(1)
        self._above_room = 0
        self.column = scrolling(self.controls)
        self.line = Hairline(Qt.Orientation.Vertical)
        self.pictures = QVBoxLayout()
        self.pictures.setSpacing(8)
        self.caption = Label("", "body", "text", wrap=True)
        self.caption.setObjectName("explorer_caption")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.right = QVBoxLayout()
        self.right.setContentsMargins(16, 12, 16, 12)
        self.right.setSpacing(10)
        self.right.addLayout(self.pictures, 1)
        self.right.addWidget(self.caption)
        self.halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.halves.setContentsMargins(0, 0, 0, 0)
        self.halves.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.halves.setSpacing(0)
        self.halves.addWidget(self.column)
        self.halves.addWidget(self.line)
        self.halves.addLayout(self.right, 1)
        self._arrange()

    def fill(self, explorer: QWidget) -> None:
        """Take the whole room of `explorer`."""
        column = QVBoxLayout(explorer)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self)

    def add(self, control: QWidget | QLayout, below: bool = False) -> None:
        """Add a control under the others; `below` puts it at the foot of the column."""
        at = self.controls.count() if below else self._above_room
        self._above_room += not below
        if isinstance(control, QLayout):
            self.controls.insertLayout(at, control)
        else:
            self.controls.insertWidget(at, control)

    def section(self, title: str) -> Label:
        """Add a heading to the controls."""
        label = Label(title, "grouphead", "text2", wrap=True)
        self.add(label)
        return label

    def show_picture(self, picture: QWidget, stretch: int = 1) -> None:
        """Add a picture under those that are there; `stretch` is its share of the height."""
        self.pictures.addWidget(picture, stretch)

    def say(self, sentence: str) -> None:
        """What the picture says, in words and computed numbers."""
        if sentence != self.caption.text():
            self.caption.setText(sentence)
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Little: with less width the halves change their places."""
        return QSize(theme.px(300), theme.px(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < theme.px(NARROW_PX)
        across, up = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop
        self.halves.setDirection(up if narrow else across)
        self.halves.setStretchFactor(self.column, 1 if narrow else 0)
        self.halves.setStretchFactor(self.right, 2 if narrow else 1)
        self.line.setVisible(not narrow)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.column.setSizePolicy(free if narrow else fixed, free)
        self.column.setMinimumHeight(self._controls_high() if narrow else 0)
        self.column.setMinimumWidth(0 if narrow else theme.px(self._controls_px))
        self.column.setMaximumWidth(16_777_215 if narrow else theme.px(self._controls_px))

    def _controls_high(self) -> int:
        """Below the picture: a third of the room, or what the picture and its sentence leave."""
        left = self.height() - self.right.minimumHeightForWidth(self.width())
        return max(theme.px(LEAST_CONTROLS_PX), min(self.height() // 3, left))


class Player(QWidget):
    """Play or pause, step, reset. `stepped` asks for one step (while playing every `interval_ms`), `stop` ends playing.

    It stops by itself when it is hidden, so that nothing runs behind another page.
    """

    stepped = Signal()
    reset_wanted = Signal()
    playing_changed = Signal(bool)

    def __init__(self, interval_ms: int = INTERVAL_MS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.play, self.step, self.again = Button("", "play", "primary"), Button("", "step"), Button("", "reset")
        for button, name in ((self.play, "play"), (self.step, "step"), (self.again, "reset")):
            button.setObjectName(f"explorer_{name}")
        self.timer = QTimer(self)
        self.timer.setInterval(interval_ms)
        self.timer.timeout.connect(self.stepped)
        self.play.clicked.connect(self.toggle)
        self.step.clicked.connect(self._step)
        self.again.clicked.connect(self._reset)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.play, 1)
        row.addWidget(self.step)
        row.addWidget(self.again)
        self.retranslate()

    @property
    def playing(self) -> bool:
        return self.timer.isActive()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.stop()
        else:
            self.timer.start()
            self._show()

    def stop(self) -> None:
        """Stand still."""
        if self.playing:
            self.timer.stop()
            self._show()

    def set_live(self, live: bool) -> None:
        """Whether there is a step left to take; nothing plays where there is none."""
        if not live:
            self.stop()
        self.play.setEnabled(live)
        self.step.setEnabled(live)

    def retranslate(self) -> None:
        """Renew the texts; an explorer calls it from its own `retranslate`."""
        self.play.setToolTip(shown(PLAY_HELP))
        for button, words, tip in ((self.step, STEP, STEP_HELP), (self.again, RESET, RESET_HELP)):
            button.setAccessibleName(shown(words))
            button.setToolTip(shown(tip))
        self.step.setText(shown(STEP))
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    def _step(self) -> None:
        self.stop()
        self.stepped.emit()

    def _reset(self) -> None:
        self.stop()
        self.reset_wanted.emit()

    def _show(self) -> None:
        self.play.setText(shown(PAUSE if self.playing else PLAY))
        self.play.set_icon("pause" if self.playing else "play")
        self.playing_changed.emit(self.playing)


class Facts(QWidget):
    """Names on the left, figures on the right, one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Label, Label]] = []
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(0, 1)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these names and figures."""
        while len(self._rows) < len(rows):
            name, figure = Label("", "label", "text2", wrap=True), Label("", "strong")
            figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.grid.addWidget(name, len(self._rows), 0)
            self.grid.addWidget(figure, len(self._rows), 1, Qt.AlignmentFlag.AlignRight)
            self._rows.append((name, figure))
        for index, (name, figure) in enumerate(self._rows):
            there = index < len(rows)
            name.setVisible(there)
            figure.setVisible(there)
            if there:
                name.setText(rows[index][0])
                figure.setText(rows[index][1])

    def figures(self) -> list[str]:
        """The figures as they stand, from the top."""
        return [figure.text() for _, figure in self._rows if not figure.isHidden()]
