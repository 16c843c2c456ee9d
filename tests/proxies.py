"""Real proxies before a Plenary of the tests, as config/deploy/ sets them up."""

import datetime
import ssl
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import ClassVar

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.programs import CADDY, NGINX
from tests.services import Service, free_port

DEPLOY = Path(__file__).resolve().parent.parent / "config" / "deploy"
NAME = "forum.example.org"
PLENARY = "127.0.0.1:8000"
HERE = "127.0.0.1"


def changed(text: str, changes: Mapping[str, str]) -> str:
    """Every change must have its place, so that what is tested is what is shipped."""
    for old, new in changes.items():
        assert old in text, f"the configuration no longer has: {old}"
        text = text.replace(old, new)
    return text


class Proxy(Service):
    """Before the Plenary at `upstream`, an address and a port; its own address is `url`."""

    over: ClassVar[str]
    """What it says last."""
    scheme: ClassVar[str]
    config: ClassVar[str]

    def __init__(self, upstream: str) -> None:
        super().__init__()
        self.upstream = upstream

    @property
    def url(self) -> str:
        return f"{self.scheme}://{HERE}:{self.port}"

    @property
    def trust(self) -> ssl.SSLContext | None:
        """For `https`: what knows its certificate."""
        return None

    def configured(self) -> Path:
        """Its configuration, with the ports and folders of this test."""
        file = self.folder / self.config
        file.write_text(changed((DEPLOY / self.config).read_text("utf-8"), self.changes()))
        return file

    def changes(self) -> dict[str, str]:
        raise NotImplementedError

    def written(self) -> str:
        """What it has written down by its end, as it is shipped."""
        return "\n".join(self.said)


class Nginx(Proxy):
    """Over TLS, with a certificate of its own; `plain_port` is where it only sends people on."""

    ready = "start worker processes"
    over = "exit"
    scheme = "https"
    config = "nginx.conf"

    def __init__(self, upstream: str) -> None:
        super().__init__(upstream)
        self.plain_port = free_port()
        make_certificate(self.folder)

    @property
    def trust(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.folder / "fullchain.pem"))

    def changes(self) -> dict[str, str]:
        temporary = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        paths = "".join(f"{name}_temp_path {self.folder}/{name};" for name in temporary)
        return {
            "error_log /var/log/nginx/error.log crit;": (
                f"error_log {self.folder}/error.log crit; error_log stderr notice;"
            ),
            "/run/nginx.pid": f"{self.folder}/nginx.pid",
            "http {\n": f"http {{\n{paths}\n",
            f"/etc/letsencrypt/live/{NAME}": str(self.folder),
            "listen 80 ": f"listen {HERE}:{self.plain_port} ",
            "listen 443 ": f"listen {HERE}:{self.port} ",
            PLENARY: self.upstream,
        }

    def written(self) -> str:
        return (self.folder / "error.log").read_text()

    def command(self) -> list[str]:
        alone = ["-e", "stderr", "-g", "daemon off;", "-p", str(self.folder)]
        return [str(NGINX.provide()), *alone, "-c", str(self.configured())]


class Caddy(Proxy):
    """Without TLS: it would ask the world for a certificate."""

    ready = "serving initial configuration"
    over = "shutdown complete"
    scheme = "http"
    config = "Caddyfile"

    def changes(self) -> dict[str, str]:
        return {
            "{\n\tlog default": "{\n\tadmin off\n\tlog default",
            f"{NAME} {{": f"http://{HERE}:{self.port} {{",
            PLENARY: self.upstream,
        }

    def command(self) -> list[str]:
        file = str(self.configured())
        folder = ["/usr/bin/env", f"HOME={self.folder}"]
        return [*folder, str(CADDY.provide()), "run", "--adapter", "caddyfile", "--config", file]


def make_certificate(folder: Path) -> None:
    """For this machine, as Let's Encrypt names the files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.datetime.now(datetime.UTC)
    here = x509.SubjectAlternativeName([x509.IPAddress(ip_address(HERE))])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(here, critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "fullchain.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
