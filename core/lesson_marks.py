"""Labels of inputs that several lessons share."""

from __future__ import annotations

from core.fields import Label
from core.texts import N_

POINTS = Label(N_("lessons", "Points"), N_("lessons", "Pairs of numbers, written x:y and separated by commas."))
XS = Label(N_("lessons", "x values"), N_("lessons", "Separated by commas; together with the y values they are used."))
YS = Label(N_("lessons", "y values"), N_("lessons", "Separated by commas, one for each x value."))
SEED = Label(N_("lessons", "Seed"), N_("lessons", "The same seed draws the same random numbers again."))
RATE = Label(N_("lessons", "Learning rate"), N_("lessons", "How large each step is."))
STEPS = Label(N_("lessons", "Steps"), N_("lessons", "How many times the weights are changed."))
EPOCHS = Label(N_("lessons", "Epochs"), N_("lessons", "How many times all training samples are used."))
BATCH = Label(N_("lessons", "Batch size"), N_("lessons", "How many samples make one step."))
COUNT = Label(N_("lessons", "Samples"), N_("lessons", "How many samples are drawn."))
NOISE = Label(N_("lessons", "Noise"), N_("lessons", "Standard deviation of what no rule explains."))
