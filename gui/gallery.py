"""Pictures of everything that can be seen: every view, panel, page, explorer and dialog renders to PNG.

A scene lives in a file of its own in `gui/gallery_scenes` and registers itself:

    @GALLERY.register
    class Draw(Scene):
        key = "draw"
        size = (860, 780)
        def build(self) -> QWidget: ...                  the widget; it is shown, waited for and grabbed
        def ready(self, widget: QWidget) -> bool: ...    polled until true (data loaded, a run far enough)
        def close(self, widget: QWidget) -> None: ...    join what it started

Views, panels, pages and explorers without a scene of their own are rendered alone (`gui/gallery_scenes/alone.py`).
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from core.errors import InputError
from core.registry import Registry
from core.texts import N_
from gui import i18n, paths, theme

PATIENCE_S = 120.0


class SceneNotReadyError(InputError):
    message = N_(
        "errors", "The picture “{key}” was not ready after {seconds} s. Look at the scene by itself with --only."
    )


class BlankPictureError(InputError):
    message = N_("errors", "The picture “{key}” is one flat colour. Look at the scene by itself with --only.")


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
    """Take the pictures of `keys` (all scenes when empty) in every look; returns file, size and seconds of each."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = []
    for look in looks:
        prepare(app, look)
        for key in keys or list(GALLERY):
            start = time.perf_counter()
            size = take(app, GALLERY[key], look, folder / look.name(key))
            seconds = round(time.perf_counter() - start, 2)
            taken.append(
                {"key": key, "file": look.name(key), "size": [size.width(), size.height()], "seconds": seconds}
            )
    return taken


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
    widget.resize(*(look.size or made.size))
    widget.show()
    _settle(app)
    deadline = time.monotonic() + PATIENCE_S
    while not made.ready(widget):
        if time.monotonic() > deadline:
            made.close(widget)
            raise SceneNotReadyError(key=made.key, seconds=round(PATIENCE_S))
        _settle(app)
        time.sleep(0.01)
    _settle(app)
    image = _on_desk(widget)
    made.close(widget)
    widget.close()
    widget.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    corner = image.pixelColor(0, 0)
    step = max(1, image.width() // 97)
    samples = ((x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step))
    if all(image.pixelColor(x, y) == corner for x, y in samples):
        raise BlankPictureError(key=made.key)
    image.save(str(file))
    return image.size()


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
