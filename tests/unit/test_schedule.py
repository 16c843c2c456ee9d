"""What the import of a schedule file takes, refuses and compares."""

import copy
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rooms.programme import frab
from rooms.programme.frab import read_schedule
from rooms.programme.plan import Imported, fingerprint, plan_import
from rooms.programme.rows import Problem
from rooms.programme.schedule import LIMIT_BYTES, BrokenSchedule, Schedule, ScheduledSession

SAMPLES = Path(__file__).parents[1] / "samples"
EVENT = "days[1].rooms[Popov Room].events[1]"

Spoil = Callable[[dict[str, Any]], object]


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def at(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, UTC).strftime("%Y-%m-%d %H:%M")


def problems(data: bytes, zone: str | None = None) -> list[Problem]:
    with pytest.raises(BrokenSchedule) as broken:
        read_schedule(data, zone)
    return broken.value.problems


def spoilt(spoil: Spoil) -> bytes:
    document = json.loads(sample("pretalx.json"))
    spoil(document["schedule"]["conference"])
    return json.dumps(document).encode()


def spoilt_event(**fields: object) -> bytes:
    return spoilt(lambda conference: event_of(conference).update(fields))


def event_of(conference: dict[str, Any], number: int = 0) -> dict[str, Any]:
    event: dict[str, Any] = conference["days"][0]["rooms"]["Popov Room"][number]
    return event


def found(data: bytes, zone: str | None = None) -> list[tuple[str, str]]:
    return [(problem.place, problem.code) for problem in problems(data, zone)]


def places(data: bytes) -> list[str]:
    """Of the problems, if there are any."""
    try:
        read_schedule(data)
    except BrokenSchedule as broken:
        return [problem.place for problem in broken.problems]
    return []


# What is taken


def test_the_json_and_the_xml_of_one_programme_read_the_same() -> None:
    assert read_schedule(sample("pretalx.json")) == read_schedule(sample("pretalx.xml"))


def test_a_session_comes_with_everything_that_is_public() -> None:
    schedule = read_schedule(sample("pretalx.json"))
    first, second, _ = schedule.sessions
    assert (schedule.title, schedule.acronym) == ("Forum of Samples 2020", "forum20")
    assert schedule.zone == "Europe/Zurich"
    assert first.guid == "5b8a8a5e-0b0f-5f4c-9a57-000000000101"
    assert (first.title, first.subtitle) == ("Opening: connecting everyone", "A welcome")
    assert first.abstract == "First line.\nSecond <b>line</b>."
    assert first.description == "Bring a question & a friend."
    assert (first.language, first.type, first.hall) == ("en", "High-level opening", "Popov Room")
    assert (at(first.starts_at_ms), at(first.ends_at_ms)) == (
        "2020-06-22 08:00",
        "2020-06-22 09:00",
    )
    assert [speaker.name for speaker in first.speakers] == ["Ada Lanternfield", "Benoît Delanuage"]
    assert first.speakers[0].biography == "Invents bridges."
    assert [(link.title, link.url) for link in first.links] == [
        ("Agenda", "https://forum.example/agenda")
    ]
    assert (first.tracks, second.tracks, second.tags) == (
        ("Opening",),
        ("C8", "C3"),
        ("SDG 4", "SDG 10"),
    )


def test_answers_and_whatever_else_is_private_are_never_read() -> None:
    everything = msgspec.json.encode(read_schedule(sample("pretalx.json")))
    assert b"+41 00 000" not in everything
    assert b"private" not in everything


def test_an_address_is_kept_to_find_the_account_and_nothing_else() -> None:
    speakers = read_schedule(sample("pretalx.json")).sessions[0].speakers
    assert [speaker.email for speaker in speakers] == ["ada@forum.example", None]


def test_what_one_session_says_of_a_person_holds_in_all() -> None:
    schedule = read_schedule(sample("pretalx.json"))
    ada = schedule.sessions[0].speakers[0]
    assert schedule.sessions[1].speakers == (ada,)
    assert schedule.speakers()[ada.ref] == ada


def test_a_duration_of_days_is_understood() -> None:
    hackathon = read_schedule(sample("pretalx.json")).sessions[2]
    assert (at(hackathon.starts_at_ms), at(hackathon.ends_at_ms)) == (
        "2020-06-22 22:30",
        "2020-06-23 22:30",
    )


