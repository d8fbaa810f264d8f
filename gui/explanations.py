"""Sentences for controls whose caption says only what they are called: by object name."""

from __future__ import annotations

from core.texts import N_, Text

EXPLANATIONS: dict[str, Text] = {
    "view_switch": N_(
        "explanations",
        "Which view of the result this sheet shows. Views suit the data: points, pictures, tables, sequences.",
    ),
    "view_switch_beside": N_("explanations", "Which view of the result this sheet shows beside the first."),
    "network_switch": N_(
        "explanations",
        "The network as a drawing of its neurons and weights, or as a list of layers with their sizes.",
    ),
    "race_value": N_("explanations", "One more value of the setting that differs, for another run in the race."),
    "weights_switch": N_(
        "explanations",
        "What the histograms show: the weights of every layer, their gradients, or the last change.",
    ),
    "save_script": N_(
        "explanations",
        "Writes a Python file that trains the same network with PyTorch, without Gradus.",
    ),
    "copy_code": N_("explanations", "Puts these lines on the clipboard."),
    "code_text": N_("explanations", "The project as PyTorch would write it. It follows every change."),
    "explain_switch": N_(
        "explanations",
        "What explains the answer beside the drawing: what the network sees, why it decides so, where it is unsure.",
    ),
    "unrolled_page": N_(
        "explanations",
        "The network unrolled over the letters of the word, or its weights as numbers that can be set and locked.",
    ),
    "line_width": N_("explanations", "How thick the pen and the eraser are, in cells of the picture."),
    "pen": N_("explanations", "Draws on the pad."),
    "eraser": N_("explanations", "Wipes ink off the pad."),
    "rail_data": N_(
        "explanations",
        "The data panel is folded. A click brings it out; click elsewhere and it goes back.",
    ),
    "rail_network": N_(
        "explanations",
        "The network panel is folded. A click brings it out; click elsewhere and it goes back.",
    ),
    "rail_training": N_(
        "explanations",
        "The training panel is folded. A click brings it out; click elsewhere and it goes back.",
    ),
    "rail_lesson": N_("explanations", "The lesson is folded. A click brings it out; click elsewhere and it goes back."),
    "compute_figures": N_(
        "explanations",
        "Computes the lesson's figures from the inputs below. Nothing is stored; other inputs give other figures.",
    ),
    "lesson_answer": N_(
        "explanations",
        "Your answer to the question above. It is kept, and it goes into the lab report.",
    ),
    "lesson_next": N_(
        "explanations",
        "Goes on to the next step. A step with a goal is ticked when the goal is met, others by reading on.",
    ),
    "lesson_back": N_("explanations", "Goes back to the step before."),
    "lesson_steps": N_("explanations", "The steps of this lesson; a tick means done. A click goes to a step."),
    "continue_course": N_("explanations", "Opens the first lesson that is not finished."),
    "start_new": N_("explanations", "Begins with the first project: a circle of points and a small network."),
    "start_open": N_("explanations", "Opens a project that was saved as a .gradus file."),
    "gauge_teach": N_(
        "explanations",
        "Trains a small network on pictures of this needle, so that it reads this gauge well.",
    ),
    "gauge_source": N_(
        "explanations",
        "Where the picture comes from: a camera, a film, a network stream, or the drawn gauge.",
    ),
    "virtual_needle": N_("explanations", "Where the needle of the drawn gauge stands."),
    "effect_glare": N_("explanations", "How strongly light is mirrored by the glass of the drawn gauge."),
    "effect_blur": N_("explanations", "How much the drawn picture is out of focus."),
    "effect_tilt_deg": N_("explanations", "From how far aside the camera looks at the drawn gauge, in degrees."),
    "effect_light": N_("explanations", "How bright the drawn picture is."),
    "virtual_swings": N_("explanations", "Lets the needle of the drawn gauge wander up and down."),
    "mark_value": N_("explanations", "The number that this mark of the scale stands for."),
    "dial_unit": N_("explanations", "The unit that is shown behind the value, such as bar or °C."),
    "needle_colour": N_("explanations", "The colour by which the needle is found."),
    "chip_marks": N_("explanations", "Shows the calibrated marks of the scale on the picture."),
    "chip_needles": N_("explanations", "Shows where each reader sees the needle."),
    "chip_loupe": N_("explanations", "Enlarges the tip of the needle."),
    "gauge_state": N_("explanations", "Whether the value lies between the two alarm limits."),
    "trend_span": N_("explanations", "How long a time the curve covers."),
    "alarm_low": N_("explanations", "Below this value the gauge raises an alarm; empty for none."),
    "alarm_high": N_("explanations", "Above this value the gauge raises an alarm; empty for none."),
    "alarm_jump": N_("explanations", "A change faster than this raises an alarm; empty for none."),
    "gauge_log": N_("explanations", "Writes every reading with its time into a CSV file."),
    "race_knob": N_(
        "explanations", "The one setting in which the runs differ; everything else is the same for all of them."
    ),
    "plane_across": N_("explanations", "The input that runs from left to right in the picture."),
    "plane_up": N_("explanations", "The input that runs from bottom to top in the picture."),
    "plane_input": N_(
        "explanations", "The value of this input everywhere in the picture, which shows only two inputs at a time."
    ),
    "glossary_search": N_(
        "explanations",
        "Narrows the list to terms that contain these letters, in English or in Chinese.",
    ),
}
