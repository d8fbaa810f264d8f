"""Several members of a catalogue at once: a check box for each, and its settings below while it is on.

RuleList(STOP_RULES, tr("Stop early")); .set_rules((EarlyStopping(),)); rules_changed(tuple)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.fields import replace_fields
from gui import theme
from gui.i18n import shown
from gui.widgets.check import CheckBox
from gui.widgets.form import Form

INDENT_PX = 24


class RuleList(QWidget):
    """The rules of a catalogue; `rules_changed` carries all that are on, in the catalogue's order."""

    rules_changed = Signal(object)

    def __init__(self, catalogue: Mapping[str, Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._rules: dict[str, Any] = {}
        self.boxes: dict[str, CheckBox] = {}
        self.forms: dict[str, Form] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for key, rule in catalogue.items():
            box, form = CheckBox(""), Form(rule())
            box.setObjectName(f"{name}_{key}")
            box.clicked.connect(lambda on, key=key: self._switch(key, on))
            form.changed.connect(lambda field, value, key=key: self._set_field(key, field, value))
            form.setContentsMargins(theme.px(INDENT_PX), 0, 0, 0)
            form.hide()
            self.boxes[key], self.forms[key] = box, form
            column.addWidget(box)
            column.addWidget(form)
        self.retranslate()

    def set_rules(self, rules: Sequence[Any]) -> None:
        """Show these rules as on, without a signal."""
        self._rules = {rule.key: rule for rule in rules}
        for key, box in self.boxes.items():
            rule = self._rules.get(key)
            box.setChecked(rule is not None)
            self.forms[key].setVisible(rule is not None)
            if rule is not None:
                self.forms[key].set_spec(rule)

    def retranslate(self) -> None:
        for key, box in self.boxes.items():
            box.setText(shown(self._catalogue[key].name))
            box.setToolTip(shown(self._catalogue[key].help))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _switch(self, key: str, on: bool) -> None:
        rules = {other: rule for other, rule in self._rules.items() if other != key}
        self._tell(rules | ({key: self._catalogue[key]()} if on else {}))

    def _set_field(self, key: str, field: str, value: object) -> None:
        self._tell(self._rules | {key: replace_fields(self._rules[key], **{field: value})})

    def _tell(self, rules: Mapping[str, Any]) -> None:
        ordered = tuple(rules[key] for key in self._catalogue if key in rules)
        self.set_rules(ordered)
        self.rules_changed.emit(ordered)
