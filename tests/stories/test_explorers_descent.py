"""The explorers' page and the descent family, by mouse and keys in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.explorer import EXPLORERS
from gui.explorers.descent import Descent
from gui.explorers.guess_and_correct import GuessAndCorrect
from gui.explorers.likelihood import Likelihood
from gui.explorers.loss_surface import LossSurface
from gui.explorers.red_hand import RedHand
from gui.explorers.search_race import SearchRace
from gui.main_window import MainWindow
from gui.pages.explorers import ExplorersPage
from gui.views.loss_surface import LossSurfaceView
from gui.widgets.combo import ComboBox
from gui.widgets.label import Label
from gui.widgets.slider import ValueSlider
from gui.widgets.three_way_lens import ThreeWayLens
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path, size=(1280, 720))
    yield window
    closed(window)


def _opened(window: MainWindow, qtbot: QtBot, key: str) -> QWidget:
    """The explorer `key`, through its tile on the page."""
    window.show_page("explorers")
    click(qtbot, window, f"open_{key}")
    page = window.pages["explorers"]
    assert isinstance(page, ExplorersPage)
    assert page.explorer is not None
    assert page.explorer.key == key
    return page.explorer


def _choose(box: ComboBox, qtbot: QtBot, steps: int) -> None:
    """Go on by so many options, by key."""
    box.setFocus()
    for _ in range(steps):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def _type(line: QLineEdit, qtbot: QtBot, text: str) -> None:
    qtbot.mouseDClick(line, Qt.MouseButton.LeftButton)
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_every_explorer_is_reached_from_key_menu_and_start_page_and_esc_leads_back(window: MainWindow, qtbot: QtBot):
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    page = window.pages["explorers"]
    assert isinstance(page, ExplorersPage)
    assert window.stack.currentWidget() is page
    assert {tile.explorer.key for tile in page.tiles} == set(EXPLORERS)
    click(qtbot, window, "open_guess_and_correct")
    assert page.title.text() == "Guess and correct"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.explorer is None
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.workbench
    click(qtbot, window, "start")
    click(qtbot, window, "start_explorers")
    assert window.stack.currentWidget() is page
    click(qtbot, window, "open_search_race")
    click(qtbot, window, "explorer_lesson")
    until(qtbot, lambda: window.session.state == "ready")
    assert find(window, Label, "lesson_title").isVisible()
    assert window.commands.named("explorers") in window.menu.menus["project"].actions()


def test_a_reader_guesses_by_hand_and_lets_the_rule_correct(window: MainWindow, qtbot: QtBot):
    explorer = _opened(window, qtbot, "guess_and_correct")
    assert isinstance(explorer, GuessAndCorrect)
    slider = find(explorer, ValueSlider, "guess_factor").slider
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, slider.height() // 2))
    assert "too high" in find(explorer, Label, "explorer_caption").text()
    assert not explorer.rounds
    for _ in range(12):
        click(qtbot, explorer, "explorer_step")
    assert explorer.w == pytest.approx(3.0, abs=0.01)
    assert "answers all three" in find(explorer, Label, "explorer_caption").text()
    click(qtbot, explorer, "guess_spoilt")
    for _ in range(6):
        click(qtbot, explorer, "explorer_step")
    assert "too" in find(explorer, Label, "explorer_caption").text()
    click(qtbot, explorer, "explorer_reset")
    assert explorer.w == 1.0


def test_the_race_counts_looks_and_a_wrong_range_misses_the_slope(window: MainWindow, qtbot: QtBot):
    explorer = _opened(window, qtbot, "search_race")
    assert isinstance(explorer, SearchRace)
    assert explorer.facts.figures() == ["61", "3,721", "226,981"]
    while explorer.player.step.isEnabled():
        click(qtbot, explorer, "explorer_step")
    caption = find(explorer, Label, "explorer_caption").text()
    assert all(words in caption for words in ("Whole grid (1,929)", "Gradient descent (118)", "Closed form (1)"))
    model, search_range = find(explorer, QWidget, "race_model"), find(explorer, QWidget, "race_range")
    click(qtbot, explorer, "race_model", QPoint(model.width() - 8, model.height() // 2))
    click(qtbot, explorer, "race_range", QPoint(search_range.width() - 8, search_range.height() // 2))
    while explorer.player.step.isEnabled():
        click(qtbot, explorer, "explorer_step")
    assert "a = 3, at the edge of the range" in find(explorer, Label, "explorer_caption").text()


def test_the_ball_settles_creeps_and_leaves_and_code_says_the_same(window: MainWindow, qtbot: QtBot):
    explorer = _opened(window, qtbot, "descent")
    assert isinstance(explorer, Descent)
    curve = explorer.curve
    hints = []
    for _ in range(4):
        hints.append(curve.rate.hint.text())
        _choose(curve.curve, qtbot, 1)
    assert [hint.rpartition(" ")[2] for hint in hints] == ["0.214", "0.429", "0.0714", "0.204"]
    curve.curve.set_key("mean")
    curve.begin()
    click(qtbot, curve, "rate_good")
    for _ in range(6):
        click(qtbot, curve, "explorer_step")
    assert find(curve, Label, "explorer_caption").text().startswith("Arrived: 2.00.")
    click(qtbot, curve, "rate_large")
    qtbot.mouseClick(
        curve.picture, Qt.MouseButton.LeftButton, pos=curve.picture.area.center().toPoint() + QPoint(60, 0)
    )
    begun = abs(curve.path[0] - 2)
    for _ in range(9):
        click(qtbot, curve, "explorer_step")
    assert abs(curve.path[-1] - 2) > begun
    chapter = find(explorer, QWidget, "descent_chapter")
    click(qtbot, explorer, "descent_chapter", QPoint(chapter.width() * 3 // 8, chapter.height() // 2))
    click(qtbot, explorer.surface, "explorer_step")
    assert len(explorer.surface.path) == 2
    click(qtbot, explorer, "descent_chapter", QPoint(chapter.width() - 8, chapter.height() // 2))
    until(qtbot, lambda: bool(explorer.code.cards[1].foot))
    assert explorer.code.cards[0].foot == explorer.code.cards[1].foot == "a: 1 → 1.4667"
    assert explorer.code.facts.figures() == ["36", "−12", "36", "−12", "−12"]


def test_a_typed_function_is_rolled_on_and_a_spoilt_one_is_refused_with_what_and_where(
    window: MainWindow, qtbot: QtBot
):
    explorer = _opened(window, qtbot, "descent")
    assert isinstance(explorer, Descent)
    chapter = find(explorer, QWidget, "descent_chapter")
    click(qtbot, explorer, "descent_chapter", QPoint(chapter.width() * 5 // 8, chapter.height() // 2))
    own = explorer.own
    line, title = find(own, QLineEdit, "own_formula"), find(own, Label, "own_title")
    _type(line, qtbot, "x^2 + 3y^2")
    assert "“3y”" in find(own, Label, "own_problem").text()
    assert "character 7" in find(own, Label, "own_problem").text()
    assert title.text() == "f(x, y) = x² + 3·y²"
    _type(line, qtbot, "f(x, y) = 2*x^2 + 4*y^2")
    assert title.text() == "f(x, y) = 2·x² + 4·y²"
    assert own.rate.hint.text() == "Critical here: 2/λ = 0.250"
    qtbot.mouseClick(own.contour, Qt.MouseButton.LeftButton, pos=own.contour.point(1.5, -1.5).toPoint())
    assert own.balls[0].place == pytest.approx((1.5, -1.5), abs=0.02)
    assert own.contour.slope == pytest.approx((-6.0, 12.0), abs=0.2)
    click(qtbot, own, "rate_large")
    heights = []
    for _ in range(30):
        click(qtbot, own, "explorer_step")
        heights.append(own.function.at(own.balls[-1].place).value)
    assert heights[-1] > heights[4]
    click(qtbot, own, "explorer_reset")
    click(qtbot, own, "rate_good")
    for _ in range(40):
        click(qtbot, own, "explorer_step")
    assert find(own, Label, "explorer_caption").text().startswith("At the bottom after")
    _type(line, qtbot, "x^4/4 - 2*x^2 + x")
    assert find(own, QWidget, "own_ready").property("currentText") == "Curve with two valleys"
    assert own.curve.isVisible()
    qtbot.mouseClick(own.curve, Qt.MouseButton.LeftButton, pos=own.curve.point(2.2, 0.0).toPoint())
    momentum = find(own, ValueSlider, "own_momentum").slider
    qtbot.mouseClick(momentum, Qt.MouseButton.LeftButton, pos=QPoint(momentum.width() // 2, momentum.height() // 2))
    assert "2(1 + β)/λ" in own.rate.hint.text()


def test_scaling_turns_the_ravine_of_the_houses_into_a_bowl(window: MainWindow, qtbot: QtBot):
    explorer = _opened(window, qtbot, "loss_surface")
    assert isinstance(explorer, LossSurface)
    assert "A ravine: it bends 11.4 times" in find(explorer, Label, "explorer_caption").text()
    for _ in range(4):
        click(qtbot, explorer, "explorer_step")
    firsts = [weights[0] - explorer.valley.best[0] for weights in explorer.path]
    assert all(one * two < 0 for one, two in pairwise(firsts))
    _choose(explorer.scaling, qtbot, 3)
    assert "Almost a round bowl" in find(explorer, Label, "explorer_caption").text()
    for _ in range(4):
        click(qtbot, explorer, "explorer_step")
    assert explorer.path[-1] == pytest.approx(explorer.valley.best, rel=0.02)


def test_the_red_hand_is_turned_by_mouse_and_upright_only_one_line_follows(window: MainWindow, qtbot: QtBot):
    window.open_lesson("red_hand")
    assert window.result.lead.switch.key == "explore"
    explorer = find(window, RedHand, "explorer_red_hand")
    until(qtbot, lambda: explorer.reading is not None)
    clock = explorer.clock
    until(qtbot, lambda: clock.width() > 60)
    rect = clock.picture_rect()
    qtbot.mouseClick(clock, Qt.MouseButton.LeftButton, pos=QPoint(round(rect.center().x()), round(rect.top() + 6)))
    until(qtbot, lambda: explorer.reading is not None and explorer.reading.settings.angle_deg in (0, 359, 1))
    reading = explorer.reading
    assert reading is not None
    assert reading.closed is not None
    assert reading.total is not None
    assert reading.closed.error_deg > 10
    assert reading.total.error_deg < 0.3
    assert "Near upright" in find(explorer, Label, "explorer_caption").text()
    click(qtbot, window, "close_lesson")
    assert not [found for found in window.result.findChildren(RedHand) if found.isVisible()]


def test_a_symbol_lights_up_in_formula_number_and_code(window: MainWindow, qtbot: QtBot):
    explorer = _opened(window, qtbot, "likelihood")
    assert isinstance(explorer, Likelihood)
    lens = find(explorer, ThreeWayLens, "three_way_lens")
    place = next(place for place, part, _ in lens.formulas.places() if part == "right")

    def hovered() -> bool:
        qtbot.mouseMove(lens.formulas, QPoint(2, 2))
        qtbot.mouseMove(lens.formulas, place.center().toPoint())
        return lens.lit == "right"

    until(qtbot, hovered)
    assert {card.lit for card in lens.cards} == {"right"}
    click(qtbot, explorer, "explorer_step")
    assert explorer.stage.facts.figures()[5] == "20"
    figures = [text for _, part, text in lens.numbers.places() if part == "right"]
    assert figures == [f"q = {explorer.stage.facts.figures()[2]}"]
    assert "is the loss 0.648" in find(explorer, Label, "explorer_caption").text()
    qtbot.keyClick(window.pages["explorers"], Qt.Key.Key_Escape)
    lines = _opened(window, qtbot, "line_lens")
    lens = find(lines, ThreeWayLens, "three_way_lens")
    lens.setFocus()
    qtbot.keyClick(lens, Qt.Key.Key_Down)
    assert {card.lit for card in lens.cards} == {"w"}


def test_the_loss_surface_of_ones_own_network_shows_the_way_of_the_run(window: MainWindow, qtbot: QtBot):
    window.result.show_view("loss_surface")
    view = window.result.current()
    assert isinstance(view, LossSurfaceView)
    until(qtbot, lambda: view.shown is not None)
    click(qtbot, window, "run")
    until(qtbot, lambda: view.shown is not None and len(view.shown.path) > 20)
    click(qtbot, window, "run")
    kind = find(view, QWidget, "surface_kind")
    click(qtbot, view, "surface_kind", kind.rect().center())
    until(qtbot, lambda: view.shown is not None and abs(view.shown.ball).max() == 0)
    assert view.shown is not None
    assert view.shown.losses.shape == (41, 41)
    click(qtbot, view, "surface_kind", QPoint(kind.width() - 10, kind.height() // 2))
    until(qtbot, lambda: view.shown is not None and view.shown.losses.ndim == 1)
    assert find(view, Label, "surface_reading").text().startswith("Loss here")
