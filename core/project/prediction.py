"""What a saved network says about picture files: each is made like the pictures that it learned from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array
from core.data.pictures import IdxPicturesSpec
from core.data.scaling import Scaling, fit_scaling
from core.errors import FileProblemError, InputError
from core.nn.layer import Shape, shape_text
from core.project.document import Project
from core.project.storage import Saved
from core.texts import N_

if TYPE_CHECKING:
    from torch import nn

MAX_BYTES = 200_000_000
SMALLEST_SIDE = 4


class NoPicturesError(InputError):
    message = N_("errors", "This network takes {shape} and no pictures. Open a project that learned from pictures.")


class NotTrainedYetError(InputError):
    message = N_("errors", "This project holds no trained weights. Train it, save it, and try again.")


class TinyPictureError(InputError):
    message = N_("errors", "“{file}” has only {width}×{height} pixels: nothing can be seen on it. Choose a larger one.")


@dataclass(frozen=True)
class Prediction:
    """The most likely class, how sure the network is (0 to 1), and all class probabilities."""

    name: str
    confidence: float
    probabilities: Array


@dataclass(frozen=True)
class Predictor:
    """A saved network in evaluation mode with the scaling that its data had."""

    project: Project
    module: nn.Module
    scaling: Scaling
    class_names: tuple[str, ...]

    @classmethod
    def of(cls, saved: Saved) -> Predictor:
        """The predictor of a project file; raises an `InputError` for one without weights or without pictures."""
        from core.training.weights import write_weights

        project = saved.project
        problem = project.problem()
        if problem is not None:
            raise problem
        if len(project.network.input_shape) != 3 or project.data.task not in ("binary", "multiclass"):
            raise NoPicturesError(shape=shape_text(project.network.input_shape))
        if saved.weights is None:
            raise NotTrainedYetError
        module = project.network.build(project.training.seed).eval()
        write_weights(module, saved.weights)
        scaling = saved.scaling or fit_scaling(project.scaling, project.data.load())
        names = saved.class_names or tuple(str(number) for number in range(project.data.outputs))
        return cls(project, module, scaling, names)

    def predict(self, path: Path) -> Prediction:
        """What the network says about one picture file; raises an `InputError` for one that cannot be used."""
        import torch

        given = self.scaling.apply(self.picture(path)[None])
        with torch.inference_mode():
            outputs = self.module(torch.from_numpy(np.ascontiguousarray(given)))
            shares = self.project.training.loss.probabilities(outputs, self.project.data.task)[0].double().numpy()
        best = int(shares.argmax())
        return Prediction(self.class_names[best], float(shares[best]), shares)

    def picture(self, path: Path) -> Array:
        """The file as uint8 pixels of the network's input shape.

        Sets like MNIST show bright ink on black, so a picture on a light ground is inverted for them.
        """
        pixels = fitted(
            read_grey_or_colour(path, self.project.network.input_shape[0]), self.project.network.input_shape
        )
        border = np.concatenate([pixels[:, 0], pixels[:, -1], pixels[..., 0], pixels[..., -1]], axis=1)
        invert = isinstance(self.project.data, IdxPicturesSpec) and np.median(border) > 127
        return np.asarray(255 - pixels if invert else pixels)


def read_grey_or_colour(path: Path, channels: int) -> Array:
    """A picture file as uint8 (channels, height, width), channels 1 or 3; transparent parts become white.

    CMYK becomes RGB, 16 bits become 8, of an animation the first picture is taken; a photo is turned upright.
    """
    from core.vision.opencv import cv2

    try:
        content = np.fromfile(path, dtype=np.uint8, count=MAX_BYTES + 1)
    except OSError as error:
        raise FileProblemError(file=str(path), detail=error.strerror or str(error)) from None
    if not 0 < content.size <= MAX_BYTES:
        raise FileProblemError(file=str(path), detail="it is empty" if content.size == 0 else "it is over 200 MB")
    photo = content[:2].tobytes() == b"\xff\xd8"
    try:
        decoded = cv2.imdecode(content, cv2.IMREAD_COLOR if photo else cv2.IMREAD_UNCHANGED)
    except cv2.error:
        decoded = None
    if decoded is None:
        raise FileProblemError(file=str(path), detail="it holds no picture that can be read, or too large a one")
    height, width = decoded.shape[:2]
    if min(height, width) < SMALLEST_SIDE:
        raise TinyPictureError(file=path.name, width=width, height=height)
    return _channels(_eight_bits(decoded), channels)


def fitted(pixels: Array, shape: Shape) -> Array:
    """`pixels` (channels, h, w) shrunk or grown to `shape`; what is too narrow gets a margin of its border's colour."""
    from core.vision.opencv import cv2

    _, height, width = shape
    scale = min(height / pixels.shape[1], width / pixels.shape[2])
    size = max(1, round(pixels.shape[2] * scale)), max(1, round(pixels.shape[1] * scale))
    planes = []
    for plane in pixels:
        small = cv2.resize(plane, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        ground = float(np.median(np.concatenate([plane[0], plane[-1], plane[:, 0], plane[:, -1]])))
        full = np.full((height, width), round(ground), np.uint8)
        top, left = (height - size[1]) // 2, (width - size[0]) // 2
        full[top : top + size[1], left : left + size[0]] = small
        planes.append(full)
    return np.stack(planes)


def _eight_bits(decoded: Array) -> Array:
    if decoded.dtype == np.uint8:
        return decoded
    if decoded.dtype == np.uint16:
        return (decoded // 257).astype(np.uint8)
    numbers = np.nan_to_num(decoded.astype(np.float64))
    return np.asarray(np.clip(255 * numbers / max(numbers.max(), 1e-9), 0, 255).astype(np.uint8))


def _channels(decoded: Array, channels: int) -> Array:
    """(h, w), (h, w, 3) blue first or (h, w, 4) with alpha → (channels, h, w), red first."""
    coloured = decoded[..., None].repeat(3, axis=2) if decoded.ndim == 2 else decoded[..., [2, 1, 0]].astype(np.float64)
    if decoded.ndim == 3 and decoded.shape[2] == 4:
        alpha = decoded[..., 3:] / 255
        coloured = coloured * alpha + 255 * (1 - alpha)
    if channels == 1:
        coloured = coloured @ np.array([[0.299], [0.587], [0.114]])  # ITU-R BT.601, as every grey picture is made
    return np.ascontiguousarray(np.rint(coloured).astype(np.uint8).transpose(2, 0, 1))
