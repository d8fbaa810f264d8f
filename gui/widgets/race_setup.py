"""What a race is about: the knob, the values it takes, and the race's own transport."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.project.knobs import MOST_VALUES, Knob, Option
from core.texts import N_, Text
from gui import numbers, theme
from gui.i18n import shown
from gui.widgets.button import Button, ToolButton
from gui.widgets.chip import Chip
from gui.widgets.combo import ComboBox
from gui.widgets.label import Label
from gui.widgets.number_edit import NumberEdit
from gui.widgets.point_flow import Flow

LEAST_VALUES, MOST_PROPOSED = 2, 10
VALUE_PX, KNOB_PX = 76, 150

OVER = N_("race", "What differs")
KNOB_HELP = N_("race", "The one setting in which the runs differ")
START = N_("race", "Start the race")
PAUSE = N_("race", "Pause")
GO_ON = N_("race", "Go on")
RUN_HELP = N_("race", "Let all runs train in lock-step, from the same start")
STEP_HELP = N_("race", "One step for every run, then they stand still")
STOP_HELP = N_("race", "End this race and choose another one")
VALUE_HELP = N_("race", "Two to six values can race at once.")
ADD_VALUE = N_("race", "Another value")
ADD_HELP = N_("race", "Let this value race too")


class RaceSetup(QWidget):
    """`knob` and `values` are what was chosen; while a race is on they cannot be changed."""

    started = Signal()
    paused = Signal()
    resumed = Signal()
    stepped = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.knob: Knob | None = None
        self._knobs: Mapping[str, Knob] = {}
        self._options: list[Option] = []
        self._chosen: list[Any] = []
        self._state = "empty"
        self._build()
        self.choice.changed.connect(self._choose_knob)
        self.add.clicked.connect(self._add_value)
        self.number.returnPressed.connect(self._add_value)
        self.go.clicked.connect(self._press_go)
        self.one.clicked.connect(self.stepped)
        self.stop.clicked.connect(self.stopped)

    def _build(self) -> None:
        self.over = Label("", "label", "text2")
        self.choice = ComboBox()
        self.choice.setObjectName("race_knob")
        self.choice.setFixedWidth(theme.px(KNOB_PX))
        self.go = Button("", "play", "primary")
        self.go.setObjectName("race_run")
        self.one, self.stop = ToolButton("step", ""), ToolButton("stop", "")
        self.one.setObjectName("race_step")
        self.stop.setObjectName("race_stop")
        self._question, self._transport = QWidget(), QWidget()
        members = {self._question: (self.over, self.choice), self._transport: (self.go, self.one, self.stop)}
        for half, controls in members.items():
            line = QHBoxLayout(half)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.px(8))
            for control in controls:
                line.addWidget(control)
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(6))
        self._head.addWidget(self._question)
        self._head.addStretch(1)
        self._head.addWidget(self._transport)
        self.flow = Flow()
        self._chips = [Chip("", checkable=True) for _ in range(MOST_PROPOSED)]
        for index, chip in enumerate(self._chips):
            chip.setObjectName(f"race_value_{index}")
            chip.clicked.connect(lambda on, index=index: self._toggle(index, on))
            self.flow.add(chip)
        self.number = NumberEdit()
        self.number.setObjectName("race_value")
        self.number.setFixedWidth(theme.px(VALUE_PX))
        self.add = ToolButton("plus", "")
        self.add.setObjectName("race_add")
        self.flow.add(self.number)
        self.flow.add(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(self._head)
        column.addWidget(self.flow)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of its two halves: beside each other where there is room, else one below the other."""
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        """A narrow race leaves its question out: the title below says what differs, and height is dear there."""
        halves = (self._question, self._transport)
        beside = sum(half.sizeHint().width() for half in halves) + 2 * self._head.spacing() <= self.width()
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._head.setStretch(1, int(beside))
        for half in halves:
            self._head.setAlignment(half, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignLeft)
        self._question.setVisible(beside or self._state == "empty")

    @property
    def values(self) -> tuple[Any, ...]:
        """The chosen values in the order of the proposals."""
        return tuple(option.value for option in self._options if option.value in self._chosen)

    def value_text(self, value: Any) -> str:
        """A value as it is said on screen."""
        name = next((option.name for option in self._options if option.value == value), None)
        return shown(name) if name is not None else numbers.compact(float(value))

    def show_knobs(self, offered: Mapping[str, Knob]) -> None:
        """Offer these; the knob that was chosen stays where it is still offered, with its values if they are."""
        self._knobs = offered
        before = self.knob
        key = before.key if before is not None and before.key in offered else next(iter(offered), "")
        self.choice.set_options([(knob.key, shown(knob.name)) for knob in offered.values()])
        self.choice.set_key(key)
        same = before is not None and key in offered and offered[key].current == before.current
        if key and not (same and offered[key].options == before.options):  # type: ignore[union-attr]
            self._choose_knob(key)
        elif key:
            self.knob = offered[key]

    def show_state(self, state: str) -> None:
        """Follow the race: empty, running, paused or finished."""
        self._state = state
        self._renew()

    def retranslate(self) -> None:
        self.over.setText(shown(OVER))
        self.choice.set_options([(knob.key, shown(knob.name)) for knob in self._knobs.values()])
        if self.knob is not None:
            self.choice.set_key(self.knob.key)
        for widget, help_text in (
            (self.choice, KNOB_HELP),
            (self.go, RUN_HELP),
            (self.number, ADD_VALUE),
        ):
            widget.setToolTip(shown(help_text))
            widget.setAccessibleName(shown(help_text))
        self.one.set_tip(shown(STEP_HELP))
        self.stop.set_tip(shown(STOP_HELP))
        self.add.set_tip(shown(ADD_HELP))
        self._renew()

    def _choose_knob(self, key: str) -> None:
        self.knob = self._knobs[key]
        self._options = list(self.knob.options)
        self._chosen = list(self.knob.first_choice())
        limits = self.knob.limits
        if limits is not None:
            self.number.whole, self.number.log = self.knob.whole, limits.log
            self.number.set_limits(limits.low, limits.high)
            self.number.set_value(self.knob.current if self.knob.current is not None else limits.low)
        self._renew()

    def _toggle(self, index: int, on: bool) -> None:
        value = self._options[index].value
        if on:
            self._chosen.append(value)
        else:
            self._chosen.remove(value)
        self._renew()

    def _add_value(self) -> None:
        """Take the number of the field into the race."""
        self.number.commit()
        value = int(self.number.value) if self.knob is not None and self.knob.whole else float(self.number.value)
        if self.knob is None or self.knob.limits is None or not self.number.isEnabled():
            return
        if value not in [option.value for option in self._options]:
            if len(self._options) == MOST_PROPOSED:  # one that was not chosen makes room
                self._options.remove(next(option for option in self._options if option.value not in self._chosen))
            self._options = sorted([*self._options, Option(value)], key=lambda option: float(option.value))
        if value not in self._chosen:
            self._chosen.append(value)
        self._renew()

    def _press_go(self) -> None:
        {"empty": self.started, "running": self.paused, "paused": self.resumed}.get(self._state, self.started).emit()

    def _renew(self) -> None:
        """Which controls are live: before a race its setup, during it its transport."""
        before, count = self._state == "empty", len(self._chosen)
        self.choice.setEnabled(before)
        self.flow.setVisible(before)
        for chip, option in zip(self._chips, self._options, strict=False):
            chip.setText(self.value_text(option.value))
            chip.setToolTip(shown(VALUE_HELP))
            chip.setChecked(option.value in self._chosen)
            chip.setEnabled(before and (chip.isChecked() or count < MOST_VALUES))
        numeric = before and self.knob is not None and self.knob.limits is not None
        extra: list[QWidget] = [self.number, self.add] if numeric else []
        self.flow.show_only([*self._chips[: len(self._options)], *extra])
        self.add.setEnabled(count < MOST_VALUES)
        fits = LEAST_VALUES <= count <= MOST_VALUES
        words: Text = {"running": PAUSE, "paused": GO_ON}.get(self._state, START)
        self.go.setText(shown(words))
        self.go.set_icon("pause" if self._state == "running" else "play")
        self.go.setEnabled(fits and self._state != "finished")
        self.one.setEnabled(fits and self._state in ("empty", "paused"))
        self.stop.setEnabled(not before)
        self._stack()
