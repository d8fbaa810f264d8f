"""Lesson 20: a network that is too big is recognised by its shapes alone; nothing is built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.fields import Label, Range
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import BATCH
from core.lesson_training import Budget, chain, layer
from core.nn.layer import LayerSpec
from core.texts import N_

GIGABYTE = 1e9
SIZE = Range(1, 65_536)
COPIES_WHILE_TRAINING = 2
"""Weights and gradients; an optimiser with moments keeps two more."""


@PROGRAMS.register
@dataclass(frozen=True)
class TooBig(LessonProgram):
    channels: Annotated[int, SIZE, Label(N_("lessons", "Channels"), N_("lessons", "Colour planes of a picture."))] = 3
    height: Annotated[int, SIZE, Label(N_("lessons", "Height"), N_("lessons", "Rows of pixels."))] = 600
    width: Annotated[int, SIZE, Label(N_("lessons", "Width"), N_("lessons", "Columns of pixels."))] = 800
    sizes: Annotated[
        tuple[int, ...],
        SIZE,
        Label(N_("lessons", "Layer sizes"), N_("lessons", "Neurons of each fully connected layer, first to last.")),
    ] = (512, 256, 128, 64, 10)
    batch: Annotated[int, SIZE, BATCH] = 256

    key: ClassVar[str] = "too_big"

    def run(self, budget: Budget) -> LessonResult:
        layers: list[LayerSpec | str] = ["flatten"]
        for size in self.sizes:
            layers += [layer("linear", units=size), "relu"]
        network = chain((self.channels, self.height, self.width), *layers[:-1])
        linear = [report for report in network.report() if report.spec.key == "linear"]
        parameters = network.parameter_count()
        memory = network.memory()
        figures: dict[str, Any] = {
            "parameters": parameters,
            "gigabytes": memory.weights / GIGABYTE,
            "inputs": self.channels * self.height * self.width,
            "output_shape": [self.batch, *network.output_shape],
            "layer_parameters": [report.parameters for report in linear],
            "first_layer_share": linear[0].parameters / parameters,
            "gigabytes_training_sgd": COPIES_WHILE_TRAINING * memory.weights / GIGABYTE,
            "gigabytes_training_adam": (COPIES_WHILE_TRAINING + 2) * memory.weights / GIGABYTE,
            "gigabytes_batch": self.batch * memory.activations / GIGABYTE,
            "multiply_adds": network.multiply_adds(),
            "convolution_parameters": self._convolution().parameter_count(),
        }
        return LessonResult({"parameters": float(parameters)}, figures)

    def _convolution(self) -> Any:
        """What the same pictures cost when small kernels look first and pooling halves the sides."""
        layers: list[LayerSpec | str] = []
        height, width = self.height, self.width
        for kernels in (8, 16, 32, 64, 64, 64):
            if min(height, width) < 8:
                break
            layers += [layer("conv2d", channels=kernels, kernel=3, padding=1), "relu", layer("max_pool2d", kernel=2)]
            height, width = height // 2, width // 2
        return chain((self.channels, self.height, self.width), *layers, "flatten", layer("linear", units=10))
