"""`bench`: measure this machine, one figure set per name."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace
from typing import Any

from core.benchmarks import BENCHES

NAME = "bench"
HELP = "measure speed or quality on this machine"


def configure(parser: ArgumentParser) -> None:
    """One sub-command per benchmark, each with its own options; `--json` is understood behind the name too."""
    parser.epilog = "Also, of the window: draw, gui, pictures, startup."
    names = parser.add_subparsers(dest="bench", required=True, metavar="NAME")
    for bench in BENCHES.values():
        own = names.add_parser(bench.key, help=bench.help.replace("%", "%%"))  # argparse fills in what follows a %
        own.add_argument("--json", action="store_true", default=SUPPRESS, help="print one JSON object")
        bench.configure(own)


def run(args: Namespace) -> dict[str, Any]:
    """The figures of the chosen benchmark."""
    return BENCHES[args.bench].run(args)
