"""The menus of the network panel: layers to add, inputs to choose, activations, networks to start from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from core.nn import edits
from core.nn.building import chain, layer, mlp
from core.nn.initialiser import INITIALISERS
from core.nn.layer import LAYERS
from core.nn.network import NetworkSpec
from core.nn.wiring import with_join
from core.project.document import Project
from core.texts import N_, Text
from gui.i18n import shown
from gui.widgets import network_diagram_edits as drawn
from gui.widgets.join_form import add_join_menu, usual_place
from gui.widgets.network_diagram_columns import FEATURE_NAMES, Column

Edit = Callable[[NetworkSpec, str], None]
"""Takes the network that the person wants, and a name for the undo list."""

HIDDEN_LAYER = N_("network panel", "Hidden layer with its activation")
NO_HIDDEN_LAYER = N_("network panel", "No hidden layer")
PAST = N_("network panel", "One hidden neuron, and the inputs past it")
NO_ACTIVATION = N_("network panel", "No activation")
REMOVE_LAYER = N_("network panel", "Remove this layer")
ACTIVATION = N_("network panel", "Activation")
INITIAL_WEIGHTS = N_("network", "Initial weights")
SETTINGS = N_("network panel", "Settings…")
EARLIER = N_("network panel", "Move earlier (Alt+←)")
LATER = N_("network panel", "Move later (Alt+→)")
CHANGE_WEIGHTS = N_("network panel", "Change initial weights")
MOVE = N_("network panel", "Move {layer}")
CHANGE_NETWORK = N_("network panel", "Change network")
CHANGE_ACTIVATION = N_("network panel", "Change activation")
CHANGE_INPUTS = N_("network panel", "Change inputs")
ADD = N_("network panel", "Add {layer}")
REMOVE = N_("network panel", "Remove {layer}")
HIDDEN: dict[str, tuple[tuple[int, ...], ...]] = {
    "flat": ((), (3,), (4, 2), (8, 8), (8, 6, 4)),
    "pictures": ((), (256, 64), (512, 256, 128, 64)),
}
SMALLEST_PICTURE = 16


def layer_menu(
    parent: QWidget, network: NetworkSpec, columns: tuple[Column, ...], edit: Edit, place: int | None = None
) -> QMenu:
    """Every layer that can be added, before layer `place` or where it usually goes; first a hidden layer."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    grown = drawn.with_hidden_layer(network, place if place is not None else columns[-2 if len(columns) > 1 else 0].end)
    if grown.problem() is None:
        menu.addAction(shown(HIDDEN_LAYER), partial(edit, grown, shown(ADD).format(layer="Linear")))
        menu.addSeparator()
    last = columns[-1].layer if columns[-1].layer is not None else len(network.layers)
    for key, spec in LAYERS.items():
        if spec.joins:
            add_join_menu(menu, network, usual_place(network, last) if place is None else place, edit)
        elif key != "features":
            grown = edits.add_layer(network, edits.suggest_place(network, key) if place is None else place, key)
            action = menu.addAction(spec.name, partial(edit, grown, shown(ADD).format(layer=spec.name)))
            action.setToolTip(shown(spec.help))
    return menu


def input_menu(parent: QWidget, network: NetworkSpec, edit: Edit) -> QMenu:
    """The features of x₁ and x₂, ticked where the network is given them; one always stays."""
    menu = QMenu(parent)
    names = drawn.features_of(network)
    for key, words in FEATURE_NAMES.items():
        wanted = tuple(name for name in names if name != key) if key in names else (*names, key)
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(key in names)
        action.setEnabled(bool(wanted))
        if wanted:
            action.triggered.connect(partial(edit, drawn.with_features(network, wanted), shown(CHANGE_INPUTS)))
    return menu


