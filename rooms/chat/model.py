"""The rules of the chat: who sees which channel, who writes when, and what may still be changed."""

from collections.abc import Sequence

from rooms.chat.messages import Channel, ChatSettings
from rooms.errors import Forbidden, Refused, TooFast
from rooms.events.standing import Permission, Standing, View

PAGE = 50
LIMIT_TEXT = 2000
LIMIT_REASON = 500
EDITABLE_MS = 5 * 60_000


class ChatClosed(Refused):
    code = "chat_closed"


class NotYourMessage(Refused):
    code = "not_your_message"


class TooLateToEdit(Refused):
    """Others have read it by now."""

    code = "too_late_to_edit"


def channels(view: View) -> Sequence[Channel]:
    return tuple(Channel) if view is View.MODERATORS else (Channel.ROOM,)


def check_channel(standing: Standing, channel: Channel) -> None:
    """Raises Forbidden when it is not for this participant's eyes."""
    if channel not in channels(standing.view):
        raise Forbidden("channel")


def check_open(settings: ChatSettings, standing: Standing, channel: Channel) -> None:
    """Raises ChatClosed. Moderators write on, and the back-channel has no door."""
    if channel is Channel.ROOM and not settings.open and not standing.may(Permission.MODERATE):
        raise ChatClosed


def waits(settings: ChatSettings, standing: Standing, channel: Channel) -> bool:
    """Whether slow mode is for this participant: the panel does not wait."""
    slow = channel is Channel.ROOM and settings.slow_s > 0
    return slow and not standing.may(Permission.CURATE)


def check_pace(settings: ChatSettings, last_sent_at_ms: int | None, now_ms: int) -> None:
    """Raises TooFast until `slow_s` after the message before."""
    if last_sent_at_ms is None:
        return
    wait_ms = last_sent_at_ms + settings.slow_s * 1000 - now_ms
    if wait_ms > 0:
        raise TooFast(wait_s=-(-wait_ms // 1000))


def check_edit(author_id: str, sent_at_ms: int, editor_id: str, now_ms: int) -> None:
    """Raises NotYourMessage or TooLateToEdit."""
    if author_id != editor_id:
        raise NotYourMessage("message")
    if now_ms >= sent_at_ms + EDITABLE_MS:
        raise TooLateToEdit("message")


def check_delete(author_id: str, standing: Standing) -> None:
    """Raises NotYourMessage."""
    if author_id != standing.participant_id and not standing.may(Permission.MODERATE):
        raise NotYourMessage("message")
