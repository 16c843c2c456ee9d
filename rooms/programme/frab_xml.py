"""The `schedule.xml` of frab, pretalx and their neighbours, in the shape of their JSON."""

from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from rooms.programme.rows import Problem

LIMIT_DEPTH = 32
_TEXTS = (
    *("title", "subtitle", "abstract", "description", "language", "type", "track"),
    *("date", "start", "end", "duration", "slug"),
)

Fields = dict[str, object]


def parse(data: bytes, problems: list[Problem]) -> Fields | None:
    """The conference as the JSON has it, or None when, having been reported, there is none."""
    root = _root(data, problems)
    conference = root.find("conference") if root is not None and root.tag == "schedule" else None
    if root is not None and conference is None:
        reason = "there is no schedule with a conference in this file"
        problems.append(Problem("", "no_conference", reason))
    if root is None or conference is None:
        return None
    fields: Fields = {child.tag: _text(child) for child in conference}
    return {**fields, "days": [_day(day) for day in root.findall("day")]}


def _root(data: bytes, problems: list[Problem]) -> Element | None:
    try:
        return _read(data)
    except DefusedXmlException:
        reason = "document types and entities are not taken: they can make a small file huge"
        problems.append(Problem("", "forbidden_xml", reason))
    except RecursionError:
        problems.append(Problem("", "too_deep", "elements are nested too deeply"))
    except UnicodeError:
        problems.append(Problem("", "bad_encoding", "the file is not in the encoding it declares"))
    except (LookupError, ValueError):
        problems.append(Problem("", "bad_encoding", "the file declares an unknown encoding"))
    except ParseError as error:
        problems.append(Problem("", "not_xml", f"the file is not XML: {error}"))
    return None


def _read(data: bytes) -> Element | None:
    depth, root = 0, None
    for step, element in iterparse(BytesIO(data), events=("start", "end"), forbid_dtd=True):
        root = element if root is None else root
        depth += 1 if step == "start" else -1
        if depth > LIMIT_DEPTH:
            raise RecursionError
    return root


def _text(element: Element | None) -> str | None:
    """With the text of elements inside: some files forget to escape the HTML of a description."""
    return None if element is None else "".join(element.itertext())


def _day(day: Element) -> Fields:
    halls: dict[str, list[Fields]] = {}
    for room in day.findall("room"):
        events = [_event(event) for event in room.findall("event")]
        halls.setdefault(room.get("name") or "", []).extend(events)
    return {"date": day.get("date"), "day_start": day.get("start"), "rooms": halls}


def _event(event: Element) -> Fields:
    return {
        **{name: _text(event.find(name)) for name in _TEXTS},
        **{name: event.get(name) for name in ("guid", "id", "code")},
        "room": _text(event.find("room")),
        "tracks": [_text(track) for track in event.findall("tracks/track")],
        "tags": [_text(tag) for tag in event.findall("tags/tag")],
        "persons": [_person(person) for person in event.findall("persons/person")],
        "links": [_link(link) for link in event.findall("links/link")],
    }


def _link(link: Element) -> Fields:
    return {"url": link.get("href"), "title": _text(link)}


def _person(person: Element) -> Fields:
    """Either the name is the element's text, or there are elements inside."""
    named = {tag: _text(person.find(tag)) for tag in ("public_name", "biography", "email")}
    name = _text(person.find("name")) or (person.text if len(person) else _text(person))
    return {**named, "name": name, **{key: person.get(key) for key in ("guid", "id", "code")}}