def test_the_older_xml_has_its_date_at_the_day_and_ends_it_after_midnight() -> None:
    walk, campfire = read_schedule(sample("frab-old.xml"), "Europe/Berlin").sessions
    assert (walk.guid, campfire.guid) == ("id:7", "id:8")
    assert (at(walk.starts_at_ms), at(campfire.starts_at_ms)) == (
        "2012-08-25 21:30",
        "2012-08-25 22:30",
    )
    assert campfire.ends_at_ms - campfire.starts_at_ms == 90 * 60_000
    assert walk.description == "Bring <em>boots</em>."
    assert [speaker.ref for speaker in walk.speakers] == ["id:3"]


def test_the_json_of_frab_may_have_no_halls_and_no_guids() -> None:
    greeting, questions = read_schedule(sample("frab.json")).sessions
    assert (greeting.hall, greeting.guid) == ("", "2ebf1177-3939-49ef-b14f-00000000000a")
    assert (questions.guid, questions.language, questions.tracks) == ("id:2", "", ())
    assert [speaker.ref for speaker in questions.speakers] == ["id:1", "name:Nobody Inparticular"]
    assert questions.links[0].title == "https://eve.example/q"


def test_a_byte_order_mark_does_no_harm() -> None:
    for name in ("pretalx.json", "pretalx.xml"):
        assert read_schedule(b"\xef\xbb\xbf" + sample(name)) == read_schedule(sample(name))


def test_xml_may_declare_another_encoding() -> None:
    latin = sample("frab-old.xml").replace(b"UTF-8", b"iso-8859-1").replace(b"Carla", b"Zo\xeb")
    assert read_schedule(latin, "UTC").sessions[0].speakers[0].name == "Zoë Sternfeld"


def test_html_that_somebody_forgot_to_escape_is_text() -> None:
    nested = sample("frab-old.xml").replace(b"&lt;em&gt;boots&lt;/em&gt;", b"<em>boots</em>")
    assert read_schedule(nested, "UTC").sessions[0].description == "Bring boots."


# The zone


def test_the_zone_asked_for_is_the_events() -> None:
    assert read_schedule(sample("pretalx.json"), "Asia/Tokyo").zone == "Asia/Tokyo"


@pytest.mark.parametrize(
    ("offset", "zone"),
    [("+02:00", "Etc/GMT-2"), ("-05:00", "Etc/GMT+5"), ("+00:00", "UTC"), ("Z", "UTC")],
)
def test_without_a_name_one_constant_offset_is_a_fixed_zone(offset: str, zone: str) -> None:
    data = sample("frab.json").replace(b"+02:00", offset.encode())
    assert read_schedule(data).zone == zone


def test_when_offsets_differ_or_are_odd_the_zone_is_asked_for() -> None:
    mixed = sample("frab.json").replace(b"18:30:00+02:00", b"18:30:00+01:00")
    odd = sample("frab.json").replace(b"+02:00", b"+05:30")
    assert found(mixed) == found(odd) == [("time_zone_name", "no_zone")]
    assert read_schedule(mixed, "Europe/Berlin").zone == "Europe/Berlin"


def test_a_date_without_an_offset_is_local_time_in_the_zone() -> None:
    local = spoilt_event(date="2020-06-22T10:00:00")
    assert read_schedule(local) == read_schedule(sample("pretalx.json"))


def test_a_local_date_without_a_zone_is_a_problem_of_its_row() -> None:
    places = found(sample("frab-old.xml"))
    assert places == [
        ("time_zone_name", "no_zone"),
        ("days[1].rooms[Barn].events[1].start", "no_zone"),
        ("days[1].rooms[Barn].events[2].start", "no_zone"),
    ]


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "europe", "", "Europe"])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    unnamed = spoilt(lambda conference: conference.update(time_zone_name=zone or "-"))
    assert found(unnamed) == [("time_zone_name", "unknown_zone")]
    if zone:
        assert found(sample("pretalx.json"), zone) == [("--zone", "unknown_zone")]


def test_a_time_that_clocks_skip_is_no_time() -> None:
    skipped = spoilt_event(date="2021-03-28T02:30:00")
    assert found(skipped) == [(f"{EVENT}.date", "bad_date")]


