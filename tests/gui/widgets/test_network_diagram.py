"""The drawing of the network: its columns, its edits, and what it answers to pointer and keys."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from pytestqt.qtbot import QtBot

from core.data.scaling import fit_scaling
from core.nn.building import chain, layer, mlp
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.training.weights import read_weights
from gui import theme
from gui.widgets import network_diagram_edits as drawn
from gui.widgets import network_diagram_paint, network_edges
from gui.widgets.field_maps import USUAL_BOX
from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.network_diagram_columns import columns_of, is_flat, subscript
from gui.widgets.network_diagram_layout import lay_out
from gui.widgets.network_diagram_live import column_maps, column_outputs, neuron_map
from gui.widgets.network_diagram_menus import networks_for
from gui.work.prediction import Model

TINY = mlp((2,), 4, 2, 1, activation="tanh")


def model_of(network: NetworkSpec) -> Model:
    project = Project(network=network)
    dataset = project.data.load()
    return Model(project, dataset, fit_scaling("none", dataset), network.build(0).eval(), 0, 0)


def shown(qtbot: QtBot, network: NetworkSpec = TINY) -> NetworkDiagram:
    diagram = NetworkDiagram()
    qtbot.addWidget(diagram)
    diagram.resize(380, 460)
    diagram.show_network(network, ("x₁", "x₂"), "logit")
    diagram.show()
    return diagram


def test_every_linear_layer_is_a_column_with_its_activation():
    columns = columns_of(TINY, ("x₁", "x₂"))
    assert [column.units for column in columns] == [2, 4, 2, 1]
    assert [column.notes for column in columns] == [(), ("Tanh",), ("Tanh",), ()]
    assert [column.shown for column in columns] == [None, 1, 3, 4]


def test_without_hidden_layers_inputs_meet_outputs():
    columns = columns_of(mlp((2,), 1), ("x₁", "x₂"))
    assert [column.units for column in columns] == [2, 1]


def test_features_are_the_inputs_of_the_drawing():
    network = drawn.with_features(TINY, ("sin x1", "x1", "x2"))
    columns = columns_of(network)
    assert columns[0].names == ("x₁", "x₂", "sin x₁")
    assert columns[0].shown == 0


def test_sheets_for_maps_a_bar_for_flatten_and_neurons_for_linear():
    network = chain((1, 28, 28), layer("conv2d"), "relu", "flatten", "dropout", layer("linear", units=10))
    columns = columns_of(network)
    assert [column.kind for column in columns] == ["maps", "maps", "row", "neurons"]
    assert [column.shape for column in columns] == [(1, 28, 28), (10, 24, 24), (5760,), (10,)]
    assert [column.notes for column in columns] == [(), ("ReLU",), ("Dropout",), ()]
    assert [column.end for column in columns] == [0, 2, 4, 5]
    assert not is_flat(columns)
    assert is_flat(columns_of(mlp((1, 28, 28), 16, 10)))


def test_a_sequence_is_a_block_and_its_last_step_a_column_of_neurons():
    every = columns_of(chain((12, 5), layer("rnn", units=8), layer("linear", units=3)))
    last = columns_of(chain((12, 5), layer("lstm", units=8, output="last"), layer("linear", units=3)))
    assert [column.kind for column in every] == ["block", "block", "block"]
    assert [column.kind for column in last] == ["block", "neurons", "neurons"]
    assert [column.full for column in last] == [False, False, True]


def test_behind_a_misfit_the_shapes_are_unknown_and_the_drawing_still_stands():
    columns = columns_of(chain((1, 28, 28), "conv2d", layer("linear", units=10), "relu", "max_pool2d"))
    assert [column.broken for column in columns] == [False, False, True, True]
    assert [column.shape for column in columns[2:]] == [None, None]
    assert len(lay_out(columns, 200, 400).columns) == 4


@pytest.mark.parametrize("width", [170, 260, 420])
def test_a_network_of_pictures_flows_down_and_stays_inside(width: int):
    network = chain(
        (3, 32, 32), layer("conv2d", channels=64), "max_pool2d", "residual", "flatten", layer("linear", units=512)
    )
    columns = columns_of(network)
    layout = lay_out(columns, width, 480)
    assert layout.down
    for place in layout.columns:
        assert all(QRectF(0, 0, width, 480).contains(tile) for tile in place.tiles)
    for one, two in itertools.pairwise(layout.columns):
        assert one.tiles[-1].bottom() < two.tiles[0].top()
        assert one.heading.bottom() <= two.heading.top()
    assert layout.columns[-1].hidden == 512 - len(layout.columns[-1].tiles) > 0


def test_in_a_drawing_that_flows_down_the_name_of_a_layer_is_whole_beside_its_buttons():
    columns = columns_of(chain((1, 28, 28), *[layer("conv2d")] * 3, "flatten", layer("linear", units=10)))
    for index, place in enumerate(lay_out(columns, 204, 480).columns[1:], start=1):
        name = theme.metrics("label", 600).horizontalAdvance(f"{columns[index].name} {index}")
        assert place.heading.left() + name <= (place.fewer_button.left() if index < 4 else place.heading.right())


def test_a_flat_network_with_many_layers_flows_down_where_there_is_no_room():
    columns = columns_of(mlp((2,), 7, 8, 8, 8, 8, 8, 8, 1))
    assert lay_out(columns, 364, 500).down
    assert not lay_out(columns, 600, 500).down
    assert lay_out(columns, 364, 500).columns[1].hidden == 0


def test_many_neurons_are_counted_instead_of_drawn():
    columns = columns_of(mlp((2,), 500, 1))
    place = lay_out(columns, 380, 460).columns[1]
    assert len(place.tiles) + place.hidden == 500
    assert place.more is not None


@pytest.mark.parametrize("units", [1, 4, 8, 16, 40])
def test_tiles_never_overlap_and_stay_inside(units: int):
    columns = columns_of(mlp((2,), units, units, 1), ("x₁", "x₂"))
    layout = lay_out(columns, 380, 460)
    for place in layout.columns:
        for above, below in zip(place.tiles, place.tiles[1:], strict=False):
            assert above.bottom() < below.top()
        assert all(QRectF(0, 0, 380, 460).contains(tile) for tile in place.tiles)


def test_plus_in_the_drawing_asks_for_one_neuron_more(qtbot: QtBot):
    diagram = shown(qtbot)
    button = diagram._places().columns[1].more_button.center().toPoint()
    with qtbot.waitSignal(diagram.units_wanted) as wanted:
        qtbot.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=button)
    assert wanted.args == [0, 5]


def test_the_plus_between_columns_asks_for_a_layer_there(qtbot: QtBot):
    diagram = shown(qtbot)
    gap = diagram._places().gaps[1].center().toPoint()
    with qtbot.waitSignal(diagram.layer_wanted) as wanted:
        qtbot.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=gap)
    assert wanted.args == [2]


def test_outputs_cannot_be_made_more_in_the_drawing(qtbot: QtBot):
    diagram = shown(qtbot)
    last = diagram._places().columns[-1].more_button.center().toPoint()
    with qtbot.assertNotEmitted(diagram.units_wanted):
        qtbot.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=last)


def test_hovering_a_neuron_names_it_and_tells_its_bias(qtbot: QtBot):
    diagram = shown(qtbot)
    diagram.show_weights(read_weights(TINY.build(3)))
    with qtbot.waitSignal(diagram.neuron_hovered) as hovered:
        qtbot.mouseMove(diagram, diagram.tile_rect((1, 2)).center().toPoint())
    assert hovered.args == [(1, 2)]
    card = diagram._card()
    assert card is not None
    assert card.title == f"Neuron {subscript('h', 1, 3)}"
    assert [row[0] for row in card.rows] == ["Bias"]
    diagram.show_outputs({1: np.array([0, 0, 0.27, 0])})
    card = diagram._card()
    assert card is not None
    assert card.rows[0][:2] == ("Output at cursor", "+0.270")


def test_arrow_keys_walk_over_the_neurons(qtbot: QtBot):
    diagram = shown(qtbot)
    diagram.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(diagram, key)
    assert diagram.hovered == (1, 2)
    qtbot.keyClick(diagram, Qt.Key.Key_Right)
    assert diagram.hovered == (2, 1)
    with qtbot.waitSignal(diagram.units_wanted) as wanted:
        qtbot.keyClick(diagram, Qt.Key.Key_Minus)
    assert wanted.args == [2, 1]


def test_delete_asks_to_remove_the_layer_of_the_chosen_neuron(qtbot: QtBot):
    diagram = shown(qtbot)
    diagram.hovered = (2, 0)
    with qtbot.waitSignal(diagram.removal_wanted) as wanted:
        qtbot.keyClick(diagram, Qt.Key.Key_Delete)
    assert wanted.args == [2]


def test_strong_edges_are_painted_in_the_colour_of_their_sign(qtbot: QtBot):
    diagram = shown(qtbot, mlp((2,), 1))
    diagram.show_weights({"0.weight": np.array([[2.0, -2.0]], np.float32), "0.bias": np.zeros(1, np.float32)})
    picture = diagram.grab().toImage()
    places = diagram._places().columns
    for source, blue in ((0, True), (1, False)):
        start = QPointF(places[0].tiles[source].right() + 6, places[0].tiles[source].center().y())
        colour = picture.pixelColor(start.toPoint())
        assert (colour.blue() > colour.red()) is blue


def test_weights_of_another_network_are_passed_over(qtbot: QtBot):
    diagram = shown(qtbot)
    diagram.show_weights(read_weights(mlp((2,), 7, 1).build(0)))
    assert diagram._weights == {}


def test_maps_fill_the_tiles(qtbot: QtBot):
    diagram = shown(qtbot)
    tile = diagram.tile_rect((1, 0)).toRect()
    empty = diagram.grab().toImage().pixelColor(tile.center())
    side = diagram.map_side()
    assert side == tile.width()
    diagram.show_maps({1: np.ones((4, side, side))})
    full = diagram.grab().toImage().pixelColor(tile.center())
    assert empty == theme.token("paper")
    assert full.blue() > full.red()


def test_live_maps_have_one_picture_per_neuron_within_one():
    columns = columns_of(TINY, ("x₁", "x₂"))
    model = model_of(TINY)
    maps = column_maps(model, columns, USUAL_BOX, 12)
    assert [maps[index].shape for index in range(4)] == [(2, 12, 12), (4, 12, 12), (2, 12, 12), (1, 12, 12)]
    assert all(np.abs(values).max() <= 1 for values in maps.values())
    assert np.allclose(neuron_map(model, columns, (1, 3), USUAL_BOX, 12), maps[1][3])


def test_the_output_at_the_cursor_is_the_networks_own():
    import torch

    columns = columns_of(TINY, ("x₁", "x₂"))
    model = model_of(TINY)
    at = np.array([[1.5, -2.0]], np.float32)
    with torch.no_grad():
        said = model.module(torch.from_numpy(at)).numpy()[0]
    assert column_outputs(model, columns, at)[3] == pytest.approx(said)


def test_a_hidden_layer_comes_with_the_activation_of_the_others():
    grown = drawn.with_hidden_layer(TINY, 2)
    assert [spec.key for spec in grown.layers] == ["linear", "tanh", "linear", "tanh", "linear", "tanh", "linear"]
    assert grown.problem() is None


def test_activations_are_exchanged_and_taken_away():
    columns = columns_of(TINY)
    relu = drawn.with_activation(TINY, columns[1], "relu")
    assert [spec.key for spec in relu.layers][:2] == ["linear", "relu"]
    none = drawn.with_activation(TINY, columns[1], "")
    assert [spec.key for spec in none.layers] == ["linear", "linear", "tanh", "linear"]


def test_a_column_goes_with_its_activation():
    columns = columns_of(TINY)
    assert [spec.key for spec in drawn.without_column(TINY, columns[2]).layers] == ["linear", "tanh", "linear"]


def test_plain_inputs_need_no_features_layer():
    with_sine = drawn.with_features(TINY, ("x1", "x2", "sin x1"))
    assert drawn.with_features(with_sine, ("x2", "x1")) == TINY


def test_every_network_to_start_from_fits_the_data():
    for network in networks_for(Project()):
        assert network[1].problem() is None
        assert network[1].output_shape == (1,)


def test_the_name_of_the_drawing_is_translated_to_words_for_screen_readers(qtbot: QtBot):
    assert shown(qtbot).accessibleName() == "Diagram of the network"


def test_a_neuron_for_which_there_is_no_room_any_more_is_let_go(qtbot: QtBot):
    diagram = shown(qtbot, mlp((2,), 12, 1))
    diagram._point_at((1, 11), None)
    assert diagram._card() is not None
    diagram.resize(380, 200)
    diagram.grab()
    assert diagram._places().columns[1].hidden > 0
    assert diagram.hovered is None


def test_nothing_is_answered_outside_the_tiles(qtbot: QtBot):
    diagram = shown(qtbot)
    qtbot.mouseMove(diagram, QPoint(60, 455))
    assert diagram.hovered is None


def test_neurons_over_pixels_show_their_weights_also_after_a_change_of_theme(qtbot: QtBot, look: theme.Theme):
    network = mlp((1, 6, 6), 5, 3)
    diagram = shown(qtbot, network)
    diagram.show_weights(read_weights(network.build(0)))
    assert [len(images) for images in diagram._images.values()] == [5]
    look.set_mode("dark")
    assert [len(images) for images in diagram._images.values()] == [5]


@pytest.mark.parametrize("network", [TINY, mlp((2,), *[8] * 9, 1)], ids=["across", "down"])
def test_what_learning_changes_is_painted_without_the_names(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, network: NetworkSpec
):
    diagram = shown(qtbot, network)
    diagram.resize(380, max(460, diagram.minimumSizeHint().height()))
    qtbot.waitUntil(lambda: diagram._edges.picture is not None)
    headings = counted(monkeypatch, "paint_heading")
    tiles = counted(monkeypatch, "paint_tile")
    live = diagram._places().live
    places = diagram._places().columns
    assert all(live.contains(part.toAlignedRect()) for place in places for part in place.tiles)
    assert not any(live.intersects(place.heading.toRect()) for place in places)
    diagram.show_maps({1: np.zeros((places[1].hidden + len(places[1].tiles), 8, 8))})
    qtbot.waitUntil(lambda: bool(tiles))
    assert not headings
    diagram.select_layer(0)
    qtbot.waitUntil(lambda: bool(headings))


def test_the_edges_of_a_deep_network_are_renewed_bit_by_bit(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(network_edges, "AT_ONCE_MS", 0)
    monkeypatch.setattr(network_edges, "REST_MS", 0)
    network = mlp((2,), 8, 8, 8, 1)
    diagram = shown(qtbot, network)
    qtbot.waitUntil(lambda: diagram._edges.picture is not None)
    before = edges_of(diagram)
    diagram.show_weights({key: -weights for key, weights in read_weights(network.build(1)).items()})
    qtbot.waitUntil(lambda: not behind(diagram))
    after = edges_of(diagram)
    diagram._renew_edges()
    diagram.grab()
    assert (after != before).any()
    assert (after == edges_of(diagram)).all()


def test_old_edges_stay_until_the_new_ones_of_their_column_are_all_there(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(network_edges, "AT_ONCE_MS", 0)
    monkeypatch.setattr(network_edges, "REST_MS", 0)
    network = mlp((2,), 6, 1)
    diagram = shown(qtbot, network)
    diagram.show_weights(read_weights(network.build(0)))
    diagram._renew_edges()
    diagram.grab()
    old, pictures = edges_of(diagram), []
    diagram._edges.renewed.connect(lambda columns: pictures.append((columns, edges_of(diagram))))
    diagram.show_weights({key: -weights for key, weights in read_weights(network.build(0)).items()})
    qtbot.waitUntil(lambda: diagram._edges._on_its_way is not None)
    assert (edges_of(diagram) == old).all()
    qtbot.waitUntil(lambda: not behind(diagram))
    assert [columns for columns, _ in pictures] == [[1], [2]]
    assert all((picture != old).any() for _, picture in pictures)


def counted(monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """Grows by one whenever something of this kind is painted."""
    calls: list[str] = []
    paint = getattr(network_diagram_paint, name)

    def count(*args: object) -> None:
        calls.append(name)
        paint(*args)

    monkeypatch.setattr(network_diagram_paint, name, count)
    return calls


def behind(diagram: NetworkDiagram) -> bool:
    """Whether some of the edges that are drawn are older than the weights."""
    return diagram._edges.is_behind


def edges_of(diagram: NetworkDiagram) -> np.ndarray:
    assert diagram._edges.picture is not None
    image = diagram._edges.picture.toImage()
    return np.frombuffer(image.constBits(), dtype=np.uint8).copy()


def test_a_single_number_fills_its_tile_in_one_colour_up_to_the_frame(qtbot: QtBot):
    diagram = shown(qtbot, mlp((3,), 4, 1))
    diagram.show_answers({1: np.array([1.0, -1.0, 0.5, 0.1])})
    tile = diagram.tile_rect((1, 0))
    picture = diagram.grab().toImage()
    middle = picture.pixelColor(tile.center().toPoint())
    assert picture.pixelColor((tile.topLeft() + QPointF(tile.width() / 2, 4)).toPoint()) == middle
    assert picture.pixelColor((tile.topLeft() + QPointF(4, tile.height() / 2)).toPoint()) == middle
    assert middle != theme.token("paper")


def test_a_connection_that_weighs_nothing_is_seen_all_the_same(qtbot: QtBot):
    network = mlp((2,), 3, 1)
    diagram = shown(qtbot, network)
    diagram.show_weights({key: 0 * weights for key, weights in read_weights(network.build(0)).items()})
    diagram._renew_edges()
    diagram.grab()
    assert diagram._edges.picture is not None
    picture, gap = diagram._edges.picture.toImage(), diagram._places().between[1]
    column = [picture.pixelColor(gap.center().x(), y).alpha() for y in range(picture.height())]
    assert sum(alpha > 0 for alpha in column) >= 6


def test_edges_that_are_due_are_those_of_the_network_that_is_there(qtbot: QtBot):
    large, small = mlp((2,), 4, 4, 4, 1), mlp((2,), 1)
    diagram = shown(qtbot, large)
    diagram.grab()
    diagram.show_weights(read_weights(large.build(0)))
    assert behind(diagram)
    diagram.show_network(small)
    assert not behind(diagram)
    diagram.show_weights(read_weights(small.build(0)))
    qtbot.waitUntil(lambda: not behind(diagram))
    diagram.grab()
    assert not behind(diagram)


def test_answers_of_the_network_before_that_come_late_are_passed_over(qtbot: QtBot):
    diagram = shown(qtbot, chain((12, 5), layer("rnn", units=8), layer("linear", units=3)))
    assert {"row", "block"} & {column.kind for column in diagram.columns}
    late = {index: np.zeros((2, 5, 5)) for index in range(len(diagram.columns))}
    diagram.show_answers(late)
    row = next(index for index, column in enumerate(diagram.columns) if column.kind in ("row", "block"))
    assert row not in diagram._images
    diagram.resize(diagram.width() + 20, diagram.height())
