"""The tables of pictures. Their content lies in the database, which every process sees:
docs/decisions/0012-pictures-are-rows.md says why.
"""

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    FromClause,
    Integer,
    LargeBinary,
    Row,
    String,
    Table,
    func,
    select,
)

from rooms.branding.messages import Picture, Purpose
from rooms.database import Db, metadata
from rooms.errors import NotFound

pictures = Table(
    "pictures",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("purpose", String(16), nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("files", JSON, nullable=False),
    Column("made_at_ms", BigInteger, nullable=False),
)

picture_files = Table(
    "picture_files",
    metadata,
    Column("picture_id", ForeignKey("pictures.id", ondelete="CASCADE"), primary_key=True),
    Column("hash", String(64), primary_key=True, index=True),
    Column("content", LargeBinary, nullable=False),
)

_PICTURE = ("id", "width", "height", "files")


def named(picture: FromClause, name: str) -> list[Any]:
    return [picture.c[each].label(f"{name}_{each}") for each in _PICTURE]


def picture_of(row: Row[Any], name: str) -> Picture | None:
    found = {each: getattr(row, f"{name}_{each}") for each in _PICTURE}
    return None if found["id"] is None else msgspec.convert(found, Picture)


async def add_picture(
    db: Db,
    event_id: str,
    purpose: Purpose,
    picture: Picture,
    contents: Iterable[bytes],
    now_ms: int,
) -> None:
    """`contents` of its files, in their order."""
    files = [msgspec.to_builtins(file) for file in picture.files]
    values = {"id": picture.id, "width": picture.width, "height": picture.height, "files": files}
    await db.execute(
        pictures.insert().values(**values, event_id=event_id, purpose=purpose, made_at_ms=now_ms)
    )
    rows = {file.hash: content for file, content in zip(picture.files, contents, strict=True)}
    await db.execute(
        picture_files.insert(),
        [{"picture_id": picture.id, "hash": h, "content": content} for h, content in rows.items()],
    )


async def get_picture(
    db: Db, event_id: str, purpose: Purpose, picture_id: str, field: str = "picture"
) -> Picture:
    """Raises NotFound, also for one of another event, or uploaded for something else."""
    query = select(*named(pictures, "picture")).where(
        pictures.c.id == picture_id, pictures.c.event_id == event_id, pictures.c.purpose == purpose
    )
    row = (await db.execute(query)).first()
    found = None if row is None else picture_of(row, "picture")
    if found is None:
        raise NotFound(field)
    return found


async def count_pictures(db: Db, event_id: str) -> int:
    query = select(func.count()).where(pictures.c.event_id == event_id)
    return int((await db.execute(query)).scalar_one())


async def read_file(db: Db, name: str) -> bytes | None:
    """The content of this hash."""
    query = select(picture_files.c.content).where(picture_files.c.hash == name).limit(1)
    content: bytes | None = (await db.execute(query)).scalar_one_or_none()
    return content
