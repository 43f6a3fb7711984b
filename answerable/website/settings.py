"""Django's settings. Deployment settings are environment variables; nothing is started here."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import nhsuk_frontend_jinja
from csp.constants import NONCE, NONE, SELF
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from answerable.files.storage import kept_storage
from answerable.website.database.home import data_folder
from answerable.website.identity import form_targets, providers
from answerable.website.keys import secret_key

PACKAGE = Path(__file__).resolve().parent.parent
HOME = data_folder(os.environ)

# lazy: the key file is made when a page first needs it, not when settings are imported
SECRET_KEY = lazy(secret_key, str)(HOME, os.environ.get("ANSWERABLE_SECRET_KEY"))
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
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "procrastinate.contrib.django",
]

AUTH_USER_MODEL = "accounts.User"
ROOT_URLCONF = "answerable.website.urls"
WSGI_APPLICATION = "answerable.website.wsgi.application"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "answerable.website.middleware.SubmitOnce",
]

# Jinja2 alone: allauth's own Django templates are never reached, ours stand in their place
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [
            *sorted(PACKAGE.glob("*/templates")),
            Path(nhsuk_frontend_jinja.__file__).parent / "templates",
        ],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "answerable.website.environment.environment",
            "context_processors": ["answerable.website.context.page"],
        },
    },
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"


def database(url: str) -> dict[str, object]:
    """Django's description of the PostgreSQL database at `url`.

    What follows the `?` goes to the client library as it is, but for `host` (a socket's folder).
    """
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or parts.hostname or ""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,  # seconds
        "CONN_HEALTH_CHECKS": True,
    }


DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""))}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True
LANGUAGES = [("en-gb", _("English"))]
# a body's own words are laid over ours: the first catalogue found wins
LOCALE_PATHS = [HOME / "locale", PACKAGE / "website" / "locale"]

STATIC_URL = "/static/"
# served from the installed package itself: there is no collecting step to forget
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

# Sign-in
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email"]},
    },
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "answerable.website.sign_in.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # the body's own staff record vouches for the address
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a person is told when how they sign in is changed
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
MFA_ADAPTER = "answerable.website.sign_in.adapters.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_RECOVERY_CODES_SHOW_ONCE = False
SOCIALACCOUNT_ADAPTER = "answerable.website.sign_in.adapters.SocialAdapter"
SOCIALACCOUNT_PROVIDERS = providers(os.environ)
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_ONLY = False

# Safety in the browser
HTTPS = os.environ.get("ANSWERABLE_HTTPS") == "1"  # behind a proxy that ends TLS
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
    ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 60 * 60  # a long working day
CSRF_FAILURE_VIEW = "answerable.website.views.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF, *form_targets(os.environ)],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
DEFAULT_FROM_EMAIL = os.environ.get("ANSWERABLE_FROM", "answerable@localhost")
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024  # 25 MB of mail, in its form

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "kept": kept_storage(os.environ, HOME),
}

# Mail out: where no server is named nothing is handed over, and the outbox waits
EMAIL_HOST = os.environ.get("ANSWERABLE_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("ANSWERABLE_SMTP_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("ANSWERABLE_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("ANSWERABLE_SMTP_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("ANSWERABLE_SMTP_TLS", "1") == "1"
SMTP_MAILBOX = os.environ.get("ANSWERABLE_SMTP_MAILBOX", "")  # signed in to with its tokens
EMAIL_BACKEND = "answerable.post.smtp.Backend"
EMAIL_TIMEOUT = 60  # seconds for each exchange with the server
DROP_FOLDER = os.environ.get("ANSWERABLE_DROP_FOLDER", "")  # mail saved there is taken up
REGISTER_FOLDER = os.environ.get("ANSWERABLE_REGISTER_FOLDER", "")  # files for registers
MAILBOX = {
    "host": os.environ.get("ANSWERABLE_IMAP_HOST", ""),
    "port": os.environ.get("ANSWERABLE_IMAP_PORT", ""),
    "security": os.environ.get("ANSWERABLE_IMAP_SECURITY", ""),
    "user": os.environ.get("ANSWERABLE_IMAP_USER", ""),
    "address": os.environ.get("ANSWERABLE_IMAP_ADDRESS", ""),
    "password": os.environ.get("ANSWERABLE_IMAP_PASSWORD", ""),
    "token": os.environ.get("ANSWERABLE_IMAP_TOKEN", ""),
    "folder": os.environ.get("ANSWERABLE_IMAP_FOLDER", ""),
    "since": os.environ.get("ANSWERABLE_IMAP_SINCE", ""),
}
PLUS_ADDRESSING = os.environ.get("ANSWERABLE_PLUS_ADDRESSING", "0") == "1"
PUBLIC_URL = os.environ.get("ANSWERABLE_URL", "").rstrip("/")  # for links in mail sent by jobs

# Jobs: each room's are in its jobs.py
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

# What goes wrong is told on standard error, where whoever keeps the service reads it
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {
        "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "procrastinate": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "answerable": {"handlers": ["stderr"], "level": "WARNING"},
    },
}
