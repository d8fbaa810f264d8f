"""The small cards that open over the network drawing: one sets and locks a weight or bias, one holds a layer's form."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.nn.layer import LayerSpec
from gui import numbers, theme
from gui.widgets.button import ToolButton
from gui.widgets.form import Form
from gui.widgets.hover_card import SHADOW, paint_floating
from gui.widgets.join_form import Choices
from gui.widgets.label import Label
from gui.widgets.number_edit import NumberEdit, NumberField
from gui.widgets.painting import ends_its_painter
from gui.widgets.switch import Switch

WIDTH = 196
LARGEST = 1000.0


class FloatingCard(QWidget):
    """Floats over its parent until Escape, its cross or a press on the paper around it.

    After the first two the keyboard goes back to `home`.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, home: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._home, self._room = home, parent
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a press on its switch leaves the keyboard here
        self.title = Label("", "strong")
        self.cross = ToolButton("close", side=26)
        self.cross.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.cross)
        self.body = QVBoxLayout(self)
        side = theme.px(12) + SHADOW
        self.body.setContentsMargins(side, theme.px(6) + SHADOW, theme.px(8) + SHADOW, side)
        self.body.setSpacing(theme.px(8))
        self.body.addLayout(head)
        parent.installEventFilter(self)
        self.hide()

    def open_beside(self, place: QRect) -> None:
        """Open below `place` (in the parent's pixels), above it where there is no room, always inside the parent."""
        self.setFixedWidth(min(theme.px(WIDTH) + 2 * SHADOW, self._room.width()))
        self.adjustSize()
        wide, tall = self._room.width() - self.width(), self._room.height() - self.height()
        y = place.bottom() if place.bottom() <= tall else place.top() - self.height()
        self.move(max(0, min(place.center().x() - self.width() // 2, wide)), max(0, min(y, tall)))
        self.show()
        self.raise_()
        self.opened.emit()

    def fit_anew(self) -> None:
        """Take the height that the contents need now, inside the parent."""
        self.body.activate()
        self.adjustSize()
        self.move(self.x(), max(0, min(self.y(), self._room.height() - self.height())))

    def put_away(self) -> None:
        """Close where it is open."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def leave(self) -> None:
        """Close, and give the keyboard back."""
        self.put_away()
        self._home.setFocus(Qt.FocusReason.OtherFocusReason)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_floating(QPainter(self), QRectF(self.rect()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The paper of the card keeps the press from what lies below."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press that nothing in the room wanted."""
        if watched is self._room and event.type() == QEvent.Type.MouseButtonPress:
            self.put_away()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Renew the texts."""
        self.cross.set_tip(self.tr("Close (Escape)"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class WireEditor(FloatingCard):
    """Shows one weight or bias as it moves, sets it, locks it, and cuts it once `show_cut` was called."""

    value_set = Signal(object, float)
    lock_set = Signal(object, bool)
    cut_set = Signal(object, bool)

    def __init__(self, home: QWidget, parent: QWidget) -> None:
        super().__init__(home, parent)
        self.setObjectName("wire_editor")
        self.wire: object = None
        """The weight or bias as whoever opened the card knows it: a `Wire` of the drawing, a number of a kernel."""
        self._value: float | None = None
        self._now, self._figure = Label("", "label", "text2"), Label("", "label")
        self._figure.setObjectName("wire_now")
        self.edit = NumberEdit(-LARGEST, LARGEST, step=0.1)
        self.edit.setObjectName("wire_value")
        self.field = NumberField("", self.edit)
        self.field.setObjectName("wire_field")
        self.lock = Switch("")
        self.lock.setObjectName("wire_lock")
        row = QHBoxLayout()
        row.addWidget(self._now, 1)
        row.addWidget(self._figure)
        self.body.addLayout(row)
        self.body.addWidget(self.field)
        self.cut = Switch("")
        self.cut.setObjectName("wire_cut")
        self.cut.hide()
        self.body.addWidget(self.lock)
        self.body.addWidget(self.cut)
        self.edit.changed.connect(self._report_value)
        self.edit.problem.connect(lambda _sentence: self.fit_anew())
        self.edit.given_up.connect(self.leave)
        self.lock.toggled.connect(self._report_lock)
        self.cut.toggled.connect(self._report_cut)
        self.retranslate()

    def open_wire(self, wire: object, name: str, value: float, locked: bool, place: QRect) -> None:
        """Open for the number `wire`, beside its `place`."""
        self.wire = wire
        self.title.setText(name)
        self.setAccessibleName(name)
        self.edit.set_value(value)
        self.show_now(value, locked)
        self.open_beside(place)
        (self.edit if self.field.isEnabled() else self.cut).setFocus(Qt.FocusReason.TabFocusReason)

    def show_now(self, value: float, locked: bool) -> None:
        """The number as it is at this moment; the field keeps what the person typed."""
        self._value = value
        if not self.cut.isChecked():
            self._figure.setText(numbers.signed(value))
            self._figure.set_tone("bluetext" if value > 0 else "orangetext" if value < 0 else "text")
        _set_quietly(self.lock, locked)
        if not self.edit.hasFocus():
            self.edit.set_value(value)

    def show_cut(self, is_cut: bool) -> None:
        """Whether it is cut: then there is nothing to set or to lock."""
        _set_quietly(self.cut, is_cut)
        self.cut.show()
        self.field.setEnabled(not is_cut)
        self.lock.setEnabled(not is_cut)
        if is_cut:
            self._figure.setText(self.tr("cut"))
            self._figure.set_tone("text")
        elif self._value is not None:
            self.show_now(self._value, self.lock.isChecked())

    def retranslate(self) -> None:
        super().retranslate()
        self._now.setText(self.tr("Now"))
        self.field.set_text(self.tr("Set it to"))
        self.lock.setText(self.tr("Locked"))
        self.lock.setAccessibleName(self.tr("Locked"))
        self.lock.setToolTip(self.tr("Training leaves a locked number exactly as it is; Reset and new seeds too."))
        self.cut.setText(self.tr("Cut"))
        self.cut.setAccessibleName(self.tr("Cut"))
        self.cut.setToolTip(
            self.tr(
                "A cut connection is not there: no training, Reset or new seed brings it back. Switched off again, it "
                "weighs what it weighed before."
            )
        )
        self.edit.setToolTip(self.tr("It is put into the network between two steps, also while it trains."))

    def _report_value(self, value: float) -> None:
        if self.wire is not None:
            self.value_set.emit(self.wire, value)

    def _report_lock(self, locked: bool) -> None:
        if self.wire is not None:
            self.lock_set.emit(self.wire, locked)

    def _report_cut(self, is_cut: bool) -> None:
        if self.wire is not None:
            self.cut_set.emit(self.wire, is_cut)


def _set_quietly(switch: Switch, on: bool) -> None:
    """Turn a switch over without a signal."""
    if switch.isChecked() != on:
        switch.blockSignals(True)
        switch.setChecked(on)
        switch.blockSignals(False)


class LayerEditor(FloatingCard):
    """The form of one layer, opened from its name in the drawing."""

    edited = Signal(int, str, object)

    def __init__(self, home: QWidget, parent: QWidget) -> None:
        super().__init__(home, parent)
        self.setObjectName("layer_editor")
        self.layer = -1
        self.form: Form | None = None
        self.retranslate()

    def open_layer(self, layer: int, spec: LayerSpec, choices: Choices, place: QRect) -> None:
        """Open for layer `layer`, beside its `place`; `choices` are those that only its network knows."""
        self.layer = layer
        self.title.setText(spec.name)
        self.setAccessibleName(spec.name)
        self._show_form(spec, choices)
        self.open_beside(place)
        names = self.form.names() if self.form is not None else ()
        target = self.form.widget_of(names[0]) if self.form is not None and names else self.cross
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def show_layer(self, spec: LayerSpec | None, choices: Choices) -> None:
        """Follow an edit; close where the layer is gone or another one stands in its place."""
        if not self.isVisible():
            return
        if spec is None or spec.name != self.title.text():
            self.leave()
        elif self.form is not None:
            self.form.set_choices(choices)
            self.form.set_spec(spec)

    def _show_form(self, spec: LayerSpec, choices: Choices) -> None:
        if self.form is not None:
            self.body.removeWidget(self.form)
            self.form.deleteLater()
        self.form = Form(spec, without=("names",), choices=choices)
        self.form.changed.connect(lambda name, value: self.edited.emit(self.layer, name, value))
        for name in self.form.names():
            self.form.widget_of(name).setObjectName(f"editor_{name}")
        self.body.addWidget(self.form)
