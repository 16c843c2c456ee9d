"""The `schedule.json` of frab, pretalx and their neighbours."""

import json
from collections import Counter
from collections.abc import Mapping

from rooms.programme.rows import Problem

Fields = Mapping[str, object]


def parse(data: bytes, problems: list[Problem]) -> Fields | None:
    """The conference, or None when, having been reported, there is none."""
    try:
        document = json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_no_constant
        )
    except UnicodeDecodeError as error:
        reason = f"the file is not UTF-8: byte {error.start + 1} fits no character"
        problems.append(Problem("", "bad_encoding", reason))
    except RecursionError:
        problems.append(Problem("", "too_deep", "objects are nested too deeply"))
    except ValueError as error:
        problems.append(Problem("", "not_json", f"the file is not JSON: {error}"))
    else:
        return _schedule(document, problems)
    return None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Of two equal names JSON keeps the last: the first of two halls would vanish silently."""
    fields = dict(pairs)
    if len(fields) != len(pairs):
        ((twice, _),) = Counter(name for name, _ in pairs).most_common(1)
        raise ValueError(f"the name {twice!r} stands twice in one object")
    return fields


def _no_constant(constant: str) -> object:
    raise ValueError(f"{constant} is not a JSON number")


def _schedule(document: object, problems: list[Problem]) -> Fields | None:
    schedule = document.get("schedule", document) if isinstance(document, Mapping) else None
    conference = schedule.get("conference") if isinstance(schedule, Mapping) else None
    if isinstance(conference, Mapping):
        return conference
    problems.append(
        Problem("", "no_conference", "there is no schedule with a conference in this file")
    )
    return None