# Files that are broken as a whole


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "unknown_format"),
        (b"BEGIN:VCALENDAR", "unknown_format"),
        (b"PK\x03\x04", "unknown_format"),
        ("{}".encode("utf-16"), "unknown_format"),
        (b"{", "not_json"),
        (b'{"schedule": NaN}', "not_json"),
        (b'{"schedule": ' + b"9" * 5000 + b"}", "not_json"),
        (b'{"a": 1, "a": 2}', "not_json"),
        (b'{"title": "Z\xfcrich"}', "bad_encoding"),
        (b"[" * 100_000, "too_deep"),
        (b"[]", "no_conference"),
        (b"{}", "no_conference"),
        (b'{"schedule": []}', "no_conference"),
        (b'{"schedule": {"conference": "forum"}}', "no_conference"),
        (b"<schedule>", "not_xml"),
        (b"<schedule/>", "no_conference"),
        (b"<html><conference/></html>", "no_conference"),
        (b"<a>" * 100_000, "too_deep"),
        (b"<schedule>Z\xfcrich</schedule>", "not_xml"),
        (b'<?xml version="1.0" encoding="klingon"?><schedule/>', "bad_encoding"),
        (b'<?xml version="1.0" encoding="utf-7"?><schedule/>', "bad_encoding"),
        (b'<!DOCTYPE schedule SYSTEM "http://evil.example/x.dtd"><schedule/>', "forbidden_xml"),
        (
            b'<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
            b"<schedule><conference><title>&b;</title></conference></schedule>",
            "forbidden_xml",
        ),
        (
            b'<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule>&x;</schedule>',
            "forbidden_xml",
        ),
        (b" " * (LIMIT_BYTES + 1), "too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else repr(value[:24]),
)
def test_a_file_that_is_no_schedule_is_refused_with_one_reason(data: bytes, code: str) -> None:
    assert found(data) == [("", code)]


def test_a_schedule_without_sessions_is_refused_for_it_would_withdraw_everything() -> None:
    assert found(spoilt(lambda conference: conference.update(days=[]))) == [("days", "no_sessions")]


def test_too_many_sessions_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frab, "LIMIT_SESSIONS", 2)
    assert ("days[1].rooms[Lovelace Hall].events[1]", "too_many") in found(sample("pretalx.json"))


def test_a_conference_needs_a_name() -> None:
    nameless = spoilt(lambda conference: conference.update(title=" ", acronym=None))
    assert found(nameless) == [("title", "no_title")]
    acronym = read_schedule(spoilt(lambda conference: conference.update(title="")))
    assert acronym.title == "forum20"


# Rows that are broken


