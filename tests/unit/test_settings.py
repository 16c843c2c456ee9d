"""Settings are right or the start stops with a sentence that names the wrong one."""

import dataclasses
from pathlib import Path
from stat import S_IMODE
from threading import Barrier, Thread

import pytest

from config import dotenv, secret
from config.errors import SettingsError
from config.settings import NAMES, Settings, load_settings, read_settings
from config.urls import Smtp

HERE = Path("/srv/plenary")


def read(**environ: str) -> Settings:
    return read_settings({f"PLENARY_{name}": value for name, value in environ.items()}, HERE)


def test_nothing_needs_to_be_set():
    settings = read_settings({"PATH": "/bin"}, HERE)

    assert settings == Settings(
        host="127.0.0.1",
        port=8000,
        public_url="http://localhost:8000",
        workers=1,
        trusted_proxies=(),
        data_dir=HERE / "var",
        web_dir=Path(__file__).parents[2] / "web" / "dist",
        database_url="sqlite+aiosqlite:////srv/plenary/var/plenary.db",
        bus_url="memory://",
        smtp=None,
        mail_from="Plenary <plenary@localhost>",
        secret="",
        metrics_token="",
        log_level="info",
        log_format="text",
        developer=True,
    )


def test_everything_can_be_set():
    settings = read(
        HOST="0.0.0.0",
        PORT="80",
        PUBLIC_URL="https://forum.example.org/",
        WORKERS="4",
        TRUSTED_PROXIES="10.0.0.1, 192.168.0.0/16,",
        DATA_DIR="/var/lib/plenary",
        WEB_DIR="/usr/share/plenary",
        DATABASE_URL="postgresql://plenary:geheim@db/plenary",
        BUS_URL="redis://cache:6379/1",
        SMTP_URL="smtps://me%40example.org:p%3Ass@mail.example.org",
        MAIL_FROM="Forum <forum@example.org>",
        SECRET="s" * 32,
        METRICS_TOKEN="letmein-letmein-letmein",
        LOG_LEVEL="Warning",
        LOG_FORMAT="json",
        DEVELOPER="no",
    )

    assert settings == Settings(
        host="0.0.0.0",
        port=80,
        public_url="https://forum.example.org",
        workers=4,
        trusted_proxies=("10.0.0.1", "192.168.0.0/16"),
        data_dir=Path("/var/lib/plenary"),
        web_dir=Path("/usr/share/plenary"),
        database_url="postgresql+asyncpg://plenary:geheim@db/plenary",
        bus_url="redis://cache:6379/1",
        smtp=Smtp(
            host="mail.example.org", port=465, username="me@example.org", password="p:ss", tls=True
        ),
        mail_from="Forum <forum@example.org>",
        secret="s" * 32,
        metrics_token="letmein-letmein-letmein",
        log_level="warning",
        log_format="json",
        developer=False,
    )


def test_each_setting_has_a_name_in_the_environment():
    spelt = {f"PLENARY_{field.name.upper()}" for field in dataclasses.fields(Settings)}
    assert spelt - {"PLENARY_SMTP"} | {"PLENARY_SMTP_URL"} == set(NAMES)


