"""The base of the result views: what the sheet on the right can show of a run."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from core.project.document import Project
from core.registry import Registry
from core.texts import Text
from core.training.events import Snapshot, TrainingEvent
from gui.i18n import shown
from gui.widgets.plot_panel import CurvePanel

if TYPE_CHECKING:
    from gui.session import Session


class View(QWidget):
    """One way to look at a run; it opens alone: build it, then `attach` a session.

    The result area calls `show_events` and `show_snapshot` only while the view is visible, so a hidden view costs
    nothing; when it becomes visible (and after a reset or new data) it draws everything anew in `catch_up`. Hidden or
    not, it lets go in `forget` of what belongs to data or a network that are gone.
    """

    key: ClassVar[str]
    name: ClassVar[Text]
    icon: ClassVar[str]
    order: ClassVar[int] = 100
    keys: ClassVar[Text | None] = None
    """What the status bar says while this view is shown; None for the keys of the run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self._texts_are_old = False
        self.setObjectName(f"view_{self.key}")
        self.setAccessibleName(shown(self.name))

    @classmethod
    def suits(cls, project: Project) -> bool:
        """Whether this view has something to show for `project`."""
        return True

    def attach(self, session: Session) -> None:
        """Show this session from now on."""
        self.session = session
        session.dataset_changed.connect(self.forget)
        session.run_reset.connect(self.forget)
        session.dataset_changed.connect(self._renew)
        session.project_changed.connect(self._renew)
        session.run_reset.connect(self._renew)
        session.time.moved.connect(self._look)
        self._renew()

    def forget(self) -> None:
        """Let go of answers about data or a network that are no longer there; nothing need be drawn."""

    def catch_up(self) -> None:
        """Show the session as it is now: project, data, history and the last snapshot."""

    def show_events(self, events: tuple[TrainingEvent, ...]) -> None:
        """Show what happened in one display frame; the session's history already holds it."""

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the network with these weights."""

    def steps_per_epoch(self) -> float:
        """Batches in one pass over the training samples; 1 while there are none."""
        if self.session is None or self.session.dataset is None:
            return 1.0
        return math.ceil(len(self.session.dataset.train) / self.session.project.training.batch_size)

    def _look(self) -> None:
        """Mark in every curve the moment at which the window looks back."""
        if self.session is not None and self.isVisible():
            moment = self.session.time.moment
            for panel in self.findChildren(CurvePanel):
                panel.show_look(None if moment is None else moment.step)

    def retranslate(self) -> None:
        """Renew every text of the member's own; a hidden view does it when it is shown."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._texts_are_old:
            self._texts_are_old = False
            self.retranslate()
        self._renew()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(shown(self.name))
            if self.isVisible():
                self.retranslate()
            else:
                self._texts_are_old = True
        super().changeEvent(event)

    def _renew(self) -> None:
        if self.session is not None and self.isVisible():
            self.catch_up()
            self._look()


VIEWS: Registry[type[View]] = Registry("views", "gui.views")
