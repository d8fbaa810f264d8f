"""Sources through real OpenCV: pictures, folders, films, a stream on loopback that drops and freezes."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from core.errors import FileProblemError
from core.vision.camera import EmptyFolderError, Frame, NoSourceError, Outage, every, source_at
from core.vision.live import LiveSource, stream_opener
from core.vision.opencv import cv2, write_picture


def grey(level: int, width: int = 32, height: int = 24):
    return np.full((height, width, 3), level, np.uint8)


def frames_of(items: Iterable[Frame | Outage]) -> list[Frame]:
    return [item for item in items if isinstance(item, Frame)]


def test_importing_opencv_leaves_no_qt_paths_behind():
    script = (
        "import os; os.environ['QT_QPA_FONTDIR'] = '/fonts'; import core.vision.opencv;"
        "print(os.environ.get('QT_QPA_PLATFORM_PLUGIN_PATH'), os.environ.get('QT_QPA_FONTDIR'))"
    )
    clean = {name: value for name, value in os.environ.items() if not name.startswith("QT_QPA_")}
    done = subprocess.run([sys.executable, "-c", script], env=clean, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["None", "/fonts"]


def test_a_picture_keeps_its_colours_through_a_chinese_path(tmp_path):
    path = tmp_path / "压力表 一号.png"
    picture = grey(10)
    picture[..., 0] = 200
    write_picture(path, picture)
    (frame,) = frames_of(source_at(str(path)).frames())
    assert np.array_equal(frame.image, picture)
    assert (frame.index, frame.source) == (0, str(path))


def test_a_folder_gives_its_pictures_by_name_and_nothing_else(tmp_path):
    for name, level in (("b.png", 20), ("a.png", 10), ("c.JPG", 30)):
        write_picture(tmp_path / name, grey(level))
    (tmp_path / "notes.txt").write_text("no picture")
    frames = frames_of(source_at(str(tmp_path)).frames())
    assert [int(frame.image.mean()) for frame in frames] == [10, 20, 30]


def test_a_folder_without_pictures_says_so(tmp_path):
    with pytest.raises(EmptyFolderError):
        source_at(str(tmp_path))


@pytest.mark.parametrize("text", ["no/such/thing", "x" * 5000, "nothing\0"])
def test_a_source_that_is_nothing_says_so(text):
    with pytest.raises(NoSourceError):
        source_at(text)


@pytest.mark.parametrize("name", ["broken.png", "broken.avi"])
def test_a_broken_file_is_a_sentence(tmp_path, name):
    (tmp_path / name).write_bytes(b"not a picture")
    with pytest.raises(FileProblemError):
        list(source_at(str(tmp_path / name)).frames())


@pytest.fixture
def film(tmp_path) -> str:
    path = str(tmp_path / "film.avi")
    writer = cv2.VideoWriter(path, cv2.VideoWriter_fourcc(*"MJPG"), 10.0, (32, 24))
    for level in range(0, 200, 20):
        writer.write(grey(level))
    writer.release()
    return path


def test_a_film_gives_every_frame_with_its_time(film):
    frames = frames_of(source_at(film).frames())
    assert [frame.index for frame in frames] == list(range(10))
    assert frames[5].seconds == pytest.approx(0.5)
    assert [int(frame.image.mean()) for frame in frames] == pytest.approx(list(range(0, 200, 20)), abs=3)


def test_an_interval_thins_a_film_by_its_own_time(film):
    assert [frame.index for frame in frames_of(every(source_at(film).frames(), 0.4))] == [0, 4, 8]


def test_closing_a_source_ends_its_frames(film):
    source = source_at(film)
    frames = source.frames()
    next(frames)
    source.close()
    assert list(frames) == []


def test_the_virtual_gauge_is_a_camera_that_knows_the_truth():
    source = source_at("virtual")
    frames = frames_of(itertools.islice(source.frames(), 2))
    source.close()
    assert all(frame.truth_deg is not None and frame.image.shape == (480, 640, 3) for frame in frames)


class FakeCapture:
    """A capture that gives what a script says: a picture, None for the end, or a wait for `resume`."""

    def __init__(self, pictures: Iterator[object]) -> None:
        self.pictures = pictures

    def isOpened(self) -> bool:  # noqa: N802 - OpenCV's name
        return True

    def read(self):
        picture = next(self.pictures, None)
        if isinstance(picture, threading.Event):
            picture.wait(5)
            picture = grey(99)
        return picture is not None, picture

    def release(self) -> None:
        pass


def test_a_slow_reader_gets_the_latest_frame_and_no_queue_grows():
    hold = threading.Event()
    captures = iter([FakeCapture(iter([*(grey(level) for level in range(50)), hold]))])
    source = LiveSource("fake", lambda: next(captures, FakeCapture(iter(()))), retry_s=0.01)
    frames = source.frames()
    first = next(frame for frame in frames if isinstance(frame, Frame))
    time.sleep(0.2)
    latest = next(frame for frame in frames if isinstance(frame, Frame)) if first.index < 49 else first
    assert latest.index == 49
    hold.set()
    frames.close()


def test_a_camera_that_is_not_there_is_an_outage_not_an_error():
    class Shut(FakeCapture):
        def isOpened(self) -> bool:  # noqa: N802
            return False

    source = LiveSource("7", lambda: Shut(iter(())), stale_s=0.05, retry_s=0.01)
    reasons = {frame.reason for frame in itertools.islice(source.frames(), 4) if isinstance(frame, Outage)}
    assert "refused" in reasons
    assert not [thread for thread in threading.enumerate() if thread.name == "camera 7"]


class Server(ThreadingHTTPServer):
    """Serves `Stream`; one word of `plan` per connection, `thaw` ends a freeze."""

    daemon_threads = True
    plan: Iterator[str] = iter(())

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Stream)
        self.thaw = threading.Event()


class Stream(BaseHTTPRequestHandler):
    """Motion JPEG: five frames, then the connection is dropped or frozen, as the server's `plan` says per call."""

    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, Server)
        mode = next(server.plan, "serve")
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=f")
        self.end_headers()
        try:
            for level in itertools.count(step=8):
                if level >= 40 and mode == "drop":
                    return
                if level >= 40 and mode == "freeze":
                    server.thaw.wait(10)
                    return
                jpeg = cv2.imencode(".jpg", grey(level % 256, 64, 48))[1].tobytes()
                self.wfile.write(b"--f\r\nContent-Type: image/jpeg\r\n")
                self.wfile.write(b"Content-Length: %d\r\n\r\n%s\r\n" % (len(jpeg), jpeg))
                time.sleep(0.03)
        except OSError:
            return

    def log_message(self, *parts: object) -> None:
        pass


@pytest.fixture
def stream():
    server = Server()
    worker = threading.Thread(target=server.serve_forever)
    worker.start()
    yield server
    server.thaw.set()
    server.shutdown()
    worker.join()
    server.server_close()


@pytest.mark.parametrize("trouble", ["drop", "freeze"])
def test_a_stream_that_drops_or_freezes_is_connected_again(stream, trouble):
    stream.plan = iter([trouble])
    url = f"http://127.0.0.1:{stream.server_address[1]}/video.mjpg"
    source = LiveSource(url, stream_opener(url, 4000, 600), stale_s=0.3, retry_s=0.05)
    before, outages, after = [], [], []
    for item in source.frames():
        if isinstance(item, Outage):
            outages.append(item.reason)
        elif "frozen" in outages or "ended" in outages:
            after.append(item)
        else:
            before.append(item)
        if len(after) == 3 or len(outages) > 200:
            break
    source.close()
    assert before
    assert len(after) == 3, outages
    assert after[0].index > before[-1].index
    assert {"ended", "frozen"} & set(outages)
