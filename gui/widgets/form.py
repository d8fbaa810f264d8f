"""A form made from the marks on a spec's fields; one for layers, data, optimisers and training settings.

    form = Form(spec)                    spec: an instance of a dataclass with labelled fields (core.fields)
    form.changed(str, object)            a field has a new, checked value; apply it with core.fields.replace_fields
    form.set_spec(spec)                  show another spec (a form for another class is built when needed)
    form.widget_of("momentum")           the input of one field (to disable it, to focus it)

A number with a step becomes a slider, other numbers fields with steppers (two share a row), a bool a check box,
a choice a combo box, anything else a line of text. While a slider moves, `moved(str, object)` runs ahead of `changed`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.fields import Choice, FieldInfo, describe
from gui import theme
from gui.widgets.field_inputs import FieldInput, input_for

ROW_GAP, PAIR_GAP = 12, 8


class Form(QWidget):
    """The editable fields of `spec`, all but those in `without`; `only` names the ones to show.

    `choices` holds those of fields whose marks cannot know them, such as the layers of a network.
    """

    changed = Signal(str, object)
    moved = Signal(str, object)

    def __init__(
        self,
        spec: Any,
        only: Collection[str] | None = None,
        without: Collection[str] = (),
        parent: QWidget | None = None,
        choices: Mapping[str, Choice] | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = dict(choices or {})
        self._only, self._without = only, without
        self._inputs: dict[str, FieldInput] = {}
        self._spec_type: type | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(ROW_GAP))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_spec(spec)

    def set_spec(self, spec: Any) -> None:
        """Show the values of `spec` without a signal; the fields that it calls `idle` mean nothing now and hide."""
        if type(spec) is not self._spec_type:
            self._build(type(spec))
        idle = getattr(spec, "idle", ())
        for name, field in self._inputs.items():
            field.set_value(getattr(spec, name))
            field.setVisible(name not in idle)

    def set_choices(self, choices: Mapping[str, Choice]) -> None:
        """Offer other choices in the fields that were made with some; `set_spec` says which is on."""
        for name, choice in choices.items():
            if self._choices.get(name) != choice and name in self._inputs:
                self._choices[name] = choice
                self._inputs[name].info = replace(self._inputs[name].info, choice=choice)
                self._inputs[name].retranslate()

    def names(self) -> tuple[str, ...]:
        """The fields that are shown, in order."""
        return tuple(self._inputs)

    def widget_of(self, name: str) -> QWidget:
        """The input of field `name`."""
        return self._inputs[name]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for field in self._inputs.values():
                field.retranslate()

    def _build(self, spec_type: type) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._spec_type = spec_type
        infos = [
            replace(info, choice=self._choices.get(info.name, info.choice))
            for info in describe(spec_type)
            if self._wants(info)
        ]
        infos.sort(key=lambda info: info.name not in getattr(spec_type, "live", ()))  # what is typed all the time leads
        self._inputs = {info.name: input_for(info, spec_type) for info in infos}
        waiting: FieldInput | None = None
        for field in self._inputs.values():
            field.changed.connect(self.changed)
            field.moved.connect(self.moved)
            if field.narrow and waiting is None:
                waiting = field
            elif field.narrow and waiting is not None:
                self._column.addWidget(_pair(waiting, field))
                waiting = None
            else:
                if waiting is not None:
                    self._column.addWidget(_pair(waiting, None))
                    waiting = None
                self._column.addWidget(field)
        if waiting is not None:
            self._column.addWidget(_pair(waiting, None))

    def _wants(self, info: FieldInfo) -> bool:
        return info.name not in self._without and (self._only is None or info.name in self._only)


def _pair(left: QWidget, right: QWidget | None) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(PAIR_GAP))
    foot = Qt.AlignmentFlag.AlignBottom  # a label in Chinese is higher than a symbol: the fields stay in one line
    line.addWidget(left, 1, foot)
    if right is not None:
        line.addWidget(right, 1, foot)
    return row
