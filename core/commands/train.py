"""`train`: a lesson, a project file, a preset or a data set, without a window."""

from __future__ import annotations

import os
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.arguments import whole
from core.errors import BadValueError, UnknownKeyError
from core.plain import readable
from core.texts import N_

if TYPE_CHECKING:
    from core.lesson_training import Trained
    from core.project.document import Project

NAME = "train"
FIGURES = ("test_accuracy", "test_loss", "train_loss", "parameters")
"""What a project's training shows, as the lessons without a program do: a lesson that is saved says it as well."""
HELP = "train a lesson, a project file, a preset or a data set"


def configure(parser: ArgumentParser) -> None:
    """What to train, how long, and what to change in it."""
    parser.add_argument("what", metavar="LESSON|FOLDER|FILE|PRESET|DATASET", help="looked up in this order")
    parser.add_argument("--epochs", type=whole, metavar="N", help="how often all training samples are seen")
    parser.add_argument("--steps", type=whole, metavar="N", help="stop after so many steps")
    parser.add_argument("--seed", type=int, metavar="N", help="draws the initial weights and the order of samples")
    parser.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", help="noise=0.2, loss=mse, data.seed=3"
    )
    parser.add_argument("--save", type=Path, metavar="FILE", help="write project, weights and history to FILE.gradus")


def run(args: Namespace) -> dict[str, Any]:
    """`{"metrics", "figures", "epochs", "seconds", "threads"}`; progress goes to standard error."""
    from core.lesson import LESSONS

    settings = dict(map(_setting, args.set))
    started = time.perf_counter()
    lesson = (
        args.what in LESSONS or _is_folder(args.what)
    ) and args.save is None  # what is saved is a project, a lesson's start for instance
    result = _train_lesson(args, settings) if lesson else _train_project(args, settings)
    from core.training.threads import settle_threads

    return result | {"seconds": round(time.perf_counter() - started, 3), "threads": settle_threads()}


def text(result: dict[str, Any]) -> str:
    """The figures that are single values, in lines."""
    single = {name: value for name, value in result["figures"].items() if not isinstance(value, (list, dict))}
    return readable(result["metrics"] | single | {"seconds": result["seconds"]})


def find_project(what: str) -> Project:
    """The project of a lesson's start, of a preset, over a data set, or in a file; raises an `InputError` otherwise."""
    from core.data.dataset import DATASETS
    from core.lesson import LESSONS
    from core.own_lesson import read_own_lesson
    from core.project.document import Project
    from core.project.edits import fit_output
    from core.project.preset import PRESETS
    from core.project.storage import SUFFIX, load

    start = LESSONS[what].start if what in LESSONS else read_own_lesson(Path(what)).start if _is_folder(what) else None
    if start is not None:
        return start
    if what in PRESETS:
        return PRESETS[what].project()
    if what in DATASETS:
        ready = next((preset for preset in PRESETS.values() if preset.make().data.key == what), None)
        return ready.project() if ready else fit_output(Project().with_data(DATASETS[what]()))
    if what.endswith(SUFFIX) or os.path.exists(what):
        return load(Path(what)).project
    raise UnknownKeyError(
        kind="lessons, files, presets and data sets", key=what, known=", ".join([*LESSONS, *PRESETS, *DATASETS])
    )


def _is_folder(what: str) -> bool:
    """Whether a teacher's own lesson is meant."""
    from core.own_lesson import holds_lesson

    return holds_lesson(Path(what))


def _train_lesson(args: Namespace, settings: dict[str, str]) -> dict[str, Any]:
    from core.lesson import LESSONS, run
    from core.own_lesson import read_own_lesson

    lesson = LESSONS[args.what] if args.what in LESSONS else read_own_lesson(Path(args.what))
    done = run(lesson, settings, args.epochs, args.steps, args.seed, progress_line())
    for option in ("epochs", "seed"):
        if getattr(args, option) is not None and option not in lesson.inputs:
            print(f"gradus: {lesson.key} takes no {option}, so --{option} changed nothing", file=sys.stderr)
    return {"metrics": done.metrics, "figures": done.figures, "epochs": done.metrics.get("epochs")}


def _train_project(args: Namespace, settings: dict[str, str]) -> dict[str, Any]:
    from core.lesson_training import Budget, train
    from core.project.settings import with_settings

    if args.save is not None:
        _check_target(args.save)
    project = find_project(args.what)
    given = {"epochs": args.epochs, "seed": args.seed}
    named = {f"training.{name}": str(value) for name, value in given.items() if value is not None}
    project = with_settings(project, settings | named)
    problem = project.problem()
    if problem is not None:
        raise problem
    dataset = project.data.load(progress_line())
    budget = Budget(args.steps, progress_line())
    trained = train(project.network, dataset, project.training, budget, scaling=project.scaling)
    if args.save is not None:
        _save(args.save, project, trained, tuple(map(str, dataset.class_names)))
    measured = {name: trained.metrics[name] for name in FIGURES if name in trained.metrics}
    described = {"data": project.data.key, "reason": trained.reason, "epoch_table": list(trained.epochs)}
    return {
        "metrics": trained.metrics | _fit(trained),
        "figures": measured | described,
        "epochs": trained.metrics["epochs"],
    }


def _fit(trained: Trained) -> dict[str, float]:
    """R² and mean absolute error of a regression, on the test samples or, without any, on the training samples."""
    from core.training.evaluation import fit_quality

    trainer = trained.trainer
    if trainer.task != "regression":
        return {}
    part, split = ("test", trainer.data.test) if len(trainer.data.test) else ("train", trainer.data.train)
    quality = fit_quality(trainer.module, split)
    return {f"{part}_r2": quality.r2, f"{part}_mae": quality.mae}


def _check_target(path: Path) -> None:
    """Say before the training what cannot be written after it; raises `NotSavedError`."""
    from core.project.storage import NotSavedError

    if not path.name or path.is_dir():
        raise NotSavedError(file=str(path), detail=N_("errors", "it is a folder"))
    if not path.absolute().parent.is_dir():
        raise NotSavedError(file=str(path), detail=N_("errors", "its folder does not exist"))


def _save(path: Path, project: Project, trained: Trained, class_names: tuple[str, ...]) -> None:
    import numpy as np

    from core.project.storage import SUFFIX, save

    names = sorted({name for row in trained.epochs for name in row})
    history = {name: np.array([row.get(name, np.nan) for row in trained.epochs]) for name in names}
    history["losses"] = np.array(trained.losses)
    save(
        path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX),
        replace(project, name=project.name or path.stem),
        trained.weights,
        history,
        scaling=trained.trainer.scaling,
        class_names=class_names,
    )


def progress_line() -> Callable[[int, int], None]:
    """A listener that shows how far something is: on a terminal one line that changes, in a log every tenth."""
    shown = -1

    def tell(done: int, total: int) -> None:
        nonlocal shown
        percent = 100 * done // max(total, 1)
        live = sys.stderr.isatty()
        if percent == shown or not (live or percent // 10 > shown // 10):
            return
        shown = percent
        end = "\r" if live and done < total else "\n"
        print(f"{percent:3d} %  {done} / {total}", end=end, file=sys.stderr, flush=True)

    return tell


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise BadValueError(name="--set", value=text, expected="KEY=VALUE")
    return name.strip(), value.strip()
