"""Four searchers look for the same line; what is counted is how often each looks at the loss."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.concepts.search_race import SEARCHERS, Race, race
from core.concepts.straight_line import mean_squared
from core.texts import N_, Text
from gui import numbers, theme
from gui.explorer import EXPLORERS, Explorer
from gui.i18n import shown
from gui.widgets.explorer_graph import Graph
from gui.widgets.explorer_kit import Facts, Player, Stage
from gui.widgets.label import Label
from gui.widgets.painting import box, colour, ends_its_painter, renew
from gui.widgets.plot import Array, Axis, paint_bottom_axis
from gui.widgets.segmented import Segmented
from gui.widgets.slider import ValueSlider
from gui.widgets.surface_contour import ContourPlot
from gui.widgets.surface_shaded import ShadedSurface

ORIGIN = (np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 6.0]))
POINTS = (np.array([1.0, 2.0, 3.0, 4.0]), np.array([6.8, 9.8, 13.2, 16.2]))
NAMES = {
    "grid": N_("explorers", "Whole grid"),
    "random": N_("explorers", "Random draws"),
    "descent": N_("explorers", "Gradient descent"),
    "closed": N_("explorers", "Closed form"),
}
RANGES = {"0": (0.0, 6.0), "3": (3.0, 6.0)}
SIDE = 61
FASTER = 1.2
"""While playing, every tick multiplies the count of trials by this: the axis of the race is logarithmic."""
MOST_DOTS = 4000


@EXPLORERS.register
class SearchRace(Explorer):
    key: ClassVar[str] = "search_race"
    name: ClassVar[Text] = N_("explorers", "Search race")
    help: ClassVar[Text] = N_(
        "explorers", "Grid, random draws, descent, closed form: who finds the line with fewest looks?"
    )
    icon: ClassVar[str] = "search"
    order: ClassVar[int] = 20

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trials = 1
        self._build()
        self._connect()
        self.reset()
        self.retranslate()

    def _build(self) -> None:
        self.model = Segmented([("two", "y = ax + b"), ("one", "y = ax")], "two")
        self.model.setObjectName("race_model")
        self.range_label = Label("", "label", "text2")
        self.range = Segmented([(key, numbers.interval(*RANGES[key])) for key in RANGES], "0")
        self.range.setObjectName("race_range")
        self.spacing = ValueSlider("", 0.05, 1.0, 0.05)
        self.spacing.setObjectName("race_spacing")
        self.player = Player(90)
        self.facts = Facts()
        self.contour, self.shaded = ContourPlot(("a", "b")), ShadedSurface(("a", "b"))
        self.curve = LossCurve()
        self.lanes = Lanes()
        both = QHBoxLayout()
        both.addWidget(self.contour, 3)
        both.addWidget(self.shaded, 2)
        self.surfaces = QWidget()
        self.surfaces.setLayout(both)
        both.setContentsMargins(0, 0, 0, 0)
        self.model_label = Label("", "label", "text2")
        self.explosion = Label("", "grouphead", "text2")
        stage = self.stage = Stage()
        stage.add(self.player)
        for label, control in ((self.model_label, self.model), (self.range_label, self.range)):
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(label)
            pair.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
            stage.add(pair)
        for widget in (self.spacing, self.explosion, self.facts):
            stage.add(widget)
        stage.show_picture(self.surfaces, 1)
        stage.show_picture(self.curve, 1)
        stage.show_picture(self.lanes, 0)
        stage.fill(self)

    def _connect(self) -> None:
        self.model.changed.connect(lambda _: self._begin())
        self.range.changed.connect(lambda _: self._begin())
        self.spacing.changed.connect(lambda _: self._begin())
        self.player.stepped.connect(self.step)
        self.player.reset_wanted.connect(self._begin)

    def reset(self) -> None:
        self.model.set_key("two")
        self.range.set_key("0")
        self.spacing.set_value(0.1)
        self._begin()

    @property
    def with_intercept(self) -> bool:
        return self.model.key == "two"

    def step(self) -> None:
        """Let every searcher that is still under way look again; the looks become more and more a step."""
        longest = max(search.arrived or len(search.losses) for search in self.race.searches)
        self.trials = min(longest, max(self.trials + 1, round(self.trials * FASTER)))
        self.player.set_live(self.trials < longest)
        self._show()

    def retranslate(self) -> None:
        self.model_label.setText(self.tr("What is looked for"))
        self.model.setAccessibleName(self.model_label.text())
        self.model.setToolTip(self.tr("Two parameters span a surface of losses, one parameter a curve."))
        self.range_label.setText(self.tr("Range of every parameter"))
        self.range.set_options([(key, numbers.interval(*RANGES[key])) for key in RANGES])
        self.range.setAccessibleName(self.range_label.text())
        self.range.setToolTip(self.tr("For y = ax the best a is 2: a range from 3 misses it."))
        self.spacing.set_text(self.tr("Grid spacing"))
        self.spacing.setToolTip(self.tr("Half the spacing: twice as many values for each parameter."))
        self.explosion.setText(self.tr("Trials of a whole grid"))
        self.contour.setAccessibleName(self.tr("Loss over a and b"))
        self.shaded.setAccessibleName(self.tr("Loss as a landscape"))
        self.shaded.setToolTip(self.tr("Drag to turn the landscape."))
        self.curve.set_names("a", self.tr("loss"))
        self.curve.setAccessibleName(self.tr("Loss over a"))
        self.lanes.setAccessibleName(self.tr("Looks at the loss"))
        self.player.retranslate()
        self._show()

    @classmethod
    def paint_tile(cls, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, share in enumerate((0.95, 0.7, 0.45, 0.08)):
            y = rect.top() + rect.height() * (index + 0.5) / 4
            lane = QRectF(rect.left(), y - theme.px(5), rect.width(), theme.px(10))
            box(painter, lane, 5, "sunken")
            lane.setWidth(rect.width() * share)
            box(painter, lane, 5, theme.run_colour(index))

    def _begin(self) -> None:
        low, high = RANGES[self.range.key]
        x, y = POINTS if self.with_intercept else ORIGIN
        self.race: Race = race(x, y, low, high, self.spacing.value, self.with_intercept)
        self.trials = 1
        self.player.stop()
        self.player.set_live(True)
        values = np.linspace(low, high, SIDE)
        if self.with_intercept:
            losses = mean_squared(x, y, *np.meshgrid(values, values))
            self.contour.set_surface(values, values, losses)
            self.shaded.set_surface(values, values, losses)
        else:
            whole = np.linspace(*RANGES["0"], SIDE)
            self.curve.set_losses(whole, mean_squared(x, y, whole), (low, high))
        self.surfaces.setVisible(self.with_intercept)
        self.curve.setVisible(not self.with_intercept)
        self._show()

    def _show(self) -> None:
        looked = [min(self.trials, search.arrived or len(search.losses)) for search in self.race.searches]
        dots = [search.places[:count] for search, count in zip(self.race.searches, looked, strict=True)]
        losses = [search.losses[:count] for search, count in zip(self.race.searches, looked, strict=True)]
        self.curve.show_dots(dots, losses)
        self.contour.set_dots([(dots[index][:MOST_DOTS], theme.run_colour(index)) for index in (1, 0)])
        self.contour.set_path(dots[SEARCHERS.index("descent")])
        self.shaded.set_path(dots[SEARCHERS.index("descent")])
        self.contour.set_best((self.race.best.a, self.race.best.b))
        self.lanes.show_race(self.race, self.trials)
        one, two, three = self.race.trials
        self.facts.show_rows(
            [
                (self.tr("one parameter"), numbers.whole(one)),
                (self.tr("two parameters"), numbers.whole(two)),
                (self.tr("three parameters"), numbers.whole(three)),
            ]
        )
        self.stage.say(self._sentence())

    def _sentence(self) -> str:
        low, high = RANGES[self.range.key]
        grid = self.race.searches[0]
        a, _, loss = grid.best_after(len(grid.losses))
        if grid.arrived is None and len(grid.losses) <= self.trials and not self.with_intercept and a in (low, high):
            return self.tr(
                "The grid’s best is a = {a}, at the edge of the range, with a loss of {loss}. The answer lies outside: "
                "descent walked there."
            ).format(a=numbers.compact(a), loss=numbers.number(loss))
        if self.trials == 1:
            return self.tr("Everyone has looked once; the closed form is done. Press Play.")
        arrived = [search for search in self.race.searches if search.arrived and search.arrived <= self.trials]
        entry = self.tr("{name} ({count})")
        names = [entry.format(name=shown(NAMES[one.key]), count=numbers.whole(one.arrived or 0)) for one in arrived]
        return self.tr("After {trials} looks each, close enough to the best line: {names}.").format(
            trials=numbers.whole(self.trials), names=numbers.join(names)
        )


class LossCurve(Graph):
    """The loss over one parameter, and where the searchers looked."""

    def __init__(self) -> None:
        super().__init__((0.0, 6.0), (0.0, 1.0))
        self._xs: Array = np.zeros(0)
        self._losses: Array = np.zeros(0)
        self._dots: list[tuple[Array, Array]] = []
        self._searched = (0.0, 6.0)

    def set_losses(self, xs: Array, losses: Array, searched: tuple[float, float]) -> None:
        """The loss at `xs`; the range that is `searched` is marked."""
        self._xs, self._losses, self._searched = xs, losses, searched
        self.set_ranges((float(xs[0]), float(xs[-1])), (0.0, float(losses.max()) * 1.05))

    def show_dots(self, places: list[Array], losses: list[Array]) -> None:
        self._dots = [(place[:MOST_DOTS, 0], loss[:MOST_DOTS]) for place, loss in zip(places, losses, strict=True)]
        self.update()

    def paint(self, painter: QPainter) -> None:
        low, high = (self.across.pixel(edge) for edge in self._searched)
        painter.fillRect(QRectF(low, self.area.top(), high - low, self.area.height()), colour("accent", 0.08))
        self.draw_curve(painter, self._xs, self._losses, "text2", 1.6)
        for index in (1, 0, 2, 3):  # the many random draws lie lowest
            if index >= len(self._dots):
                continue
            xs, losses = self._dots[index]
            seen = (xs >= self.x_range[0]) & (xs <= self.x_range[1])
            self.draw_dots(painter, xs[seen], losses[seen], theme.run_colour(index), theme.px(8))


class Lanes(QWidget):
    """A lane for each searcher on a logarithmic count of looks; a tick stands where it arrived."""

    def __init__(self) -> None:
        super().__init__()
        self._race: Race | None = None
        self._trials = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(170))

    def show_race(self, shown_race: Race, trials: int) -> None:
        self._race, self._trials = shown_race, trials
        self.update()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._race is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label = theme.metrics("label", 500)
        left = max(label.horizontalAdvance(shown(NAMES[key])) for key in SEARCHERS) + theme.px(14)
        right = self.width() - theme.px(150)
        axis = Axis(1.0, 30_000.0, left, right, log=True)
        lane = (self.height() - theme.px(26)) / len(SEARCHERS)
        for index, search in enumerate(self._race.searches):
            looked = min(self._trials, search.arrived or len(search.losses))
            middle = lane * (index + 0.5)
            painter.setFont(theme.font("label", 500))
            painter.setPen(theme.token("text"))
            name = QRectF(0, middle - lane / 2, left, lane)
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, shown(NAMES[search.key]))
            bar = QRectF(left, middle - theme.px(6), right - left, theme.px(12))
            box(painter, bar, 6, "sunken")
            bar.setRight(max(left + theme.px(12), axis.pixel(max(1, looked))))
            box(painter, bar, 6, theme.run_colour(index))
            self._paint_end(
                painter, QPointF(right + theme.px(10), middle), looked, search.arrived, search.best_after(looked)[2]
            )
        area = QRectF(left, 0, right - left, self.height() - theme.px(24))
        ticks = axis.ticks(5)
        paint_bottom_axis(painter, area, axis, ticks, [numbers.compact(tick) for tick in ticks])
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text3"))
        legend = QRectF(right + theme.px(10), area.bottom() + theme.px(4), theme.px(140), theme.px(18))
        painter.drawText(legend, Qt.AlignmentFlag.AlignTop, self.tr("looks · best loss"))

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        self.setFixedHeight(theme.px(170))
        renew(self, event)  # type: ignore[arg-type]

    def _paint_end(self, painter: QPainter, at: QPointF, looked: int, arrived: int | None, loss: float) -> None:
        done = arrived is not None and arrived <= looked
        painter.setFont(theme.font("label", 600 if done else 0))
        painter.setPen(QPen(theme.token("accenttext" if done else "text2")))
        words = f"{'✓ ' if done else ''}{numbers.whole(looked)} · {numbers.compact(loss)}"
        painter.drawText(QRectF(at.x(), at.y() - 12, theme.px(140), 24), Qt.AlignmentFlag.AlignVCenter, words)