def test_an_empty_value_is_none_at_all():
    assert read(PORT="", HOST=" ", DEVELOPER="") == read()


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        *[("PORT", text) for text in ("0", "65536", "-1", "8_000", "٨٠٠٠", "http", "9" * 5000)],
        *[("HOST", text) for text in ("two words", "http://host", "-", "a/b", "::g")],
        *[
            ("PUBLIC_URL", text)
            for text in (
                "forum.example.org",
                "ftp://forum.example.org",
                "https://",
                "https://forum.example.org/path",
                "https://forum.example.org?query",
                "https://forum.example.org#part",
                "https://me@forum.example.org",
                "https://forum.example.org:port",
                "https://[::1",
            )
        ],
        *[("WORKERS", text) for text in ("0", "65", "two")],
        *[("METRICS_TOKEN", text) for text in ("short", "with a space in it", "geheimnisträger!!")],
        *[("TRUSTED_PROXIES", text) for text in ("*", "proxy", "10.0.0.1/8", "10.0.0.1 10.0.0.2")],
        *[
            ("DATABASE_URL", text)
            for text in (
                "mysql://db/plenary",
                "plenary.db",
                "postgresql://db",
                "postgresql://db/",
                "postgresql://db:port/plenary",
                "sqlite://",
                "sqlite:///",
                "sqlite:///:memory:",
                "sqlite://host/plenary.db",
                "sqlite:///plenary.db?mode=ro",
            )
        ],
        *[("BUS_URL", text) for text in ("nats://bus", "redis://", "memory", "redis://bus:port")],
        *[("SMTP_URL", text) for text in ("mail", "http://mail", "smtp://", "smtp://mail/box")],
        *[("MAIL_FROM", text) for text in ("forum", "@example.org", "forum@", "a@b.org\nBcc: c@d")],
        ("SECRET", "short"),
        ("LOG_LEVEL", "loud"),
        ("LOG_FORMAT", "xml"),
        ("DEVELOPER", "maybe"),
    ],
)
def test_a_wrong_value_is_named(name: str, wrong: str):
    with pytest.raises(SettingsError, match=rf"^PLENARY_{name} .*\.$"):
        read(**{name: wrong})


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("DATABASE_URL", "mysql://me:geheim@db/plenary"),
        ("BUS_URL", "nats://me:geheim@bus"),
        ("SMTP_URL", "http://me:geheim@mail"),
        ("SECRET", "geheim"),
    ],
)
def test_a_refusal_tells_no_password(name: str, wrong: str):
    with pytest.raises(SettingsError) as refused:
        read(**{name: wrong})
    assert "geheim" not in str(refused.value)


def test_settings_can_be_printed_without_telling_a_password():
    settings = read(
        SECRET="geheim" * 6,
        DATABASE_URL="postgres://me:geheim@db/plenary",
        BUS_URL="redis://:geheim@bus",
        SMTP_URL="smtp://me:geheim@mail",
    )
    assert "geheim" not in repr(settings)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("PLENARY_PROT", "PLENARY_PROT is not a setting; did you mean PLENARY_PORT?"),
        ("PLENARY_ZZZZZZZZZ", "PLENARY_ZZZZZZZZZ is not a setting."),
    ],
)
def test_a_misspelt_setting_is_refused(name: str, sentence: str):
    with pytest.raises(SettingsError) as refused:
        read_settings({name: "1"}, HERE)
    assert str(refused.value) == sentence


def test_what_speaks_to_the_tests_is_let_through():
    assert read(SOAK="1", TEST_REDIS="/usr/bin/redis-server") == read()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("sqlite:///data/p.db", "sqlite+aiosqlite:////srv/plenary/data/p.db"),
        ("sqlite:////data/p.db", "sqlite+aiosqlite:////data/p.db"),
        ("sqlite+aiosqlite:////data/p.db", "sqlite+aiosqlite:////data/p.db"),
        ("postgres://db/p", "postgresql+asyncpg://db/p"),
        ("postgresql+asyncpg://db/p", "postgresql+asyncpg://db/p"),
        ("postgresql://me:p%40ss@db:5433/p", "postgresql+asyncpg://me:p%40ss@db:5433/p"),
        ("postgresql:///p?host=/run/pg", "postgresql+asyncpg:///p?host=%2Frun%2Fpg"),
        ("postgres://db/p?sslmode=require", "postgresql+asyncpg://db/p?ssl=require"),
    ],
)
def test_a_database_gets_its_async_driver(given: str, kept: str):
    assert read(DATABASE_URL=given).database_url == kept


