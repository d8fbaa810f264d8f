"""From strokes to a reading: a trained network and everything that belongs to it, without a window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.data.dataset import Task
from core.data.scaling import Scaling, fit_scaling
from core.digits.verdict import NO_DIGIT_BELOW, NOTHING, Verdict, judge
from core.errors import InputError
from core.imaging.strokes import Normalisation, Picture, Steps, cleaned, is_dot, see
from core.nn.loss import LossSpec
from core.project.document import Project
from core.resources import resource
from core.texts import N_
from core.training.events import Weights

if TYPE_CHECKING:
    from torch import nn

Probabilities = npt.NDArray[np.float64]
SHIPPED_ACCURACY = 0.9952
"""What the shipped network reads right of MNIST's 10,000 test pictures, as its training reported."""


class NotADigitModelError(InputError):
    message = N_(
        "errors",
        "“{file}” cannot read drawn digits: it takes {shape} and knows {count} classes. Choose a model for 1×28×28.",
    )


class NotTrainedError(InputError):
    message = N_(
        "errors", "“{file}” holds a network that was never trained. Train it and save it, or choose another file."
    )


@dataclass(frozen=True)
class DigitReader:
    """A network in evaluation mode with the scaling and the loss it was trained with."""

    module: nn.Module
    loss: LossSpec
    task: Task
    normalisation: Normalisation
    no_digit_below: float = 0.0

    @classmethod
    def of(
        cls, project: Project, weights: Weights, scaling: Scaling | None = None, no_digit_below: float = 0.0
    ) -> DigitReader:
        """The reader of a project with trained weights; without a `scaling` it is measured on the project's data."""
        from core.training.weights import write_weights

        module = project.network.build(project.training.seed).eval()
        write_weights(module, weights)
        known = scaling or fit_scaling(project.scaling, project.data.load())
        return cls(module, project.training.loss, project.data.task, normalisation_of(known), no_digit_below)

    def read(self, strokes: Sequence[npt.ArrayLike]) -> Verdict:
        """Read strokes in the unit square, y down; the same path as on the canvas. A speck or nothing is no digit."""
        ink = cleaned(strokes)
        seen = see(ink, Steps(normalise=False))
        if seen is None or is_dot(ink):
            return NOTHING
        return judge(self.probabilities(seen.given), self.no_digit_below)

    def probabilities(self, pixels: Picture, normalise: bool = True) -> Probabilities:
        """What the network makes of a picture (28, 28) of pixels 0–1."""
        one: Probabilities = self.many(pixels[None, None], normalise)[0]
        return one

    def many(self, pictures: Picture, normalise: bool = True) -> Probabilities:
        """Probabilities (n, classes) of pictures (n, 1, 28, 28) of pixels 0–1."""
        import torch

        given = self.normalisation(pictures) if normalise else pictures
        shares: Probabilities
        with torch.inference_mode():
            outputs = self.module(torch.from_numpy(np.ascontiguousarray(given, dtype=np.float32)))
            shares = self.loss.probabilities(outputs, self.task).double().numpy()
        return shares


def open_reader(path: Path) -> DigitReader:
    """Read a `.gradus` file; raises an `InputError` for one that holds no trained network for 28×28 digits."""
    from core.project.storage import load

    saved = load(path)
    data = saved.project.data
    if data.input_shape != (1, 28, 28) or data.outputs != 10:
        shape = "×".join(map(str, data.input_shape))
        raise NotADigitModelError(file=path.name, shape=shape, count=data.outputs)
    if saved.weights is None:
        raise NotTrainedError(file=path.name)
    no_digit_below = NO_DIGIT_BELOW if path.resolve() == shipped_model().resolve() else 0.0
    return DigitReader.of(saved.project, saved.weights, saved.scaling, no_digit_below)


def shipped_model() -> Path:
    """The network that ships with the program; `core.digits.ship` made it."""
    return resource("models", "digits.gradus")


@lru_cache(maxsize=1)
def shipped_reader() -> DigitReader | None:
    """The shipped network, read once and made quick; None in a checkout without it."""
    if not shipped_model().exists():
        return None
    reader = open_reader(shipped_model())
    return replace(reader, module=quick(reader.module))


def quick(module: nn.Module) -> nn.Module:
    """The same network in evaluation mode with every batch normalisation folded into the convolution before it."""
    from torch import nn
    from torch.nn.utils import fuse_conv_bn_eval

    parts: list[nn.Module] = []
    for part in module.children():
        if parts and isinstance(part, nn.BatchNorm2d) and isinstance(parts[-1], nn.Conv2d):
            parts[-1] = fuse_conv_bn_eval(parts[-1], part)
        else:
            parts.append(part)
    return nn.Sequential(*parts).eval()


def normalisation_of(scaling: Scaling) -> Normalisation:
    """A scaling of bytes 0–255 as one of pixels 0–1."""
    return Normalisation(float(scaling.offset.reshape(-1)[0]) / 255, float(scaling.scale.reshape(-1)[0]) / 255)
