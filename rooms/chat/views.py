"""Who is told what of the chat: the room, its back-channel, and authors the keys of their own."""

from msgspec.structs import replace

from rooms.chat.messages import Channel, ChatMessage, Deleted, Edited, Sent
from rooms.events.standing import View
from rooms.feature import EVERYONE, MODERATORS, Happened, participant


def seen(message: ChatMessage, view: View) -> ChatMessage:
    return message if view is View.MODERATORS else replace(message, key=None)


def sent(message: ChatMessage) -> Happened:
    return _told(message, Sent)


def edited(message: ChatMessage) -> Happened:
    return _told(message, Edited)


def deleted(message: ChatMessage, by_author: bool, revision: int) -> Happened:
    body = Deleted(message=message.id, revision=revision, by="author" if by_author else "moderator")
    return Happened({EVERYONE if message.channel is Channel.ROOM else MODERATORS: body})


def _told(message: ChatMessage, body: type[Sent] | type[Edited]) -> Happened:
    whole = body(message=message)
    if message.channel is Channel.BACKSTAGE:
        return Happened({MODERATORS: whole})
    return Happened(
        {
            EVERYONE: body(message=seen(message, View.EVERYONE)),
            participant(message.author.id): whole,
            MODERATORS: whole,
        }
    )
