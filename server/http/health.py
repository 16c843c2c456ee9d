"""Health, for what watches over the server: whether it lives, and whether it can serve."""

import asyncio

import structlog
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from server.services import Services

ANSWERS_WITHIN_S = 3
HEADERS = {"Cache-Control": "no-store"}
_log = structlog.get_logger()


def routes(services: Services) -> list[Route]:
    async def live(_request: Request) -> Response:
        """The loop turns; a server that doesn't answer this wants a restart."""
        return JSONResponse({"live": True}, headers=HEADERS)

    async def ready(_request: Request) -> Response:
        """503 asks the balancer to send people elsewhere for now."""
        is_ready = not services.ending.is_near and await answers(services)
        status = 200 if is_ready else 503
        return JSONResponse({"ready": is_ready, "build": services.build}, status, HEADERS)

    return [
        Route("/health/live", live, methods=["GET"]),
        Route("/health/ready", ready, methods=["GET"]),
    ]


async def answers(services: Services) -> bool:
    """Whether the database does."""
    try:
        async with asyncio.timeout(ANSWERS_WITHIN_S), services.db.reading() as db:
            await db.execute(text("SELECT 1"))
    except (SQLAlchemyError, OSError, TimeoutError) as error:
        _log.warning("database does not answer", kind=type(error).__name__)
        return False
    return True
