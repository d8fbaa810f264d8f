"""What a saved network says about picture files: each is made like the pictures that it learned from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array
from core.data.picture_files import fitted, read_pixels
from core.data.pictures import IdxPicturesSpec
from core.data.scaling import Scaling, fit_scaling
from core.errors import InputError
from core.nn.layer import shape_text
from core.project.document import Project
from core.project.storage import Saved
from core.texts import N_

if TYPE_CHECKING:
    from torch import nn


class NoPicturesError(InputError):
    message = N_(
        "errors", "This network takes inputs of size {shape}, not pictures. Open a project that learned from pictures."
    )


class NotTrainedYetError(InputError):
    message = N_("errors", "This project holds no trained weights. Train it, save it, and try again.")


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
        pixels = fitted(read_pixels(path, self.project.network.input_shape[0]), self.project.network.input_shape)
        border = np.concatenate([pixels[:, 0], pixels[:, -1], pixels[..., 0], pixels[..., -1]], axis=1)
        invert = isinstance(self.project.data, IdxPicturesSpec) and np.median(border) > 127
        return np.asarray(255 - pixels if invert else pixels)
