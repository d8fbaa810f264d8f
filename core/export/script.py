"""A project as a PyTorch script that runs on its own and repeats the loss curve."""

from __future__ import annotations

import base64
import io
import textwrap
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.data.dataset import Array, Dataset
from core.data.scaling import Scaling, fit_scaling
from core.export.files import write_whole
from core.nn.initialiser import INITIALISERS
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.texts import Text
from core.training.evaluation import EVALUATED_TRAIN
from core.training.locks import Entry, cut_entries, held_entries

MOST_INLINE_BYTES = 60_000
"""Data that pack smaller stand in the script itself; larger ones go into a file beside it."""


@dataclass(frozen=True)
class Script:
    """The source, and the content of the data file beside it where the data are too many to stand inside."""

    text: str
    data: bytes | None
    data_name: str


def script(project: Project, dataset: Dataset, threads: int = 1, data_name: str = "data.npz") -> Script:
    """The script of a project over its loaded data.

    With the same seed and number of threads its losses are those of the program: the layers are made, and the samples
    drawn, in the same order. Raises the project's problem if it cannot be trained.
    """
    problem = project.problem()
    if problem is not None:
        raise problem
    packed = _packed(dataset)
    inline = len(packed) <= MOST_INLINE_BYTES
    scaling = fit_scaling(project.scaling, dataset)
    parts = [
        _head(project, threads, inline),
        *_helpers(project.network),
        *_locks(_locked(project.network)),
        *_cuts(cut_entries(project.network)),
        _model(project),
        _data(project, dataset, scaling, inline, data_name),
        _training(project),
    ]
    if inline:
        body = "\n".join(textwrap.wrap(base64.b64encode(packed).decode(), 120))
        parts.append(f'# Training and test samples: a compressed .npz file, as text.\nDATA = """\n{body}\n"""')
    parts.append('if __name__ == "__main__":\n    main()\n')
    return Script("\n\n\n".join(parts), None if inline else packed, data_name)


def save_script(path: Path, project: Project, dataset: Dataset, threads: int = 1) -> tuple[Path, ...]:
    """Write the script, and its data file where it needs one; returns what was written. Raises `NotSavedError`."""
    made = script(project, dataset, threads, f"{path.stem}_data.npz")
    written = [path]
    if made.data is not None:
        written.append(path.with_name(made.data_name))
        write_whole(written[-1], made.data)
    write_whole(path, made.text.encode("utf-8"))
    return tuple(written)


def network_source(network: NetworkSpec) -> str:
    """`nn.Sequential(…)` of a network, one line per layer."""
    shapes = (network.input_shape, *network.shapes())
    lines = [f"    {spec.source(shape)}," for spec, shape in zip(network.placed(), shapes)]
    return "\n".join(["Wired(" if _joins(network) else "nn.Sequential(", *lines, ")"])


def _joins(network: NetworkSpec) -> bool:
    return any(spec.joins for spec in network.layers)


def _head(project: Project, threads: int, inline: bool) -> str:
    training = project.training
    imports = ["import base64", "import io"] if inline else []
    imports += ["import math"] if "math." in training.schedule.source() else []
    imports += [] if inline else ["from pathlib import Path"]
    title = " ".join((project.name or "A network").split()).replace('"', "'").replace("\\", "/")
    return "\n".join(
        [
            f'"""{title}: made with Gradus. Needs PyTorch and NumPy; `python` runs it."""',
            "",
            *imports,
            *([""] if imports else []),
            "import numpy as np",
            "import torch",
            "from torch import nn",
            "",
            f"SEED = {training.seed}",
            f"EPOCHS = {training.epochs}",
            f"BATCH_SIZE = {training.batch_size}",
            f"LEARNING_RATE = {training.learning_rate!r}",
            f'DEVICE = "{training.device}"',
            f"torch.set_num_threads({threads})",
        ]
    )


def _helpers(network: NetworkSpec) -> list[str]:
    """The classes that PyTorch lacks, as the program itself uses them."""
    import inspect

    from core.nn import modules

    wanted = dict.fromkeys(spec.helper for spec in network.layers if spec.helper)
    wanted |= dict.fromkeys(["Wired"] * _joins(network))
    sources = [inspect.getsource(getattr(modules, name)).rstrip() for name in wanted]
    return [source.replace("Tensor", "torch.Tensor").replace("Sequence[str]", "list[str]") for source in sources]