def test_several_workers_need_a_bus_that_joins_them():
    with pytest.raises(SettingsError, match=r"PLENARY_WORKERS is 2.*PLENARY_BUS_URL"):
        read(WORKERS="2")
    assert read(WORKERS="2", BUS_URL="rediss://bus").workers == 2


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, True),
        ({"HOST": "::1", "PUBLIC_URL": "http://127.0.0.1:8000"}, True),
        ({"HOST": "0.0.0.0"}, False),
        ({"PUBLIC_URL": "https://forum.example.org"}, False),
        ({"HOST": "0.0.0.0", "DEVELOPER": "1"}, True),
        ({"DEVELOPER": "0"}, False),
    ],
)
def test_a_developers_pages_exist_only_where_nobody_else_comes(
    environ: dict[str, str], expected: bool
):
    assert read(**environ).developer is expected


def test_an_outbox_is_shown_only_to_a_developer_without_smtp():
    assert read().has_outbox
    assert not read(SMTP_URL="smtp://mail").has_outbox
    assert not read(DEVELOPER="0").has_outbox


# --- .env


def test_the_environment_wins_over_the_file(tmp_path: Path):
    (tmp_path / ".env").write_text("PLENARY_PORT=1000\nPLENARY_WORKERS=1\nOTHER=x\n")
    settings = load_settings({"PLENARY_PORT": "2000", "PLENARY_SECRET": "s" * 32}, tmp_path)
    assert settings.port == 2000


def test_a_misspelt_setting_in_the_file_is_refused(tmp_path: Path):
    (tmp_path / ".env").write_text("PLENARY_PROT=1000\n")
    with pytest.raises(SettingsError, match="PLENARY_PORT"):
        load_settings({}, tmp_path)


def test_a_file_holds_comments_quotes_and_exports():
    text = "# why\n\n A = 1 \nexport B='two words'\nC=\"#3\"\nD=a=b\nE=\nF='\n"
    assert dotenv.parse(text, ".env") == {
        "A": "1",
        "B": "two words",
        "C": "#3",
        "D": "a=b",
        "E": "",
        "F": "'",
    }


@pytest.mark.parametrize("line", ["geheim", "=geheim", "1A=geheim", "A B=geheim"])
def test_a_line_that_sets_nothing_is_named_by_its_place(line: str):
    with pytest.raises(SettingsError) as refused:
        dotenv.parse(f"A=1\n{line}", ".env")
    assert str(refused.value) == ".env, line 2, is not NAME=VALUE."


def test_a_file_that_is_not_text_is_refused(tmp_path: Path):
    (tmp_path / ".env").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match=r"\.env cannot be read"):
        load_settings({}, tmp_path)


# --- The secret


def test_a_secret_is_made_once_and_kept_for_its_owner_only(tmp_path: Path):
    made = load_settings({}, tmp_path).secret

    assert len(made) >= secret.LENGTH
    assert load_settings({}, tmp_path).secret == made
    assert S_IMODE((tmp_path / "var" / "secret").stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["secret"]


def test_a_given_secret_is_not_kept(tmp_path: Path):
    assert load_settings({"PLENARY_SECRET": "s" * 32}, tmp_path).secret == "s" * 32
    assert not (tmp_path / "var").exists()


def test_all_who_start_at_once_agree_on_the_secret(tmp_path: Path):
    together = Barrier(8)
    kept = []

    def start() -> None:
        together.wait()
        kept.append(secret.keep(tmp_path))

    threads = [Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(kept) == 8
    assert len(set(kept)) == 1


def test_an_empty_secret_stops_the_start(tmp_path: Path):
    (tmp_path / "secret").touch()
    with pytest.raises(SettingsError, match="holds no secret"):
        secret.keep(tmp_path)


def test_a_data_directory_that_cannot_be_made_stops_the_start(tmp_path: Path):
    (tmp_path / "var").write_text("a file")
    with pytest.raises(SettingsError, match=r"^PLENARY_DATA_DIR cannot keep the secret"):
        load_settings({}, tmp_path)
