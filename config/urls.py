"""The addresses of the services a server uses: database, bus, mail."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit

from config.errors import SettingsError

MEMORY_BUS = "memory://"
POSTGRES = ("postgres", "postgresql", "postgresql+asyncpg")
SQLITE = ("sqlite", "sqlite+aiosqlite")
SMTP_PORTS = {"smtp": 587, "smtps": 465}


@dataclass(frozen=True, kw_only=True, slots=True)
class Smtp:
    """`tls` from the first byte on; without it, STARTTLS where the server offers it."""

    host: str
    port: int
    username: str | None
    password: str | None = field(repr=False)
    tls: bool


def split(name: str, text: str) -> SplitResult:
    """Raises SettingsError, without the text: it may hold a password."""
    try:
        url = urlsplit(text)
        _ = url.port  # read for its ValueError
    except ValueError as wrong:
        raise SettingsError(f"{name} is not a URL: {wrong}.") from wrong
    return url


def sqlite(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


def database(name: str, text: str, cwd: Path) -> str:
    """With the async driver; a relative SQLite path is taken from `cwd`. Raises SettingsError."""
    scheme, _, rest = text.partition("://")
    if scheme in SQLITE:
        return _sqlite(name, rest, cwd)
    if scheme in POSTGRES:
        return _postgres(name, split(name, f"postgresql+asyncpg://{rest}"))
    raise SettingsError(f"{name} must begin with sqlite:/// or postgresql://.")


def _sqlite(name: str, rest: str, cwd: Path) -> str:
    slash, path = rest[:1], rest[1:]
    if slash != "/" or not path or path.startswith(":memory:") or "?" in path:
        raise SettingsError(f"{name} must name a file, like sqlite:///var/plenary.db.")
    return sqlite(cwd / path)


def _postgres(name: str, url: SplitResult) -> str:
    if not url.path.strip("/"):
        raise SettingsError(f"{name} must name a database, like postgresql://host/plenary.")
    # asyncpg calls `ssl` what libpq, and so every provider's URL, calls `sslmode`.
    query = [("ssl" if k == "sslmode" else k, v) for k, v in parse_qsl(url.query)]
    ending = f"?{urlencode(query)}" if query else ""
    return f"{url.scheme}://{url.netloc}{url.path}{ending}"  # geturl() loses an empty netloc's //


def bus(name: str, text: str) -> str:
    """Raises SettingsError."""
    url = split(name, text)
    if url.scheme == "memory":
        return MEMORY_BUS
    if url.scheme not in ("redis", "rediss") or not url.hostname:
        raise SettingsError(f"{name} must be memory://, or begin with redis:// or rediss://.")
    return text


def smtp(name: str, text: str) -> Smtp:
    """Raises SettingsError."""
    url = split(name, text)
    if url.scheme not in SMTP_PORTS or not url.hostname or url.path.strip("/"):
        raise SettingsError(f"{name} must be like smtp://user:password@mail.example.org:587.")
    return Smtp(
        host=url.hostname,
        port=url.port or SMTP_PORTS[url.scheme],
        username=_plain(url.username),
        password=_plain(url.password),
        tls=url.scheme == "smtps",
    )


def _plain(part: str | None) -> str | None:
    return unquote(part) if part else None
