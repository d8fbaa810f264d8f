"""Weights as files for other programs: safetensors, NumPy, ONNX."""

from __future__ import annotations

import io
import tempfile
import warnings
from pathlib import Path

import numpy as np

from core.errors import InputError
from core.export.files import write_whole
from core.nn.network import NetworkSpec
from core.texts import N_
from core.training.events import Weights


class OnnxMissingError(InputError):
    message = N_(
        "errors", "ONNX files need three more packages. Install them: pip install onnx onnxruntime onnxscript."
    )


def save_safetensors(path: Path, weights: Weights) -> None:
    """Weights by their PyTorch names in one safetensors file; raises `NotSavedError`."""
    from safetensors.numpy import save

    write_whole(path, save({name: np.asarray(array, order="C") for name, array in weights.items()}))


def save_npz(path: Path, weights: Weights) -> None:
    """Weights by their PyTorch names in one compressed .npz file; raises `NotSavedError`."""
    stream = io.BytesIO()
    np.savez_compressed(stream, **weights)  # type: ignore[arg-type]  # names are free
    write_whole(path, stream.getvalue())


def save_onnx(path: Path, network: NetworkSpec, weights: Weights) -> None:
    """The network with its weights as an ONNX file with a free batch axis.

    Raises `OnnxMissingError` where the packages are not installed, and `NotSavedError`.
    """
    import torch

    from core.training.weights import write_weights

    try:
        import onnx  # noqa: F401 - torch.onnx asks for it late and with a long traceback
        import onnxscript  # type: ignore[import-not-found,unused-ignore]  # noqa: F401
    except ImportError:
        raise OnnxMissingError from None
    module = network.build().eval()
    write_weights(module, weights)
    example = torch.zeros(2, *network.input_shape)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter speaks to its own developers
        program = torch.onnx.export(
            module,
            (example,),
            input_names=["inputs"],
            output_names=["outputs"],
            dynamic_shapes=({0: torch.export.Dim("batch")},),
            dynamo=True,
            verbose=False,
        )
    if program is None:
        raise RuntimeError("PyTorch exported nothing")
    with tempfile.TemporaryDirectory() as folder:
        program.save(Path(folder) / "network.onnx")
        write_whole(path, (Path(folder) / "network.onnx").read_bytes())
