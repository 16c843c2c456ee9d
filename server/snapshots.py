"""Snapshots as bytes, by room, view and revision: each is read once for all who come for it."""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping, Sequence

import msgspec

from rooms.events.standing import View
from rooms.feature import Feature, Reading
from rooms.wire import encode
from server import metrics

LIMIT_KEPT = 512
Encoded = Mapping[str, msgspec.Raw]
_Key = tuple[str, View, int]


class Snapshots:
    def __init__(self, features: Sequence[Feature]) -> None:
        self._features = features
        self._kept: OrderedDict[_Key, Encoded] = OrderedDict()
        self._reading: dict[_Key, asyncio.Lock] = {}

    async def take(self, reading: Reading) -> Encoded:
        """By feature. What is in it has the revision of `reading.room`."""
        key = (reading.room.id, reading.view, reading.room.revision)
        async with self._reading.setdefault(key, asyncio.Lock()):
            try:
                metrics.SNAPSHOTS.labels("kept" if key in self._kept else "read").inc()
                if key not in self._kept:
                    self._keep(key, await self._read(reading))
                return self._kept[key]
            finally:
                self._reading.pop(key, None)

    async def own(self, reading: Reading, participant_ids: Sequence[str]) -> Mapping[str, Encoded]:
        """What only each of these participants may see, by feature."""
        found: dict[str, dict[str, msgspec.Raw]] = {who: {} for who in participant_ids}
        for feature in self._features:
            if feature.own is None or reading.room.kind not in feature.kinds:
                continue
            for who, body in (await feature.own.read(reading, participant_ids)).items():
                found[who][feature.name] = msgspec.Raw(encode(body))
        return found

    async def _read(self, reading: Reading) -> Encoded:
        return {
            feature.name: msgspec.Raw(encode(await feature.snapshot.take(reading)))
            for feature in self._features
            if feature.snapshot is not None and reading.room.kind in feature.kinds
        }

    def _keep(self, key: _Key, snapshot: Encoded) -> None:
        self._kept[key] = snapshot
        while len(self._kept) > LIMIT_KEPT:
            self._kept.popitem(last=False)
