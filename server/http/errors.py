"""The pages of what went wrong: what happened, why, and what one can do next."""

from starlette.responses import Response

from rooms.errors import Refused
from server.http.pages import page, paragraph, ways
from server.locales import Locales


def missing_page(locales: Locales, language: str) -> Response:
    text = locales.text
    said = paragraph(text(language, "error-missing"))
    on = ways(("/", text(language, "link-home")))
    return page(language, text(language, "error-missing-title"), said + on, 404)


def forbidden_page(locales: Locales, language: str, refusal: Refused) -> Response:
    """`refusal` says why."""
    text = locales.text
    why = paragraph(locales.refusal(language, refusal).message)
    said = paragraph(text(language, "error-forbidden"))
    on = ways(("/", text(language, "link-home")))
    return page(language, text(language, "error-forbidden-title"), why + said + on, 403)


def method_page(locales: Locales, language: str) -> Response:
    text = locales.text
    said = paragraph(text(language, "error-method"))
    on = ways(("", text(language, "error-look")), ("/", text(language, "link-home")))
    return page(language, text(language, "error-method-title"), said + on, 405)


def fault_page(locales: Locales, language: str, reference: str) -> Response:
    """`reference` stands in the log beside what happened."""
    text = locales.text
    said = paragraph(text(language, "error-fault"))
    told = paragraph(text(language, "error-reference", reference=reference))
    on = ways(("", text(language, "error-again")), ("/", text(language, "link-home")))
    return page(language, text(language, "error-fault-title"), said + told + on, 500)
