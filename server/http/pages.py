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

# The mark is that of web/src/shell/Mark.tsx.
_PAGE = """<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title} · Plenary</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{style}">
</head>
<body>
<header>
<a class="brand" href="/"><svg viewBox="1.3 1.5 21 21" fill="none" stroke="currentColor"
 stroke-width="3" stroke-linecap="round" aria-hidden="true"><path
 d="M6 3.75V20.25M11.25 3.75a6.375 6.375 0 0 1 0 12.75"/><circle cx="11.25" cy="10.125" r="2.25"
 fill="currentColor" stroke="none"/></svg>Plenary</a>
</header>
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


def ways(*links: tuple[str, str], urged: bool = True) -> str:
    """Where to go from here, by address and words, the likeliest first; it is `urged`."""
    kinds = ["button primary" if urged else "button", *["button"] * (len(links) - 1)]
    buttons = (
        f'<a class="{kind}" href="{escape(href)}">{escape(words)}</a>'
        for kind, (href, words) in zip(kinds, links, strict=True)
    )
    return f'<p class="ways">{"".join(buttons)}</p>'
