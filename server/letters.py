"""What is written to people: the letter with a sign-in link, in their language and direction."""

from html import escape

from rooms.accounts.store import Link
from server.locales import Locales, direction
from server.mail import Letter

_HTML = """<!doctype html>
<html lang="{language}" dir="{direction}">
<meta charset="utf-8">
<title>{subject}</title>
<body style="font: 16px/1.5 sans-serif; max-width: 34em; margin: 2em auto; padding: 0 1em">
<p>{about}</p>
<p><a href="{link}" style="font-size: 18px">{button}</a></p>
<p>{holds}</p>
<p dir="ltr" style="font-size: 13px; overflow-wrap: anywhere">{link}</p>
</body>
</html>
"""


def link_letter(locales: Locales, kept: Link, url: str, name: str) -> Letter:
    """To the link's address. `name` is that of the account which claims it, if one does."""
    kind = "sign-in" if kept.account_id is None else "claim"
    said = {
        "subject": locales.text(kept.language, f"mail-{kind}-subject"),
        "about": locales.text(kept.language, f"mail-{kind}-text", name=name),
        "holds": locales.text(kept.language, "mail-holds"),
        "button": locales.text(kept.language, "mail-button"),
        "link": url,
    }
    html = _HTML.format(
        language=kept.language,
        direction=direction(kept.language),
        **{name: escape(text) for name, text in said.items()},
    )
    return Letter(
        to=kept.email or "",
        language=kept.language,
        subject=said["subject"],
        text=f"{said['about']}\n\n{url}\n\n{said['holds']}\n",
        html=html,
        link=url,
    )
