"""The API's description (OpenAPI 3.1), made from the doors and from the commands of the wire."""

import re
from collections.abc import Iterable, Sequence
from inspect import getdoc
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rooms.accounts.messages import Refusal
from rooms.wire import Body, Command, CommandType, commands
from server.http.door import Door

Json = dict[str, Any]
TAGGED = "/api/e/{slug}/{tag}"
TEMPLATE = "#/components/schemas/{name}"


def describe(doors: Iterable[Door], build: str) -> Json:
    """Each command is a path of its own, though one door serves them all."""
    plain = [door for door in doors if door.path != TAGGED]
    asked = sorted(
        (kind for kind in commands.values() if issubclass(kind.body, Command)),
        key=lambda kind: kind.tag,
    )
    schemas, components = _schemas(plain, asked)
    paths: Json = {}
    for door in plain:
        paths.setdefault(door.path, {})[door.method.lower()] = _door(door, schemas)
    for kind in asked:
        paths[f"/api/e/{{slug}}/{kind.tag}"] = {"post": _command(kind, schemas)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Plenary",
            "version": build,
            "description": "Times are UTC milliseconds. Whatever is refused is answered "
            "with a Refusal, whose `code` never changes.",
        },
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": "plenary_session"},
            },
        },
        "security": [{"token": []}, {"session": []}, {}],
    }


def _schemas(
    doors: Sequence[Door], asked: Sequence[CommandType]
) -> tuple[dict[type[Body], Json], Json]:
    """A reference for each type, and what they refer to."""
    kinds: dict[type[Body], None] = {Refusal: None}
    for door in doors:
        kinds.update({door.reply: None} | ({door.body: None} if door.body else {}))
    for kind in asked:
        kinds.update({kind.body: None, kind.reply: None})
    found, components = msgspec.json.schema_components(list(kinds), ref_template=TEMPLATE)
    return dict(zip(kinds, found, strict=True)), components


def _door(door: Door, schemas: dict[type[Body], Json]) -> Json:
    name = getattr(door.run, "__name__", "")
    reply = None if door.path.endswith(".csv") else schemas[door.reply]
    return _operation(
        f"{name}_{door.method.lower()}",
        getdoc(door.run) or "",
        re.findall(r"{(\w+)}", door.path),
        _json(schemas[door.body]) if door.body else {door.media: {}} if door.media else None,
        reply,
        schemas[Refusal],
    )


def _command(kind: CommandType, schemas: dict[type[Body], Json]) -> Json:
    own = kind.body.__doc__ or ""
    return _operation(
        kind.tag, own, ["slug"], _json(schemas[kind.body]), schemas[kind.reply], schemas[Refusal]
    )


def _operation(
    name: str,
    about: str,
    parts: Iterable[str],
    body: Json | None,
    reply: Json | None,
    refusal: Json,
) -> Json:
    operation: Json = {
        "operationId": name,
        "description": about,
        "parameters": [
            {"name": part, "in": "path", "required": True, "schema": {"type": "string"}}
            for part in parts
        ],
        "responses": {
            "200": {
                "description": "Done.",
                "content": {"text/csv": {}} if reply is None else _json(reply),
            },
            "4XX": {"description": "Refused.", "content": _json(refusal)},
        },
    }
    if body is not None:
        operation["requestBody"] = {"content": body, "required": True}
    return operation


def _json(schema: Json) -> Json:
    return {"application/json": {"schema": schema}}


def route(doors: Sequence[Door], build: str) -> Route:
    made: list[bytes] = []

    async def read(_request: Request) -> Response:
        if not made:
            made.append(msgspec.json.encode(describe(doors, build)))
        headers = {"Cache-Control": "no-cache"}
        return Response(made[0], headers=headers, media_type="application/json")

    return Route("/api/openapi.json", read, methods=["GET"])
