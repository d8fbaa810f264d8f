"""`export`: a project as a PyTorch script, and its weights and figures as files for other programs."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import BadValueError

if TYPE_CHECKING:
    from core.project.storage import Saved

NAME = "export"
HELP = "write a project's PyTorch script, weights, ONNX file or figures"
ENDINGS = (".py", ".safetensors", ".npz", ".onnx", ".csv")


def configure(parser: ArgumentParser) -> None:
    """What to write; the ending of the file says as what."""
    parser.add_argument("what", metavar="FILE.gradus|PRESET|DATASET", help="the project")
    parser.add_argument("target", type=Path, metavar="TARGET", help="ends with " + ", ".join(ENDINGS))


def run(args: Namespace) -> dict[str, Any]:
    """`{"written": [paths]}`."""
    ending = args.target.suffix.lower()
    if ending not in ENDINGS:
        raise BadValueError(name="TARGET", value=args.target.name, expected=", ".join(ENDINGS))
    if ending == ".py":
        return {"written": _script(args.what, args.target)}
    _figures_or_weights(_saved(args.what), args.target, ending)
    return {"written": [args.target]}


def _script(what: str, target: Path) -> tuple[Path, ...]:
    from core.commands.train import find_project
    from core.export.script import save_script

    project = find_project(what)
    return save_script(target, project, project.data.load())


def _saved(what: str) -> Saved:
    from core.project.storage import load

    return load(Path(what))


def _figures_or_weights(saved: Saved, target: Path, ending: str) -> None:
    from core.export.figures import save_csv
    from core.export.weights import save_npz, save_onnx, save_safetensors
    from core.project.prediction import NotTrainedYetError

    found = saved.history if ending == ".csv" else saved.weights
    if not found:
        raise NotTrainedYetError
    if ending == ".csv":
        save_csv(target, found)
    elif ending == ".onnx":
        save_onnx(target, saved.project.network, found)
    else:
        (save_npz if ending == ".npz" else save_safetensors)(target, found)
