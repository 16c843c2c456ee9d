"""Figures of the process that the tests and their servers share."""

from server.metrics import registry


class Growth:
    """Of a figure of this process, since now."""

    def __init__(self, name: str, **labels: str) -> None:
        self._name, self._labels = f"plenary_{name}", labels
        self._before = self._value()

    def _value(self) -> float:
        return registry.get_sample_value(self._name, self._labels) or 0.0

    def __call__(self) -> float:
        return self._value() - self._before
