"""The rules of sanctions: who may put one on whom, when it ends, and what it makes of somebody."""

from typing import Literal

from rooms.errors import Refused
from rooms.events.standing import Standing, told_until

PAGE = 50
LIMIT_SHOWN = 100
LIMIT_REASON = 500
_MINUTE_MS = 60_000

Kind = Literal["silence", "remove"]


class CannotSanction(Refused):
    """Oneself, or somebody who is at least as much as oneself here."""

    code = "cannot_sanction"


def check_target(by: Standing, target: Standing) -> None:
    """Raises CannotSanction."""
    if target.participant_id == by.participant_id or target.rank >= by.rank:
        raise CannotSanction("participant")


def end_of(now_ms: int, minutes: int | None) -> int | None:
    return None if minutes is None else now_ms + minutes * _MINUTE_MS


def effect(
    kind: Kind, standing: Standing
) -> tuple[Literal["silenced", "removed", "lifted"], int | None]:
    """What sanctions of a kind make of somebody, all taken together, and until when.

    One that is lifted may leave another that holds, and a short one adds nothing to a long one.
    """
    if kind == "silence":
        until_ms = standing.silenced_until_ms
        change: Literal["silenced", "removed"] = "silenced"
    else:
        until_ms = standing.removed_until_ms
        change = "removed"
    if until_ms is None:
        return "lifted", None
    return change, told_until(until_ms)
