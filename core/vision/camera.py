"""Where frames come from: pictures, a video, a device, a stream or the virtual gauge, each as one iterator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.errors import FileProblemError, InputError
from core.imaging.geometry import Picture
from core.texts import N_, Text
from core.vision.opencv import cv2, read_picture, red_first

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff", ".ppm", ".pgm")
LONGEST_SHOWN = 200
"""So much of a word that is no source is repeated to the user."""

OUTAGES: dict[str, Text] = {
    "connecting": N_("vision", "Connecting to the camera."),
    "refused": N_(
        "vision",
        "No camera answers here. Check that it is plugged in and that no other program holds it; trying again.",
    ),
    "frozen": N_("vision", "The picture has stopped. The last good reading stays on show; connecting again."),
    "ended": N_("vision", "The camera was unplugged or the stream ended. Connecting again."),
    "unreadable": N_("vision", "This file holds no picture that can be read. Going on with the next one."),
}


class NoSourceError(InputError):
    message = N_(
        "errors",
        "“{source}” is no camera, picture, folder, video or address. Check the path, or give a camera's number.",
    )


class EmptyFolderError(InputError):
    message = N_("errors", "There is no picture in “{folder}”. Choose a folder with {endings} files.")


@dataclass(frozen=True)
class Frame:
    """One picture of a source; `seconds` is clock time (live) or the position in a file, `truth_deg` a known angle."""

    image: Picture
    source: str
    index: int
    seconds: float
    truth_deg: float | None = None


@dataclass(frozen=True)
class Outage:
    """No frame at present; `reason` is a key of `OUTAGES`, `seconds` as in `Frame`."""

    source: str
    reason: str
    seconds: float


class CameraSource(Protocol):
    """Anything that gives frames. `close()` may be called from another thread and ends a running `frames()`.

    `timed`: the frames follow each other in time, so that an interval can thin them. `endless`: they never stop by
    themselves.
    """

    name: str
    timed: bool
    endless: bool

    def frames(self) -> Iterator[Frame | Outage]: ...

    def close(self) -> None: ...


class PictureSource:
    """One image file, or all image files of a folder in the order of their names; a broken one among many is told."""

    timed, endless = False, False

    def __init__(self, paths: list[Path]) -> None:
        self.name = str(paths[0].parent if len(paths) > 1 else paths[0])
        self._paths = paths
        self._open = True

    def frames(self) -> Iterator[Frame | Outage]:
        for index, path in enumerate(self._paths):
            if not self._open:
                return
            try:
                item: Frame | Outage = Frame(read_picture(path), str(path), index, float(index))
            except FileProblemError:
                if len(self._paths) == 1:
                    raise
                item = Outage(str(path), "unreadable", float(index))
            yield item

    def close(self) -> None:
        self._open = False


class VideoSource:
    """A video file, every frame once; `seconds` is the position in the film."""

    timed, endless = True, False

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self._open = True

    def frames(self) -> Iterator[Frame]:
        capture = cv2.VideoCapture(self.name)
        try:
            if not capture.isOpened():
                raise FileProblemError(file=self.name, detail="it holds no picture or video in a known format")
            rate = capture.get(cv2.CAP_PROP_FPS) or 25.0
            index = 0
            while self._open:
                there, picture = capture.read()
                if not there:
                    return
                yield Frame(red_first(picture), self.name, index, index / rate)
                index += 1
        finally:
            capture.release()

    def close(self) -> None:
        self._open = False


def source_at(text: str) -> CameraSource:
    """The source that a command line or an address field names: a number is a device, `virtual` the rendered gauge.

    Nothing is opened yet, so this never blocks. Raises `NoSourceError`, `EmptyFolderError`.
    """
    from core.vision.live import LiveSource, device_opener, stream_opener
    from core.vision.virtual import VirtualGauge

    if text == "virtual":
        return VirtualGauge()
    if text.isdecimal():
        return LiveSource(text, device_opener(int(text)))
    if "://" in text:
        return LiveSource(text, stream_opener(text))
    path = Path(text)
    try:
        path.stat()
    except (OSError, ValueError):  # not there, or no path at all: too long, or with a null character
        raise NoSourceError(source=text[:LONGEST_SHOWN]) from None
    if path.is_dir():
        pictures = sorted(item for item in path.iterdir() if item.suffix.lower() in PICTURE_ENDINGS)
        if not pictures:
            raise EmptyFolderError(folder=text, endings=", ".join(PICTURE_ENDINGS[:4]))
        return PictureSource(pictures)
    return PictureSource([path]) if path.suffix.lower() in PICTURE_ENDINGS else VideoSource(path)


def every(frames: Iterator[Frame | Outage], interval_s: float) -> Iterator[Frame | Outage]:
    """Let a frame pass when `interval_s` has gone by since the last one of its source (outages always pass)."""
    due = float("-inf")
    for frame in frames:
        if isinstance(frame, Outage):
            yield frame
        elif frame.seconds >= due - 1e-6:
            due = frame.seconds + interval_s
            yield frame
