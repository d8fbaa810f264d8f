"""What fills the field: the answer comes back after a neuron's map was lent it, and words go by their order."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.data.catalog.houses import Houses
from gui.playground.answers import Answers
from gui.views.boundary import BoundaryView


@pytest.fixture
def view(qtbot: QtBot) -> BoundaryView:
    view = BoundaryView()
    qtbot.addWidget(view)
    return view


def _is_lent(view: BoundaryView) -> bool:
    return view.filling.is_lent


def _answers() -> Answers:
    return Answers(np.linspace(-1, 1, 16).reshape(4, 4), np.zeros((0, 2)))


def test_the_answer_is_there_again_after_a_neuron_had_the_field(view: BoundaryView):
    filling = view.filling
    filling.show(_answers())
    filling.say("guess", "Draw the boundary")
    view.show_neuron(np.zeros((4, 4)), "Neuron h₁,₂")
    assert _is_lent(view)
    assert view.field.caption == "Neuron h₁,₂"
    newer = _answers()
    filling.show(newer)
    view.show_neuron(None)
    assert not _is_lent(view)
    assert view.shown_answers is newer
    assert view.field.caption == "Draw the boundary"
    filling.say("loading", "Loading the data …")
    assert view.field.caption == "Loading the data …"
    filling.forget()
    assert view.shown_answers is None


def test_the_bar_has_the_range_of_a_regressions_targets(view: BoundaryView):
    data = Houses().load()
    view.filling.measure(data)
    assert view.filling.targets == (float(data.train.targets.min()), float(data.train.targets.max()))
    name, (top, middle, bottom) = view.filling._bar()
    assert name == "y"
    assert float(top) > float(middle) > float(bottom)
