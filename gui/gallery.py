"""Pictures of everything that can be seen: every view, panel, page, explorer and dialog renders to PNG.

A scene lives in a file of its own in `gui/gallery_scenes` and registers itself:

    @GALLERY.register
    class Draw(Scene):
        key = "draw"
        size = (860, 780)
        def build(self) -> QWidget: ...                  the widget; it is shown, waited for and grabbed
        def ready(self, widget: QWidget) -> bool: ...    polled until true (data loaded, a run far enough)
        def close(self, widget: QWidget) -> None: ...    join what it started

Views, panels, pages and explorers without a scene of their own are rendered alone (`gui/gallery_scenes/alone.py`), a
window with all that belongs to it by `WindowScene` in `gui/gallery_window.py`. A scene that fails is named, with a
sentence; the others are taken all the same.
"""

from __future__ import annotations

import gc
import sys
import time
import traceback
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from core.errors import GradusError, InputError
from core.registry import Registry
from core.texts import N_
from gui import i18n, paths, theme

PATIENCE_S = 300.0
"""A busy machine may take minutes for what else takes seconds; a scene that hangs is given up after that."""


class SceneNotReadyError(InputError):
    message = N_(
        "errors", "The picture “{key}” was not ready after {seconds} s. Look at the scene by itself with --only."
    )


class BlankPictureError(InputError):
    message = N_("errors", "The picture “{key}” is one flat colour. Look at the scene by itself with --only.")


class FaultyPictureError(InputError):
    message = N_(
        "errors", "The picture “{key}” met a fault: {detail}. Its trace stands above; look at the scene with --only."
    )


class Scene(ABC):
    """One picture."""

    key: str
    size: ClassVar[tuple[int, int]] = (720, 520)
    order: ClassVar[int] = 100

    @abstractmethod
    def build(self) -> QWidget:
        """Make the widget; theme and language are set already."""

    def ready(self, widget: QWidget) -> bool:
        """Whether the widget shows what it should; polled between events after it was shown."""
        return True

    def close(self, widget: QWidget) -> None:
        """Join threads and let go; called before the widget is closed."""


GALLERY: Registry[Any] = Registry("scenes", "gui.gallery_scenes")


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is taken: language (en, zh_CN), theme (light, dark), text in percent; no size means the scene's."""

    language: str = "en"
    theme: str = "light"
    text_scale: int = 100
    size: tuple[int, int] | None = None

    def name(self, key: str) -> str:
        """The file name of a scene in this look."""
        scale = f"-{self.text_scale}" if self.text_scale != 100 else ""
        size = f"-{self.size[0]}x{self.size[1]}" if self.size else ""
        return f"{key}-{self.theme}-{'zh' if self.language == 'zh_CN' else 'en'}{size}{scale}.png"


def render(app: QApplication, folder: Path, looks: Sequence[Look], keys: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Take the pictures of `keys` (all scenes when empty) in every look; returns file, size and seconds of each.

    A scene that fails has a sentence under `error` in the place of its size.
    """
    folder.mkdir(parents=True, exist_ok=True)
    scenes = [GALLERY[key] for key in keys or list(GALLERY)]
    taken = []
    with _garbage_only_here():
        for look in looks:
            prepare(app, look)
            for scene in scenes:
                taken.append(_attempt(app, scene, look, folder))
                gc.collect()
                gc.freeze()  # what is left belongs to the program, and need not be looked through after every scene
    return taken


@contextmanager
def _garbage_only_here() -> Iterator[None]:
    """Keep Python from collecting on whichever thread allocates: what a scene left behind would die on a worker's."""
    gc.disable()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.enable()


def _attempt(app: QApplication, scene: Any, look: Look, folder: Path) -> dict[str, Any]:
    """One picture, or the sentence that says why there is none."""
    start = time.perf_counter()
    told: dict[str, Any] = {"key": scene.key, "file": look.name(scene.key)}
    try:
        with _faults_noted() as faults:
            size = take(app, scene, look, folder / look.name(scene.key))
        if faults:
            raise faults[0]
        told["size"] = [size.width(), size.height()]
    except GradusError as error:
        told["error"] = str(error)
    except Exception as error:
        traceback.print_exception(error)
        detail = f"{type(error).__name__}: {error}"
        told["error"] = str(FaultyPictureError(key=scene.key, detail=detail))
    return told | {"seconds": round(time.perf_counter() - start, 2)}


@contextmanager
def _faults_noted() -> Iterator[list[BaseException]]:
    """What fails in a slot or while painting, which Qt cannot pass on to the one who called it."""
    faults: list[BaseException] = []
    before = sys.excepthook
    sys.excepthook = lambda _kind, error, _trace: faults.append(error)
    try:
        yield faults
    finally:
        sys.excepthook = before


def prepare(app: QApplication, look: Look) -> None:
    """Set theme, text size and language; fades are off so that a picture is always the same."""
    current = theme.current()
    if app.property("gallery_installed") is None:
        theme.install(app, paths.FONTS, look.theme, look.text_scale, look.language)
        app.setProperty("gallery_installed", True)
    current.set_still(True)
    current.set_mode(look.theme)
    current.set_text_scale(look.text_scale)
    i18n.install(app, look.language, paths.TRANSLATIONS)


def take(app: QApplication, scene: Any, look: Look, file: Path) -> QSize:
    """Show the scene's widget, wait until it is ready, save its picture; returns the picture's size."""
    made = scene() if isinstance(scene, type) else scene
    widget = made.build()
    try:
        image = _picture(app, made, widget, look)
    finally:
        made.close(widget)
        widget.close()
        app.sendPostedEvents()  # answers on their way arrive while there is somebody to take them
        widget.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if _is_blank(image):
        raise BlankPictureError(key=made.key)
    image.save(str(file))
    return image.size()


def _picture(app: QApplication, scene: Scene, widget: QWidget, look: Look) -> QImage:
    widget.resize(*(look.size or scene.size))
    widget.show()
    _settle(app)
    deadline = time.monotonic() + PATIENCE_S
    while not scene.ready(widget):
        if time.monotonic() > deadline:
            raise SceneNotReadyError(key=scene.key, seconds=round(PATIENCE_S))
        _settle(app)
        time.sleep(0.01)
    _settle(app)
    return _on_desk(widget)


def _is_blank(image: QImage) -> bool:
    """Whether every pixel has the colour of the first."""
    pixels = np.frombuffer(image.constBits(), np.uint32)
    return bool((pixels == pixels[0]).all())


def _on_desk(widget: QWidget) -> QImage:
    """The widget's picture on the ground of the window, so that nothing in the file is see-through."""
    grabbed = widget.grab()
    picture = QImage(grabbed.size(), QImage.Format.Format_RGB32)
    picture.fill(theme.token("window"))
    painter = QPainter(picture)
    painter.drawPixmap(picture.rect(), grabbed)
    painter.end()
    return picture


def _settle(app: QApplication) -> None:
    for _ in range(3):
        app.processEvents()
