"""Runs the application under uvicorn, in one process or in several."""

import resource
import socket
import sys
from collections.abc import Sequence
from typing import Any

import structlog
import uvicorn
import uvicorn.supervisors

from server.connection import LIMIT_FRAME_BYTES
from server.patience import HttpProtocol
from server.protocol import SocketProtocol
from server.scraping import shared_folder

LIMIT_SOCKET_FRAME_BYTES = 4 * LIMIT_FRAME_BYTES
SHUTDOWN_S = 10
START_S = 30
_log = structlog.get_logger()


def configure(app: Any, **more: Any) -> uvicorn.Config:
    """What every server of ours has in common, the tests' too."""
    return uvicorn.Config(
        app,
        http=HttpProtocol,
        ws=SocketProtocol,
        lifespan="on",
        ws_max_size=LIMIT_SOCKET_FRAME_BYTES,
        ws_per_message_deflate=False,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=SHUTDOWN_S,
        **more,
    )


def serve(host: str, port: int, workers: int, trusted_proxies: Sequence[str]) -> None:
    """Until it is stopped."""
    allow_sockets()
    config = configure(
        "server.app:from_environment",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        loop="auto" if workers == 1 else "server.listener:SharingLoop",
        timeout_worker_healthcheck=START_S,
        forwarded_allow_ips=",".join(trusted_proxies),
        proxy_headers=bool(trusted_proxies),
    )
    if workers == 1:
        uvicorn.Server(config).run()
    else:
        door = open_door(host, port, config.backlog)
        with shared_folder():
            Workers(config, sockets=[door]).run()


def allow_sockets() -> None:
    """As many as the system lets a process have: each is an open file, and unless it is asked for
    more it often stops at 1,024.
    """
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if most != resource.RLIM_INFINITY:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


class Workers(uvicorn.supervisors.Multiprocess):
    """SIGHUP replaces them one after the other, each when its successor serves; one that was killed
    is replaced at once.
    """

    def terminate_all(self) -> None:
        """Who comes from now on is refused, and not kept waiting behind a door nobody opens."""
        for door in self.sockets:
            door.close()
        super().terminate_all()


def open_door(host: str, port: int, backlog: int) -> socket.socket:
    """Listens, and only then says so: who comes before the first worker is up waits, unrefused.

    Raises SystemExit.
    """
    is_v6 = ":" in host
    family = socket.AF_INET6 if is_v6 else socket.AF_INET
    both = is_v6 and socket.has_dualstack_ipv6()
    try:
        door = socket.create_server(
            (host, port), family=family, backlog=backlog, dualstack_ipv6=both
        )
    except OSError as error:
        sys.exit(f"plenary serve: cannot listen on {host}, port {port}: {error.strerror}.")
    door.set_inheritable(True)
    named = f"[{host}]" if is_v6 else host
    _log.info(f"Uvicorn running on http://{named}:{port} (Press CTRL+C to quit)")
    return door
