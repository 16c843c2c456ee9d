"""The course of a session: the clock opens and closes it, and its moderators may do otherwise."""

from collections.abc import Mapping
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from rooms.errors import Refused

LONGEST_EXTENSION_MS = 24 * 3600 * 1000


class Phase(StrEnum):
    UPCOMING = "upcoming"
    LIVE = "live"
    PAUSED = "paused"
    ENDED = "ended"


class Move(StrEnum):
    """What a moderator does with the session as a whole."""

    HOLD = "hold"
    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"
    EXTEND = "extend"


MOVES: Mapping[Move, frozenset[Phase]] = {
    Move.HOLD: frozenset({Phase.UPCOMING}),
    Move.START: frozenset({Phase.UPCOMING, Phase.ENDED}),
    Move.PAUSE: frozenset({Phase.LIVE}),
    Move.RESUME: frozenset({Phase.PAUSED}),
    Move.END: frozenset({Phase.LIVE, Phase.PAUSED}),
    Move.EXTEND: frozenset({Phase.LIVE, Phase.PAUSED, Phase.ENDED}),
}


class CannotConduct(Refused):
    """The session is not in a phase for this. Facts: `move`, `phase`, `withdrawn`."""

    code = "cannot_conduct"


class CannotExtend(Refused):
    """Not before the planned end, nor to the past, nor for days.

    Facts: `earliest_ms`, `latest_ms`.
    """

    code = "cannot_extend"


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """When a session was to take place, and what its moderators did.

    `held` keeps the clock from opening it. The phase follows from these and the time: nothing has
    to be written when a session starts or ends as planned.
    """

    starts_at_ms: int
    ends_at_ms: int
    withdrawn: bool = False
    held: bool = False
    opened_at_ms: int | None = None
    paused_at_ms: int | None = None
    ended_at_ms: int | None = None
    extended_until_ms: int | None = None

    @property
    def opens_at_ms(self) -> int | None:
        """None while a moderator holds it."""
        if self.opened_at_ms is not None:
            return self.opened_at_ms
        return None if self.held else self.starts_at_ms

    @property
    def closes_at_ms(self) -> int:
        return self.ends_at_ms if self.extended_until_ms is None else self.extended_until_ms


def phase(course: Course, now_ms: int) -> Phase:
    """A session that is held past its end has ended, as one that nobody came to open."""
    if course.withdrawn or course.ended_at_ms is not None or now_ms >= course.closes_at_ms:
        return Phase.ENDED
    if course.opens_at_ms is None or now_ms < course.opens_at_ms:
        return Phase.UPCOMING
    return Phase.LIVE if course.paused_at_ms is None else Phase.PAUSED


def hold(course: Course, now_ms: int, held: bool = True) -> Course:
    """Not `held`, it is left to the clock again, which opens it at once past its start."""
    _check(course, Move.HOLD, now_ms)
    return replace(course, held=held)


def start(course: Course, now_ms: int) -> Course:
    """Before its end the session goes on to it; after its end, for as long as was planned."""
    before = _check(course, Move.START, now_ms)
    late = now_ms >= course.closes_at_ms
    length_ms = course.ends_at_ms - course.starts_at_ms
    return replace(
        course,
        held=False,
        opened_at_ms=course.opened_at_ms if before is Phase.ENDED and not course.held else now_ms,
        paused_at_ms=None,
        ended_at_ms=None,
        extended_until_ms=now_ms + length_ms if late else course.extended_until_ms,
    )


def pause(course: Course, now_ms: int) -> Course:
    _check(course, Move.PAUSE, now_ms)
    return replace(course, paused_at_ms=now_ms)


def resume(course: Course, now_ms: int) -> Course:
    _check(course, Move.RESUME, now_ms)
    return replace(course, paused_at_ms=None)


def end(course: Course, now_ms: int) -> Course:
    _check(course, Move.END, now_ms)
    return replace(course, paused_at_ms=None, ended_at_ms=now_ms)


def extend(course: Course, until_ms: int, now_ms: int) -> Course:
    """Sets the end anew, never before the planned one. Raises CannotConduct or CannotExtend."""
    _check(course, Move.EXTEND, now_ms)
    earliest_ms = max(course.ends_at_ms, now_ms + 1)
    latest_ms = max(course.ends_at_ms, now_ms) + LONGEST_EXTENSION_MS
    if not earliest_ms <= until_ms <= latest_ms:
        raise CannotExtend("until_ms", earliest_ms=earliest_ms, latest_ms=latest_ms)
    return replace(course, ended_at_ms=None, extended_until_ms=until_ms)


def reschedule(course: Course, starts_at_ms: int, ends_at_ms: int) -> Course:
    """The session as the programme has it now.

    With a new start it is a new appointment, and what was done about the old one is void; with
    another end only, its moderators' extension stays as long as it is one.
    """
    if starts_at_ms != course.starts_at_ms:
        return Course(starts_at_ms=starts_at_ms, ends_at_ms=ends_at_ms)
    extended_ms = course.extended_until_ms
    if extended_ms is not None and extended_ms <= ends_at_ms:
        extended_ms = None
    return replace(course, withdrawn=False, ends_at_ms=ends_at_ms, extended_until_ms=extended_ms)


def withdraw(course: Course) -> Course:
    return replace(course, withdrawn=True)


def _check(course: Course, move: Move, now_ms: int) -> Phase:
    """Raises CannotConduct when MOVES has no such arrow."""
    now = phase(course, now_ms)
    if course.withdrawn or now not in MOVES[move]:
        raise CannotConduct(move=move.value, phase=now.value, withdrawn=course.withdrawn)
    return now
