"""Settings: what the environment (`PLENARY_…`) and `.env` say, checked once, before the start."""

import difflib
import ipaddress
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import SplitResult

from config import dotenv, secret, urls
from config.errors import SettingsError
from config.urls import Smtp

PREFIX = "PLENARY_"
# Where `./dev` builds the web app.
BUILT = Path(__file__).parent.parent / "web" / "dist"
NAMES = (
    "PLENARY_HOST",
    "PLENARY_PORT",
    "PLENARY_PUBLIC_URL",
    "PLENARY_WORKERS",
    "PLENARY_TRUSTED_PROXIES",
    "PLENARY_DATA_DIR",
    "PLENARY_WEB_DIR",
    "PLENARY_DATABASE_URL",
    "PLENARY_BUS_URL",
    "PLENARY_SMTP_URL",
    "PLENARY_MAIL_FROM",
    "PLENARY_SECRET",
    "PLENARY_METRICS_TOKEN",
    "PLENARY_LOG_LEVEL",
    "PLENARY_LOG_FORMAT",
    "PLENARY_DEVELOPER",
)
# These speak to the tests and to ./dev, and no server reads them.
FOREIGN = re.compile(r"PLENARY_(TEST_\w+|SOAK)")

LOG_LEVELS = ("debug", "info", "warning", "error")
LOG_FORMATS = ("text", "json")
FLAGS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
LENGTH_TOKEN = 16
HOST_NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """`database_url` names an async driver. What is secret, or may hold a password, has no repr."""

    host: str
    port: int
    public_url: str
    workers: int
    trusted_proxies: tuple[str, ...]
    data_dir: Path
    web_dir: Path
    database_url: str = field(repr=False)
    bus_url: str = field(repr=False)
    smtp: Smtp | None
    mail_from: str
    secret: str = field(repr=False)
    metrics_token: str = field(repr=False)
    log_level: str
    log_format: str
    developer: bool

    @property
    def has_outbox(self) -> bool:
        """Whether mail that nobody sends is shown on a page, for the developer to click."""
        return self.developer and self.smtp is None


def load_settings(environ: Mapping[str, str] = os.environ, cwd: Path | None = None) -> Settings:
    """What `environ` says, over `cwd`/.env; makes the data directory, and a secret to keep there.

    Raises SettingsError.
    """
    cwd = cwd or Path.cwd()
    kept = {k: v for k, v in dotenv.read(cwd / ".env").items() if k.startswith(PREFIX)}
    settings = read_settings(kept | dict(environ), cwd)
    return settings if settings.secret else replace(settings, secret=secret.keep(settings.data_dir))


def read_settings(environ: Mapping[str, str], cwd: Path) -> Settings:
    """Pure: opens no file. `secret` is empty where `environ` has none. Raises SettingsError."""
    _refuse_unknown(environ)
    values = {name: environ[name].strip() for name in NAMES if environ.get(name, "").strip()}
    host = _host(values)
    port = _integer(values, "PLENARY_PORT", 8000, 1, 65535)
    public = _public_url(values, port)
    data_dir = cwd / Path(values.get("PLENARY_DATA_DIR", "var")).expanduser()
    settings = Settings(
        host=host,
        port=port,
        public_url=public.geturl(),
        workers=_integer(values, "PLENARY_WORKERS", 1, 1, 64),
        trusted_proxies=_networks(values, "PLENARY_TRUSTED_PROXIES"),
        data_dir=data_dir,
        web_dir=cwd / Path(values.get("PLENARY_WEB_DIR", BUILT)).expanduser(),
        database_url=_database_url(values, data_dir, cwd),
        bus_url=urls.bus("PLENARY_BUS_URL", values.get("PLENARY_BUS_URL", "memory://")),
        smtp=_smtp(values),
        mail_from=_mail_from(values, public.hostname or ""),
        secret=_secret(values),
        metrics_token=_metrics_token(values),
        log_level=_choice(values, "PLENARY_LOG_LEVEL", "info", LOG_LEVELS),
        log_format=_choice(values, "PLENARY_LOG_FORMAT", "text", LOG_FORMATS),
        developer=_flag(values, "PLENARY_DEVELOPER", _is_at_home(host, public)),
    )
    _refuse_lonely_workers(settings)
    return settings


def _refuse_unknown(environ: Mapping[str, str]) -> None:
    """A misspelt name would otherwise be a setting that silently does nothing."""
    for name in environ:
        if not name.startswith(PREFIX) or name in NAMES or FOREIGN.fullmatch(name):
            continue
        near = difflib.get_close_matches(name, NAMES, n=1)
        hint = f"; did you mean {near[0]}?" if near else "."
        raise SettingsError(f"{name} is not a setting{hint}")


