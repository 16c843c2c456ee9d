"""Letters by SMTP, to a real mail server on the loopback that takes or refuses them."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email import message_from_bytes
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from structlog.testing import capture_logs

from server.mail import LIMIT_QUEUE, Letter, Smtp
from tests.services import free_port

TAKEN = "250 taken"


class PostOffice:
    """Answers letters with `answers`, one after the other, and then takes them all."""

    def __init__(self, *answers: str) -> None:
        self.answers = deque(answers)
        self.received: asyncio.Queue[tuple[list[str], bytes]] = asyncio.Queue()
        self.refused: asyncio.Queue[list[str]] = asyncio.Queue()
        self.loop = asyncio.get_running_loop()

    async def handle_DATA(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        answer = self.answers.popleft() if self.answers else TAKEN
        if answer == TAKEN:
            letter = (list(envelope.rcpt_tos), envelope.original_content or b"")
            self.loop.call_soon_threadsafe(self.received.put_nowait, letter)
        else:
            self.loop.call_soon_threadsafe(self.refused.put_nowait, list(envelope.rcpt_tos))
        return answer


@asynccontextmanager
async def post_office(*answers: str) -> AsyncIterator[tuple[PostOffice, int]]:
    office, port = PostOffice(*answers), free_port()
    controller = Controller(office, hostname="127.0.0.1", port=port, enable_SMTPUTF8=True)
    await asyncio.to_thread(controller.start)
    try:
        yield office, port
    finally:
        await asyncio.to_thread(controller.stop)


@asynccontextmanager
async def running(mail: Smtp) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(mail.run())
        yield
        task.cancel()


def smtp(port: int, waits_s: tuple[float, ...] = ()) -> Smtp:
    return Smtp("127.0.0.1", port, None, None, False, "Forum <forum@example.org>", waits_s)


def letter(to: str = "ada@example.org", text: str = "Your link") -> Letter:
    return Letter(to, "en", "Your link", text, f"<p>{text}</p>", "https://forum.example/link/x")


async def test_a_letter_arrives_with_its_text_and_its_html():
    async with post_office() as (office, port):
        mail = smtp(port)
        async with running(mail):
            mail.post(letter("用户@xn--fsqu00a.example", "رابط"))
            async with asyncio.timeout(20):
                recipients, raw = await office.received.get()
    assert recipients == ["用户@xn--fsqu00a.example"]
    message: Any = message_from_bytes(raw, policy=default)
    assert message["From"] == "Forum <forum@example.org>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Message-ID"].endswith("@example.org>")
    parts = {part.get_content_type(): part.get_content() for part in message.iter_parts()}
    assert parts["text/plain"].strip() == "رابط"
    assert parts["text/html"].strip() == "<p>رابط</p>"


async def test_a_letter_asked_to_come_back_later_does():
    async with post_office("451 greylisted", "452 full") as (office, port):
        mail = smtp(port, waits_s=(0, 0))
        async with running(mail):
            mail.post(letter())
            async with asyncio.timeout(20):
                await office.received.get()
        assert office.refused.qsize() == 2


async def test_a_letter_refused_for_good_is_not_sent_again():
    async with post_office("550 no such person") as (office, port):
        mail = smtp(port, waits_s=(0, 0))
        async with running(mail):
            async with asyncio.timeout(20):
                mail.post(letter("nobody@example.org"))
                assert await office.refused.get() == ["nobody@example.org"]
                mail.post(letter("ada@example.org"))
                recipients, _ = await office.received.get()
        assert recipients == ["ada@example.org"]
        assert (office.refused.qsize(), office.received.qsize()) == (0, 0)


async def test_without_a_mail_server_nothing_else_suffers():
    mail = smtp(free_port(), waits_s=(0,))
    with capture_logs() as said:
        async with running(mail):
            for _ in range(LIMIT_QUEUE + 100):
                mail.post(letter())
    assert "the queue is full" in [each.get("reason") for each in said]
    assert "ada@example.org" not in str(said)
