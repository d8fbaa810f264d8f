"""What the card under the training's settings says of a run."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from core.data.catalog.circle import Circle
from core.project.document import Project
from core.project.preset import PRESETS
from core.training.optimiser import OPTIMISERS
from gui.checkup import Checkup
from gui.run_card import RunCard
from gui.session import Session

WAIT_MS = 60_000


def test_without_test_samples_no_test_accuracy_is_claimed(qtbot: QtBot) -> None:
    project = Project(data=Circle(count=40, test_share=0.0))
    session = Session(replace(project, training=replace(project.training, epochs=1)))
    card = RunCard()
    qtbot.addWidget(card)
    card.attach(session, Checkup(session))
    session.load()
    session.run()
    qtbot.waitUntil(lambda: session.state == "finished", timeout=WAIT_MS)
    card.renew()
    assert "Training accuracy" in card.card.accessibleName()
    assert "test" not in card.card.accessibleName()
    session.close()


def test_a_network_that_was_opened_trained_is_not_said_to_have_no_run(qtbot: QtBot) -> None:
    project = Project(data=Circle(count=40))
    session = Session(project)
    card = RunCard()
    qtbot.addWidget(card)
    card.attach(session, Checkup(session))
    session.load()
    qtbot.waitUntil(lambda: session.state == "ready" and session.latest is not None, timeout=WAIT_MS)
    assert card.card.accessibleName().startswith("No run yet")
    assert session.latest is not None
    session.open(project, session.latest.weights, 1234)
    qtbot.waitUntil(lambda: session.state == "ready" and session.latest is not None, timeout=WAIT_MS)
    assert card.card.accessibleName().startswith("Trained before")
    assert "1,234" in card.card.accessibleName()
    session.step()
    qtbot.waitUntil(lambda: session.history.step > 0, timeout=WAIT_MS)
    card.renew()
    assert session.step_opened == 0
    assert card.card.accessibleName().startswith("Paused")
    session.close()


@pytest.mark.parametrize(("epochs", "words"), [(1, "1 epoch done"), (3, "3 epochs done")])
def test_a_run_that_ended_says_after_how_many_epochs(qtbot: QtBot, epochs: int, words: str) -> None:
    project = Project(data=Circle(count=40))
    session = Session(replace(project, training=replace(project.training, epochs=epochs)))
    card = RunCard()
    qtbot.addWidget(card)
    card.attach(session, Checkup(session))
    session.load()
    session.run()
    qtbot.waitUntil(lambda: session.state == "finished", timeout=WAIT_MS)
    card.renew()
    assert card.card.accessibleName().startswith(words)
    session.close()


def test_a_network_that_was_opened_with_what_it_has_learned_says_so_until_it_begins_anew(qtbot: QtBot) -> None:
    session = Session(Project(data=Circle(count=40)))
    card = RunCard()
    qtbot.addWidget(card)
    card.attach(session, Checkup(session))
    session.load()
    qtbot.waitUntil(lambda: session.latest is not None, timeout=60_000)
    assert card.card.accessibleName().startswith("No run yet")
    weights = session.latest.weights  # type: ignore[union-attr]
    session.open(session.project, weights, step=100)
    qtbot.waitUntil(lambda: session.state == "ready", timeout=60_000)
    assert card.card.accessibleName().startswith("Trained before")
    session.reset()
    assert card.card.accessibleName().startswith("No run yet")
    session.close()


def test_a_loss_that_left_the_numbers_for_raw_targets_offers_to_standardise_them(qtbot: QtBot) -> None:
    project = PRESETS["houses"].project()
    raw = replace(project.training, optimiser=OPTIMISERS["sgd"](), learning_rate=0.5, epochs=5)
    session = Session(replace(project, training=raw))
    card, states = RunCard(), list[str]()
    qtbot.addWidget(card)
    card.attach(session, Checkup(session))
    session.run_state_changed.connect(states.append)
    session.load()
    session.run()
    qtbot.waitUntil(lambda: "failed" in states, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "Targets far from 0" in card.card.accessibleName(), timeout=WAIT_MS)
    states.clear()
    card._do()
    assert session.project.data.scaled_target  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "ready" in states, timeout=WAIT_MS)
    session.close()
