"""The component sheet: every widget in its states, the first picture to look at after a change of the look."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui import theme
from gui.gallery import GALLERY, Scene
from gui.i18n import language
from gui.widgets.button import Button
from gui.widgets.check import CheckBox, RadioButton
from gui.widgets.chip import Chip
from gui.widgets.combo import ComboBox
from gui.widgets.focus_ring import FocusRing
from gui.widgets.hover_card import Explanation, HoverCard
from gui.widgets.icon import names, paint_icon
from gui.widgets.label import Label
from gui.widgets.message import Banner, EmptyState, MessageCard
from gui.widgets.number_edit import NumberEdit, NumberField
from gui.widgets.painting import box, disc, ends_its_painter
from gui.widgets.progress import ProgressCard
from gui.widgets.rate_ruler import RateRuler
from gui.widgets.segmented import Segmented
from gui.widgets.sheet import Sheet
from gui.widgets.slider import ValueSlider
from gui.widgets.switch import Switch
from gui.widgets.tab_strip import TabStrip
from gui.widgets.table import Table
from gui.widgets.tile import Tile

translate = QCoreApplication.translate


class Specimen(QWidget):
    """Runs, ramp and class marks, painted."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(52))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("label"))
        for index, name in enumerate("ABCDEF"):
            x = theme.px(68) * index
            painter.setPen(theme.run_pen(index, 2))
            painter.drawLine(QPointF(x, theme.px(10)), QPointF(x + theme.px(30), theme.px(10)))
            painter.setPen(theme.token("text"))
            painter.drawText(QPointF(x + theme.px(38), theme.px(14)), name)
        ramp = QLinearGradient(0, 0, theme.px(224), 0)
        table = theme.signed_table("full")
        for share in np.linspace(0, 1, 17):
            red, green, blue, _ = (int(value) for value in table[round(255 * share)])
            ramp.setColorAt(float(share), QColor(red, green, blue))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ramp)
        painter.drawRoundedRect(QRectF(0, theme.px(32), theme.px(224), theme.px(11)), theme.px(5), theme.px(5))
        self._paint_marks(painter)

    def _paint_marks(self, painter: QPainter) -> None:
        y = theme.px(37.5)
        for index, (token, hollow) in enumerate((("blue", 0), ("orange", 0), ("blue", 1), ("orange", 1))):
            x, radius = theme.px(246 + 24 * index), theme.px(4.5)
            if token == "blue":
                disc(painter, QPointF(x, y), radius, "paper" if hollow else token, token if hollow else None, 1.4)
                continue
            reach = radius + theme.px(1)
            around = [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
            painter.setPen(QPen(theme.token(token), 1.4))
            painter.setBrush(theme.token("paper" if hollow else token))
            painter.drawPolygon(QPolygonF(around))


class IconSheet(QWidget):
    """All icons, small."""

    COLUMNS, CELL = 14, 29

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(self.CELL) * -(-len(names()) // self.COLUMNS))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        cell = theme.px(self.CELL)
        for index, name in enumerate(names()):
            row, column = divmod(index, self.COLUMNS)
            paint_icon(painter, name, QRectF(column * cell, row * cell, theme.px(20), theme.px(20)), "text2")


class OpenList(Sheet):
    """The pop-up of a combo box, as a still."""

    def __init__(self) -> None:
        super().__init__(8, "control")
        self.setFixedHeight(theme.px(4 * 27 + 10))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(theme.font("body"))
        for index, name in enumerate(("ReLU", "Tanh", "Sigmoid", "GELU")):
            row = QRectF(5, 5 + theme.px(27) * index, self.width() - 10, theme.px(27))
            on = index == 1
            if on:
                box(painter, row, 5, "selected")
                mark = QRectF(row.right() - theme.px(24), row.top(), theme.px(15), row.height())
                paint_icon(painter, "check", mark, "accenttext")
            painter.setPen(theme.token("accenttext" if on else "text"))
            painter.setFont(theme.font("body", 500 if on else 0))
            painter.drawText(row.adjusted(theme.px(9), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)


@GALLERY.register
class Components(Scene):
    """Like a printed specimen: left column controls, right column things that open."""

    key = "components"
    size = (760, 1120)
    order = 1

    def build(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(24, 24, 24, 24)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(16)
        left, right, foot = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for column in (left, right, foot):
            column.setSpacing(10)
        self._controls(left)
        self._openings(right)
        self._states(foot)
        left.addStretch(1)
        right.addStretch(1)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.addLayout(foot, 1, 0, 1, 2)
        grid.setColumnStretch(0, 13)
        grid.setColumnStretch(1, 7)
        return page

    def ready(self, widget: QWidget) -> bool:
        if not widget.findChildren(FocusRing):
            for button in widget.findChildren(Button):
                if button.property("focus_specimen"):
                    FocusRing(button, 7)
        return True

    def _controls(self, column: QVBoxLayout) -> None:
        focus_button = Button(translate("components", "Focus"))
        focus_button.setProperty("focus_specimen", True)
        off = Button(translate("components", "Off"))
        off.setEnabled(False)
        run = Button(translate("components", "Run"), "play", "primary")
        buttons = [
            run,
            Button(translate("components", "Open…")),
            Button(translate("components", "Reset"), kind="ghost"),
            focus_button,
            off,
        ]
        _group(
            column,
            translate("components", "Buttons"),
            _row(*buttons, Button(translate("components", "Delete"), kind="danger"), gap=10),
        )
        focused, wrong = NumberEdit(1, 4096, 10, whole=True), NumberEdit(0, 0.9, 0.5)
        focused.setStyleSheet(f"border: 2px solid {theme.token('accent').name()}; padding: 0px 4px;")
        fields = [
            NumberField(text, edit)
            for text, edit in ((translate("components", "Rate"), NumberEdit(1e-5, 10, 0.06, log=True)),)
        ]
        fields += [
            NumberField(translate("components", "Batch size"), focused),
            NumberField(translate("components", "Momentum"), wrong),
        ]
        wrong.setText("1.4")
        wrong.commit()
        _group(column, translate("components", "Inputs"), _row(*fields, stretch=False))
        points, grid, train = (
            CheckBox(translate("components", "Points")),
            CheckBox(translate("components", "Grid")),
            RadioButton(translate("components", "Train")),
        )
        points.setChecked(True)
        train.setChecked(True)
        column.addLayout(
            _row(points, grid, train, RadioButton(translate("components", "Test")), Switch(on=True), Switch(), gap=14)
        )
        noise, focus = (
            ValueSlider(translate("components", "Noise"), 0, 1, 0.01),
            ValueSlider(translate("components", "Focus"), 0, 100, 1),
        )
        noise.set_value(0.38)
        focus.set_value(52)
        focus.slider.setProperty("show_focus", True)
        ruler = RateRuler(1e-3, 1)
        ruler.set_number(0.06)
        ruler.set_edge(0.21)
        caption = _row(
            Label(translate("components", "Learning rate"), "label", "text2"), Label("0.060", "label"), between=True
        )
        _group(column, translate("components", "Sliders"), _row(noise, focus, stretch=False, gap=20))
        column.addLayout(caption)
        column.addWidget(ruler)
        _group(column, translate("components", "Runs, weights, classes"), Specimen())
        _group(column, translate("components", "Icons, 24 px grid, 1.5 px stroke"), IconSheet())
        tiles = [
            Tile(translate("components", "Circle"), _dots),
            Tile(translate("components", "Spiral"), _dots),
            Tile(translate("components", "Your own"), icon="pencil"),
        ]
        tiles[1].setChecked(True)
        _group(column, translate("components", "Tiles"), _row(*tiles, stretch=False))

    def _openings(self, column: QVBoxLayout) -> None:
        views = Segmented(
            [
                ("boundary", translate("components", "Boundary")),
                ("loss", translate("components", "Loss")),
                ("weights", translate("components", "Weights")),
            ]
        )
        _group(column, translate("components", "Segmented, tabs, chips"), _row(views))
        column.addLayout(
            _row(TabStrip([("maps", translate("components", "Maps")), ("kernels", translate("components", "Kernels"))]))
        )
        chips = [Chip("x₁", True), Chip("x₁²", True), Chip("x₁x₂", True), Chip("3 → 4", tone="err", icon="error")]
        chips[0].setChecked(True)
        chips[1].setChecked(True)
        column.addLayout(_row(*chips, gap=8))
        combo = ComboBox([("tanh", "Tanh"), ("relu", "ReLU")])
        combo.setStyleSheet(f"border: 2px solid {theme.token('accent').name()}; padding: 0px 6px;")
        _group(column, translate("components", "Combo, open"), combo)
        column.addWidget(OpenList())
        rate = f'<span style="color: {theme.token("accenttext").name()}">η</span>'
        formula = f"<i>w</i> ← <i>w</i> − {rate} · ∂<i>E</i>/∂<i>w</i>"
        sentence = translate("components", "How far each step goes against the slope.")
        other = "learning rate" if language() == "zh_CN" else "学习率"
        card = HoverCard(
            Explanation(
                translate("components", "Learning rate"),
                other,
                formula,
                sentence,
                (translate("components", "η now"), "0.060"),
            )
        )
        _group(column, translate("components", "“What is this?”"), card)
        table = Table(bold=0)
        table.set_headers(
            [
                ("run", translate("components", "Run, rate"), "left"),
                ("loss", translate("components", "Loss"), "right"),
                ("acc", translate("components", "Accuracy"), "right"),
            ]
        )
        table.set_rows([["A · 0.06", "0.080", "95.6%"], ["B · 0.30", "0.412", "83.3%"]])
        table.set_current(0)
        table.setFixedHeight(table.sizeHint().height())
        _group(column, translate("components", "Table"), table)

    def _states(self, column: QVBoxLayout) -> None:
        empty = Sheet(8)
        inside = QVBoxLayout(empty)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(
            EmptyState("curve", translate("components", "No run yet"), translate("components", "Press Space to train."))
        )
        loading = ProgressCard(translate("components", "Reading MNIST"))
        loading.set_progress(34_800, 60_000, 2)
        trouble, calm = MessageCard(), MessageCard()
        trouble.set_message(
            "error",
            translate("components", "Loss is not finite"),
            translate("components", "The weights of epoch 31 are kept. Try rate 0.02."),
            translate("components", "Use 0.02"),
        )
        calm.set_message(
            "calm",
            translate("components", "Learning well"),
            translate("components", "No neuron is dead, and gradients reach every layer."),
        )
        calm.set_checks(12, 12)
        states = QGridLayout()
        states.setHorizontalSpacing(14)
        for index, (card, name) in enumerate(
            (
                (empty, translate("components", "Empty")),
                (loading, translate("components", "Loading")),
                (trouble, translate("components", "Error")),
                (calm, translate("components", "Doctor")),
            )
        ):
            caption = Label(name, "label", "text2")
            caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            states.addWidget(card, 0, index)
            states.addWidget(caption, 1, index)
            states.setColumnStretch(index, 1)
        _group(column, translate("components", "States"), states)
        banner = Banner()
        banner.set_message(
            "warn",
            translate("components", "The rate is past the stable edge"),
            translate("components", "Loss rose 6 times in 8 steps; 2/λ is 0.21, you use 0.30."),
            translate("components", "Use 0.10"),
        )
        column.addWidget(banner)


def _group(column: QVBoxLayout, title: str, content: QWidget | QHBoxLayout | QGridLayout) -> None:
    if column.count():
        column.addSpacing(8)
    column.addWidget(Label(title, "grouphead", "text2"))
    if isinstance(content, QWidget):
        column.addWidget(content)
    else:
        column.addLayout(content)


def _row(*widgets: QWidget, gap: int = 12, stretch: bool = True, between: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    for index, widget in enumerate(widgets):
        if between and index:
            row.addStretch(1)
        row.addWidget(widget, 0 if stretch or between else 1, Qt.AlignmentFlag.AlignTop)
    if stretch and not between:
        row.addStretch(1)
    return row


def _dots(painter: QPainter, rect: QRectF) -> None:
    turn = np.linspace(0.5, 3 * np.pi, 26)
    for side, index in ((1, 0), (-1, 1)):
        for angle in turn:
            reach = side * angle / turn[-1] * rect.width() * 0.42
            point = rect.center() + QPointF(reach * np.cos(angle), reach * np.sin(angle))
            disc(painter, point, 1.4, theme.class_colour(index))
