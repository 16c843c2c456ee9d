"""Chat on the wire: the room's, and the back-channel of its moderators and panelists."""

from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from rooms.events.messages import Person
from rooms.wire import Body, Command, Id, Key, command, event


class Channel(StrEnum):
    ROOM = "room"
    BACKSTAGE = "backstage"


class ChatSettings(Body, frozen=True):
    """`slow_s`: how long an attendee waits between two messages, 0 for not at all."""

    open: bool = True
    slow_s: int = 0


class ChatMessage(Body, frozen=True):
    """Plain text; links in it are recognised by who shows it."""

    id: str
    revision: int
    channel: Channel
    author: Person
    text: str
    sent_at_ms: int
    edited: bool = False
    key: str | None = None


class ChatSnapshot(Body, frozen=True):
    """The newest messages of each channel, oldest first.

    `more` names the channels that have older ones.
    """

    settings: ChatSettings
    messages: tuple[ChatMessage, ...]
    more: tuple[Channel, ...]


class ChatPage(Body, frozen=True):
    messages: tuple[ChatMessage, ...]
    more: bool


class MessageReply(Body, frozen=True):
    message: ChatMessage


@command("chat.send", reply=MessageReply)
class Send(Command, frozen=True, kw_only=True):
    key: Key
    text: str
    channel: Channel = Channel.ROOM


@command("chat.edit", reply=MessageReply)
class EditMessage(Command, frozen=True, kw_only=True):
    """One's own, within five minutes."""

    message: Id
    text: str


@command("chat.delete")
class Delete(Command, frozen=True, kw_only=True):
    """One's own; a moderator anybody's."""

    message: Id


@command("chat.report")
class ReportMessage(Command, frozen=True, kw_only=True):
    key: Key
    message: Id
    reason: str


@command("chat.configure", reply=ChatSettings)
class ConfigureChat(Command, frozen=True, kw_only=True):
    open: bool | None = None
    slow_s: Annotated[int, msgspec.Meta(ge=0, le=3600)] | None = None


@command("chat.history", reply=ChatPage)
class ReadHistory(Command, frozen=True, kw_only=True):
    """The page before the message `before`, oldest first; the newest page without it."""

    channel: Channel = Channel.ROOM
    before: Id | None = None


@event("chat.sent")
class Sent(Body, frozen=True):
    message: ChatMessage


@event("chat.edited")
class Edited(Body, frozen=True):
    message: ChatMessage


@event("chat.deleted")
class Deleted(Body, frozen=True):
    message: str
    revision: int
    by: Literal["author", "moderator"]


@event("chat.configured")
class ChatConfigured(Body, frozen=True):
    settings: ChatSettings
