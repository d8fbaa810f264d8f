"""A layer as a card: name, settings, the shape that comes out; chosen it opens its form, red it offers the fix."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.nn.layer import LayerSpec, Shape
from core.nn.network import LayerReport
from gui import numbers, theme
from gui.i18n import sentence, shown
from gui.widgets.button import Button, ToolButton
from gui.widgets.focus_ring import focus_changed
from gui.widgets.form import Form
from gui.widgets.icon import paint_icon
from gui.widgets.join_form import Choices, taken_words
from gui.widgets.label import Label
from gui.widgets.layer_card_glyph import SIDE, paint_glyph
from gui.widgets.painting import box, ends_its_painter, renew

RADIUS, PADDING, LOW, HIGH = 8, 11, 34, 48
DRAG_PX = 6


class LayerCard(QWidget):
    """One card. It knows its place among the layers only as `index`; −1 is the input, which nobody can move.

    Alt+↑ and Alt+↓ move it, Delete removes it, Enter opens or closes its form.
    """

    chosen = Signal(int)
    edited = Signal(int, str, object)
    """Layer, field, and its new value."""
    removal_wanted = Signal(int)
    move_wanted = Signal(int, int)
    """Layer, and by how many places."""
    fix_wanted = Signal(int)
    dragged = Signal(int, float)
    """Layer, and the pointer's place in the parent's pixels; NaN when it was let go."""

    def __init__(self, index: int = -1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.index = index
        self.spec: LayerSpec | None = None
        self.is_open = False
        self._title, self._detail, self._shape_text = "", "", ""
        self._details: tuple[str, ...] = ()
        self._shape: Shape | None = None
        self._broken = self._over = False
        self._choices: Choices = {}
        self._form: Form | None = None
        self._form_type: type | None = None
        self._pressed_at: QPointF | None = None
        self._dragging = False
        self._build()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def _build(self) -> None:
        self.trouble = Label("", "label", "text2", wrap=True)
        self.fix = Button("", size="small")
        self.fix.clicked.connect(lambda: self.fix_wanted.emit(self.index))
        self.up, self.down = ToolButton("chevron_up", side=26), ToolButton("chevron_down", side=26)
        self.remove = ToolButton("trash", side=26)
        self.up.clicked.connect(lambda: self.move_wanted.emit(self.index, -1))
        self.down.clicked.connect(lambda: self.move_wanted.emit(self.index, 1))
        self.remove.clicked.connect(lambda: self.removal_wanted.emit(self.index))
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(2)
        for button in (self.up, self.down):
            tools.addWidget(button)
        tools.addStretch(1)
        tools.addWidget(self.remove)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self.trouble)
        self._column.addWidget(self.fix, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._tools)
        for widget in (self.trouble, self.fix, self._tools):
            widget.hide()

    # what it shows

    def show_input(self, shape: Shape, detail: str) -> None:
        """Be the card of the input."""
        self.index, self.spec = -1, None
        self._title, self._detail, self._details = self.tr("Input"), detail, (detail,)
        self._set_shape(shape)
        self._set_trouble("", "")

    def show_layer(
        self, index: int, report: LayerReport, fix: str, icon: str = "", form: tuple[LayerSpec, Choices] | None = None
    ) -> None:
        """Be the card of layer `index`; `fix` names what mends its trouble, "" where nothing does.

        `form` is the layer as its form shows it, with the choices that only its network knows.
        """
        self.fix.set_icon(icon)
        self.index = index
        self.spec, self._choices = form or (report.spec, {})
        self._title = report.spec.name
        self._details = tuple(filter(None, (taken_words(self.spec, self._choices), *_details(report))))
        self._detail = " · ".join(self._details)
        self._set_shape(report.output)
        self._set_trouble(sentence(report.problem) if report.problem is not None else "", fix)
        if self._form is not None:
            self._form.set_choices(self._choices)
            self._form.set_spec(self.spec)
        self.setToolTip(shown(report.spec.help) + (f"\n{report.spec.formula}" if report.spec.formula else ""))
        self.setObjectName(f"layer_{index}")
        self._name_parts()

    def set_open(self, is_open: bool) -> None:
        """Open or close the form."""
        is_open = is_open and self.spec is not None
        if is_open != self.is_open:
            self.is_open = is_open
            if is_open:
                self._open_form()
            elif self._form is not None:
                self._form.hide()
            self._tools.setVisible(is_open)
            self._settle()

    @property
    def form(self) -> Form | None:
        """The form of the open card."""
        return self._form if self.is_open else None

    def retranslate(self) -> None:
        """Renew the texts of the buttons."""
        self.up.set_tip(self.tr("Move up (Alt+↑)"))
        self.down.set_tip(self.tr("Move down (Alt+↓)"))
        self.remove.set_tip(self.tr("Remove (Delete)"))
        self._settle()

    # events

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge, width = ("err", 2.0) if self._broken else ("accent", 2.0) if self.is_open else ("hair", 1.0)
        box(painter, QRectF(self.rect()), RADIUS, "paper", "control" if self._over and width == 1.0 else edge, width)
        head = QRectF(theme.px(5), 0, theme.px(SIDE), self._head_height())
        if self._over and self.index >= 0:
            grip = theme.px(16)
            paint_icon(painter, "drag", QRectF(head.center().x() - grip / 2, 0, grip, head.height()), "text3")
        else:
            place = QRectF(0, 0, theme.px(SIDE - 2), theme.px(SIDE - 2))
            place.moveCenter(head.center())
            paint_glyph(painter, place, self._shape, self.is_open)
        left, right = theme.px(SIDE + 9), self.width() - theme.px(PADDING - 1)
        shape_width = theme.metrics("label").horizontalAdvance(self._shape_text)
        title = QRectF(left, 0, right - left - shape_width - theme.px(4), self._title_height())
        painter.setPen(theme.token("text"))
        painter.setFont(theme.font("body", 500))
        words = theme.metrics("body", 500).elidedText(self._title, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("err" if self._broken else "text2"))
        shape = QRectF(left, 0, right - left, self._title_height())
        painter.drawText(shape, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._shape_text)
        if self._detail:
            below = QRectF(left, theme.px(25), right - left, theme.px(17))
            painter.setPen(theme.token("text2"))
            painter.drawText(
                below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._fitting(below.width())
            )

    def _fitting(self, width: float) -> str:
        """The details, or the first of them where not all fit."""
        measure = theme.metrics("label")
        words = self._detail if measure.horizontalAdvance(self._detail) <= width else self._details[0]
        return measure.elidedText(words, Qt.TextElideMode.ElideRight, width)

    def sizeHint(self) -> QSize:
        inside = self._column.heightForWidth(self.width()) if self._column.hasHeightForWidth() else 0
        return QSize(theme.px(168), max(self._head_height(), inside, self._column.sizeHint().height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and event.position().y() <= self._head_height():
            self._pressed_at = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or self.index < 0:
            return
        if self._dragging or abs(event.position().y() - self._pressed_at.y()) > DRAG_PX:
            self._dragging = True
            self.dragged.emit(self.index, self.mapToParent(event.position()).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed_at = self._pressed_at, None
        if self._dragging:
            self._dragging = False
            self.dragged.emit(self.index, float("nan"))
        elif pressed is not None and self.index >= 0:
            self.chosen.emit(self.index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self.index < 0:
            super().keyPressEvent(event)
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(self.index, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit(self.index)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.index)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, RADIUS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, RADIUS)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        renew(self, event)

    # parts

    def _open_form(self) -> None:
        if self._form is not None and self._form_type is not type(self.spec):
            self._column.removeWidget(self._form)
            self._form.deleteLater()
            self._form = None
        if self._form is None:
            self._form_type = type(self.spec)
            self._form = _CardForm(self.spec, without=("names",), choices=self._choices)
            self._form.changed.connect(self._report_edit)
            self._column.insertWidget(0, self._form)
        else:
            self._form.set_choices(self._choices)
            self._form.set_spec(self.spec)
        self._form.setVisible(bool(self._form.names()))
        self._name_parts()

    def _report_edit(self, name: str, value: Any) -> None:
        self.edited.emit(self.index, name, value)

    def _name_parts(self) -> None:
        self.setAccessibleName(f"{self._title} {self._detail} → {self._shape_text}".replace("  ", " "))
        self.up.setObjectName(f"layer_{self.index}_up")
        self.down.setObjectName(f"layer_{self.index}_down")
        self.remove.setObjectName(f"layer_{self.index}_remove")
        self.fix.setObjectName(f"layer_{self.index}_fix")
        if self._form is not None:
            for name in self._form.names():
                self._form.widget_of(name).setObjectName(f"layer_{self.index}_{name}")

    def _set_shape(self, shape: Shape | None) -> None:
        self._shape = shape
        self._shape_text = "?" if shape is None else numbers.shape(shape)

    def _set_trouble(self, words: str, fix: str) -> None:
        self._broken = bool(words)
        self.trouble.setText(words)
        self.trouble.setVisible(self._broken)
        self.fix.setText(fix)
        self.fix.setVisible(self._broken and bool(fix))
        self._settle()

    def _settle(self) -> None:
        more = self._broken or self.is_open
        below = theme.px(10) if more else 0
        side = theme.px(PADDING)
        self._column.setContentsMargins(side, self._head_height() + (theme.px(2) if more else 0), side, below)
        self.setMinimumHeight(0 if more else self._head_height())
        self.updateGeometry()
        self.update()

    def _title_height(self) -> float:
        return theme.px(29) if self._detail else self._head_height()

    def _head_height(self) -> int:
        return theme.px(HIGH if self._detail else LOW)


class _CardForm(Form):
    """Keeps the keys that its fields let through from closing, removing or moving the card."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if not alt and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete):
            super().keyPressEvent(event)


def _details(report: LayerReport) -> tuple[str, ...]:
    """Settings and parameters in a few characters; a layer without either has one line only."""
    parts = []
    if report.spec.key not in ("linear", "features"):
        parts.append(report.spec.summary)
    if report.parameters:
        words = QCoreApplication.translate("LayerCard", "{count} parameters")
        parts.append(words.format(count=numbers.whole(report.parameters)))
    if report.cut:
        words = QCoreApplication.translate("LayerCard", "{count} cut")
        parts.append(words.format(count=numbers.whole(report.cut)))
    return tuple(part for part in parts if part)