@pytest.mark.parametrize(
    ("fields", "place", "code"),
    [
        ({"guid": None, "id": None, "slug": ""}, "guid", "no_guid"),
        ({"guid": ["x"]}, "guid", "wrong_type"),
        ({"guid": "a b"}, "guid", "bad_reference"),
        ({"guid": "x" * 101}, "guid", "too_long"),
        ({"title": ""}, "title", "no_title"),
        ({"title": "\u200b"}, "title", "no_title"),
        ({"title": 7}, "title", "wrong_type"),
        ({"title": "x" * 501}, "title", "too_long"),
        ({"title": "a\x00b"}, "title", "control_characters"),
        ({"title": "a\u202eb"}, "title", "control_characters"),
        ({"title": "a\ud800b"}, "title", "control_characters"),
        ({"abstract": {"en": "x"}}, "abstract", "wrong_type"),
        ({"description": "x" * 50_001}, "description", "too_long"),
        ({"description": "x" * 5_000_000}, "description", "too_long"),
        ({"language": "none at all"}, "language", "bad_language"),
        ({"track": 5}, "track", "wrong_type"),
        ({"tags": "one"}, "tags", "wrong_type"),
        ({"tags": ["x"] * 51}, "tags", "too_many"),
        ({"tags": ["ok", 5]}, "tags[2]", "wrong_type"),
        ({"date": None, "start": None}, "date", "no_date"),
        ({"date": "yesterday morning"}, "date", "bad_date"),
        ({"date": "2020-02-30T10:00:00+01:00"}, "date", "bad_date"),
        ({"date": "0001-01-01T00:00:00+14:00"}, "date", "bad_date"),
        ({"date": 1592812800}, "date", "wrong_type"),
        ({"date": "2020-06-22", "start": None}, "start", "no_date"),
        ({"date": "2020-06-22", "start": "25:00"}, "start", "bad_time"),
        ({"duration": None}, "duration", "no_duration"),
        ({"duration": "00:00"}, "duration", "bad_duration"),
        ({"duration": "-01:00"}, "duration", "bad_duration"),
        ({"duration": -5}, "duration", "bad_duration"),
        ({"duration": 0}, "duration", "bad_duration"),
        ({"duration": "01:75"}, "duration", "bad_duration"),
        ({"duration": "1:24:00"}, "duration", "bad_duration"),
        ({"duration": "an hour"}, "duration", "bad_duration"),
        ({"duration": "١:٠٠"}, "duration", "bad_duration"),
        ({"duration": "99:00:00"}, "duration", "bad_duration"),
        ({"duration": 10**30}, "duration", "bad_duration"),
        ({"duration": True}, "duration", "wrong_type"),
        ({"duration": 1.5}, "duration", "wrong_type"),
        ({"end": "2020-06-22T09:00:00+02:00"}, "end", "end_before_start"),
        ({"end": "2020-06-22T25:00:00+02:00"}, "end", "bad_date"),
        ({"persons": {}}, "persons", "wrong_type"),
        ({"persons": ["Ada"]}, "persons[1]", "wrong_type"),
        ({"persons": [{"id": 9}]}, "persons[1].name", "no_name"),
        ({"persons": [{"id": 9, "name": ["Ada"]}]}, "persons[1].name", "wrong_type"),
        ({"persons": [{"id": {}, "name": "Ada"}]}, "persons[1].id", "wrong_type"),
        ({"persons": [{"name": "Ada", "email": "ada"}]}, "persons[1].email", "bad_email"),
        ({"persons": [{"name": "x"}] * 201}, "persons", "too_many"),
        ({"links": "https://forum.example"}, "links", "wrong_type"),
        ({"links": [{"title": "nowhere"}]}, "links[1].url", "bad_link"),
        ({"links": [{"url": 5}]}, "links[1].url", "wrong_type"),
        ({"links": [{"url": "javascript:alert(1)"}]}, "links[1].url", "bad_link"),
        ({"links": [{"url": "JavaScript://x.example/%0aalert(1)"}]}, "links[1].url", "bad_link"),
        ({"links": [{"url": "java\nscript:alert(1)"}]}, "links[1].url", "bad_link"),
        ({"links": [{"url": "\x01javascript:alert(1)"}]}, "links[1].url", "control_characters"),
        ({"links": [{"url": "data:text/html,x"}]}, "links[1].url", "bad_link"),
        ({"links": [{"url": "//forum.example/x"}]}, "links[1].url", "bad_link"),
        ({"links": [{"url": "https://"}]}, "links[1].url", "bad_link"),
        ({"links": [{"url": "https://[::1"}]}, "links[1].url", "bad_link"),
        ({"links": [{"url": "https://bank.example@evil.example/"}]}, "links[1].url", "bad_link"),
        ({"links": [{"url": "https:\\\\evil.example"}]}, "links[1].url", "bad_link"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_broken_field_is_reported_by_its_place(
    fields: dict[str, object], place: str, code: str
) -> None:
    assert found(spoilt_event(**fields)) == [(f"{EVENT}.{place}", code)]


def test_every_broken_row_is_reported_not_only_the_first() -> None:
    def spoil(conference: dict[str, Any]) -> None:
        event_of(conference, 0).update(duration="soon", links=[{"url": "ftp://x.example"}])
        event_of(conference, 1).update(title=None)

    assert found(spoilt(spoil)) == [
        (f"{EVENT}.duration", "bad_duration"),
        (f"{EVENT}.links[1].url", "bad_link"),
        ("days[1].rooms[Popov Room].events[2].title", "no_title"),
    ]


def test_the_places_in_xml_are_the_same() -> None:
    broken = sample("pretalx.xml").replace(b"<duration>01:30<", b"<duration>soon<")
    broken = broken.replace(b"https://forum.example/agenda", b"javascript:alert(1)")
    assert found(broken) == [
        ("days[1].rooms[Popov Room].events[1].links[1].url", "bad_link"),
        ("days[1].rooms[Popov Room].events[2].duration", "bad_duration"),
    ]


def test_the_same_guid_twice_is_reported_with_where_it_was() -> None:
    def spoil(conference: dict[str, Any]) -> None:
        event_of(conference, 1)["guid"] = event_of(conference, 0)["guid"].upper()

    (problem,) = problems(spoilt(spoil))
    assert (problem.place, problem.code) == (
        "days[1].rooms[Popov Room].events[2].guid",
        "duplicate_guid",
    )
    assert EVENT in problem.reason


def test_two_people_under_one_code_are_reported_for_one_would_get_the_others_rights() -> None:
    def spoil(conference: dict[str, Any]) -> None:
        event_of(conference, 1)["persons"][0]["public_name"] = "Somebody Else"

    assert found(spoilt(spoil)) == [
        ("days[1].rooms[Popov Room].events[2].persons[1].code", "duplicate_person")
    ]


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (lambda conference: conference.update(days={}), "days"),
        (lambda conference: conference["days"].__setitem__(1, "Tuesday"), "days[2]"),
        (lambda conference: conference["days"][1].update(rooms=[]), "days[2].rooms"),
        (
            lambda conference: conference["days"][1].update(rooms={"X": None, "Y": 5}),
            "days[2].rooms[Y].events",
        ),
        (
            lambda conference: conference["days"][1].update(rooms={"X": ["event"]}),
            "days[2].rooms[X].events[1]",
        ),
    ],
)
def test_wrong_types_on_the_way_are_reported(spoil: Spoil, place: str) -> None:
    assert found(spoilt(spoil)) == [(place, "wrong_type")]


def test_nothing_in_a_file_can_be_of_a_type_that_stops_the_report() -> None:
    document = json.loads(sample("pretalx.json"))
    event = event_of(document["schedule"]["conference"])
    values: list[object] = [None, True, 5, -1.5, "x", "", [], {}, [[]], [{}], {"x": {}}, ["\ud800"]]
    for value in values:
        for name in [*event, "tracks", "tags", "end", "code"]:
            other = copy.deepcopy(document)
            event_of(other["schedule"]["conference"])[name] = value
            assert all(place.startswith(EVENT) for place in places(json.dumps(other).encode()))


def test_the_name_of_a_hall_steers_no_terminal() -> None:
    def spoil(conference: dict[str, Any]) -> None:
        conference["days"][1]["rooms"] = {"\x1b[2J" + "x" * 200: [{}]}

    assert {place[: len("days[2].rooms[?[2Jx")] for place in places(spoilt(spoil))} == {
        "days[2].rooms[?[2Jx"
    }


@given(st.data())
@settings(max_examples=200)
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    document = bytearray(sample(data.draw(st.sampled_from(["pretalx.json", "pretalx.xml"]))))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(document) - 1))
        document[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=8))
    for place in places(bytes(document)):
        assert place.isprintable()


