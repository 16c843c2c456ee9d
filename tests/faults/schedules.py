"""Schedules for one room: who does what, when the worker hears of it, and who comes and goes; in
any order, also in the middle of somebody's joining.
"""

from dataclasses import dataclass

from hypothesis import strategies as st

PEOPLE = ("ada", "ben", "mod")
TABS = 4
MODERATING = (
    "questions.move",
    "questions.dismiss",
    "questions.merge",
    "questions.answer",
    "questions.pin",
    "questions.configure",
)
EVERYBODYS = (
    "questions.ask",
    "questions.ask",
    "questions.edit",
    "questions.withdraw",
    "questions.vote",
    "questions.vote",
    "questions.unvote",
    "chat.send",
    "chat.edit",
    "chat.delete",
)


@dataclass(frozen=True)
class Give:
    """A command of `who`; `which` and `other` choose among the questions or messages there are, and
    `flag` between two ways.
    """

    who: str
    tag: str
    which: int
    other: int
    flag: bool


@dataclass(frozen=True)
class GiveAgain:
    """One of the commands that were done, with its key: the answer was lost on the way."""

    which: int


@dataclass(frozen=True)
class Hear:
    """The worker hears of one of the commits of which it has not heard; or, `again`, of one of
    which it has.
    """

    which: int
    again: bool


@dataclass(frozen=True)
class Lose:
    """The worker will never hear of it, but from the log."""

    which: int


@dataclass(frozen=True)
class Leave:
    tab: int


@dataclass(frozen=True)
class Come:
    """From where the tab stood, unless `anew`; with steps taken while the room is being read, and
    while its feed is being opened, if it was not open.
    """

    tab: int
    anew: bool
    reading: tuple["Step", ...] = ()
    opening: tuple["Step", ...] = ()


Step = Give | GiveAgain | Hear | Lose | Leave | Come
_numbers = st.integers(0, 7)
_commands = st.one_of(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(EVERYBODYS)),
    st.tuples(st.just("mod"), st.sampled_from(MODERATING)),
)
_gives = st.builds(
    lambda whose, which, other, flag: Give(whose[0], whose[1], which, other, flag),
    _commands,
    _numbers,
    _numbers,
    st.booleans(),
)
_hearings = st.builds(Hear, _numbers, st.sampled_from([False, False, True]))
_within = st.lists(_gives | _hearings, max_size=2).map(tuple)
_tabs = st.integers(0, TABS - 1)
_comings = st.builds(Come, _tabs, st.booleans(), _within, _within)
_steps = st.one_of(
    _gives,
    _gives,
    _hearings,
    _comings,
    st.builds(GiveAgain, _numbers),
    st.builds(Lose, _numbers),
    st.builds(Leave, _tabs),
)
schedules = st.lists(_steps, min_size=1, max_size=25)
