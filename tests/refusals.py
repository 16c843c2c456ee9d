"""What a test expects to be refused: `with refused("not_found", "question"): …`."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.client import RefusedError


@contextmanager
def refused(code: str, field: str | None = None, **facts: Any) -> Iterator[None]:
    """Checks the code, the field it names, and those of its facts that are given."""
    with pytest.raises(RefusedError) as refusal:
        yield
    answer = refusal.value
    assert (answer.code, answer.field) == (code, field)
    assert {name: answer.facts.get(name) for name in facts} == facts
    assert answer.message, "every refusal says something a person can read"
