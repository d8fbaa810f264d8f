"""The bench of readers on a small labelled folder of rendered gauges."""

from __future__ import annotations

import json

import pytest

from core.cli import main
from core.errors import FileProblemError
from core.vision.devices import devices
from core.vision.measuring import figures, labelled
from core.vision.opencv import write_picture
from tests.core.vision.gauges import RED, SCENE, seen

COLUMNS = "file,task,value,min,max,unit,cx,cy,radius,min_angle_deg,max_angle_deg,circular,cal_points,gauge_id"


@pytest.fixture
def folder(tmp_path):
    rows = [COLUMNS]
    for i, angle in enumerate((260.0, 340.0, 470.0)):
        write_picture(tmp_path / f"{i}.png", seen(RED, angle)[0])
        x, y = SCENE.center
        points = "0:225;5:360;10:495" if i == 0 else ""
        value = (angle - 225) / 27
        rows.append(f"{i}.png,dial,{value},0,10,bar,{x},{y},{SCENE.radius},225,495,0,{points},g{i}")
    (tmp_path / "labels.csv").write_text("\n".join(rows), encoding="utf-8")
    return tmp_path


def test_the_labels_become_dials_with_their_marks(folder):
    first, second, _ = labelled(folder)
    assert len(first.dial.marks) == 3
    assert second.dial.marks == ((225.0, 0.0), (495.0, 10.0))


def test_the_bench_prints_figures_per_task_and_reader(folder, capsys):
    assert main(["bench", "gauge", "--data", str(folder), "--reader", "polar", "--each", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out.splitlines()[-1])["dial"]["polar"]
    assert shown["frames"] == 3
    assert shown["within_1_pct"] == 100.0
    assert len(shown["rows"]) == 3


def test_a_frame_without_a_reading_is_a_miss_but_no_error():
    rows = [{"error_pct": error, "ms": 1.0} for error in (0.5, 7.0, None, None)]
    shown = figures(rows)
    assert shown["within_1_pct"] == 25.0
    assert shown["silent_errors_over_5_pct"] == 25.0
    assert shown["no_reading_pct"] == 50.0
    assert shown["mean_error_pct"] == 3.75


@pytest.mark.parametrize("content", ["", "file,task\na.png,dial\n"])
def test_a_folder_without_fitting_labels_is_a_sentence(tmp_path, content):
    if content:
        (tmp_path / "labels.csv").write_text(content)
    with pytest.raises(FileProblemError):
        labelled(tmp_path)


def test_asking_for_cameras_opens_none_and_never_fails():
    assert all(device.number >= 0 for device in devices())
