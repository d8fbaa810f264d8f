"""One input per kind of field: what a form is made of. Each shows a label, a value, and says when it changed."""

from __future__ import annotations

import math
import types
from typing import Any, Union, get_args, get_origin

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.errors import InputError
from core.fields import FieldInfo, parse, replace_fields
from gui import numbers, theme
from gui.i18n import sentence, shown
from gui.widgets.check import CheckBox
from gui.widgets.combo import ComboBox
from gui.widgets.label import Label
from gui.widgets.number_edit import NumberEdit, NumberField, ProblemLine
from gui.widgets.slider import ValueSlider

PAUSE_MS = 350
"""A live text is taken up when nothing was typed for so long."""


class FieldInput(QWidget):
    """The input of one field; `narrow` ones may share a row."""

    changed = Signal(str, object)
    moved = Signal(str, object)
    narrow = False

    def __init__(self, info: FieldInfo) -> None:
        super().__init__()
        self.info = info
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def set_value(self, value: Any) -> None:
        """Show `value` without a signal."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Write label and hint in the language that is on."""
        if self.info.label.help is not None:
            self.setToolTip(shown(self.info.label.help))

    def text(self) -> str:
        """The field's name on screen."""
        return shown(self.info.label.text)

    def tell(self, value: Any) -> None:
        """Tell that the field has a new value."""
        self.changed.emit(self.info.name, value)


class SliderInput(FieldInput):
    """A number with a step or a logarithmic range."""

    def __init__(self, info: FieldInfo) -> None:
        super().__init__(info)
        assert info.range is not None
        marks = info.range
        self._whole = _kind(info) is int
        self._slider = ValueSlider("", marks.low, marks.high, marks.step, marks.log, self._shown)
        self._column.addWidget(self._slider)
        self.setFocusProxy(self._slider)
        self._slider.changed.connect(lambda value: self.moved.emit(info.name, self._typed(value)))
        self._slider.committed.connect(lambda value: self.tell(self._typed(value)))
        self.retranslate()

    def set_value(self, value: Any) -> None:
        self._slider.set_value(float(value))

    def retranslate(self) -> None:
        super().retranslate()
        self._slider.set_text(self.text())

    def _typed(self, value: float) -> float:
        return round(value) if self._whole else value

    def _shown(self, value: float) -> str:
        assert self.info.range is not None
        return numbers.quantity(value, self.info.range.unit)


class NumberInput(FieldInput):
    """A number typed or stepped."""

    narrow = True

    def __init__(self, info: FieldInfo) -> None:
        super().__init__(info)
        marks, self._whole = info.range, _kind(info) is int
        low, high = (marks.low, marks.high) if marks is not None else (-math.inf, math.inf)
        log, unit = (marks.log, marks.unit) if marks is not None else (False, "")
        edit = NumberEdit(low, high, 0.0, marks.step if marks is not None else None, log, self._whole, unit)
        self._field = NumberField("", edit)
        self._column.addWidget(self._field)
        self._column.addStretch(1)
        self.setFocusProxy(edit)
        edit.changed.connect(lambda value: self.tell(round(value) if self._whole else value))
        self.retranslate()

    def set_value(self, value: Any) -> None:
        self._field.edit.set_value(value)

    def retranslate(self) -> None:
        super().retranslate()
        self._field.set_text(self.text())


class OptionalNumberInput(FieldInput):
    """A number that may be absent: a check box in front says whether it counts."""

    def __init__(self, info: FieldInfo) -> None:
        super().__init__(info)
        marks, self._whole = info.range, _kind(info) is int
        low, high = (marks.low, marks.high) if marks is not None else (-math.inf, math.inf)
        self._start = low if math.isfinite(low) else 0.0
        self._box = CheckBox("")
        self._edit = NumberEdit(low, high, self._start, log=marks is not None and marks.log, whole=self._whole)
        line = QHBoxLayout()
        line.addWidget(self._box, 1)
        line.addWidget(self._edit)
        self._edit.setFixedWidth(theme.px(96))
        self._column.addLayout(line)
        self._column.addWidget(ProblemLine(self._edit))
        self._box.clicked.connect(self._switched)
        self._edit.changed.connect(lambda value: self.tell(round(value) if self._whole else value))
        self.retranslate()

    def set_value(self, value: Any) -> None:
        self._box.setChecked(value is not None)
        self._edit.setEnabled(value is not None)
        if value is not None:
            self._edit.set_value(value)

    def retranslate(self) -> None:
        super().retranslate()
        self._box.setText(self.text())
        self._edit.setAccessibleName(self.text())

    def _switched(self, on: bool) -> None:
        self._edit.setEnabled(on)
        self.tell(self._edit.value if on else None)