# The comparison with what is there


def there(schedule: Schedule, withdrawn: bool = False) -> dict[str, Imported]:
    return {
        session.guid: Imported(
            room=f"room of {session.guid}", fingerprint=fingerprint(session), withdrawn=withdrawn
        )
        for session in schedule.sessions
    }


def changed(schedule: Schedule, *sessions: ScheduledSession) -> Schedule:
    return msgspec.structs.replace(schedule, sessions=sessions)


def test_the_first_import_creates_and_the_second_changes_nothing() -> None:
    schedule = read_schedule(sample("pretalx.json"))
    assert plan_import({}, schedule).summary() == "created 3, changed 0, unchanged 0, withdrawn 0"
    again = plan_import(there(schedule), read_schedule(sample("pretalx.xml")))
    assert again.summary() == "created 0, changed 0, unchanged 3, withdrawn 0"


def test_a_moved_session_is_changed_and_a_vanished_one_withdrawn_once() -> None:
    schedule = read_schedule(sample("pretalx.json"))
    first, second, third = schedule.sessions
    moved = msgspec.structs.replace(second, starts_at_ms=second.starts_at_ms + 60_000)
    plan = plan_import(there(schedule), changed(schedule, first, moved))
    assert plan.summary() == "created 0, changed 1, unchanged 1, withdrawn 1"
    assert [change.session for change in plan.changed] == [moved]
    assert plan.withdrawn == (f"room of {third.guid}",)
    gone = plan_import(there(schedule, withdrawn=True), changed(schedule, first))
    assert gone.summary() == "created 0, changed 1, unchanged 0, withdrawn 0"


def test_a_session_that_comes_back_is_changed_though_nothing_in_it_is() -> None:
    schedule = read_schedule(sample("pretalx.json"))
    plan = plan_import(there(schedule, withdrawn=True), schedule)
    assert plan.summary() == "created 0, changed 3, unchanged 0, withdrawn 0"
    assert all(change.restored for change in plan.changed)


def test_another_biography_changes_the_session() -> None:
    schedule = read_schedule(sample("pretalx.json"))
    other = read_schedule(sample("pretalx.json").replace(b"Invents bridges", b"Builds bridges", 1))
    assert len(plan_import(there(schedule), other).changed) == 2
