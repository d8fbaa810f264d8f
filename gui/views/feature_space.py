"""Feature space: a hidden layer bends the plane, until a straight line can part what lay around each other."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.project.document import Project
from core.texts import N_, Text
from core.training.events import Snapshot
from gui import numbers, theme
from gui.view import VIEWS, View
from gui.widgets.button import ToolButton
from gui.widgets.combo import ComboBox
from gui.widgets.label import Label
from gui.widgets.message import EmptyState
from gui.widgets.network_diagram_columns import Column, columns_of, subscript
from gui.widgets.network_space import SpacePlot
from gui.widgets.network_space_live import Bent, bent_plane
from gui.widgets.slider import Slider

BEND_MS = 1600


@VIEWS.register
class FeatureSpaceView(View):
    key: ClassVar[str] = "feature_space"
    name: ClassVar[Text] = N_("views", "Hidden space")
    icon: ClassVar[str] = "grid"
    order: ClassVar[int] = 20

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hidden: tuple[tuple[int, Column], ...] = ()
        self._share = 1.0
        self._build()
        self._bend = QVariantAnimation(self)
        self._bend.setDuration(BEND_MS)
        self._bend.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._bend.setStartValue(0.0)
        self._bend.setEndValue(1.0)
        self._connect()
        self.retranslate()

    # build

    def _build(self) -> None:
        self.layer, self.across, self.up = ComboBox(), ComboBox(), ComboBox()
        self.plot = SpacePlot()
        self.plot.setObjectName("space_plot")
        self.stage = Slider(0.0, 1.0)
        self.stage.set_number(1.0)
        self.play = ToolButton("play", side=28)
        self.start, self.end = Label("", "label", "text2"), Label("", "label", "text2")
        self.reading = Label("", "label", "text2", wrap=True)
        self.reading.setObjectName("space_reading")
        self.empty = EmptyState("grid", "", "")
        parts = {"layer": self.layer, "across": self.across, "up": self.up, "stage": self.stage, "play": self.play}
        for name, widget in parts.items():
            widget.setObjectName(f"space_{name}")
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        for box, wide in ((self.layer, 3), (self.across, 2), (self.up, 2)):
            head.addWidget(box, wide)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(10))
        for part, stretch in ((self.play, 0), (self.start, 0), (self.stage, 1), (self.end, 0)):
            foot.addWidget(part, stretch)
        bent = QWidget()
        column = QVBoxLayout(bent)
        margin = theme.px(16)
        column.setContentsMargins(margin, 0, margin, theme.px(12))
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self.plot, 1)
        column.addLayout(foot)
        column.addWidget(self.reading)
        self._pages = QStackedWidget()
        self._pages.addWidget(bent)
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _connect(self) -> None:
        self.layer.changed.connect(lambda _key: self._show_layer())
        self.across.changed.connect(lambda _key: self._choose_axis(self.across, self.up))
        self.up.changed.connect(lambda _key: self._choose_axis(self.up, self.across))
        self.stage.changed.connect(self._set_stage)
        self.stage.sliderPressed.connect(self._bend.stop)
        self._bend.valueChanged.connect(self._set_stage)
        self.play.clicked.connect(self._play)

    @classmethod
    def suits(cls, project: Project) -> bool:
        return project.data.input_shape == (2,) and project.data.task in ("binary", "multiclass", "regression")

    # show

    def catch_up(self) -> None:
        assert self.session is not None
        project = self.session.project
        columns = columns_of(project.network)
        hidden = [(i, c) for i, c in enumerate(columns[1:-1], 1) if c.kind == "neurons" and not c.broken]
        self._hidden = tuple(hidden) if project.network.input_shape == (2,) else ()
        self._pages.setCurrentIndex(0 if self._hidden else 1)
        key = self.layer.key
        self.layer.set_options([(str(index), self._layer_name(index, column)) for index, column in self._hidden])
        if not any(str(index) == key for index, _ in self._hidden) and self._hidden:
            self.layer.set_key(str(self._hidden[-1][0]))
        self._show_layer()
        if self.session.snapshot is None:
            self.plot.show_space(None, ())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        session, chosen = self.session, self._chosen()
        dataset = None if session is None else session.dataset
        if session is None or dataset is None or chosen is None or dataset.input_shape != (2,):
            return
        layer, axes = int(chosen[1].shown or 0), self._axes()
        session.predictor.request("feature space", lambda model: bent_plane(model, layer, axes), self._show_bent)

    def retranslate(self) -> None:
        self.layer.setAccessibleName(self.tr("Hidden layer"))
        self.across.setAccessibleName(self.tr("Direction across"))
        self.up.setAccessibleName(self.tr("Direction up"))
        self.across.setToolTip(
            self.tr("What is drawn across: a neuron of the layer, or the main plane of all of them.")
        )
        self.up.setToolTip(self.tr("What is drawn up: a neuron of the layer, or the main plane of all of them."))
        self.layer.setToolTip(self.tr("The hidden layer whose outputs are the places of the points."))
        self.stage.setAccessibleName(self.tr("From the input plane to the hidden space"))
        self.stage.setToolTip(self.tr("Drag from the plane of the inputs to where the layer carries it."))
        self.play.set_tip(self.tr("Bend the plane"))
        self.start.setText(self.tr("Inputs"))
        self.end.setText(self.tr("Hidden"))
        self.plot.setAccessibleName(self.tr("The plane of the inputs, as the hidden layer bends it"))
        self.empty.set_texts(
            self.tr("This network has no hidden layer."), self.tr("Add one in the drawing, and see it bend the plane.")
        )
        if self.session is not None:
            self.catch_up()

    def _layer_name(self, index: int, column: Column) -> str:
        many, one = self.tr("{layer}: {units} neurons"), self.tr("{layer}: 1 neuron")
        words = many if column.units > 1 else one
        return words.format(layer=f"{column.name} {index}", units=column.units)

    def _chosen(self) -> tuple[int, Column] | None:
        return next(((index, column) for index, column in self._hidden if str(index) == self.layer.key), None)

    def _show_layer(self) -> None:
        """The directions that the chosen layer has, and the network seen in them."""
        chosen = self._chosen()
        if chosen is None:
            return
        index, column = chosen
        plane = [("", self.tr("Main plane"))] if column.units > 2 else []
        neurons = [(str(unit), subscript("h", index, unit + 1)) for unit in range(column.units)]
        for box, usual in ((self.across, 0), (self.up, min(1, column.units - 1))):
            key = box.key
            box.set_options([*plane, *neurons])
            if not any(key == item for item, _ in [*plane, *neurons]):
                box.set_key("" if plane else str(usual))
            box.setVisible(column.units > 1)
        self._set_names()
        if self.session is not None and self.session.snapshot is not None:
            self.show_snapshot(self.session.snapshot)

    def _choose_axis(self, chosen: ComboBox, other: ComboBox) -> None:
        """Either the main plane, or two neurons."""
        if not chosen.key:
            other.set_key("")
        elif not other.key or other.key == chosen.key:
            other.set_key("0" if chosen.key != "0" else "1")
        self._set_names()
        if self.session is not None and self.session.snapshot is not None:
            self.show_snapshot(self.session.snapshot)

    def _axes(self) -> tuple[int, int] | None:
        return (int(self.across.key), int(self.up.key)) if self.across.key and self.up.key else None

    def _set_names(self) -> None:
        chosen = self._chosen()
        dataset = None if self.session is None else self.session.dataset
        names = (dataset.feature_names if dataset is not None else ()) or ("x₁", "x₂")
        first = (names[0], names[1]) if len(names) > 1 else ("x₁", "x₂")
        if chosen is None or self._axes() is None:
            hidden = (self.tr("first direction"), self.tr("second direction"))
        else:
            hidden = (self.across.currentText(), self.up.currentText() if chosen[1].units > 1 else "")
        self.plot.axis_names = (first, hidden)

    def _show_bent(self, bent: Bent) -> None:
        self.plot.limits = bent.limits
        self._share = bent.share
        self.plot.show_space(bent.sheet, bent.dots)
        self._say()

    def _say(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        units = chosen[1].units
        if units == 1:
            words = self.tr("One neuron: the whole plane is pressed onto one line.")
        elif units == 2:
            words = self.tr("Both directions are neurons. What follows can only cut this space with straight lines.")
        else:
            words = self.tr("{units} neurons, seen in two directions that hold {share} of the spread of their outputs.")
        self.reading.setText(words.format(units=units, share=numbers.percent(self._share, 0)))

    def _set_stage(self, stage: float) -> None:
        self.plot.set_stage(stage)
        self.stage.set_number(stage)

    def _play(self) -> None:
        self._bend.stop()
        if theme.duration(BEND_MS) == 0:
            self._set_stage(0.0 if self.plot.stage > 0.5 else 1.0)
        else:
            self._bend.start()
