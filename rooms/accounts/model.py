"""The rules of accounts: what an address is, where links lead, what is kept of a secret."""

import hashlib
import re
import unicodedata
from functools import cache
from zoneinfo import available_timezones

import idna

from rooms.errors import Refused
from rooms.wire import line

LIMIT_ADDRESS = 254  # RFC 5321 §4.5.3.1.3, without the angle brackets
LIMIT_LOCAL_PART = 64
LIMIT_NAME = 100
LIMIT_NEXT = 1000
LIMIT_TOKENS = 50

LINK_HOLDS_MS = 15 * 60_000
SIGN_IN_HOLDS_MS = 90 * 86_400_000
TOKEN_PREFIX = "plenary_"  # noqa: S105 - by which scanners for leaked secrets know a token
SECRET_BYTES = 32

# RFC 5322 §3.2.3, with the letters of all scripts that RFC 6531 §3.3 adds.
_DOT_ATOM = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*")
_HOST = re.compile(r"[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+")


class NoAddress(Refused):
    """It is no e-mail address."""

    code = "no_address"


class UnknownZone(Refused):
    """No time zone has this name."""

    code = "unknown_zone"


class EmailTaken(Refused):
    """Another account has this address."""

    code = "email_taken"


class LinkUnknown(Refused):
    code = "link_unknown"


class LinkUsed(Refused):
    code = "link_used"


class LinkExpired(Refused):
    code = "link_expired"


def address(text: str, field: str = "email") -> str:
    """As it is kept and compared: lower case, its domain in ASCII. Raises NoAddress."""
    tidy = unicodedata.normalize("NFC", text[: LIMIT_ADDRESS * 2].strip()).lower()
    local, _, domain = tidy.rpartition("@")
    if not _DOT_ATOM.fullmatch(local) or "=?" in local:
        raise NoAddress(field)
    try:
        host = idna.encode(domain, uts46=True).decode("ascii")
    except idna.IDNAError:
        raise NoAddress(field) from None
    if len(local.encode()) > LIMIT_LOCAL_PART or not _HOST.fullmatch(host):
        raise NoAddress(field)
    if len(local.encode()) + 1 + len(host) > LIMIT_ADDRESS or len(text) > LIMIT_ADDRESS * 2:
        raise NoAddress(field)
    return f"{local}@{host}"


def local_path(text: str | None) -> str:
    """Where a link leads in the end: a path of this server; for anything else its front page."""
    path = text or "/"
    stays = path.startswith("/") and not path.startswith("//") and "\\" not in path
    if not stays or len(path) > LIMIT_NEXT or not path.isprintable() or " " in path:
        return "/"
    return path


def zone_name(text: str | None, field: str = "zone") -> str | None:
    """An empty one is none. Raises UnknownZone."""
    if text and text not in _zones():
        raise UnknownZone(field)
    return text or None


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def person_name(text: str, field: str = "name") -> str:
    """Raises Empty, TooLong or ControlCharacters."""
    return line(text, LIMIT_NAME, field)


def fingerprint(secret: str) -> str:
    """What is kept of a link or a token. Its 256 bits need no salt and no stretching."""
    return hashlib.sha256(secret.encode()).hexdigest()
