"""The features of this forum, and the only place where they are registered."""

from rooms.branding.handlers import feature as branding
from rooms.chat.handlers import feature as chat
from rooms.events.handlers import feature as events
from rooms.feature import Feature
from rooms.moderation.handlers import feature as moderation
from rooms.people.handlers import feature as people
from rooms.programme.handlers import feature as programme
from rooms.questions.handlers import feature as questions

features: tuple[Feature, ...] = (events, branding, people, programme, questions, chat, moderation)
