"""Who takes part in the stories."""

from dataclasses import dataclass

from tests.hall import Hall, Person


@dataclass
class Cast:
    """Each has a tab open from the beginning."""

    hall: Hall
    ada: Person
    ben: Person
    panelist: Person
    moderator: Person

    @property
    def everybody(self) -> list[Person]:
        return [self.ada, self.ben, self.panelist, self.moderator]


async def begin(hall: Hall) -> Cast:
    return Cast(
        hall,
        ada=await hall.join("ada"),
        ben=await hall.join("ben"),
        panelist=await hall.join("pat", room_role="panelist"),
        moderator=await hall.join("mod", room_role="moderator"),
    )
