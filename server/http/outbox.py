"""The developer's page of mail that nobody sends; it exists on a developer's server only."""

from html import escape

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.http.accounts import has_outbox
from server.http.pages import page, paragraph
from server.locales import direction, negotiate
from server.mail import Letter, Outbox
from server.services import Services


def routes(services: Services) -> list[Route]:
    mail = services.mail
    if not has_outbox(services) or not isinstance(mail, Outbox):
        return []

    async def show(request: Request) -> Response:
        language = negotiate(request.headers.get("accept-language"))
        return render(services, mail, language)

    return [Route("/outbox", show, methods=["GET"])]


def render(services: Services, outbox: Outbox, language: str) -> Response:
    text = services.locales.text
    letters = [article(letter, text(language, "outbox-open")) for letter in outbox.letters]
    content = [
        paragraph(text(language, "outbox-about")),
        *(letters or [paragraph(text(language, "outbox-empty"))]),
    ]
    return page(language, text(language, "outbox-title"), "\n".join(content))


def article(letter: Letter, open_link: str) -> str:
    return (
        f'<article lang="{letter.language}" dir="{direction(letter.language)}">'
        f'<p><bdi dir="ltr">{escape(letter.to)}</bdi></p>'
        f"<h2>{escape(letter.subject)}</h2>"
        f"<p>{escape(letter.text).strip().replace(chr(10), '<br>')}</p>"
        f'<p><a href="{escape(letter.link)}">{escape(open_link)}</a></p>'
        "</article>"
    )
