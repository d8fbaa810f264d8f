"""The number of threads is settled once and not changed again."""

from __future__ import annotations

import pytest
import torch

from core.training import threads


def test_the_count_is_settled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    before = torch.get_num_threads()
    monkeypatch.setattr(threads, "_settled", None)
    first = threads.settle_threads()
    assert first == torch.get_num_threads() == threads.settle_threads()
    torch.set_num_threads(before)


def test_a_measurement_answers_one_or_what_is_offered() -> None:
    before = torch.get_num_threads()
    assert threads._measured(2) in (1, 2)
    torch.set_num_threads(before)
