"""Picture networks: mistakes, classes, kernels, spreads over time, own pictures and the recommended recipe."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.nn import edits
from core.opencv import cv2
from core.project.preset import PRESETS
from gui.bringing.collect import CollectDialog
from gui.bringing.photos import PhotoDialog
from gui.bringing.recipe_dialog import RecipeDialog
from gui.gallery import GALLERY, Scene
from gui.gallery_runs import SharedRuns
from gui.number_hand import Number
from gui.session import Session
from gui.view import VIEWS
from gui.views.feature_maps import FeatureMapsView
from gui.widgets.sheet import Sheet

STEPS, SETTLE_S = 120, 1.5
RECORDED = 6
RUNS = SharedRuns()


class PictureView(Scene):
    """A view over the fast digits preset after a short run, its switch on `page`."""

    order = 40

    def __init__(self, key: str, view: str, page: str = "", size: tuple[int, int] = (720, 580)) -> None:
        self.key, self._view, self._page = key, view, page
        self.size = size  # type: ignore[misc]
        self._session: Session | None = None
        self._still_since = 0.0

    def build(self) -> QWidget:
        view: Any = VIEWS[self._view]()
        self._session = Session(PRESETS["digits_fast"].project(), view)
        view.attach(self._session)
        if self._page:
            view.switch.set_key(self._page)
        self._session.events.connect(view.show_events)
        self._session.snapshot_changed.connect(view.show_snapshot)
        if self._view == "weights":  # its spreads need a run from the beginning
            self._session.load()
            self._session.run()
        else:
            RUNS.begin(self._session)
        sheet = Sheet(radius=0, edge=None)
        column = QVBoxLayout(sheet)
        column.addWidget(view)
        return sheet

    def ready(self, widget: QWidget) -> bool:
        session = self._session
        assert session is not None
        if session.state in ("paused", "finished", "failed", "blocked"):
            RUNS.leave(session)
            self._still_since = self._still_since or time.monotonic()
            return time.monotonic() - self._still_since > SETTLE_S
        if session.history.step >= STEPS:
            session.pause()
        session.request_snapshot()
        return False

    def close(self, widget: QWidget) -> None:
        self._still_since = 0.0
        if self._session is not None:
            self._session.close()
            self._session = None


class KernelInHand(PictureView):
    """A weight of a kernel in the hand, another one held."""

    def ready(self, widget: QWidget) -> bool:
        if not super().ready(widget):
            return False
        view = widget.findChild(FeatureMapsView)
        assert view is not None
        if view.hand.editor.isHidden():
            number = Number(view.layers_seen[0].index, "weight", (0, 0, 1, 1))
            assert self._session is not None
            project = self._session.project
            network = edits.with_held(project.network, number.layer, number.parameter, number.place, 0.4)
            self._session.edit(replace(project, network=network), "")
            view.unit.wanted.emit((0, 0, 2))
            self._still_since = time.monotonic()
            return False
        return True


@GALLERY.register
class Recipe(Scene):
    """The dialog over MNIST."""

    key, size, order = "recipe", (560, 480), 45

    def build(self) -> QWidget:
        return RecipeDialog(PRESETS["digits_cnn"].project(), 60_000)


@GALLERY.register
class Collect(Scene):
    """Two classes from the virtual camera, the second with few pictures."""

    key, size, order = "collect", (880, 560), 46

    def build(self) -> QWidget:
        self._folder = tempfile.TemporaryDirectory()
        self._dialog = CollectDialog(Path(self._folder.name))
        self._dialog.path.setText("…/Gradus")  # not this machine's own folder
        from core.vision.virtual import VirtualGauge

        self._dialog.open_source(VirtualGauge)
        return self._dialog

    def ready(self, widget: QWidget) -> bool:
        counts = [len(self._dialog._files(card)) for card in self._dialog.cards]
        card = next(
            (card for card, count, most in zip(self._dialog.cards, counts, (12, RECORDED)) if count < most), None
        )
        self._dialog._recording = card
        self._dialog.path.setText("…/Gradus")
        return card is None

    def close(self, widget: QWidget) -> None:
        self._dialog.camera.close()
        self._folder.cleanup()


@GALLERY.register
class Photos(Scene):
    """Three dropped pictures on the fast digits preset, one of them broken."""

    key, size, order = "photos", (780, 650), 47

    def build(self) -> QWidget:
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        paper = np.full((300, 420, 3), 235, np.uint8)
        cv2.putText(paper, "7", (130, 230), cv2.FONT_HERSHEY_SIMPLEX, 7, (60, 40, 30), 24)
        cv2.imencode(".png", paper)[1].tofile(folder / "seven.png")
        cv2.imencode(".png", 255 - paper)[1].tofile(folder / "chalk.png")
        (folder / "broken.png").write_bytes(b"no picture")
        self._session = Session(PRESETS["digits_fast"].project())
        self._dialog: PhotoDialog | None = None
        RUNS.begin(self._session)
        paths = [folder / name for name in ("chalk.png", "seven.png", "broken.png")]
        self._dialog = PhotoDialog(self._session, paths)
        self._session.setParent(self._dialog)
        return self._dialog

    def ready(self, widget: QWidget) -> bool:
        if self._session.history.step < STEPS:
            return False
        assert self._dialog is not None
        if self._session.state == "running":
            self._session.pause()
            self._session.request_snapshot()
        snapshot = self._session.snapshot
        if snapshot is None or snapshot.step < STEPS:
            return False
        return any(self._dialog.bars.probabilities(run.name) is not None for run in self._dialog.bars.runs())

    def close(self, widget: QWidget) -> None:
        self._session.close()
        self._folder.cleanup()


for _scene in (
    PictureView("images-mistakes", "pictures"),
    PictureView("images-classes", "pictures", "classes"),
    PictureView("images-kernels", "feature_maps"),
    KernelInHand("images-kernel-weight", "feature_maps"),
    PictureView("images-gradients", "weights", "gradients"),
):
    GALLERY.register(_scene)