def heading_menu(
    parent: QWidget,
    network: NetworkSpec,
    columns: tuple[Column, ...],
    index: int,
    edit: Edit,
    settings: Callable[[], object],
) -> QMenu:
    """What can be done with a column: activation, initial weights, settings, moving, removing."""
    menu, column = QMenu(parent), columns[index]
    assert column.layer is not None
    if column.size_field:
        _choices(
            menu.addMenu(shown(ACTIVATION)),
            {"": shown(NO_ACTIVATION)} | {key: spec.name for key, spec in LAYERS.items() if spec.is_activation},
            drawn.activation_of(network, column),
            lambda key: edit(drawn.with_activation(network, column, key), shown(CHANGE_ACTIVATION)),
        )
    start = getattr(network.layers[column.layer], "initialiser", None)
    if start is not None:
        _choices(
            menu.addMenu(shown(INITIAL_WEIGHTS)),
            {key: shown(spec.name) for key, spec in INITIALISERS.items()},
            start,
            lambda key: edit(drawn.with_initialiser(network, column.layer or 0, key), shown(CHANGE_WEIGHTS)),
            {key: shown(spec.help) for key, spec in INITIALISERS.items()},
        )
    menu.addAction(shown(SETTINGS), settings)
    menu.addSeparator()
    for words, step in ((EARLIER, -1), (LATER, 1)):
        moved = drawn.with_column_moved(network, columns, index, step)
        action = menu.addAction(shown(words), partial(edit, moved, shown(MOVE).format(layer=column.name)))
        action.setEnabled(moved != network)
    removal = shown(REMOVE).format(layer=column.name)
    action = menu.addAction(shown(REMOVE_LAYER), partial(edit, drawn.without_column(network, column), removal))
    action.setEnabled(index < len(columns) - 1 or column.broken)  # the outputs belong to the data
    return menu


def _choices(
    menu: QMenu,
    options: dict[str, str],
    current: str,
    choose: Callable[[str], object],
    helps: dict[str, str] | None = None,
) -> None:
    """One tick among several."""
    menu.setToolTipsVisible(helps is not None)
    for key, words in options.items():
        action = menu.addAction(words, partial(choose, key))
        action.setCheckable(True)
        action.setChecked(key == current)
        action.setToolTip((helps or {}).get(key, ""))


def preset_menu(parent: QWidget, project: Project, edit: Edit) -> QMenu:
    """Networks to start from that suit the data."""
    menu = QMenu(parent)
    for name, network in networks_for(project):
        menu.addAction(shown(name), partial(edit, network, shown(CHANGE_NETWORK)))
    return menu


def networks_for(project: Project) -> list[tuple[Text | str, NetworkSpec]]:
    """Networks with the right number of inputs and outputs for the project's data and loss, by name."""
    shape = project.data.input_shape
    outputs = project.training.loss.outputs_for(project.data.task, project.data.outputs)
    pictures = len(shape) > 1
    found: list[tuple[Text | str, NetworkSpec]] = []
    for hidden in HIDDEN["pictures" if pictures else "flat"]:
        sizes = (int(np.prod(shape)), *hidden, outputs)
        name = "-".join(str(units) for units in sizes) if hidden else NO_HIDDEN_LAYER
        found.append((name, mlp(shape, *hidden, outputs, activation="relu" if pictures else "tanh")))
    if not pictures:
        found.append((PAST, with_join(mlp(shape, 1, outputs, activation="tanh"), 2, -1)))
    if len(shape) == 3 and min(shape[1:]) >= SMALLEST_PICTURE:
        found.append(("Conv2d 10/20 (5×5)", _convolutional(shape, outputs)))
    return found


def _convolutional(shape: tuple[int, ...], outputs: int) -> NetworkSpec:
    first, second = layer("conv2d", channels=10, kernel=5), layer("conv2d", channels=20, kernel=5)
    end = ("flatten", layer("linear", units=outputs))
    return chain(shape, first, "max_pool2d", "relu", second, "max_pool2d", "relu", *end)


def pop_up(menu: QMenu, place: QPoint) -> None:
    """Open a menu at a place of the screen; it is gone when it closes."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


def pop_up_below(menu: QMenu, button: QWidget) -> None:
    """Open a menu below a button."""
    pop_up(menu, button.mapToGlobal(QPoint(0, button.height() + 2)))
