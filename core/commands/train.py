"""`train`: a lesson, a project file, a preset or a data set, without a window."""

from __future__ import annotations

import os
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.arguments import whole
from core.errors import BadValueError, UnknownKeyError
from core.plain import readable
from core.texts import N_

if TYPE_CHECKING:
    from core.data.dataset import Array
    from core.lesson import Lesson
    from core.lesson_training import Earlier, Trained
    from core.project.document import Project
    from core.project.storage import Saved

NAME = "train"
FIGURES = ("test_accuracy", "test_loss", "train_loss", "parameters")
"""What a project's training shows, as the lessons without a program do: a lesson that is saved says it as well."""
KINDS = {"lesson": "lessons", "preset": "presets", "data": "data sets"}
"""What may stand before a key and a colon, and what its kind is called."""
HELP = "train a lesson, a project file, a preset or a data set"
FIRST, SAVED = "first weights", "saved weights"
"""What a training may begin with, as its answer names it."""


def configure(parser: ArgumentParser) -> None:
    """What to train, how long, and what to change in it."""
    parser.add_argument(
        "what",
        metavar="LESSON|FOLDER|PRESET|DATASET|FILE",
        help="looked up in this order; lesson:KEY, preset:KEY and data:KEY name one kind where several share a key",
    )
    parser.add_argument(
        "--continue",
        dest="goes_on",
        action="store_true",
        help="go on from the weights in FILE; without it every training begins from first weights",
    )
    parser.add_argument("--epochs", type=whole, metavar="N", help="how often all training samples are seen from now on")
    parser.add_argument("--steps", type=whole, metavar="N", help="stop after so many steps from now on")
    parser.add_argument("--seed", type=int, metavar="N", help="draws the initial weights and the order of samples")
    parser.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", help="noise=0.2, loss=mse, data.seed=3"
    )
    parser.add_argument("--save", type=Path, metavar="FILE", help="write project, weights and history to FILE.gradus")


def run(args: Namespace) -> dict[str, Any]:
    """`{"metrics", "figures", "epochs", "started_from", "seconds", "threads"}`; progress goes to standard error."""
    settings = dict(map(_setting, args.set))
    started = time.perf_counter()
    lesson = find_lesson(args.what)
    if (
        lesson is not None and args.save is None and not args.goes_on
    ):  # what is saved is a project: the lesson's own, with its inputs
        result = _train_lesson(lesson, args, settings)
    else:
        result = _train_project(lesson, args, settings)
    from core.training.threads import settle_threads

    return result | {"seconds": round(time.perf_counter() - started, 3), "threads": settle_threads()}


def text(result: dict[str, Any]) -> str:
    """The figures that are single values, in lines."""
    single = {name: value for name, value in result["figures"].items() if not isinstance(value, (list, dict))}
    rest = {"started_from": result["started_from"], "seconds": result["seconds"]}
    return readable(result["metrics"] | single | rest)


def find_project(what: str) -> Project:
    """The project of a lesson's start, of a preset, over a data set, or in a file; raises an `InputError` otherwise."""
    return find_saved(what).project


def find_saved(what: str) -> Saved:
    """As `find_project`, with what a file holds beside its project; nothing in it is trained otherwise."""
    from core.data.dataset import DATASETS
    from core.lesson import LESSONS
    from core.project.preset import PRESETS
    from core.project.storage import SUFFIX, Saved, load

    kind, key = named(what)
    lesson = find_lesson(what)
    if lesson is not None and lesson.start is not None:
        return Saved(lesson.start)
    if key in PRESETS and kind in ("", "preset"):
        return Saved(PRESETS[key].project())
    if key in DATASETS and kind in ("", "data"):
        return Saved(_over(key))
    if not kind and (what.endswith(SUFFIX) or os.path.exists(what)):
        return load(Path(what))
    catalogues = {"lesson": LESSONS, "preset": PRESETS, "data": DATASETS}
    asked = {kind: catalogues[kind]} if kind else catalogues
    known = ", ".join(name for members in asked.values() for name in members)
    raise UnknownKeyError(kind=KINDS.get(kind, "lessons, files, presets and data sets"), key=key, known=known)


def find_lesson(what: str) -> Lesson | None:
    """The lesson of the course or the teacher's own that is meant, None where something else is."""
    from core.lesson import LESSONS
    from core.own_lesson import holds_lesson, read_own_lesson

    kind, key = named(what)
    if kind not in ("", "lesson"):
        return None
    if key in LESSONS:
        return LESSONS[key]
    return read_own_lesson(Path(key)) if holds_lesson(Path(key)) else None


def named(what: str) -> tuple[str, str]:
    """Kind and key of "preset:digits_cnn"; without a kind before it a word may be any."""
    kind, colon, key = what.partition(":")
    return (kind, key) if colon and kind in KINDS else ("", what)


