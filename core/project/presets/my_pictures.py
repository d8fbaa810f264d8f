"""Pictures of one's own in folders: a small convolutional network from scratch, by the recommended recipe."""

from __future__ import annotations

from core.data.dataset import DATASETS
from core.fields import replace_fields
from core.project.document import Project
from core.project.preset import PRESETS, Preset
from core.project.recipe import PARTS, with_parts
from core.texts import N_

USUAL_COUNT = 300
"""So many pictures are expected; the number of epochs follows from it."""


def _project() -> Project:
    data = replace_fields(DATASETS["image_folder"](), side=64, colours="rgb")
    bare = Project().with_data(data)
    return with_parts(bare, [part.key for part in PARTS if part.usual], USUAL_COUNT)


PRESETS.register(
    Preset(
        "my_pictures",
        N_("project", "My pictures"),
        N_(
            "project",
            "Your own photos in one folder per class, or collected with the camera: a small network from scratch.",
        ),
        _project,
        150,
    )
)
