"""Reading without a window: one result per frame, logs, the command line."""

from __future__ import annotations

import csv
import json
import sqlite3
from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from core.cli import main
from core.imaging.dial_face import Scene
from core.resources import resource
from core.vision.camera import Frame, Outage, source_at
from core.vision.dial import save_dial
from core.vision.log import COLUMNS, CsvLog, SqliteLog
from core.vision.movement import Anchor
from core.vision.needle_network import WEIGHTS
from core.vision.opencv import write_picture
from core.vision.reader import READERS
from core.vision.reading import Evidence, Reading, refused
from core.vision.service import read_all
from tests.core.vision.gauges import RED, seen

GOOD = Reading(300.0, 2.5, 0.9, None, Evidence())


@pytest.fixture
def folder(tmp_path):
    for name, angle in (("a.png", 260.0), ("b.png", 300.0)):
        write_picture(tmp_path / name, seen(RED, angle)[0])
    save_dial(seen(RED, 0.0)[1], tmp_path / "dial.json")
    return tmp_path


def test_the_command_gives_one_entry_per_frame(folder, capsys):
    assert main(["gauge", str(folder), "--dial", str(folder / "dial.json"), "--reader", "polar", "--json"]) == 0
    frames = json.loads(capsys.readouterr().out.splitlines()[-1])["frames"]
    assert [frame["angle_deg"] for frame in frames] == pytest.approx([260.0, 300.0], abs=2)
    assert set(frames[0]) == {"source", "index", "value", "angle_deg", "confidence", "no_reading"}
    assert frames[0]["value"] == pytest.approx((260 - 225) / 27, abs=0.1)


def test_a_broken_picture_in_a_folder_is_one_frame_without_a_reading(folder, capsys):
    (folder / "aa.png").write_bytes(b"no picture")
    assert main(["gauge", str(folder), "--dial", str(folder / "dial.json"), "--reader", "polar", "--json"]) == 0
    frames = json.loads(capsys.readouterr().out.splitlines()[-1])["frames"]
    assert [(frame["index"], frame["no_reading"]) for frame in frames] == [(0, None), (1, "no_frame"), (2, None)]
    assert frames[1]["source"].endswith("aa.png")


def test_a_tiny_picture_of_the_calibration_moves_no_dial(folder):
    dial = seen(RED, 0.0)[1]
    small = Anchor(np.zeros((1, 1, 3), np.uint8), dial)
    assert small.movement(seen(RED, 260.0)[0]) is None


def test_a_log_that_cannot_be_written_says_so(folder, capsys):
    call = ["gauge", str(folder), "--dial", str(folder / "dial.json"), "--log", str(folder / "no" / "log.csv")]
    assert main(call) == 2
    assert "could not be written" in capsys.readouterr().err


def test_every_source_of_the_command_stops_after_the_frames_asked_for(folder, capsys):
    names = [str(folder), str(folder / "b.png"), "virtual"]
    call = ["gauge", *names, "--dial", str(folder / "dial.json"), "--reader", "hough", "--frames", "1", "--json"]
    assert main(call) == 0
    frames = json.loads(capsys.readouterr().out.splitlines()[-1])["frames"]
    assert [frame["index"] for frame in frames] == [0, 0, 0]


@pytest.mark.parametrize(
    "call",
    [
        ["nothing.png", "--dial", "{dial}"],
        ["{picture}", "--dial", "nothing.json"],
        ["{picture}", "--dial", "{dial}", "--reader", "psychic"],
        ["{picture}", "--dial", "{dial}", "--log", "no/such/folder/log.csv"],
        ["{picture}"],
    ],
)
def test_what_does_not_fit_is_a_sentence_and_exit_code_2(folder, capsys, call):
    words = [word.format(dial=folder / "dial.json", picture=folder / "a.png") for word in call]
    assert main(["gauge", *words]) == 2
    said = capsys.readouterr().err.strip()
    assert said.count("\n") == 0
    assert "Traceback" not in said


class Patchy:
    """A source with an outage between two frames."""

    name = "patchy"
    timed, endless = True, True

    def __init__(self):
        self.closed = False

    def frames(self):
        picture = seen(RED, 300.0)[0]
        yield Frame(picture, "patchy", 0, 0.0)
        yield Outage("patchy", "frozen", 1.0)
        yield Frame(picture, "patchy", 1, 2.0)

    def close(self):
        self.closed = True


