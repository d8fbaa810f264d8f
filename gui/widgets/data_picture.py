"""A thumbnail of a preset's data: points and rows of a table with their classes, a curve, digits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from core.data.dataset import Array, Dataset, DataSpec
from core.data.sketch import sketch_of
from core.errors import GradusError
from core.project.preset import Preset
from gui import theme
from gui.widgets.icon import paint_icon
from gui.widgets.image import to_picture
from gui.widgets.picture_grid import as_pictures, picture_image
from gui.widgets.plot_markers import class_slot

POINTS = 90
GLIMPSE = 60
"""Of so many pictures, each preset shows others."""
ROWS, COLUMNS = 3, 5
_kept: dict[DataSpec, Dataset | None] = {}


def preset_picture(painter: QPainter, rect: QRectF, preset: Preset) -> None:
    """Paint the data of `preset` into `rect`; data that are not there get an icon."""
    spec = preset.project().data
    dataset = _loaded(spec) if spec.kind == "points" else None
    sketch = sketch_of(spec.key) if spec.kind == "table" else None
    pictures = _glimpse(spec)
    if dataset is not None and dataset.train.inputs.ndim == 2:
        _paint_points(painter, rect, dataset)
    elif sketch is not None:
        _paint_places(painter, rect, sketch.places, [_shade(index, sketch.outputs) for index in sketch.classes])
    elif pictures is not None:
        chosen = np.random.default_rng(list(preset.key.encode())).permutation(GLIMPSE)[: ROWS * COLUMNS]
        _paint_pictures(painter, rect, pictures[chosen])
    else:
        icon = {"pictures": "image", "sequence": "curve", "dial": "gauge"}.get(spec.kind, "table")
        side = rect.height() * 0.4
        paint_icon(
            painter, icon, QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side), "text3"
        )


def paint_dataset(painter: QPainter, rect: QRectF, spec: DataSpec) -> None:
    """Paint a point set into `rect`."""
    dataset = _loaded(spec)
    if dataset is not None:
        _paint_points(painter, rect, dataset)


def samples_picture(painter: QPainter, rect: QRectF, dataset: Dataset) -> None:
    """Paint samples that are loaded already: points, rows by their first two columns, or the first picture."""
    inputs = dataset.train.inputs
    if inputs.ndim == 4:
        painter.drawImage(rect.adjusted(3, 3, -3, -3), picture_image(as_pictures(inputs[:1])[0]))
    else:
        _paint_points(painter, rect.adjusted(-2, -2, 2, 2), dataset)


def _loaded(spec: DataSpec) -> Dataset | None:
    """A small data set, loaded once; None for one that cannot be loaded here."""
    if spec not in _kept:
        try:
            _kept[spec] = spec.load()
        except GradusError:
            _kept[spec] = None
    return _kept[spec]


@lru_cache(maxsize=8)
def _glimpse(spec: DataSpec) -> Array | None:
    """A few pictures of a set; None where it has none or they are not on this computer."""
    try:
        return spec.glimpse(GLIMPSE)
    except GradusError:
        return None


def _paint_pictures(painter: QPainter, rect: QRectF, pictures: Array) -> None:
    """Rows of pictures (ROWS × COLUMNS, height, width), bright on the sheet's own colour."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    side = min(rect.width() / COLUMNS, rect.height() / ROWS)
    left, top = rect.center().x() - side * COLUMNS / 2, rect.center().y() - side * ROWS / 2
    for index, picture in enumerate(pictures):
        row, column = divmod(index, COLUMNS)
        place = QRectF(left + column * side, top + row * side, side, side).adjusted(1, 1, -1, -1)
        painter.drawImage(place, to_picture(picture / 255))


def _paint_points(painter: QPainter, rect: QRectF, dataset: Dataset) -> None:
    points = np.asarray(dataset.train.inputs[:POINTS], dtype=float)
    targets = dataset.train.targets[:POINTS]
    if points.shape[1] == 1:
        points = np.column_stack([points[:, 0], targets.reshape(len(points), -1)[:, 0]])
    points = points[:, :2]
    low, high = points.min(axis=0), points.max(axis=0)
    places = (points - low) / np.where(high > low, high - low, 1.0)
    classes = len(dataset.class_names)
    _paint_places(painter, rect, places, [_shade(np.ravel(target)[0], classes) for target in targets])


def _paint_places(painter: QPainter, rect: QRectF, places: Array, colours: Sequence[QColor]) -> None:
    """Dots at `places` (n, 2) of 0…1, upwards."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    inner = rect.adjusted(6, 6, -6, -6)
    for (x, y), colour in zip(places, colours, strict=True):
        painter.setBrush(colour)
        centre = QPointF(inner.left() + x * inner.width(), inner.bottom() - y * inner.height())
        painter.drawEllipse(centre, theme.px(13) / 10, theme.px(13) / 10)


def _shade(target: float, classes: int) -> QColor:
    return theme.class_colour(class_slot(int(target), classes)) if classes else theme.token("blue")
