"""Django's settings. Deployment settings are environment variables; nothing is started here."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

PACKAGE = Path(__file__).resolve().parent.parent

SECRET_KEY = os.environ.get("ANSWERABLE_SECRET_KEY", "not-for-production")
DEBUG = False
DEMO = os.environ.get("ANSWERABLE_DEMO") == "1"
ALLOWED_HOSTS = os.environ.get("ANSWERABLE_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = [
    "answerable.website",
    "answerable.publication",
    "answerable.cases",
    "answerable.improvement",
    "answerable.precedents",
    "answerable.letters",
    "answerable.post",
    "answerable.registers",
    "answerable.files",
    "answerable.accounts",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
]

AUTH_USER_MODEL = "accounts.User"
ROOT_URLCONF = "answerable.website.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"


def database(url: str) -> dict[str, object]:
    """Django's description of the PostgreSQL database at `url`."""
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
    }


DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""))}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True
STATIC_URL = "/static/"
