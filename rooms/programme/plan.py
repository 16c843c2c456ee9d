"""What an import would do to the sessions that are there: a comparison, and nothing else."""

import hashlib
from collections.abc import Mapping

import msgspec

from rooms.programme.schedule import Schedule, ScheduledSession


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """A session that an earlier import brought; `fingerprint` is of what it was imported from."""

    room: str
    fingerprint: str
    withdrawn: bool


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """`restored`: the session had been withdrawn."""

    room: str
    session: ScheduledSession
    restored: bool


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """`unchanged` and `withdrawn` are rooms; those that were withdrawn before are in neither."""

    created: tuple[ScheduledSession, ...]
    changed: tuple[Change, ...]
    unchanged: tuple[str, ...]
    withdrawn: tuple[str, ...]

    def summary(self) -> str:
        return (
            f"created {len(self.created)}, changed {len(self.changed)}, "
            f"unchanged {len(self.unchanged)}, withdrawn {len(self.withdrawn)}"
        )


def plan_import(there: Mapping[str, Imported], schedule: Schedule) -> Plan:
    """`there` is by guid. A session that is in the schedule again, as it was or not, is changed."""
    created: list[ScheduledSession] = []
    changed: list[Change] = []
    unchanged: list[str] = []
    for session in schedule.sessions:
        old = there.get(session.guid)
        if old is None:
            created.append(session)
        elif old.withdrawn or old.fingerprint != fingerprint(session):
            changed.append(Change(room=old.room, session=session, restored=old.withdrawn))
        else:
            unchanged.append(old.room)
    still = {session.guid for session in schedule.sessions}
    gone = (old.room for guid, old in there.items() if guid not in still and not old.withdrawn)
    return Plan(
        created=tuple(created),
        changed=tuple(changed),
        unchanged=tuple(unchanged),
        withdrawn=tuple(gone),
    )


def fingerprint(session: ScheduledSession) -> str:
    """Equal for equal sessions, on every machine."""
    return hashlib.sha256(msgspec.json.encode(session)).hexdigest()
