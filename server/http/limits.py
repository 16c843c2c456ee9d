"""How often somebody may do what costs us or others something, by address and by client."""

from collections import OrderedDict
from ipaddress import IPv6Address, ip_address

from rooms.errors import TooFast

KEPT_KEYS = 20_000


class Limiter:
    """`burst` at once, then one every `every_ms`: the leaky bucket as GCRA (ITU-T I.371)."""

    def __init__(self, burst: int, every_ms: int) -> None:
        self._slack_ms = (burst - 1) * every_ms
        self._every_ms = every_ms
        self._due_ms: OrderedDict[str, int] = OrderedDict()

    def take(self, key: str, now_ms: int) -> None:
        """Raises TooFast, and then counts nothing."""
        due_ms = max(self._due_ms.get(key, 0), now_ms)
        if due_ms - now_ms > self._slack_ms:
            raise TooFast(wait_s=-(-(due_ms - now_ms - self._slack_ms) // 1000))
        self._due_ms[key] = due_ms + self._every_ms
        self._due_ms.move_to_end(key)
        if len(self._due_ms) > KEPT_KEYS:
            self._due_ms.popitem(last=False)


class Limits:
    """Generous by client, because a whole hall may sit behind one address."""

    def __init__(self) -> None:
        self.mails_to_address = Limiter(burst=5, every_ms=180_000)
        self.mails_by_client = Limiter(burst=200, every_ms=1000)
        self.guests_by_client = Limiter(burst=500, every_ms=200)
        self.pictures_by_account = Limiter(burst=60, every_ms=5000)


def client_key(host: str | None) -> str:
    """An IPv6 client is its network: RFC 6177 gives each site at least a /64."""
    try:
        address = ip_address(host or "")
    except ValueError:
        return host or ""
    if not isinstance(address, IPv6Address):
        return str(address)
    mapped = address.ipv4_mapped
    return str(mapped) if mapped is not None else str(IPv6Address(int(address) >> 64 << 64))
