"""Layers are named alike everywhere: by their kind and the column of the drawing that they belong to."""

from core.nn.building import chain, layer
from core.nn.naming import column_numbers, layer_name
from core.project.document import Project
from core.project.preset import PRESETS
from gui.widgets.network_diagram_columns import columns_of


def test_an_activation_has_the_number_of_the_layer_before_it():
    network = Project().network
    assert [layer_name(network, index) for index in range(len(network.layers))][:3] == [
        "Linear 1",
        "Tanh 1",
        "Linear 2",
    ]


def test_numbers_are_those_of_the_drawings_columns_in_every_preset():
    for preset in PRESETS.values():
        network = preset.project().network
        found = column_numbers(network)
        for number, column in enumerate(columns_of(network)):
            if column.layer is not None:
                assert found[column.layer] == number, preset.key


def test_what_prepares_the_inputs_has_no_number():
    flat = chain((1, 28, 28), "flatten", layer("linear", units=10))
    assert [layer_name(flat, 0), layer_name(flat, 1)] == ["Flatten", "Linear 1"]
