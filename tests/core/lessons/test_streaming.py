"""Training on what still arrives: own server, lost connections, folders of pictures, refusals."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.data.idx_stream import Arrival, StreamError, stream_bytes, stream_idx
from core.lesson import run_lesson
from core.lessons.streaming import LABELS, own_server


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def folder_url(tmp_path: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_lesson_learns_while_pictures_arrive_and_survives_a_lost_connection():
    got = run_lesson("streaming", {"count": "2500", "drop_after": "200000", "portion": "800"}).figures
    assert got["arrived"] == 2500
    assert got["resumed"] == 1
    assert len(got["table"]) >= 2
    assert got["table"][-1]["test_accuracy"] > 0.6


def test_after_a_lost_connection_the_file_is_the_same():
    arrival = Arrival()
    with own_server(drop_after=10_000) as url:
        labels = np.concatenate(list(stream_idx(url + LABELS, arrival)))
    assert arrival.resumed == 1
    assert len(labels) == 60_000
    assert labels[:5].tolist() == [5, 0, 4, 1, 9]


def test_a_server_without_ranges_is_read_from_the_start_again(folder_url: str, tmp_path: Path):
    (tmp_path / "plain.bin").write_bytes(bytes(range(256)) * 300)
    arrival = Arrival()
    assert b"".join(stream_bytes(folder_url + "plain.bin", arrival)) == bytes(range(256)) * 300
    assert arrival.received == 256 * 300


def test_a_folder_of_pictures_is_learned_class_by_class_in_turns(folder_url: str, tmp_path: Path):
    import cv2

    rng = np.random.default_rng(0)
    for name, bright in (("left", slice(0, 10)), ("right", slice(10, 20))):
        (tmp_path / name).mkdir()
        for number in range(60):
            picture = rng.integers(0, 60, (20, 20), dtype=np.uint8)
            picture[:, bright] += 150
            (tmp_path / name / f"{number}.png").write_bytes(cv2.imencode(".png", picture)[1].tobytes())
    (tmp_path / "left" / "notes.png").write_text("no picture", encoding="utf-8")
    got = run_lesson("streaming", {"url": folder_url, "count": "120", "portion": "50", "batch": "8"}).figures
    assert got["classes"] == ["left", "right"]
    assert got["test_accuracy"] > 0.9


def test_a_folder_with_nothing_in_it_is_refused(folder_url: str):
    with pytest.raises(StreamError, match="404"):
        run_lesson("streaming", {"url": folder_url})


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.invalid/", "nothing"])
def test_only_http_addresses_are_opened(url):
    with pytest.raises(StreamError):
        run_lesson("streaming", {"url": url})


def test_a_dead_line_is_given_up_with_a_sentence():
    with pytest.raises(StreamError, match="Check the address"):
        list(stream_bytes("http://127.0.0.1:9/nothing", Arrival(attempts=1)))
