"""Predict the curve: a sheet over the loss plot before the run, both curves and a sentence while it goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect

from gui.playground.guessing import expectation_of
from gui.session import Session
from gui.widgets.chip import Chip
from gui.widgets.label import Label
from gui.widgets.plot_panel import CurvePanel
from gui.widgets.point_loss_guess import LossGuess

MOST_EPOCHS = 100


class CurveGuess(QObject):
    """Joins a loss panel, a chip and a line of words. The curve itself belongs to the session's expectation."""

    def __init__(self, panel: CurvePanel, chip: Chip, verdict: Label, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._chip, self._verdict = panel, chip, verdict
        self._session: Session | None = None
        self.sheet = LossGuess(panel)
        self.sheet.hide()
        verdict.hide()
        panel.installEventFilter(self)
        chip.toggled.connect(self._switch)
        self.sheet.drawn.connect(self._drawn)

    def attach(self, session: Session) -> None:
        self._session = session
        session.run_state_changed.connect(self._follow)
        expectation_of(session).changed.connect(self.renew)
        self._chip.setChecked(expectation_of(session).curve is not None)

    def renew(self) -> None:
        """Say how the run compares as it stands now."""
        if self._session is not None:
            words = expectation_of(self._session).verdict(self._session)
            self._verdict.setText(words)
            self._verdict.setVisible(bool(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _switch(self, on: bool) -> None:
        """A clean sheet, or nothing is expected any more."""
        session = self._session
        if session is None:
            return
        if not on:
            self.sheet.hide()
            expectation_of(session).set_curve(None)
        elif expectation_of(session).curve is None:
            self.sheet.begin(min(session.project.training.epochs, MOST_EPOCHS))
            self._place()
            self.sheet.show()
            self.sheet.raise_()

    def _drawn(self, curve: object) -> None:
        if self._session is not None and isinstance(curve, tuple):
            expectation_of(self._session).set_curve(curve)

    def _follow(self, state: str) -> None:
        """The run begins: the sheet has had its time."""
        if state == "running" and self.sheet.isVisible():
            self.sheet.hide()
            if self._session is not None and expectation_of(self._session).curve is None:
                self._chip.setChecked(False)

    def _place(self) -> None:
        top = self._panel.title.geometry().bottom() + 6
        self.sheet.setGeometry(QRect(0, top, self._panel.width(), max(0, self._panel.height() - top)))
