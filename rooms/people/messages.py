"""People on the wire: a page of those who are in a room."""

from rooms.events.messages import Person
from rooms.wire import Body, Command, Id, command


class PeoplePresent(Body, frozen=True):
    """Participants who are in the room now, ordered by id; `next` is where the next page begins,
    null on the last one.

    Moderators see all of them; everybody else those who agreed to be listed, and `others` is how
    many more there are.
    """

    people: tuple[Person, ...]
    others: int
    next: str | None


@command("people.present", reply=PeoplePresent)
class ReadPresent(Command, frozen=True, kw_only=True):
    """`after` is the `next` of the page before."""

    after: Id | None = None
