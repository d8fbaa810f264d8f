"""Weights and figures as files for other programs."""

from __future__ import annotations

import csv

import numpy as np
import pytest
import torch

from core.errors import InputError
from core.export.figures import history_columns, save_csv
from core.export.weights import save_npz, save_onnx, save_safetensors
from core.nn.building import mlp
from core.training.events import EpochDone, Metrics
from core.training.history import History
from core.training.weights import read_weights

NETWORK = mlp((2,), 4, 1, activation="tanh")


def weights():
    return read_weights(NETWORK.build(3))


def test_weights_are_read_back_by_safetensors_and_numpy(tmp_path):
    from safetensors.numpy import load_file

    save_safetensors(tmp_path / "w.safetensors", weights())
    save_npz(tmp_path / "w.npz", weights())
    with np.load(tmp_path / "w.npz", allow_pickle=False) as arrays:
        for name, array in weights().items():
            np.testing.assert_array_equal(load_file(tmp_path / "w.safetensors")[name], array)
            np.testing.assert_array_equal(arrays[name], array)


def test_an_onnx_file_answers_as_the_network_does(tmp_path):
    onnxruntime = pytest.importorskip("onnxruntime")
    pytest.importorskip("onnxscript")
    save_onnx(tmp_path / "net.onnx", NETWORK, weights())
    inputs = np.random.default_rng(1).normal(size=(5, 2)).astype(np.float32)
    (answers,) = onnxruntime.InferenceSession(str(tmp_path / "net.onnx")).run(None, {"inputs": inputs})
    with torch.no_grad():
        expected = NETWORK.build(3)(torch.from_numpy(inputs)).numpy()
    np.testing.assert_allclose(answers, expected, atol=1e-6)


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(InputError, match="could not be written"):
        save_npz(tmp_path / "nowhere" / "w.npz", weights())


def test_figures_of_a_run_become_columns_by_step(tmp_path):
    history = History()
    for epoch in range(3):
        history.add(EpochDone(epoch, 10 * epoch, Metrics(1 / (epoch + 1), 0.5), None, Metrics(0.7, None)))
    save_csv(tmp_path / "曲线.csv", history_columns(history))
    with (tmp_path / "曲线.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert rows[2] == {"step": "20", "train_loss": "0.333333333", "train_accuracy": "0.5", "test_loss": "0.7"}


def test_columns_of_different_lengths_leave_cells_empty(tmp_path):
    save_csv(tmp_path / "a.csv", {"a": np.array([1, 2]), "b": np.array([np.nan])})
    assert (tmp_path / "a.csv").read_text(encoding="utf-8-sig").split() == ["a,b", "1,", "2,"]