def _locks(locked: tuple[Entry, ...]) -> list[str]:
    """The numbers that training leaves alone, if there are any, and what puts them back."""
    if not locked:
        return []
    entries = "".join(f"    ({entry.name!r}, {entry.place!r}, {entry.value!r}),\n" for entry in locked)
    return [
        f"LOCKED = [\n{entries}]",
        "def hold_locked(model):\n"
        '    """Put the numbers that nobody shall move back to their values."""\n'
        "    with torch.no_grad():\n"
        "        for name, place, value in LOCKED:\n"
        "            model.get_parameter(name)[place] = value",
    ]


def _locked(network: NetworkSpec) -> tuple[Entry, ...]:
    """What is held at a value of its own; what is cut has masks instead."""
    cut = set(cut_entries(network))
    return tuple(entry for entry in held_entries(network) if entry not in cut)


def _cuts(cut: tuple[Entry, ...]) -> list[str]:
    """The connections that are not there, if there are any, as masks of zeros over their parameters."""
    if not cut:
        return []
    places: dict[str, list[tuple[int, ...]]] = {}
    for entry in cut:
        places.setdefault(entry.name, []).append(entry.place)
    return [
        "# Connections that are cut: the parameter, and the places (neuron, input) in it; of a bias (neuron,).\n"
        "CUT = {\n" + "".join(f"    {name!r}: {found!r},\n" for name, found in places.items()) + "}",
        "def masks_of(model):\n"
        '    """Ones where a number is, zeros where it is cut."""\n'
        "    masks = {name: torch.ones_like(model.get_parameter(name)) for name in CUT}\n"
        "    for name, places in CUT.items():\n"
        "        for place in places:\n"
        "            masks[name][place] = 0\n"
        "    return masks",
        "def hold_cut(model, masks):\n"
        '    """What is cut stays zero, whatever the optimiser did."""\n'
        "    with torch.no_grad():\n"
        "        for name, mask in masks.items():\n"
        "            model.get_parameter(name).mul_(mask)",
    ]


def _model(project: Project) -> str:
    starts = []
    for i, spec in enumerate(project.network.layers):
        lines = INITIALISERS[getattr(spec, "initialiser", "default")]().source(f"model[{i}]")
        without_bias = not getattr(spec, "bias", True)
        starts += [line for line in lines.splitlines() if not (without_bias and f"model[{i}].bias" in line)]
    body = [
        "torch.manual_seed(SEED)",
        f"model = {network_source(project.network)}",
        *starts,
        *["hold_locked(model)"] * bool(_locked(project.network)),
        *["hold_cut(model, masks_of(model))"] * bool(cut_entries(project.network)),
        "return model.to(DEVICE)",
    ]
    return "def build_model():\n" + textwrap.indent("\n".join(body), "    ")


def _data(project: Project, dataset: Dataset, scaling: Scaling, inline: bool, data_name: str) -> str:
    source = "io.BytesIO(base64.b64decode(DATA))" if inline else f"Path(__file__).with_name({data_name!r})"
    names = ", ".join(repr(str(name) if isinstance(name, Text) else name) for name in dataset.class_names)
    lines = [
        f"# Classes: {names}" if names else "# Targets are numbers.",
        f"OFFSET, SCALE = {_array(scaling.offset)}, {_array(scaling.scale)}",
        "",
        "",
        "def tensors(inputs, targets):",
        f'    """Inputs scaled ({scaling.key}), and targets as the loss wants them."""',
        "    scaled = torch.from_numpy((inputs.astype(np.float32) - OFFSET) / SCALE)",
        f"    encoded = torch.from_numpy({_encoding(project, dataset)})",
        "    return scaled.to(DEVICE), encoded.to(DEVICE), torch.from_numpy(targets).to(DEVICE)",
        "",
        "",
        "def load_data():",
        f"    samples = np.load({source})",
        '    train = tensors(samples["train_inputs"], samples["train_targets"])',
        '    return train, tensors(samples["test_inputs"], samples["test_targets"])',
    ]
    return "\n".join(lines)


