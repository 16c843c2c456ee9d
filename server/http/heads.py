"""The head of a page as browsers' tabs, search engines and messengers read it.

Open Graph (https://ogp.me), with the one property that Twitter's cards ask for besides.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

SITE = "Plenary"
# Open Graph names a territory, too.
OG_LOCALES = {
    "en": "en_GB",
    "fr": "fr_FR",
    "es": "es_ES",
    "ar": "ar_AR",
    "zh": "zh_CN",
    "ru": "ru_RU",
}


@dataclass(frozen=True)
class Preview:
    """What is told of a page to anybody. Without a `path` it is nothing to be shared.

    `image` is the path of a picture, wide, for those who show one.
    """

    title: str = ""
    text: str = ""
    site: str = SITE
    path: str | None = None
    kind: str = "website"
    image: str | None = None


def head(preview: Preview, language: str, public_url: str) -> str:
    """The title as the web app writes it (`useTitle` in web/src/router.tsx), and what follows."""
    title = f"{preview.title} · {SITE}" if preview.title else SITE
    return "\n    ".join(
        [f"<title>{escape(title)}</title>", *_about(preview, language, public_url)]
    )


def _about(preview: Preview, language: str, public_url: str) -> Iterable[str]:
    if preview.text:
        yield f'<meta name="description" content="{escape(preview.text)}" />'
    if preview.path is None:
        return
    url = public_url + preview.path
    yield f'<link rel="canonical" href="{escape(url)}" />'
    image = None if preview.image is None else public_url + preview.image
    properties = {
        "og:title": preview.title or SITE,
        "og:description": preview.text,
        "og:type": preview.kind,
        "og:url": url,
        "og:site_name": preview.site,
        "og:locale": OG_LOCALES[language],
        "og:image": image,
    }
    for name, value in properties.items():
        if value:
            yield f'<meta property="{name}" content="{escape(value)}" />'
    card = "summary" if image is None else "summary_large_image"
    yield f'<meta name="twitter:card" content="{card}" />'
