"""TCP to our own services, whose machine may vanish without a word: its power fails, or the network
does. Left to itself TCP would wait for a quarter of an hour, or for ever.
"""

import socket

_WANTED = {
    "TCP_KEEPIDLE": 10,
    "TCP_KEEPINTVL": 5,
    "TCP_KEEPCNT": 2,
    "TCP_USER_TIMEOUT": 20_000,
}
NOTICING = {getattr(socket, name): to for name, to in _WANTED.items() if hasattr(socket, name)}
"""Options of TCP that end a connection after 20 seconds of silence: where nothing is under way, and
where something waits for its acknowledgement.
"""


def notice_loss(connected: socket.socket) -> None:
    """Does nothing to what is no TCP."""
    if connected.family not in (socket.AF_INET, socket.AF_INET6):
        return
    connected.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for option, to in NOTICING.items():
        connected.setsockopt(socket.IPPROTO_TCP, option, to)
