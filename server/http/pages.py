"""Pages that the server makes itself, for those who come before the web app, or without scripts."""

from html import escape
from pathlib import Path

from starlette.responses import Response

from server.locales import direction

STYLE = (Path(__file__).parent / "pages.css").read_bytes()
STYLE_PATH = "/pages.css"

# A page's address may hold a secret; the origin alone is what others may learn of it. (With
# `no-referrer` browsers would send our own forms with `Origin: null`, and we could not know them.)
HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "strict-origin"}

_PAGE = """<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title} · Plenary</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{style}">
</head>
<body>
<main>
<h1>{title}</h1>
{content}
</main>
</body>
</html>
"""


def page(language: str, title: str, content: str, status: int = 200) -> Response:
    """`content` is HTML, with what others wrote in it escaped."""
    html = _PAGE.format(
        language=language,
        direction=direction(language),
        title=escape(title),
        style=STYLE_PATH,
        content=content,
    )
    return Response(html, status, HEADERS, "text/html; charset=utf-8")


def paragraph(text: str, role: str | None = None) -> str:
    return f"<p{f' role={role}' if role else ''}>{escape(text)}</p>"
