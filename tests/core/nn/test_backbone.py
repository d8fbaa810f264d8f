"""The trained trunk: it is used only where its weights are, stays as it is, and stays out of what is saved."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from core.data.fetching import NotFetchedError
from core.errors import FileProblemError
from core.nn import backbones
from core.nn.backbones import TRUNKS, checkpoints, fetch_weights, ready_torchvision, weights_file
from core.nn.building import chain, layer
from core.nn.layers.backbone import BackboneMissingError, NeedsColourError

KEY = "mobilenet_v3_small"


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """An empty folder for PyTorch's downloads."""
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    monkeypatch.setattr(torch.hub, "_hub_dir", None)
    return tmp_path / "hub" / "checkpoints"


def trunk_of_chance(folder):
    """Weights as they are before any training, where the trained ones would lie."""
    ready_torchvision()
    from torchvision import models

    torch.manual_seed(0)
    folder.mkdir(parents=True)
    torch.save(models.get_model(KEY, weights=None).state_dict(), folder / TRUNKS[KEY].file)


def test_without_its_weights_it_says_where_to_get_them(cache):
    assert weights_file(KEY) is None
    with pytest.raises(BackboneMissingError, match="Make it good"):
        chain((3, 32, 32), "backbone").build()


@pytest.mark.parametrize("shape", [(1, 64, 64), (3, 16, 64)])
def test_grey_and_tiny_pictures_are_not_for_it(shape):
    assert isinstance(chain(shape, "backbone").problem(), NeedsColourError)


def test_it_learns_nothing_and_is_not_saved(cache):
    trunk_of_chance(cache)
    network = chain((3, 32, 32), "backbone", layer("linear", units=2))
    module = network.build(0).train()
    assert set(module.state_dict()) == {"1.weight", "1.bias"}
    assert network.parameter_count() == sum(p.numel() for p in module.parameters()) == 576 * 2 + 2
    pictures = torch.randn(4, 3, 32, 32)
    first, second = module[0](pictures), module[0](pictures)
    assert first.shape == (4, 576)
    assert torch.equal(first, second)  # its batch normalisation does not follow the batches
    module(pictures).sum().backward()
    assert module.get_parameter("1.weight").grad is not None


def test_building_it_fetches_nothing(cache, monkeypatch):
    def refused(*_args, **_named):
        raise AssertionError("nobody asked for a download")

    for door in ("torch.hub.load_state_dict_from_url", "torch.hub.download_url_to_file", "urllib.request.urlopen"):
        monkeypatch.setattr(door, refused)
    with pytest.raises(BackboneMissingError):
        chain((3, 32, 32), "backbone").build()
    assert not cache.exists()
    trunk_of_chance(cache)
    chain((3, 32, 32), "backbone").build()


def test_the_weights_that_lie_there_are_the_ones_it_uses(cache):
    trunk_of_chance(cache)
    from torchvision import models

    weights = torch.load(cache / TRUNKS[KEY].file)
    own = models.get_model(KEY, weights=None).eval()
    own.load_state_dict(weights)
    pictures = torch.randn(2, 3, 32, 32)
    features = own.avgpool(own.features(pictures)).flatten(1)
    assert torch.equal(chain((3, 32, 32), "backbone").build()(pictures), features)


@pytest.mark.parametrize("kind", ["empty", "no weights", "cut off", "cut short", "no network"])
def test_a_broken_file_of_weights_is_a_sentence(cache, kind):
    trunk_of_chance(cache)
    file = cache / TRUNKS[KEY].file
    if kind == "no network":
        torch.save([1, 2], file)
    else:
        whole = file.read_bytes()
        contents = {"empty": b"", "no weights": b"not found", "cut off": whole[:90_000], "cut short": whole[:5_000]}
        file.write_bytes(contents[kind])
    with pytest.raises(FileProblemError, match=r"047dcff4.*broken"):
        chain((3, 32, 32), "backbone").build()


def test_the_weights_of_another_network_are_a_sentence(cache):
    cache.mkdir(parents=True)
    torch.save({"weight": torch.zeros(3)}, cache / TRUNKS[KEY].file)
    with pytest.raises(FileProblemError, match="another network"):
        chain((3, 32, 32), "backbone").build()


@pytest.mark.parametrize(
    "variables",
    [
        {"TORCH_HOME": "~/nets"},
        {"TORCH_HOME": "/nets"},
        {"XDG_CACHE_HOME": "~/there"},
        {"XDG_CACHE_HOME": "/there"},
        {},
    ],
    ids=str,
)
def test_it_looks_where_pytorch_looks(monkeypatch, variables):
    monkeypatch.setattr(torch.hub, "_hub_dir", None)
    for name in ("TORCH_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert checkpoints() == Path(torch.hub.get_dir()) / "checkpoints"


def answer(content: bytes):
    return lambda url, timeout: io.BytesIO(content)


def test_weights_are_fetched_whole_or_not_at_all(cache, monkeypatch):
    content = bytes(1000)
    name = f"trunk-{hashlib.sha256(content).hexdigest()[:8]}.pth"
    monkeypatch.setitem(backbones.TRUNKS, KEY, replace(TRUNKS[KEY], file=name, size=1000))
    monkeypatch.setattr("urllib.request.urlopen", answer(b"something else"))
    with pytest.raises(NotFetchedError, match="not what it should be"):
        fetch_weights(KEY)
    assert not list(cache.iterdir())
    heard: list[tuple[int, int]] = []
    monkeypatch.setattr("urllib.request.urlopen", answer(content))
    fetch_weights(KEY, lambda done, total: heard.append((done, total)))
    assert weights_file(KEY) == cache / name
    assert heard[-1] == (1000, 1000)


def test_a_network_that_is_not_there_is_a_sentence(cache, monkeypatch):
    def fails(url, timeout):
        raise OSError("no route")

    monkeypatch.setattr("urllib.request.urlopen", fails)
    with pytest.raises(NotFetchedError, match="no route"):
        fetch_weights(KEY)
