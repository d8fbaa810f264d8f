"""The numbers that `gauge` and `bench` take."""

from __future__ import annotations

import pytest

from core.cli import main
from core.commands.gauge import shown


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


def test_a_value_without_a_unit_stands_without_a_gap():
    result = {"source": "a.png", "index": 0, "value": 2.5, "angle_deg": 90.0, "confidence": 0.97, "no_reading": None}
    assert shown(result, "") == "a.png 0: 2.5 at 90.0°, 97 % sure"
    assert shown(result, "bar") == "a.png 0: 2.5 bar at 90.0°, 97 % sure"
