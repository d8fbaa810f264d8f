"""Moving, turning and scaling a picture, and what is read then; and the probes of a drawing in portions."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core.digits.reader import DigitReader, shipped_reader
from core.digits.why import PORTION, Reasons, reasons, withstands
from core.imaging.pen_digits import digit
from core.imaging.strokes import Picture, see
from core.inspection.changes import ANGLES_DEG, FACTORS, Robustness, shifts, sizes, turns
from core.inspection.probes.occlusion import occlusion
from core.inspection.probes.robustness import robustness

SIDE = 15


def spot(row: int, column: int, side: int = 28) -> torch.Tensor:
    picture = torch.zeros(1, side, side)
    picture[0, row, column] = 1.0
    return picture


class Halves(torch.nn.Module):
    """Class 1 where the ink is in the right half, class 0 where it is in the left."""

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        return torch.stack([pictures[..., :14].sum(dim=(1, 2, 3)), pictures[..., 14:].sum(dim=(1, 2, 3))], dim=1) * 9


def test_every_shift_moves_the_picture_right_and_down_by_its_place_in_the_map():
    moved = shifts(spot(10, 12)).reshape(SIDE, SIDE, 28, 28)
    for row, column in ((0, 0), (7, 7), (14, 3)):
        assert moved[row, column].nonzero().tolist() == [[10 + row - 7, 12 + column - 7]]


def test_what_enters_from_outside_is_background():
    moved = shifts(torch.zeros(1, 28, 28), background=-0.4)
    assert float(moved[0, 0, -1, -1]) == pytest.approx(-0.4)
    assert float(moved[0, 0, 0, 0]) == 0


def test_a_turn_goes_clockwise_and_keeps_the_ink():
    turned = turns(spot(4, 14), angles_deg=(0, 90))
    assert torch.allclose(turned[0], spot(4, 14), atol=1e-5)
    row, column = divmod(int(turned[1].argmax()), 28)
    assert abs(row - 14) <= 1
    assert column > 20


def test_a_factor_below_one_shrinks_towards_the_middle():
    picture = torch.zeros(1, 28, 28)
    picture[0, 4:24, 4:24] = 1.0
    small, same, large = sizes(picture, factors=(0.5, 1.0, 1.4))
    assert float(small.sum()) == pytest.approx(100, abs=8)
    assert torch.allclose(same, picture, atol=1e-5)
    assert float(large.sum()) > 700


def test_the_map_says_where_the_answer_is_still_the_same():
    found = robustness(Halves(), spot(14, 16))
    assert found.output == 1
    assert (found.decided[:, :5] == 0).all()
    assert (found.decided[:, 5:] == 1).all()
    assert found.kept == pytest.approx(10 / 15)
    assert len(found.turned.share) == len(ANGLES_DEG)
    assert len(found.scaled.share) == len(FACTORS)
    with pytest.raises(ValueError, match="read-only"):
        found.share[0, 0] = 1


def test_probabilities_may_come_from_another_rule_than_the_softmax():
    module = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(64, 2))
    found = occlusion(module, torch.ones(1, 8, 8), output=0, shares=lambda outputs: outputs.clamp(0, 1) * 0 + 0.25)
    assert found.probability == 0.25
    assert np.allclose(found.drop, 0)


@pytest.fixture
def reader() -> DigitReader:
    reader = shipped_reader()
    assert reader is not None, "resources/models/digits.gradus is missing"
    return reader


@pytest.fixture
def seven() -> Picture:
    seen = see(digit(7, np.random.default_rng(0), 0))
    assert seen is not None
    return seen.centred


def test_reasons_come_in_portions_and_are_those_of_the_probes(reader: DigitReader, seven: Picture):
    *portions, last = reasons(reader, seven)
    assert portions == [None] * len(portions)
    assert len(portions) > 100 // PORTION
    assert isinstance(last, Reasons)
    assert last.occlusion.output == last.saliency.output == 7
    ink = seven > 0.5
    assert last.occlusion.drop[ink].mean() > last.occlusion.drop[~ink].mean()


def test_reasons_may_be_asked_for_another_class(reader: DigitReader, seven: Picture):
    *_, last = reasons(reader, seven, output=1)
    assert isinstance(last, Reasons)
    assert last.occlusion.output == last.saliency.output == 1


def test_a_centred_seven_withstands_small_moves(reader: DigitReader, seven: Picture):
    *_, last = withstands(reader, seven)
    assert isinstance(last, Robustness)
    assert last.output == 7
    assert (last.decided[6:9, 6:9] == 7).all()
    assert last.turned.decided[ANGLES_DEG.index(0)] == 7
    assert 0.2 < last.kept < 1