def test_an_outage_is_a_frame_without_a_reading_and_reading_goes_on(tmp_path):
    source = Patchy()
    dial = seen(RED, 300.0)[1]
    results = list(read_all([source], dial, READERS["polar"], log=tmp_path / "log.csv"))
    assert [result["no_reading"] for result in results] == [None, "no_frame", None]
    assert source.closed
    assert len((tmp_path / "log.csv").read_text().splitlines()) == 4


def test_a_log_line_carries_its_time_zone_and_leaves_no_reading_empty(tmp_path):
    path = tmp_path / "log.csv"
    with CsvLog(path, "bar") as log:
        log.write("camera", GOOD)
        log.write("camera", refused("glare"))
    with CsvLog(path, "bar") as log:
        log.write("camera", GOOD)
    rows = list(csv.DictReader(path.read_text().splitlines()))
    assert [row["value"] for row in rows] == ["2.5", "", "2.5"]
    assert rows[1]["no_reading"] == "glare"
    assert datetime.fromisoformat(rows[0]["time"]).utcoffset() is not None


def test_a_log_that_grows_is_set_aside_with_its_header(tmp_path):
    with CsvLog(tmp_path / "log.csv", "bar", limit=300) as log:
        for _ in range(10):
            log.write("camera", GOOD)
    files = sorted(tmp_path.glob("log*.csv"))
    assert len(files) > 2
    rows = [row for path in files for row in csv.DictReader(path.read_text().splitlines())]
    assert len(rows) == 10
    assert all(path.read_text().startswith(",".join(COLUMNS)) for path in files)


def test_readings_go_into_a_database_too(tmp_path):
    path = tmp_path / "log.sqlite"
    with SqliteLog(path, "bar") as log:
        log.write("camera", GOOD)
        log.write("camera", refused("blur"))
    with sqlite3.connect(path) as base:
        rows = base.execute("SELECT value, unit, no_reading FROM readings").fetchall()
    base.close()
    assert rows == [(2.5, "bar", None), (None, "bar", "blur")]


def test_a_picture_without_the_dial_is_silent_not_wrong(folder, capsys):
    write_picture(folder / "c.png", np.full((200, 240, 3), 128, np.uint8))
    assert main(["gauge", str(folder / "c.png"), "--dial", str(folder / "dial.json"), "--json"]) == 0
    (frame,) = json.loads(capsys.readouterr().out.splitlines()[-1])["frames"]
    assert frame["value"] is None
    assert frame["no_reading"]


def test_the_dial_follows_a_camera_that_moved(tmp_path):
    scene = Scene(width=320, height=300, center=(150.0, 150.0), radius=110.0, noise=0.01)
    before, dial = seen(RED, 300.0, scene)
    now, _ = seen(RED, 400.0, replace(scene, center=(172.0, 141.0)))
    write_picture(tmp_path / "now.png", now)
    source = source_at(str(tmp_path / "now.png"))
    (followed,) = read_all([source], dial, READERS["combined"], anchor=Anchor(before, dial))
    assert followed["value"] == pytest.approx((400 - 225) / 27, abs=0.1)


def test_an_interval_skips_no_picture_of_a_folder(folder):
    results = list(read_all([source_at(str(folder))], seen(RED, 0.0)[1], READERS["hough"], interval_s=60.0))
    assert len(results) == 2


def test_the_command_reads_with_weights_of_its_own(folder, capsys):
    weights = resource(*WEIGHTS)
    call = ["gauge", str(folder / "a.png"), "--dial", str(folder / "dial.json"), "--weights", str(weights), "--json"]
    assert main(call) == 0
    (frame,) = json.loads(capsys.readouterr().out.splitlines()[-1])["frames"]
    assert frame["angle_deg"] == pytest.approx(260.0, abs=1.5)
    assert main([*call, "--reader", "hough"]) == 2
    assert "hough" in capsys.readouterr().err


def test_cameras_that_never_end_are_read_in_turn_after_the_files(folder):
    sources = [Patchy(), source_at(str(folder / "a.png")), Patchy()]
    results = list(read_all(sources, seen(RED, 0.0)[1], READERS["hough"]))
    assert [result["source"] for result in results] == [str(folder / "a.png"), *["patchy"] * 6]
    assert [result["index"] for result in results] == [0, 0, 0, 1, 1, 1, 1]
