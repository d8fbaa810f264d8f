"""`gauge`: read a dial from pictures, videos, cameras or streams, one result per frame; also as a service."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections import deque
from pathlib import Path
from typing import Any

from core.arguments import seconds, whole

NAME = "gauge"
KEPT = 100_000
SERVICE = """\
As a service under systemd (/etc/systemd/system/gauge.service; the stream is reconnected by itself):
  [Unit]
  Description=Read the boiler's pressure gauge
  After=network-online.target
  [Service]
  ExecStart=/opt/gradus/gradus gauge rtsp://camera/stream --dial /etc/gauge.json --interval 10 --log /var/log/gauge.csv
  Restart=always
  [Install]
  WantedBy=multi-user.target"""
HELP = "read a dial gauge from pictures, a video, a camera or a stream"


def configure(parser: ArgumentParser) -> None:
    """Sources and how to read them."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = SERVICE
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="picture, folder, video, camera number, URL or virtual"
    )
    parser.add_argument("--dial", type=Path, required=True, help="dial file (JSON): where the dial is and its marks")
    parser.add_argument("--reader", default=None, help="way to read; `list readers` names them")
    parser.add_argument("--weights", type=Path, metavar="FILE", help="weights of a network that knows your needle")
    parser.add_argument("--frames", type=whole, default=None, metavar="N", help="stop after N frames of each source")
    parser.add_argument("--interval", type=seconds, default=0.0, metavar="S", help="seconds between two readings")
    parser.add_argument(
        "--anchor", type=Path, metavar="PICTURE", help="picture of the calibration: the dial follows it"
    )
    parser.add_argument("--log", type=Path, default=None, metavar="FILE", help="append each reading (.csv or .sqlite)")


def run(args: Namespace) -> dict[str, Any]:
    """One entry per frame; each reading is also shown as soon as it is there.

    A source that never ends keeps its last `KEPT` readings in the answer; the log keeps all.
    """
    from core.vision.camera import source_at
    from core.vision.dial import load_dial
    from core.vision.movement import Anchor
    from core.vision.opencv import read_picture
    from core.vision.reader import DEFAULT_READER, READERS, with_weights
    from core.vision.service import read_all

    dial = load_dial(args.dial)
    reader = READERS[args.reader or DEFAULT_READER]
    if args.weights is not None:
        reader = with_weights(reader, args.weights)
    anchor = None if args.anchor is None else Anchor(read_picture(args.anchor), dial)
    sources = [source_at(text) for text in args.sources]
    kept: deque[dict[str, Any]] = deque(maxlen=KEPT)
    for result in read_all(sources, dial, reader, args.frames, args.interval, args.log, anchor):
        print(shown(result, dial.unit), file=sys.stderr, flush=True)
        kept.append(result)
    return {"frames": list(kept)}


def shown(result: dict[str, Any], unit: str) -> str:
    """One reading as a line."""
    if result["no_reading"]:
        return f"{result['source']} {result['index']}: no reading ({result['no_reading']})"
    sure = round(100 * result["confidence"])
    value = f"{result['value']:.6g} {unit}".rstrip()
    found = f"{value} at {result['angle_deg']:.1f}°, {sure} % sure"
    return f"{result['source']} {result['index']}: {found}"


def text(result: dict[str, Any]) -> str:
    """The summary below the lines."""
    frames = result["frames"]
    return f"{len(frames)} frames, {sum(frame['no_reading'] is None for frame in frames)} read"