def _training(project: Project) -> str:
    config, task = project.training, project.data.task
    flat = (".flatten(0, 1)", ".flatten()") if task == "sequence" else ("", "")
    measured = "" if task == "regression" else "  accuracy {accuracy(model(test[0]), test[2]):.4f}"
    lines = [
        f"loss_function = {config.loss.source()}",
        "",
        "",
        "def loss_of(model, inputs, targets):",
        f"    return loss_function(model(inputs){flat[0]}, targets{flat[1]})",
        "",
        "",
        *_accuracy(project),
        "def rate(progress):",
        '    """The learning rate at `progress` (0 to 1) of the run."""',
        f"    return LEARNING_RATE * ({config.schedule.source()})",
        "",
        "",
        "def batches(count, epoch):",
        f'    """Indices of the samples of each batch{", in a new order for every epoch" * config.shuffle}."""',
        *_order(project),
        "    return order.to(DEVICE).split(BATCH_SIZE)",
        "",
        "",
        "def main():",
        "    model, (train, test) = build_model(), load_data()",
        f"    optimiser = {config.optimiser.source(config.learning_rate, config.weight_decay)}",
        *["    masks = masks_of(model)"] * bool(cut_entries(project.network)),
        "    steps = EPOCHS * len(batches(len(train[0]), 0))",
        "    step = 0",
        "    torch.manual_seed(SEED)  # for layers that draw while they learn, such as dropout",
        "    for epoch in range(EPOCHS):",
        "        model.train()",
        "        for batch in batches(len(train[0]), epoch):",
        "            for group in optimiser.param_groups:",
        '                group["lr"] = rate(step / steps)',
        "            loss = loss_of(model, train[0][batch], train[1][batch])",
        "            optimiser.zero_grad()",
        "            loss.backward()",
        *_penalty(config.l1),
        "            optimiser.step()",
        *["            hold_locked(model)"] * bool(_locked(project.network)),
        *["            hold_cut(model, masks)"] * bool(cut_entries(project.network)),
        "            step += 1",
        "        model.eval()",
        "        with torch.no_grad():",
        f"            train_loss = loss_of(model, train[0][:{EVALUATED_TRAIN}], train[1][:{EVALUATED_TRAIN}])",
        '            line = f"epoch {epoch + 1}  train loss {train_loss:.6f}"',
        "            if len(test[0]):",
        f'                line += f"  test loss {{loss_of(model, test[0], test[1]):.6f}}{measured}"',
        "            print(line, flush=True)",
        '    torch.save(model.state_dict(), "model.pt")',
    ]
    return "\n".join(lines)


def _accuracy(project: Project) -> list[str]:
    if project.data.task == "regression":
        return []
    single = project.network.output_shape == (1,)
    decided = f"outputs[:, 0] > {project.training.loss.boundary!r}" if single else "outputs.argmax(dim=-1)"
    return ["def accuracy(outputs, labels):", f"    return (({decided}) == labels).float().mean()", "", ""]


def _order(project: Project) -> list[str]:
    if not project.training.shuffle:
        return ["    order = torch.arange(count)"]
    return [
        "    generator = torch.Generator().manual_seed(SEED * 1_000_003 + epoch)",
        "    order = torch.randperm(count, generator=generator)",
    ]


def _penalty(l1: float) -> list[str]:
    if not l1:
        return []
    return [
        "            for parameter in model.parameters():",
        "                if parameter.dim() > 1:",
        f"                    parameter.grad.add_(parameter.detach().sign(), alpha={l1!r})",
    ]


def _encoding(project: Project, dataset: Dataset) -> str:
    """How raw targets become what the loss wants, found by looking at what it makes of them."""
    raw = dataset.train.targets
    encoded = project.training.loss.encode(raw, dataset.task, dataset.outputs)
    if encoded.shape == raw.shape:
        return "targets"
    if encoded.shape == (len(raw), 1):
        return "targets.reshape(-1, 1).astype(np.float32)"
    return f"np.eye({dataset.outputs}, dtype=np.float32)[targets]"


def _array(numbers: Array) -> str:
    return f"np.array({numbers.astype(np.float32).tolist()!r}, np.float32)"


def _packed(dataset: Dataset) -> bytes:
    stream = io.BytesIO()
    np.savez_compressed(
        stream,
        train_inputs=dataset.train.inputs,
        train_targets=dataset.train.targets,
        test_inputs=dataset.test.inputs,
        test_targets=dataset.test.targets,
    )
    return stream.getvalue()
