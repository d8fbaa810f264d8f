"""What a form and a menu say of a join: the earlier layers that it can take from, by their names in the drawing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QMenu

from core.fields import Choice
from core.nn.layer import LAYERS, LayerSpec
from core.nn.naming import layer_name
from core.nn.network import NetworkSpec
from core.nn.wiring import sources, taken_layer, with_join
from core.texts import N_, Text
from gui.i18n import shown

INPUTS = N_("network panel", "Inputs")
GONE = N_("network panel", "a layer that is gone")
WITH = N_("network panel", "with {name}")
ADDS = N_("network panel", "adds {name}")
ADD_JOIN = N_("network panel", "Join {name}")

Choices = Mapping[str, Choice]
Edit = Callable[[NetworkSpec, str], None]


def form_of(network: NetworkSpec, index: int) -> tuple[LayerSpec, Choices]:
    """Layer `index` as a form shows it, and the choices of fields that only the network knows.

    Of a join that is what it takes, as the number of a layer in place of its tag; `edits.with_field` takes such a one.
    """
    spec = network.layers[index]
    if not spec.joins:
        return spec, {}
    options = {str(source.layer): Text("", source.name) for source in sources(network, index)} | {"-1": INPUTS}
    now = taken_layer(network, index)
    key = "" if now is None else str(now)
    if key not in options:
        options[key] = GONE if now is None else Text("", layer_name(network, now))
    return replace(spec, taken=key), {"taken": Choice(tuple(options.items()))}  # type: ignore[call-arg]


def taken_words(spec: LayerSpec, choices: Choices) -> str:
    """`with Linear 1`, in a few characters for a card; "" for a layer that is no join."""
    if "taken" not in choices:
        return ""
    name = dict(choices["taken"].options)[getattr(spec, "taken", "")]
    return shown(ADDS if getattr(spec, "way", "") == "add" else WITH).format(name=shown(name))


def usual_place(network: NetworkSpec, last: int) -> int:
    """Where a new join goes: before the outputs, of pictures as late as there is something of the same size."""
    places = range(last, 0, -1)
    return next(
        (place for place in places if any(_fits(network, place, one.layer) for one in sources(network, place))), last
    )


def _fits(network: NetworkSpec, place: int, layer: int) -> bool:
    return with_join(network, place, layer).report()[place].problem is None


def add_join_menu(menu: QMenu, network: NetworkSpec, place: int, edit: Edit) -> None:
    """Offer all that a join before layer `place` could take, side by side and, where shapes agree, added."""
    offered = menu.addMenu(LAYERS["join"].name)
    offered.setToolTipsVisible(True)
    for words, way in ((WITH, "beside"), (ADDS, "add")):
        offered.addSeparator()
        for source in sources(network, place):
            grown, name = with_join(network, place, source.layer, way), source.name or shown(INPUTS)
            if grown.report()[place].problem is None:
                act = partial(edit, grown, shown(ADD_JOIN).format(name=name))
                offered.addAction(shown(words).format(name=name), act).setToolTip(shown(LAYERS["join"].help))
    offered.setEnabled(not offered.isEmpty())
