"""Refusals: answers a person can see, each with a code that never changes."""

from typing import Any, ClassVar


class Refused(Exception):
    """A command that cannot be done, said in a way its sender can act upon.

    `code` is stable and is also the key of the sentence in the locale files (`refused-<code>`);
    `field` is the path of the offending field, `facts` are the sentence's variables.
    """

    code: ClassVar[str] = "refused"

    def __init__(self, field: str | None = None, **facts: Any) -> None:
        super().__init__(self.code if field is None else f"{self.code}: {field}")
        self.field = field
        self.facts = facts


class Invalid(Refused):
    """A field that is missing, unknown or of the wrong type."""

    code = "invalid"


class Empty(Refused):
    code = "empty"


class TooLong(Refused):
    """Facts: `limit`, in characters."""

    code = "too_long"


class ControlCharacters(Refused):
    """Control characters, or bidirectional overrides that would disguise the text."""

    code = "control_characters"


class NotFound(Refused):
    """There is no such thing in this room, whatever exists elsewhere."""

    code = "not_found"


class Forbidden(Refused):
    """The sender's role does not permit it."""

    code = "forbidden"


class Silenced(Forbidden):
    """Facts: `until_ms`, null when there is no end, and `reason`."""

    code = "silenced"


class Removed(Forbidden):
    """Facts: `until_ms`, null when there is no end, and `reason`."""

    code = "removed"


class SignInNeeded(Refused):
    code = "sign_in_needed"


class UnknownCommand(Refused):
    code = "unknown_command"


class NotHere(Refused):
    """This kind of room has no such feature."""

    code = "not_here"


class KeyReused(Refused):
    """The key was used before, for something else."""

    code = "key_reused"


class Conflict(Refused):
    """Somebody else was quicker, and what was asked for no longer fits."""

    code = "conflict"


class TooMany(Refused):
    """A limit on how many; facts: `limit`."""

    code = "too_many"


class TooFast(Refused):
    """A limit on how often; facts: `wait_s`."""

    code = "too_fast"


class Internal(Refused):
    """A fault of ours. What was asked for was not done, and may be tried again.

    Its fact `reference` stands in the log beside what happened.
    """

    code = "internal"
