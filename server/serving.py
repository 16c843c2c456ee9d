"""Runs the application under uvicorn, in one process or in several."""

from collections.abc import Sequence
from typing import Any

import uvicorn
import uvicorn.supervisors

from server.connection import LIMIT_FRAME_BYTES
from server.protocol import SocketProtocol

LIMIT_SOCKET_FRAME_BYTES = 4 * LIMIT_FRAME_BYTES
PING_EVERY_S = 20.0
SHUTDOWN_S = 10


def configure(app: Any, **more: Any) -> uvicorn.Config:
    """What every server of ours has in common, the tests' too."""
    return uvicorn.Config(
        app,
        ws=SocketProtocol,
        ws_max_size=LIMIT_SOCKET_FRAME_BYTES,
        ws_ping_interval=PING_EVERY_S,
        ws_ping_timeout=PING_EVERY_S,
        ws_per_message_deflate=False,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=SHUTDOWN_S,
        **more,
    )


def serve(host: str, port: int, workers: int, trusted_proxies: Sequence[str]) -> None:
    """Until it is stopped."""
    config = configure(
        "server.app:from_environment",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        forwarded_allow_ips=",".join(trusted_proxies),
        proxy_headers=bool(trusted_proxies),
    )
    if workers == 1:
        uvicorn.Server(config).run()
    else:
        door = config.bind_socket()
        door.listen(config.backlog)  # who comes before the first worker is up waits, unrefused
        uvicorn.supervisors.Multiprocess(config, sockets=[door]).run()
