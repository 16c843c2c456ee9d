"""What is live in an event now, and how long that holds."""

from rooms.programme.messages import LiveNow
from rooms.programme.model import Phase, phase
from rooms.programme.store import Nearby

AHEAD_MS = 3_600_000
ON = {Phase.LIVE, Phase.PAUSED}


def live_now(nearby: Nearby, version: str, now_ms: int) -> LiveNow:
    """`nearby` is what may be on between now and `AHEAD_MS` later."""
    on = [(session, course) for session, course in nearby if phase(course, now_ms) in ON]
    on.sort(key=lambda each: (-(each[1].opens_at_ms or 0), each[0].room))
    turns = (at_ms for _, course in nearby for at_ms in (course.opens_at_ms, course.closes_at_ms))
    until_ms = min(
        (at_ms for at_ms in turns if at_ms and at_ms > now_ms), default=now_ms + AHEAD_MS
    )
    return LiveNow(
        version=version,
        sessions=tuple(session for session, _ in on),
        until_ms=min(until_ms, now_ms + AHEAD_MS),
    )
