"""The refs a connection has used: each may be used once."""

from rooms.errors import Refused

LIMIT_APART = 1000


class RefUsed(Refused):
    """`ref` names a command that was already sent on this connection."""

    code = "ref_used"

    def __init__(self, ref: int) -> None:
        super().__init__("ref", ref=ref)
        self.ref = ref


class Refs:
    """Small for a client that counts: everything up to `_all_below` is used, and a few beyond.

    A client that jumps about gives up the refs it left out LIMIT_APART jumps ago.
    """

    def __init__(self) -> None:
        self._all_below = 1
        self._apart: set[int] = set()

    def use(self, ref: int) -> None:
        """Raises RefUsed."""
        if ref < self._all_below or ref in self._apart:
            raise RefUsed(ref)
        self._apart.add(ref)
        if len(self._apart) > LIMIT_APART:
            self._all_below = min(self._apart)
        while self._all_below in self._apart:
            self._apart.remove(self._all_below)
            self._all_below += 1
