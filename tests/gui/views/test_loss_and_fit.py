"""The loss view and the fitted line over real runs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.data.catalog.circle import Circle
from core.project.document import Project
from core.project.preset import PRESETS
from gui.session import Session
from gui.views.fit import FitView
from gui.views.loss import LossView

WAIT_MS = 60_000


def finished(qtbot: QtBot, project: Project, epochs: int) -> Session:
    session = Session(replace(project, training=replace(project.training, epochs=epochs)))
    session.load()
    session.run()
    qtbot.waitUntil(lambda: session.state == "finished", timeout=WAIT_MS)
    return session


def test_the_loss_view_catches_up_with_a_run_that_it_did_not_see(qtbot: QtBot):
    session = finished(qtbot, Project(data=Circle(count=60)), 3)
    view = LossView()
    qtbot.addWidget(view)
    view.attach(session)
    view.resize(600, 500)
    view.show()
    assert not view.loss.plot.is_empty
    assert view.accuracy.isVisible()
    session.close()


def test_both_plots_share_one_cursor_and_the_scale_can_be_changed(qtbot: QtBot):
    session = finished(qtbot, Project(data=Circle(count=60)), 3)
    view = LossView()
    qtbot.addWidget(view)
    view.attach(session)
    view.resize(600, 500)
    view.show()
    view.loss.plot.cursor_moved.emit(4.0)
    assert view.accuracy.plot.moment == 4.0
    qtbot.mouseClick(view.log, Qt.MouseButton.LeftButton)
    assert not view.loss.plot.log
    session.close()


def test_a_reset_empties_the_curve(qtbot: QtBot):
    session = finished(qtbot, Project(data=Circle(count=60)), 3)
    view = LossView()
    qtbot.addWidget(view)
    view.attach(session)
    view.resize(600, 500)
    view.show()
    session.reset()
    assert view.loss.empty.isVisible()
    session.close()


def test_the_fitted_line_is_the_networks_own_answer(qtbot: QtBot):
    session = finished(qtbot, PRESETS["linear_regression"].project(), 5)
    view = FitView()
    qtbot.addWidget(view)
    view.attach(session)
    view.resize(560, 640)
    view.show()
    qtbot.waitUntil(lambda: len(view.plot._line[0]) > 0, timeout=WAIT_MS)
    xs, ys = view.plot._line
    slopes = np.diff(ys) / np.diff(xs)
    assert slopes == pytest.approx(slopes[0], rel=1e-2)
    qtbot.mouseMove(view.plot, view.plot.rect().center())
    assert view.reading.text().startswith("The line gives ")
    session.close()


def test_the_fitted_line_suits_one_number_from_one_number():
    assert FitView.suits(PRESETS["linear_regression"].project())
    assert not FitView.suits(Project())
