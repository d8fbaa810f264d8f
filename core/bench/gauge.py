"""`bench gauge`: what each reader makes of a folder of labelled gauge pictures."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from core.benchmarks import BENCHES


class Gauge:
    """Shares within 1, 2 and 5 % of full scale, silent errors, no-reads and milliseconds, per task and reader."""

    key = "gauge"
    help = "error of each gauge reader on labelled pictures (a folder with labels.csv)"

    def configure(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--data", type=Path, required=True, metavar="DIR", help="folder with labels.csv and pictures"
        )
        parser.add_argument("--reader", action="append", metavar="NAME", help="only this reader (may be repeated)")
        parser.add_argument("--needle", help="tell the readers this needle colour instead of auto")
        parser.add_argument("--each", action="store_true", help="also list every picture")

    def run(self, args: Namespace) -> dict[str, Any]:
        from core.vision.measuring import compare
        from core.vision.reader import READERS

        return compare(args.data, args.reader or list(READERS), args.needle, args.each)


BENCHES.register(Gauge())
