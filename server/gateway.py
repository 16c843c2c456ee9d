"""The socket's door: who comes in, to which event, and what they are told when they may not."""

from collections.abc import Callable
from urllib.parse import urlsplit

import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect

from rooms.errors import Removed
from rooms.events import store
from rooms.events.standings import read_standing
from server.connection import NOT_SIGNED_IN, REMOVED, Connection, House, Visitor
from server.database import Database
from server.dispatch import Caller
