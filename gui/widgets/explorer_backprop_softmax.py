"""The derivation through softmax and cross-entropy on a small classifier: from L = −ln p to ∂L/∂z = p − y."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.concepts.small_graph import SoftmaxLayer
from gui import numbers, theme
from gui.widgets.explorer_kit import Player
from gui.widgets.explorer_tabs import LowStage
from gui.widgets.label import Label
from gui.widgets.painting import box, colour, ends_its_painter, renew
from gui.widgets.prose import Prose
from gui.widgets.segmented import Segmented
from gui.widgets.slider import ValueSlider

STOPS = 6
FORMULAS = (
    r"$z_j=\sum_i w_{ji}\,x_i$",
    r"$p_j=\frac{e^{z_j}}{\sum_k e^{z_k}}$",
    r"$L=-\ln p_y$",
    r"$\frac{\partial L}{\partial z_j}=\frac{\partial L}{\partial p_y}\cdot\frac{\partial p_y}{\partial z_j}"
    r"=-\frac{1}{p_y}\cdot p_y\,(y_j-p_j)$",
    r"$\frac{\partial L}{\partial z_j}=p_j-y_j$",
    r"$\frac{\partial L}{\partial w_{ji}}=(p_j-y_j)\,x_i$",
)
HEADS = ("z", "p", "y", "∂L/∂p × ∂p/∂z", "p − y", "∂L/∂w₁", "∂L/∂w₂")
SHOWN_FROM = (0, 1, 2, 3, 4, 5, 5)
"""The stop from which a column is there."""


class SlopeTable(QWidget):
    """A row for every class, a column for every stage; the newest column is lit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[str]] = ()
        self._stop, self._label = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_rows(self, rows: Sequence[Sequence[str]], stop: int, label: int) -> None:
        """Show texts (classes × columns) up to `stop`; the row of the right class is tinted."""
        self._rows, self._stop, self._label = rows, stop, label
        self.setAccessibleName(". ".join(", ".join(row) for row in rows))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(360), theme.px(132))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        head, lead = theme.px(26), theme.px(64)
        tall = min(theme.px(38), (self.height() - head) / 3)
        shares = (1.0, 1.0, 0.8, 2.6, 1.2, 1.2, 1.2)
        unit = (self.width() - lead) / sum(shares)
        edges = [float(lead)]
        for share in shares:
            edges.append(edges[-1] + share * unit)
        box(painter, QRectF(0, head + self._label * tall + 2, self.width(), tall - 4), 6, colour("accent", 0.10))
        for column, title in enumerate(HEADS):
            if SHOWN_FROM[column] > self._stop:
                continue
            new = SHOWN_FROM[column] == self._stop
            wide = edges[column + 1] - edges[column]
            painter.setFont(theme.font("label", 600))
            painter.setPen(theme.token("accenttext" if new else "text2"))
            painter.drawText(QRectF(edges[column], 0, wide, head), Qt.AlignmentFlag.AlignCenter, title)
            for row, texts in enumerate(self._rows):
                role = "label" if column == 3 else "body"
                painter.setFont(theme.font(role, 600 if new and column != 3 else 0))
                painter.setPen(theme.token("text"))
                cell = QRectF(edges[column], head + row * tall, wide, tall)
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, texts[column])
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        for row in range(len(self._rows)):
            name = self.tr("class {number}").format(number=row + 1)
            place = QRectF(theme.px(8), head + row * tall, lead, tall)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


class SoftmaxStage(LowStage):
    """Two inputs by slider, the right class by choice; six stops from the scores to the slopes of the weights."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.layer, self.stop = SoftmaxLayer(), 0
        self.sliders = [ValueSlider(name, -3, 3, step=0.1) for name in ("x₁", "x₂")]
        self.class_label = Label("", "label", "text2")
        self.classes = Segmented([(str(k), str(k + 1)) for k in range(3)], "2")
        self.classes.setObjectName("softmax_class")
        self.player = Player(1500)
        self.formulas = Prose()
        self.table = SlopeTable()
        self.table.setObjectName("softmax_table")
        for index, slider in enumerate(self.sliders):
            slider.slider.setObjectName(f"softmax_x{index + 1}")
            slider.changed.connect(self._changed)
            self.add(slider)
        self.add(self.class_label)
        self.add(self.classes)
        self.add(self.player)
        self.pictures.addWidget(self.formulas)
        self.pictures.addWidget(self.table)
        self.pictures.addStretch(1)
        self.classes.changed.connect(self._changed)
        self.player.stepped.connect(self._step)
        self.player.reset_wanted.connect(self.reset)
        self.reset()

    def reset(self) -> None:
        """Inputs 1 and 2, the third class, nothing derived."""
        self.layer, self.stop = SoftmaxLayer(), 0
        for slider, x in zip(self.sliders, self.layer.x):
            slider.set_value(x)
        self.classes.set_key(str(self.layer.label))
        self._show()

    def retranslate(self) -> None:
        """Renew the texts."""
        self.class_label.setText(self.tr("Right class"))
        self.classes.setAccessibleName(self.tr("Right class"))
        self.player.retranslate()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _changed(self, _value: object) -> None:
        self.layer = SoftmaxLayer((self.sliders[0].value, self.sliders[1].value), label=int(self.classes.key))
        self._show()

    def _step(self) -> None:
        self.stop = min(self.stop + 1, STOPS - 1)
        self._show()

    def _show(self) -> None:
        layer = self.layer
        columns = zip(layer.logits, layer.shares, layer.share_slopes, layer.slope, layer.weight_slopes)
        by_share = numbers.fixed(layer.by_share, 4)
        rows = []
        for index, (z, p, part, slope, weights) in enumerate(columns):
            product = f"{by_share} {numbers.TIMES} {_bracketed(float(part))}"
            target = "1" if index == layer.label else "0"
            figures = [numbers.fixed(float(value), 4) for value in (z, p, slope, *weights)]
            rows.append((figures[0], figures[1], target, product, *figures[2:]))
        self.table.show_rows(rows, self.stop, layer.label)
        self.formulas.set_markdown("\n\n".join(FORMULAS[: self.stop + 1][-3:]))
        self.player.set_live(self.stop < STOPS - 1)
        self.say(self._sentence())

    def _sentence(self) -> str:
        layer = self.layer
        nudged = layer.nudged(layer.label, 1)
        sentences = (
            self.tr("Every class gets a score: weights times inputs."),
            self.tr("Softmax turns scores into shares of 1. The right class has {share}."),
            self.tr("The loss is the surprise: −ln {share} = {loss}."),
            self.tr("Only p of the right class is in the loss, but every score moves it. Chain rule: two factors."),
            self.tr("−1/p and p cancel. What is left is p − y: share minus target, for every class."),
            self.tr("Times the input gives the weights. For w₂ of the right class {rule}, and {nudged} by nudging it."),
        )  # fmt: skip
        return sentences[self.stop].format(
            share=numbers.fixed(float(layer.shares[layer.label]), 4),
            loss=numbers.fixed(layer.loss, 4),
            nudged=numbers.fixed(nudged, 4),
            rule=numbers.fixed(float(layer.weight_slopes[layer.label, 1]), 4),
        )


def _bracketed(value: float) -> str:
    text = numbers.fixed(value, 4)
    return f"({text})" if value < 0 else text
