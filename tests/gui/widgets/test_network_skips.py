"""What skips layers in the drawing, and what is cut: where curves run, who reads whom, what is painted in the gap."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.nn import edits
from core.nn.building import chain, layer, mlp
from core.nn.network import NetworkSpec
from core.nn.wiring import with_join
from core.training.weights import read_weights
from gui import theme
from gui.widgets.network_cuts import connections_into, connections_out
from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.network_diagram_columns import columns_of, is_flat, origin
from gui.widgets.network_diagram_layout import lay_out
from gui.widgets.network_skips import skip_paths
from gui.widgets.network_wires import BIAS, Wire

DEEP = mlp((2,), 3, 3, 1, activation="tanh")
SKIPPING = with_join(with_join(DEEP, 4, 0, "add"), 5, -1)  # inputs, 3, 3, sum of both 3, 5, 1
MAPS = layer("conv2d", channels=3, kernel=3, padding=1)
PICTURES = with_join(chain((1, 28, 28), MAPS, "relu", MAPS, "relu", "flatten", layer("linear", units=10)), 4, 0)


def shown(qtbot: QtBot, network: NetworkSpec) -> NetworkDiagram:
    diagram = NetworkDiagram()
    qtbot.addWidget(diagram)
    diagram.resize(400, 460)
    diagram.show_network(network, ("x₁", "x₂"), "logit")
    diagram.show_weights(read_weights(network.build(1)))
    diagram.show()
    return diagram


def test_a_join_is_a_column_that_knows_what_it_takes():
    columns = columns_of(SKIPPING)
    assert [column.units for column in columns] == [2, 3, 3, 3, 5, 1]
    assert [column.takes for column in columns] == [None, None, None, 1, 0, None]
    assert [column.adds for column in columns] == [False, False, False, True, False, False]
    assert is_flat(columns)
    assert columns_of(PICTURES)[3].kind == "maps"


def test_numbers_that_are_handed_on_keep_their_names_and_sums_have_their_own(qtbot: QtBot):
    diagram = shown(qtbot, SKIPPING)
    assert [origin(diagram.columns, (4, unit)) for unit in range(5)] == [(3, 0), (3, 1), (3, 2), (0, 0), (0, 1)]
    assert diagram.tile_name((4, 3)) == "Input x₁"
    assert diagram.tile_name((4, 1)) == "Sum h₃,₂"
    assert diagram.wire_name(Wire(5, 0, 4)) == "Weight x₂ → y₁"


def test_a_number_that_arrives_through_two_joins_is_told_apart_by_them(qtbot: QtBot):
    twice = with_join(with_join(mlp((2,), 3, 1, activation="tanh"), 2, -1), 3, -1)  # 3, with both inputs, and again
    diagram = shown(qtbot, twice)
    assert [column.units for column in diagram.columns] == [2, 3, 5, 7, 1]
    names = [diagram.wire_name(Wire(4, 0, source)) for source in range(7)]
    assert names[2:5] == ["Weight h₁,₃ → y₁", "Weight x₁ (Join 2) → y₁", "Weight x₂ (Join 2) → y₁"]
    assert names[5:] == ["Weight x₁ (Join 3) → y₁", "Weight x₂ (Join 3) → y₁"]
    assert len(set(names)) == 7


@pytest.mark.parametrize("width", [330, 460, 900])
def test_every_heading_names_its_column(width: int, qtbot: QtBot):
    diagram = shown(qtbot, mlp((2,), 4, 4, 3, 2, 1, activation="tanh"))
    diagram.resize(width, 460)
    titles = [diagram._heading(index)[0] for index in range(1, 6)]
    assert len(set(titles)) == 5
    assert titles[0] in ("Linear 1 (4)", "Linear 1", "h₁ (4)")
    assert titles[-1] in ("Linear 5 (1)", "Linear 5", "y (1)")
    assert titles[1] != titles[0]


def test_whatever_reads_a_neuron_is_found_through_joins():
    columns = columns_of(SKIPPING)
    assert connections_into(columns, (2, 1)) == [Wire(2, 1, 0), Wire(2, 1, 1), Wire(2, 1, 2)]
    assert connections_out(columns, (0, 1)) == [Wire(1, 0, 1), Wire(1, 1, 1), Wire(1, 2, 1), Wire(5, 0, 4)]
    assert connections_out(columns, (1, 2)) == [Wire(2, 0, 2), Wire(2, 1, 2), Wire(2, 2, 2), Wire(5, 0, 2)]
    assert connections_out(columns, (2, 0)) == [Wire(5, 0, 0)]
    assert connections_out(columns, (5, 0)) == []


@pytest.mark.parametrize(("width", "height"), [(400, 460), (700, 300), (340, 620)])
def test_a_skip_passes_below_all_that_stands_between(width: int, height: int):
    columns = columns_of(SKIPPING)
    layout = lay_out(columns, width, height)
    assert not layout.down
    for index, takes in ((3, 1), (4, 0)):
        for path in skip_paths(layout, columns, index):
            between = [tile for place in layout.columns[takes + 1 : index] for tile in place.tiles]
            points = [path.pointAtPercent(share / 200) for share in range(201)]
            assert not any(tile.adjusted(1, 1, -1, -1).contains(point) for tile in between for point in points)
            assert QRectF(0, 0, width, height).contains(path.boundingRect())


@pytest.mark.parametrize("width", [200, 300, 420])
def test_where_the_drawing_flows_down_a_skip_has_room_at_the_right(width: int):
    columns = columns_of(PICTURES)
    layout = lay_out(columns, width, 600)
    assert layout.down
    (path,) = skip_paths(layout, columns, 3)
    assert path.boundingRect().right() > max(tile.right() for place in layout.columns for tile in place.tiles) + 4
    assert path.boundingRect().right() <= width


def ink(picture: QImage, at: QPoint) -> int:
    """How far a pixel is from the paper of the window."""
    paper, found = theme.token("window"), picture.pixelColor(at)
    return sum(abs(a - b) for a, b in ((paper.red(), found.red()), (paper.blue(), found.blue())))


def test_nothing_is_painted_in_the_gap_of_a_connection_that_is_cut(qtbot: QtBot):
    """But for scissors, which stand only where few are cut."""
    network = mlp((2,), 12, 12, 1, activation="tanh")
    cut = edits.with_cuts(network, {(2, unit, source): 1.0 for unit in range(12) for source in range(12)})
    pictures = []
    for one in (network, cut):
        diagram = shown(qtbot, one)
        diagram.setStyleSheet(f"background: {theme.token('window').name()}")
        pictures.append(diagram.grab().toImage())
    places = [diagram.wire_rect(Wire(2, unit, unit)).center().toPoint() for unit in range(12)]
    assert sum(ink(pictures[0], place) > 8 for place in places) > 6
    assert sum(ink(pictures[1], place) > 8 for place in places) == 0


def test_keys_cut_a_wire_and_offer_the_menu_of_a_neuron(qtbot: QtBot):
    diagram = shown(qtbot, SKIPPING)
    diagram._point_at(None, Wire(2, 1, BIAS))
    with qtbot.waitSignal(diagram.cut_wanted) as wanted:
        qtbot.keyClick(diagram, Qt.Key.Key_X)
    assert wanted.args == [Wire(2, 1, BIAS)]
    diagram._point_at((2, 1), None)
    with qtbot.waitSignal(diagram.neuron_pressed) as pressed:
        qtbot.keyClick(diagram, Qt.Key.Key_X)
    assert pressed.args == [(2, 1)]


def test_cut_wires_are_no_locks(qtbot: QtBot):
    both = edits.with_lock(edits.with_cuts(SKIPPING, {(2, 1, 0): 0.5}), 2, 1, 0, 0.5)
    diagram = shown(qtbot, both)
    assert dict(diagram.cuts) == {Wire(2, 1, 0): 0.5}
    assert not diagram.locks
