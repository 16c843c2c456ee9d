"""What a sanction tells whom: moderators all of it, the one it is put on what it does."""

from rooms.events.messages import StandingChanged
from rooms.events.standing import Standing
from rooms.feature import MODERATORS, Happened, participant
from rooms.moderation.messages import Sanction, Sanctioned
from rooms.moderation.model import effect


def sanctioned(sanction: Sanction) -> Happened:
    return Happened({MODERATORS: Sanctioned(sanction=sanction)})


def standing_changed(sanction: Sanction, room_id: str, standing: Standing, desk: str) -> Happened:
    """On the desk of the one concerned; `standing` is theirs in the room from now on."""
    change, until_ms = effect(sanction.kind, standing)
    body = StandingChanged(
        room=room_id,
        change=change,
        until_ms=until_ms,
        reason=sanction.reason if sanction.lifted_at_ms is None else None,
    )
    return Happened({participant(sanction.participant.id): body}, room_id=desk)
