"""The error tree: what went wrong as a class and parameters; the sentence is made where it is shown."""

from __future__ import annotations

from typing import Any, ClassVar

from core.texts import N_, Text


class GradusError(Exception):
    """An expected error that a user can answer.

    A subclass carries `message`, a translatable sentence with named fields that says what could not be done, the fact
    behind it and the next move; an instance carries the `parameters` that fill it. `str(error)` is the English sentence
    (the command line's language); the window shows `gui.i18n.sentence(error)`.
    """

    message: ClassVar[Text] = N_("errors", "Something could not be done: {detail}. The project is unchanged.")

    def __init__(self, **parameters: Any) -> None:
        super().__init__()
        self.parameters = parameters

    def __str__(self) -> str:
        return self.message.source.format(**self.parameters)

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self.parameters)


def _restored(cls: type[GradusError], parameters: dict[str, Any]) -> GradusError:
    return cls(**parameters)


class InputError(GradusError):
    """Something given from outside (a file, a number, a name) does not fit; exit code 2 on the command line."""


class UnknownKeyError(InputError):
    message = N_("errors", "There is no “{key}” among the {kind}. Choose one of: {known}.")


class UnknownFieldError(InputError):
    message = N_("errors", "There is no setting “{name}” here. Settings: {known}.")


class BadValueError(InputError):
    message = N_("errors", "“{name}” cannot be {value}. Expected: {expected}.")


class FileProblemError(InputError):
    message = N_("errors", "“{file}” could not be read: {detail}. Check the path, or choose another file.")