def _over(key: str) -> Project:
    """A project over the data set: the preset's that shows it, else the usual one with its end fitted."""
    from core.data.dataset import DATASETS
    from core.project.document import Project
    from core.project.edits import fit_output
    from core.project.preset import PRESETS

    ready = next((preset for preset in PRESETS.values() if preset.make().data.key == key), None)
    return ready.project() if ready else fit_output(Project().with_data(DATASETS[key]()))


def _train_lesson(lesson: Lesson, args: Namespace, settings: dict[str, str]) -> dict[str, Any]:
    from core.lesson import run

    done = run(lesson, settings, args.epochs, args.steps, args.seed, progress_line())
    for option in ("epochs", "seed"):
        if getattr(args, option) is not None and option not in lesson.inputs:
            print(f"gradus: {lesson.key} takes no {option}, so --{option} changed nothing", file=sys.stderr)
    epochs = done.metrics.get("epochs")
    return {"metrics": done.metrics, "figures": done.figures, "epochs": epochs, "started_from": FIRST}


def _train_project(lesson: Lesson | None, args: Namespace, settings: dict[str, str]) -> dict[str, Any]:
    from core.lesson_training import Budget, train
    from core.project.storage import Saved

    if args.save is not None:
        _check_target(args.save)
    saved = find_saved(args.what) if lesson is None else None
    earlier = _earlier(saved, args.epochs) if args.goes_on else None
    # So many more epochs of a run that goes on are no other plan for it.
    given = {"training.epochs": None if earlier else args.epochs, _seed_of(lesson): args.seed}
    settings |= {name: str(value) for name, value in given.items() if value is not None}
    project = _with_settings(lesson, saved, settings)
    problem = project.problem()
    if problem is not None:
        raise problem
    if saved is not None and saved.weights is not None:
        _tell_start(args.what, earlier)
    dataset = project.data.load(progress_line())
    budget = Budget(args.steps, progress_line())
    trained = train(project.network, dataset, project.training, budget, scaling=project.scaling, earlier=earlier)
    if args.save is not None:
        past = saved or Saved(project)
        kept = past if args.goes_on else replace(past, history=None)
        _save(args.save, project, trained, tuple(map(str, dataset.class_names)), kept)
    measured = {name: trained.metrics[name] for name in FIGURES if name in trained.metrics}
    described = {"data": project.data.key, "reason": trained.reason, "epoch_table": list(trained.epochs)}
    return {
        "metrics": trained.metrics | _fit(trained),
        "figures": measured | described,
        "epochs": trained.metrics["epochs"],
        "started_from": FIRST if earlier is None else SAVED,
    }


def _earlier(saved: Saved | None, epochs: int | None) -> Earlier:
    """What a run goes on from, for so many epochs more; raises `NotTrainedYetError` where there is nothing."""
    from core.lesson_training import Earlier
    from core.project.prediction import NotTrainedYetError

    if saved is None or saved.weights is None:
        raise NotTrainedYetError
    return Earlier(saved.weights, saved.step, saved.memory, epochs)


def _tell_start(what: str, earlier: Earlier | None) -> None:
    """Say of a file that holds trained weights whether they are gone on from: nobody should have to guess."""
    if earlier is None:
        words = f"begins anew from first weights; --continue goes on from those in “{what}”"
    else:
        words = f"goes on from the weights in “{what}”, after step {earlier.step}"
    print(f"gradus: the training {words}", file=sys.stderr)


def _seed_of(lesson: Lesson | None) -> str:
    return "training.seed" if lesson is None else "seed"


def _with_settings(lesson: Lesson | None, saved: Saved | None, settings: dict[str, str]) -> Project:
    from core.lesson_project import project_with_inputs
    from core.project.settings import with_settings

    if lesson is not None:
        return project_with_inputs(lesson, settings)
    assert saved is not None
    return with_settings(saved.project, settings)


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


def _save(
    path: Path,
    project: Project,
    trained: Trained,
    class_names: tuple[str, ...],
    past: Saved,
) -> None:
    """Write the project with what it has learned, so that it can go on from there, after history and runs of `past`."""
    from core.project.storage import SUFFIX, save

    trainer = trained.trainer
    save(
        path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX),
        replace(project, name=project.name or path.stem),
        trained.weights,
        _history(trained, past.history or {}),
        scaling=trainer.scaling,
        class_names=class_names,
        step=trainer.step,
        memory=trainer.memory(),
        runs=past.runs,
    )


def _history(trained: Trained, before: Mapping[str, Array]) -> dict[str, Array]:
    """One column a metric with a row an epoch, and `losses` with a row a step, after those of `before`.

    What a run that goes on measures first is what the one before it measured last, if that one left its history.
    """
    import numpy as np

    rows = trained.epochs[1:] if before else trained.epochs
    names = sorted({name for row in trained.epochs for name in row})
    new = {name: np.array([row.get(name, np.nan) for row in rows]) for name in names}
    new["losses"] = np.array(trained.losses)
    past = {name: column for name, column in before.items() if column.ndim == 1}
    return {name: np.concatenate([past[name], column]) if name in past else column for name, column in new.items()}


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
