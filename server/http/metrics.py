"""The door to the figures: for who asks on this machine itself, or has the token."""

import asyncio
import hmac
import ipaddress
from collections.abc import Iterable

import structlog
from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server import jobs, leases
from server.database import UNREACHABLE
from server.leading import NAME
from server.leases import NOBODY, Lease
from server.scraping import scrape
from server.services import Services

ANSWERS_WITHIN_S = 3
HEADERS = {"Cache-Control": "no-store"}
# What proxies add (RFC 7239, RFC 9110 §7.6.3, and what came before).
PROXIED = (
    "forwarded",
    "via",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
)
_log = structlog.get_logger()


def routes(services: Services) -> list[Route]:
    async def metrics(request: Request) -> Response:
        if not (is_direct(request) or has_token(request, services.metrics_token)):
            return Response("Forbidden\n", 403, HEADERS, "text/plain")
        text = await asyncio.to_thread(scrape, await stored(services))
        return Response(text, headers={**HEADERS, "Content-Type": CONTENT_TYPE_PLAIN_0_0_4})

    return [Route("/metrics", metrics, methods=["GET"])]


def is_direct(request: Request) -> bool:
    """From this machine, and not through a proxy on it: those pass on the Host that people asked
    for, or say for whom they ask.
    """
    if any(name in request.headers for name in PROXIED):
        return False
    return is_loopback(request.client.host if request.client else "") and is_loopback(
        request.url.hostname or ""
    )


def is_loopback(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost"
    mapped = getattr(address, "ipv4_mapped", None)
    return address.is_loopback if mapped is None else bool(mapped.is_loopback)


def has_token(request: Request, token: str) -> bool:
    scheme, _, shown = request.headers.get("authorization", "").partition(" ")
    if not token or scheme.lower() != "bearer":
        return False
    return hmac.compare_digest(shown.encode(), token.encode())


async def stored(services: Services) -> Iterable[Metric]:
    """What only the database knows; nothing while it is away, when the rest matters most."""
    try:
        async with asyncio.timeout(ANSWERS_WITHIN_S), services.db.reading() as db:
            backlog = await jobs.backlog(db, services.now_ms())
            lease = await leases.look(db, NAME)
    except UNREACHABLE as error:
        _log.warning("database unreachable", doing="metrics", error=type(error).__name__)
        return []
    return [*_backlog(backlog), _leader(lease)]


def _backlog(backlog: jobs.Backlog) -> list[Metric]:
    return [
        GaugeMetricFamily("plenary_jobs_due", "Jobs that are due and not begun.", backlog.due),
        GaugeMetricFamily(
            "plenary_jobs_late_seconds", "For how long the first of them has been.", backlog.late_s
        ),
        GaugeMetricFamily(
            "plenary_jobs_failing", "Jobs that failed and will be tried again.", backlog.failing
        ),
    ]


def _leader(lease: Lease | None) -> Metric:
    about = (
        "Who does what is due: a `worker` or the only process, a `web` process that stands in, "
        "or `nobody`."
    )
    family = GaugeMetricFamily("plenary_leader", about, labels=["kind"])
    family.add_metric([_kind(lease)], 1)
    return family


def _kind(lease: Lease | None) -> str:
    if lease is None or lease.holder == NOBODY:
        return "nobody"
    return "web" if lease.stands_in else "worker"
