"""Where a network is computed."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from core.project.preset import PRESETS
from core.training.device import NoDeviceError
from core.training.trainer import Trainer


@pytest.mark.parametrize("device", ["cuda", "mps"])
def test_a_device_that_is_not_there_is_refused_with_its_name(device, monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    project = PRESETS["blobs"].project()
    with pytest.raises(NoDeviceError, match=device):
        Trainer(project.network, project.data.load(), replace(project.training, device=device))
