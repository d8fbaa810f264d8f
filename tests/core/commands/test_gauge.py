"""The numbers that `gauge` and `bench` take."""

from __future__ import annotations

import pytest

from core.cli import main


@pytest.mark.parametrize(
    "call",
    [
        ["gauge", "x.png", "--dial", "d.json", "--frames", "-1"],
        ["gauge", "x.png", "--dial", "d.json", "--frames", "0"],
        ["gauge", "x.png", "--dial", "d.json", "--interval", "-1"],
        ["gauge", "x.png", "--dial", "d.json", "--interval", "nan"],
        ["gauge", "x.png", "--dial", "d.json", "--interval", "soon"],
        ["bench", "training", "--rounds", "0"],
        ["bench", "playground", "--seconds", "inf"],
    ],
    ids=" ".join,
)
def test_a_number_that_does_not_fit_is_one_sentence(call, capsys):
    assert main(call) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.splitlines()) == 1
    assert call[-1] in shown.err
