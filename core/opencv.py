"""The one door to OpenCV: one thread, a quiet log, and none of the Qt paths that its import leaves behind."""

from __future__ import annotations

import os

_QT_PATHS = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
_before = {name: os.environ.get(name) for name in _QT_PATHS}
os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")

import cv2 as cv2  # noqa: E402 - it reads the log's level while it is imported

for _name, _value in _before.items():
    os.environ.pop(_name, None)
    if _value is not None:
        os.environ[_name] = _value
cv2.setNumThreads(1)  # a reading takes milliseconds; the cores belong to the training beside it
