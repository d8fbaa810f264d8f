"""`predict`: what a saved network says about picture files."""

from __future__ import annotations

import contextlib
import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NAME = "predict"
HELP = "say what a saved network sees on pictures"


def configure(parser: ArgumentParser) -> None:
    """The project file and the pictures."""
    parser.add_argument("project", type=Path, metavar="FILE.gradus", help="a saved project with trained weights")
    parser.add_argument("pictures", type=Path, nargs="+", metavar="PICTURE", help="PNG, JPEG, BMP, WebP, TIFF, GIF …")


def run(args: Namespace) -> dict[str, Any]:
    """`{"predictions": [{"file", "prediction", "confidence"}]}`; a class whose name is a number is given as one."""
    from core.project.prediction import Predictor
    from core.project.storage import load
    from core.training.threads import settle_threads

    settle_threads()
    predictor = Predictor.of(load(args.project))
    with _decoders_silent():
        answers = [(path, predictor.predict(path)) for path in args.pictures]
    return {
        "predictions": [
            {
                "file": str(path),
                "prediction": int(answer.name) if answer.name.isdecimal() else answer.name,
                "confidence": round(answer.confidence, 4),
            }
            for path, answer in answers
        ]
    }


@contextlib.contextmanager
def _decoders_silent() -> Iterator[None]:
    """Drop what the libraries that decode pictures write to standard error themselves: the one sentence says it."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no standard error
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def text(result: dict[str, Any]) -> str:
    """One line per picture."""
    return "\n".join(
        f"{answer['file']}: {answer['prediction']} ({answer['confidence']:.1%})" for answer in result["predictions"]
    )