def _refuse_lonely_workers(settings: Settings) -> None:
    if settings.workers > 1 and settings.bus_url == urls.MEMORY_BUS:
        raise SettingsError(
            f"PLENARY_WORKERS is {settings.workers}, but the memory bus joins no processes: "
            "set PLENARY_BUS_URL to a redis:// URL, or run one worker."
        )


def _integer(values: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    text = values.get(name, str(default))
    # isdecimal alone would let digits of other scripts pass, and int() alone "1_000".
    if not (text.isascii() and text.isdecimal() and low <= int(text[:9]) <= high):
        raise SettingsError(f"{name} is {text!r}; it must be a number from {low} to {high}.")
    return int(text)


def _choice(values: Mapping[str, str], name: str, default: str, allowed: tuple[str, ...]) -> str:
    text = values.get(name, default).lower()
    if text not in allowed:
        raise SettingsError(f"{name} is {text!r}; it must be one of {', '.join(allowed)}.")
    return text


def _flag(values: Mapping[str, str], name: str, default: bool) -> bool:
    text = values.get(name)
    if text is None:
        return default
    if text.lower() not in FLAGS:
        raise SettingsError(f"{name} is {text!r}; it must be one of {', '.join(FLAGS)}.")
    return FLAGS[text.lower()]


def _host(values: Mapping[str, str]) -> str:
    text = values.get("PLENARY_HOST", "127.0.0.1")
    if _address(text) is None and not HOST_NAME.fullmatch(text):
        raise SettingsError(
            f"PLENARY_HOST is {text!r}; it must be an address or a host name to listen on."
        )
    return text


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def _public_url(values: Mapping[str, str], port: int) -> SplitResult:
    name = "PLENARY_PUBLIC_URL"
    text = values.get(name, f"http://localhost:{port}")
    url = urls.split(name, text.rstrip("/"))
    if url.scheme not in ("http", "https") or not url.hostname or url.username is not None:
        raise SettingsError(f"{name} is {text!r}; it must be like https://forum.example.org.")
    if url.path or url.query or url.fragment:
        raise SettingsError(f"{name} is {text!r}; it must end after the host and the port.")
    return url


def _is_at_home(host: str, public: SplitResult) -> bool:
    """Nobody else can reach this server, so its developer's pages harm nobody."""
    return _is_loopback(host) and _is_loopback(public.hostname or "")


def _is_loopback(host: str) -> bool:
    address = _address(host)
    return host == "localhost" if address is None else address.is_loopback


def _networks(values: Mapping[str, str], name: str) -> tuple[str, ...]:
    parts = [part.strip() for part in values.get(name, "").split(",")]
    return tuple(_network(name, part) for part in parts if part)


def _network(name: str, text: str) -> str:
    try:
        return str(ipaddress.ip_network(text)) if "/" in text else str(ipaddress.ip_address(text))
    except ValueError as wrong:
        raise SettingsError(
            f"{name} names {text!r}; it must be a list of addresses and networks, with commas."
        ) from wrong


def _database_url(values: Mapping[str, str], data_dir: Path, cwd: Path) -> str:
    name = "PLENARY_DATABASE_URL"
    if name not in values:
        return urls.sqlite(data_dir / "plenary.db")
    return urls.database(name, values[name], cwd)


def _smtp(values: Mapping[str, str]) -> Smtp | None:
    name = "PLENARY_SMTP_URL"
    return urls.smtp(name, values[name]) if name in values else None


def _mail_from(values: Mapping[str, str], public_host: str) -> str:
    name = "PLENARY_MAIL_FROM"
    text = values.get(name, f"Plenary <plenary@{public_host}>")
    _, address = parseaddr(text)
    local, at, domain = address.rpartition("@")
    if not (local and at and domain) or not text.isprintable():
        raise SettingsError(f"{name} is {text!r}; it must be like Forum <forum@example.org>.")
    return text


def _secret(values: Mapping[str, str]) -> str:
    text = values.get("PLENARY_SECRET", "")
    if text and len(text) < secret.LENGTH:
        raise SettingsError(f"PLENARY_SECRET must have at least {secret.LENGTH} characters.")
    return text


def _metrics_token(values: Mapping[str, str]) -> str:
    text = values.get("PLENARY_METRICS_TOKEN", "")
    if text and (len(text) < LENGTH_TOKEN or not text.isascii() or " " in text):
        raise SettingsError(
            f"PLENARY_METRICS_TOKEN must have at least {LENGTH_TOKEN} characters, of ASCII and "
            "without a space."
        )
    return text