class BoolInput(FieldInput):
    """A check box."""

    def __init__(self, info: FieldInfo) -> None:
        super().__init__(info)
        self._box = CheckBox("")
        self._column.addWidget(self._box)
        self.setFocusProxy(self._box)
        self._box.clicked.connect(self.tell)
        self.retranslate()

    def set_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))

    def retranslate(self) -> None:
        super().retranslate()
        self._box.setText(self.text())


class ChoiceInput(FieldInput):
    """A combo box over the allowed keys."""

    def __init__(self, info: FieldInfo) -> None:
        super().__init__(info)
        self._label = Label("", "label", "text2")
        self._combo = ComboBox()
        self._column.addWidget(self._label)
        self._column.addWidget(self._combo)
        self.setFocusProxy(self._combo)
        self._combo.changed.connect(self.tell)
        self.retranslate()

    def set_value(self, value: Any) -> None:
        self._combo.set_key(str(value))

    def retranslate(self) -> None:
        super().retranslate()
        assert self.info.choice is not None
        self._label.setText(self.text())
        self._combo.setAccessibleName(self.text())
        self._combo.set_options([(key, shown(text)) for key, text in self.info.choice.options])


class TextInput(FieldInput):
    """A line of text: strings, and lists with commas between the items.

    A field that its owner names in `live` is taken up while it is typed, as soon as it can be read.
    """

    def __init__(self, info: FieldInfo, owner: type) -> None:
        super().__init__(info)
        self._owner = owner
        self._label = Label("", "label", "text2")
        self._edit = QLineEdit()
        self._problem = Label("", "caption", "err", wrap=True)
        self._problem.hide()
        for widget in (self._label, self._edit, self._problem):
            self._column.addWidget(widget)
        self.setFocusProxy(self._edit)
        self._value: Any = None
        self._edit.setObjectName(f"text_{info.name}")
        self._edit.editingFinished.connect(self._commit)
        if info.name in getattr(owner, "live", ()):
            self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
            self._pause.timeout.connect(self._commit)
            self._edit.textEdited.connect(lambda _text: self._pause.start())
        self.retranslate()

    def set_value(self, value: Any) -> None:
        typed = ", ".join(str(item) for item in value) if isinstance(value, tuple) else str(value or "")
        if value != self._value or not self._edit.hasFocus():  # never under the cursor of somebody who types
            self._edit.setText(typed)
            self._edit.setCursorPosition(0)  # a long line shows its beginning
            self._show("")
        self._value = value

    def retranslate(self) -> None:
        super().retranslate()
        self._label.setText(self.text())
        self._edit.setAccessibleName(self.text())

    def _commit(self) -> None:
        try:
            value = parse(self._owner, {self.info.name: self._edit.text()})[self.info.name]
            replace_fields(self._owner(), **{self.info.name: value})  # a spec may refuse what its type allows
        except InputError as error:
            self._show(sentence(error))
            return
        self._show("")
        if value != self._value:
            self._value = value
            self.tell(value)

    def _show(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._edit.setProperty("error", bool(problem))
        self._edit.style().unpolish(self._edit)
        self._edit.style().polish(self._edit)


def input_for(info: FieldInfo, owner: type) -> FieldInput:
    """The input that fits the marks and the type of a field of `owner`."""
    kind = _kind(info)
    if info.choice is not None:
        return ChoiceInput(info)
    if kind is bool:
        return BoolInput(info)
    if kind in (int, float) and _may_be_absent(info):
        return OptionalNumberInput(info)
    if kind in (int, float) and info.range is not None and info.range.step is not None:
        return SliderInput(info)
    if kind in (int, float):
        return NumberInput(info)
    return TextInput(info, owner)


def _kind(info: FieldInfo) -> Any:
    """The type of a field without `None`."""
    if get_origin(info.type) in (Union, types.UnionType):
        return next(kind for kind in get_args(info.type) if kind is not type(None))
    return info.type


def _may_be_absent(info: FieldInfo) -> bool:
    return type(None) in get_args(info.type)
