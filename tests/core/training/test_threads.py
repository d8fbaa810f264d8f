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


def test_what_is_spared_for_others_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    before = torch.get_num_threads()
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setattr(threads, "_measured", lambda most: most)
    taken = []
    for spare in (0, 1, 99):
        monkeypatch.setattr(threads, "_settled", None)
        torch.set_num_threads(4)
        monkeypatch.setattr(threads, "_processors", lambda: 4)
        taken.append(threads.settle_threads(spare))
    assert taken == [4, 3, 1]
    torch.set_num_threads(before)
