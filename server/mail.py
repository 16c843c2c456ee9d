"""Mail: a letter, and the two ways it goes, by SMTP or into an outbox for the developer.

Posting never waits. A letter that finds the queue full is lost, and said to be lost: its reader
asks for another one.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime, localtime, make_msgid
from typing import Protocol

import aiosmtplib
import structlog

LIMIT_QUEUE = 1000
SENDERS = 8
KEPT_LETTERS = 100
TIMEOUT_S = 30
WAITS_S = (5, 60, 300)
_log = structlog.get_logger()


@dataclass(frozen=True)
class Letter:
    """The same twice, as text and as HTML; `link` is what it is about."""

    to: str
    language: str
    subject: str
    text: str
    html: str
    link: str


class Mail(Protocol):
    def post(self, letter: Letter) -> None: ...

    async def run(self) -> None:
        """Runs as long as the server does."""


class Outbox:
    """Keeps the newest letters instead of sending them, and says their links."""

    def __init__(self, say: Callable[[str], object] = print) -> None:
        self._say = say
        self._letters: deque[Letter] = deque(maxlen=KEPT_LETTERS)

    def post(self, letter: Letter) -> None:
        self._letters.appendleft(letter)
        self._say(f"mail to {letter.to}: {letter.link}")

    async def run(self) -> None:
        await asyncio.Event().wait()

    @property
    def letters(self) -> list[Letter]:
        """Newest first."""
        return list(self._letters)


class Smtp:
    """Sends SENDERS letters at a time; one that fails is tried again after each of `waits_s`."""

    def __init__(
        self,
        host: str,
        port: int,
        username: str | None,
        password: str | None,
        tls: bool,
        sender: str,
        waits_s: tuple[float, ...] = WAITS_S,
    ) -> None:
        """`tls` from the first byte on; without it, STARTTLS where the server offers it."""
        self._host, self._port = host, port
        self._username, self._password = username, password
        self._tls = tls
        self._sender = sender
        self._waits_s = waits_s
        self._queue: asyncio.Queue[Letter] = asyncio.Queue(LIMIT_QUEUE)
        self._repeats = 0

    def post(self, letter: Letter) -> None:
        try:
            self._queue.put_nowait(letter)
        except asyncio.QueueFull:
            _log.error("mail lost", reason="the queue is full", waiting=LIMIT_QUEUE)

    async def run(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            for _ in range(SENDERS):
                tasks.create_task(self._send_on(tasks))

    async def _send_on(self, tasks: asyncio.TaskGroup) -> None:
        while not _is_ending():
            letter = await self._queue.get()
            if await self._try(letter):
                continue
            if self._repeats >= LIMIT_QUEUE:
                _log.error("mail lost", reason="too many wait for another try")
                continue
            self._repeats += 1
            tasks.create_task(self._repeat(letter))

    async def _repeat(self, letter: Letter) -> None:
        """Apart from the others, which need not wait for one that is asked to come back later."""
        try:
            for wait_s in self._waits_s:
                await asyncio.sleep(wait_s)
                if _is_ending() or await self._try(letter):
                    return
            _log.error("mail lost", reason="the mail server did not take it")
        finally:
            self._repeats -= 1

    async def _try(self, letter: Letter) -> bool:
        """Whether it is settled: sent, or refused for good."""
        try:
            await aiosmtplib.send(
                compose(letter, self._sender),
                hostname=self._host,
                port=self._port,
                username=self._username,
                password=self._password,
                use_tls=self._tls,
                timeout=TIMEOUT_S,
            )
        except (aiosmtplib.SMTPException, OSError) as error:
            _log.warning("mail not sent", kind=type(error).__name__, code=_code(error))
            return _is_final(error)
        return True


def compose(letter: Letter, sender: str) -> EmailMessage:
    """RFC 5322; the HTML is the alternative of the text (RFC 2046 §5.1.4)."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = letter.to
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(localtime())
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].strip("> "))
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834 §5: nobody's absence answers it
    message.set_content(letter.text)
    message.add_alternative(letter.html, subtype="html")
    message["Content-Language"] = letter.language
    return message


def _is_ending() -> bool:
    """Python 3.11's `wait_for`, inside aiosmtplib, may swallow the cancellation itself."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _code(error: Exception) -> int | None:
    return error.code if isinstance(error, aiosmtplib.SMTPResponseException) else None


def _is_final(error: Exception) -> bool:
    """RFC 5321 §4.2.1: a reply from 500 on will be the same next time."""
    if isinstance(error, aiosmtplib.SMTPRecipientsRefused):
        return all(refusal.code >= 500 for refusal in error.recipients)
    return (_code(error) or 0) >= 500
