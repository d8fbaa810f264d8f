"""Icons, pictures, tables, messages, notices and cards: what they show."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from core.project.preset import PRESETS
from gui import theme
from gui.paths import ICONS
from gui.widgets.data_picture import preset_picture
from gui.widgets.hover_card import Explanation, HoverCard, explain
from gui.widgets.icon import names, pixmap
from gui.widgets.image import ImageView, to_picture
from gui.widgets.label import Label
from gui.widgets.message import Banner, EmptyState, MessageCard
from gui.widgets.progress import ProgressCard
from gui.widgets.table import Table
from gui.widgets.tile import Tile
from gui.widgets.toast import Toast


def texts(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(Label) if not label.isHidden())


def button_of(widget: QWidget) -> QPushButton:
    found = widget.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


@pytest.mark.parametrize("name", names())
def test_an_icon_has_one_grid_and_no_colour_of_its_own(name):
    source = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in source
    assert "currentColor" in source
    assert not re.search(r"#[0-9a-fA-F]{3}", source)


@pytest.mark.parametrize("name", names())
def test_an_icon_shows_in_the_colour_that_was_asked(qtbot, name):
    image = pixmap(name, "err", 24, 2.0).toImage()
    inked = [image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255]
    assert inked
    asked = theme.token("err")
    assert max(abs(colour.red() - asked.red()) + abs(colour.blue() - asked.blue()) for colour in inked) <= 2


def test_a_picture_runs_from_paper_to_ink(qtbot):
    picture = to_picture(np.array([[0.0, 1.0, np.nan, 7.0]]))
    assert picture.pixelColor(0, 0) == theme.token("paper")
    assert picture.pixelColor(1, 0) == theme.token("text")
    assert picture.pixelColor(2, 0) == theme.token("paper")
    assert picture.pixelColor(3, 0) == theme.token("text")


def test_signs_have_their_colours(qtbot):
    picture = to_picture(np.array([[-1.0, 1.0]]), "signed")
    assert picture.pixelColor(0, 0).red() > picture.pixelColor(0, 0).blue()
    assert picture.pixelColor(1, 0).blue() > picture.pixelColor(1, 0).red()


def test_colours_pass_through(qtbot):
    picture = to_picture(np.array([[[250, 10, 20]]], dtype=np.uint8))
    assert (picture.pixelColor(0, 0).red(), picture.pixelColor(0, 0).blue()) == (250, 20)


def test_a_small_picture_is_enlarged_in_sharp_squares(qtbot):
    view = ImageView(framed=False)
    qtbot.addWidget(view)
    view.resize(100, 60)
    view.set_image(np.array([[0.0, 1.0], [1.0, 0.0]]))
    assert view.picture_rect() == QRectF(20, 0, 60, 60)
    image = view.grab().toImage()
    assert {image.pixelColor(x, 10).name() for x in range(20, 80)} == {
        theme.token("paper").name(),
        theme.token("text").name(),
    }


def test_a_table_keeps_its_row_when_its_rows_are_renewed(qtbot):
    table = Table()
    qtbot.addWidget(table)
    table.set_headers([("name", "Layer", "left"), ("count", "Parameters", "right")])
    table.set_rows([["Linear", "64"], ["Tanh", "0"], ["Linear", "9"]])
    chosen: list[int] = []
    table.row_chosen.connect(chosen.append)
    table.setCurrentCell(1, 0)
    table.set_rows([["Linear", "80"], ["ReLU", "0"]])
    table.set_current(0)
    assert chosen == [1]
    cell = table.item(0, 1)
    assert cell is not None
    assert cell.text() == "80"
    assert cell.textAlignment() & int(Qt.AlignmentFlag.AlignRight)


def test_a_card_offers_its_action_only_when_it_has_one(qtbot):
    card = MessageCard()
    qtbot.addWidget(card)
    card.show()
    card.set_message("calm", "Learning well", "No neuron is dead.")
    button = button_of(card)
    assert not button.isVisible()
    card.set_message("warn", "The rate is past the stable edge", "2/λ is 0.21, you use 0.30.", "Use 0.10")
    assert button.isVisible()
    with qtbot.waitSignal(card.acted):
        button.click()


def test_checks_are_counted_beside_the_title(qtbot):
    card = MessageCard()
    qtbot.addWidget(card)
    card.set_message("calm", "Learning well", "")
    card.set_checks(11, 12)
    assert "11 / 12" in texts(card)


def test_a_banner_is_read_out_as_a_whole(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    banner.set_message("error", "Loss is not finite", "Epoch 31 is kept.")
    assert banner.accessibleName() == "Loss is not finite. Epoch 31 is kept."


def test_an_empty_state_says_the_next_move(qtbot):
    state = EmptyState("curve", "No run yet", "Press Space to train.")
    qtbot.addWidget(state)
    state.set_texts("Nothing drawn yet", "Draw a digit.", "Show one")
    assert texts(state) == "Nothing drawn yet | Draw a digit."
    with qtbot.waitSignal(state.acted):
        button_of(state).click()


def test_progress_shows_count_and_time_and_can_be_cancelled(qtbot):
    card = ProgressCard("Reading MNIST")
    qtbot.addWidget(card)
    card.set_progress(34_800, 60_000, 2)
    assert "34,800 of 60,000 · about 2\u00a0s\u00a0left" in texts(card).replace(
        "about 2\u00a0s left", "about 2\u00a0s\u00a0left"
    )
    card.set_progress(10, 60_000)
    assert "left" not in texts(card)
    with qtbot.waitSignal(card.cancelled):
        button_of(card).click()


def test_a_thumbnail_is_drawn_once_until_the_look_changes(qtbot, look: theme.Theme):
    drawn: list[QRectF] = []

    def paint(painter: QPainter, rect: QRectF) -> None:
        drawn.append(rect)
        painter.fillRect(rect, theme.token("blue"))

    tile = Tile("Spiral", paint)
    qtbot.addWidget(tile)
    tile.resize(tile.sizeHint())
    tile.grab()
    tile.setChecked(True)
    tile.grab()
    assert len(drawn) == 1
    look.set_mode("dark")
    tile.grab()
    assert len(drawn) == 2


def test_a_notice_replaces_the_one_before_and_its_action_closes_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    undone: list[bool] = []
    Toast.show_in(window, "Layer removed")
    toast = Toast.show_in(window, "Two layers removed", "Undo", lambda: undone.append(True))
    shown = [child for child in window.findChildren(Toast) if child.isVisible()]
    assert shown == [toast]
    assert window.rect().contains(toast.geometry())
    button_of(toast).click()
    assert undone == [True]
    assert not toast.isVisible()


def test_a_notice_with_an_action_stays_longer_and_waits_while_the_pointer_rests_on_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    told = Toast.show_in(window, "Saved")._clock.interval()
    toast = Toast.show_in(window, "Run 1 is off the list", "Undo", lambda: None)
    assert toast._clock.interval() >= 2 * told
    QApplication.sendEvent(toast, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert not toast._clock.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._clock.isActive()


def test_a_thing_explains_itself_with_fresh_figures(qtbot):
    asked: list[int] = []

    def tell() -> Explanation:
        asked.append(1)
        return Explanation("Learning rate", "学习率", "η", "How far each step goes.", ("η now", f"0.0{len(asked)}"))

    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    label = Label("Learning rate", parent=window)
    window.show()
    explain(label, tell)

    def shown() -> list[HoverCard]:
        return [child for child in window.findChildren(HoverCard) if child.isVisible()]

    for figure in ("0.01", "0.02"):
        QApplication.sendEvent(
            label, QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2)))
        )
        (card,) = shown()
        assert figure in texts(card)
        assert window.rect().contains(card.geometry())
    QTest.keyClick(label, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert len(shown()) == 1
    QTest.mousePress(label, Qt.MouseButton.LeftButton)
    assert shown() == []


def test_each_preset_of_digits_shows_digits_of_its_own():
    pictures = []
    for key in ("digits_mlp", "digits_cnn"):
        picture = QImage(160, 96, QImage.Format.Format_RGB32)
        picture.fill(theme.token("paper"))
        painter = QPainter(picture)
        preset_picture(painter, QRectF(picture.rect()), PRESETS[key])
        painter.end()
        shades = {picture.pixel(x, y) for x in range(160) for y in range(0, 96, 3)}
        assert len(shades) > 50, "grey strokes, not an icon"
        pictures.append(picture)
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("key", ["iris", "diabetes"])
def test_a_card_of_a_table_shows_its_rows_without_reading_the_table(qtbot, key, monkeypatch):
    spec = PRESETS[key].project().data
    monkeypatch.setattr(type(spec), "load", lambda *_: pytest.fail("the table was read"))
    picture = QImage(160, 96, QImage.Format.Format_RGB32)
    picture.fill(theme.token("paper"))
    painter = QPainter(picture)
    preset_picture(painter, QRectF(picture.rect()), PRESETS[key])
    painter.end()
    shades = {picture.pixelColor(x, y).name() for x in range(160) for y in range(96)}
    assert {theme.class_colour(index).name() for index in range(spec.outputs)} <= shades


@pytest.mark.parametrize(("high", "drawn"), [(240, True), (90, False)])
def test_an_empty_view_leaves_its_icon_out_where_only_the_words_have_room(qtbot, high, drawn):
    around = QWidget()
    empty = EmptyState("curve", "No curve yet.", "Press Run and the loss appears here.", parent=around)
    qtbot.addWidget(around)
    around.resize(300, 300)
    empty.setGeometry(0, 0, 300, high)
    around.show()
    QApplication.processEvents()
    assert (empty._fact.y() >= theme.px(36)) == drawn
    assert empty._hint.geometry().bottom() < high
    with_icon = empty.grab().toImage()
    empty.set_icon("table")
    assert (empty.grab().toImage() != with_icon) == drawn
