"""The training panel: rate, optimiser, loss, batch and epochs; at its foot what the run has to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.fields import replace_fields
from core.nn.loss import LOSSES
from core.project import recipe
from core.project.document import Project
from core.project.edits import fit_output
from core.texts import N_, Text
from core.training.optimiser import OPTIMISERS
from core.training.schedule import SCHEDULES
from core.training.stopping import STOP_RULES, StopRule
from gui.bringing.recipe_dialog import RecipeDialog
from gui.checkup import Checkup
from gui.i18n import shown
from gui.panel import PANELS, Panel
from gui.run_card import RunCard
from gui.session import Session
from gui.widgets.button import Button
from gui.widgets.combo import ComboBox
from gui.widgets.form import Form
from gui.widgets.label import Label
from gui.widgets.number_edit import NumberEdit, ProblemLine
from gui.widgets.rate_ruler import RateRuler
from gui.widgets.rule_list import RuleList
from gui.widgets.scroll import scrolling

RATE = N_("training panel", "Learning rate")
RATE_HELP = N_(
    "training panel",
    "Learning rate: how large each step is. You can drag it while training; the change is marked on the loss curve.",
)
CHANGE_RATE = N_("training panel", "Change learning rate")
CHANGE = N_("training panel", "Change training")
MAKE_GOOD = N_("training panel", "Make it good…")
MAKE_GOOD_HELP = N_(
    "training panel", "What experience recommends for pictures: augmentation, one cycle and more, each part explained."
)
STOP = N_("training panel", "Stop before the last epoch")
FIXED = N_("training panel", "This is fixed while a run goes on. Pause the run to change it; it then starts anew.")
CATALOGUES: dict[str, tuple[Text, Mapping[str, Any]]] = {
    "optimiser": (N_("training panel", "Optimiser"), OPTIMISERS),
    "loss": (N_("training panel", "Loss"), LOSSES),
    "schedule": (N_("training panel", "Schedule"), SCHEDULES),
}
FIELDS_MARGIN = 8
"""Between the fields and the scroll bar, in pixels."""
MAIN_FIELDS = ("batch_size", "epochs", "weight_decay", "seed")


@PANELS.register
class TrainingPanel(Panel):
    key: ClassVar[str] = "training"
    name: ClassVar[Text] = N_("panels", "Training")
    icon: ClassVar[str] = "curve"
    order: ClassVar[int] = 30
    minimum_px: ClassVar[int] = 214
    usual_px: ClassVar[Mapping[str, int]] = {"points": 244, "pictures": 212, "table": 244, "sequence": 244}

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._build_rate()
        self._build_choices()
        self.card = RunCard()
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.card)
        self.body.addLayout(self._foot)
        self.column.verticalScrollBar().rangeChanged.connect(self._line_up)
        self._line_up(0, 0)
        self.retranslate()

    def _line_up(self, _low: int, high: int) -> None:
        """The card ends where the fields above it end, with and without a scroll bar beside them."""
        bar = self.column.verticalScrollBar().sizeHint().width() if high else 0
        self._foot.setContentsMargins(0, 0, FIELDS_MARGIN + bar, 0)

    def _build_rate(self) -> None:
        self.rate_label = Label("", "label", "text2")
        self.rate = NumberEdit(low=1e-7, high=100.0, value=0.03, log=True)
        self.rate.setObjectName("learning_rate")
        self.rate.setFixedWidth(88)
        self.ruler = RateRuler(1e-5, 10.0)
        self.ruler.setObjectName("learning_rate_slider")
        head = QHBoxLayout()
        head.addWidget(self.rate_label)
        head.addStretch(1)
        head.addWidget(self.rate)
        self.settings = QVBoxLayout()
        self.settings.setContentsMargins(0, 0, FIELDS_MARGIN, 0)
        self.settings.setSpacing(12)
        self.good = Button("", "flag", size="small")
        self.good.setObjectName("make_it_good")
        self.good.clicked.connect(self._make_it_good)
        self.settings.addWidget(self.good)
        self.settings.addLayout(head)
        self.settings.addWidget(ProblemLine(self.rate))
        self.settings.addWidget(self.ruler)
        self.rate.changed.connect(self._set_rate)
        self.ruler.changed.connect(self._set_rate)

    def _build_choices(self) -> None:
        project = Project()
        self.combos: dict[str, ComboBox] = {}
        self.combo_labels: dict[str, Label] = {}
        self.forms: dict[str, Form] = {}
        for name in CATALOGUES:
            self.combo_labels[name] = Label("", "label", "text2")
            self.combos[name] = ComboBox([("", "")])
            self.combos[name].setObjectName(name)
            self.combos[name].changed.connect(lambda key, name=name: self._choose(name, key))
            self.forms[name] = Form(getattr(project.training, name))
            self.forms[name].changed.connect(lambda field, value, name=name: self._set_part(name, field, value))
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(self.combo_labels[name])
            column.addWidget(self.combos[name])
            self.settings.addLayout(column)
            self.settings.addWidget(self.forms[name])
        self.main = Form(project.training, only=MAIN_FIELDS)
        self.more = Form(project.training, without=("learning_rate", *MAIN_FIELDS))
        for form in (self.main, self.more):
            form.changed.connect(self._set_field)
            self.settings.addWidget(form)
        self.stop_label = Label("", "label", "text2")
        self.stop = RuleList(STOP_RULES, "stop")
        self.stop.rules_changed.connect(lambda rules: self._set_stop(rules))
        self.settings.addWidget(self.stop_label)
        self.settings.addWidget(self.stop)
        self.settings.addStretch(1)
        self.column = scrolling(self.settings)
        self.body.setContentsMargins(16, 0, 2, 16)
        self.body.addWidget(self.column, 1)

    def attach(self, session: Session) -> None:
        self._session = session
        session.project_changed.connect(self._show)
        session.run_state_changed.connect(self._show_state)
        self.checkup = Checkup(session, self)
        self.checkup.edge_known.connect(self.ruler.set_edge)
        self.card.attach(session, self.checkup)
        self._show(session.project)
        self._show_state(session.state)

    def retranslate(self) -> None:
        self.good.setText(shown(MAKE_GOOD))
        self.good.setToolTip(shown(MAKE_GOOD_HELP))
        self.rate_label.setText(shown(RATE))
        self.stop_label.setText(shown(STOP))
        for widget in (self.rate, self.ruler):
            widget.setToolTip(shown(RATE_HELP))
            widget.setAccessibleName(shown(RATE))
        for name, (text, catalogue) in CATALOGUES.items():
            self.combo_labels[name].setText(shown(text))
            self.combos[name].setAccessibleName(shown(text))
            self.combos[name].set_options([(key, shown(member.name)) for key, member in catalogue.items()])
        if self._session is not None:
            self._show(self._session.project)

    def _show(self, project: Project) -> None:
        training = project.training
        self.good.setVisible(recipe.suits(project))
        self.rate.set_value(training.learning_rate)
        self.ruler.set_number(training.learning_rate)
        for name in CATALOGUES:
            part = getattr(training, name)
            self.combos[name].set_key(part.key)
            self.combos[name].setToolTip(shown(type(part).help))
            self.forms[name].set_spec(part)
            self.forms[name].setVisible(bool(self.forms[name].names()))
        for key, loss in LOSSES.items():
            self.combos["loss"].set_disabled(key, project.data.task not in loss.tasks)
        self.stop.set_rules(training.stop)
        self.main.set_spec(training)
        self.more.set_spec(training)

    def _show_state(self, state: str) -> None:
        """What a run cannot change is locked while it goes on, and says so."""
        locked = state == "running"
        self.good.setEnabled(not locked)
        for widget in (*self.combos.values(), *self.forms.values(), self.main, self.more, self.stop):
            widget.setEnabled(not locked)
        for widget in (*self.forms.values(), self.main, self.more):
            widget.setToolTip(shown(FIXED) if locked else "")

    def _make_it_good(self) -> None:
        """Offer the recommended recipe for pictures; what is chosen of it is one edit."""
        session = self._session
        if session is None or session.dataset is None:
            return
        dialog = RecipeDialog(session.project, len(session.dataset.train), self.window())
        dialog.chosen.connect(lambda project: session.edit(project, shown(MAKE_GOOD)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set_rate(self, rate: float) -> None:
        if self._session is not None:
            self._session.set_learning_rate(rate, shown(CHANGE_RATE))

    def _set_field(self, name: str, value: object) -> None:
        assert self._session is not None
        self._apply(replace_fields(self._session.project.training, **{name: value}), f"training.{name}")

    def _set_stop(self, rules: tuple[StopRule, ...]) -> None:
        assert self._session is not None
        self._apply(replace(self._session.project.training, stop=rules), "")

    def _set_part(self, name: str, field: str, value: object) -> None:
        assert self._session is not None
        training = self._session.project.training
        part = replace_fields(getattr(training, name), **{field: value})
        self._apply(replace(training, **{name: part}), f"training.{name}.{field}")

    def _choose(self, name: str, key: str) -> None:
        """Another member of a catalogue, with its defaults; the last layer follows the loss."""
        assert self._session is not None
        part = CATALOGUES[name][1][key]()
        self._apply(replace(self._session.project.training, **{name: part}), "")

    def _apply(self, training: Any, merge_key: str) -> None:
        assert self._session is not None
        project = replace(self._session.project, training=training)
        if project.training.loss != self._session.project.training.loss:
            project = fit_output(project)
        self._session.edit(project, shown(CHANGE), merge_key)
