"""The deployment settings: environment variables, each with what it is for.

The reference manual is made from this table; a test sees that the code reads no other.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """default: as read where the variable is unset. secret: never shown by `answerable check`."""

    name: str
    meaning: str
    default: str = ""
    secret: bool = False


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "ANSWERABLE_HOME",
        "The data folder: the database, the kept files, the key. As root the default is "
        "/var/lib/answerable.",
        "a folder of the user's own",
    ),
    Setting(
        "DATABASE_URL",
        "A PostgreSQL server to use instead of the one in the data folder: "
        "postgresql://user:password@host:port/name, version 15 or newer.",
        "none: the database runs in the data folder",
        secret=True,
    ),
    Setting(
        "ANSWERABLE_SECRET_KEY",
        "Signs sessions and encrypts reusable secrets. Keep it outside the data folder.",
        "made once, in the data folder, readable by its owner only",
        secret=True,
    ),
    Setting(
        "ANSWERABLE_HOSTS",
        "The names this installation answers to, separated by commas.",
        "localhost,127.0.0.1,[::1]",
    ),
    Setting("ANSWERABLE_HTTPS", "1 behind a proxy that ends TLS: secure cookies and HSTS.", "0"),
    Setting("ANSWERABLE_DEMO", "1 for one-click sign-in. Never on a real installation.", "0"),
    Setting("ANSWERABLE_FROM", "The sender of mail.", "answerable@localhost"),
    Setting("ANSWERABLE_SMTP_HOST", "The mail server. Unset, mail waits in the outbox.", "none"),
    Setting("ANSWERABLE_SMTP_PORT", "Its port.", "587"),
    Setting("ANSWERABLE_SMTP_USER", "Its user.", "none"),
    Setting("ANSWERABLE_SMTP_PASSWORD", "Its password.", "none", secret=True),
    Setting(
        "ANSWERABLE_SMTP_MAILBOX",
        "The name of a mailbox: mail is sent with its user and its OAuth tokens (XOAUTH2).",
        "none",
    ),
    Setting("ANSWERABLE_SMTP_TLS", "0 to speak without TLS.", "1"),
    Setting(
        "ANSWERABLE_REGISTER_FOLDER",
        "Files left here, in a folder of the register's key, are taken each night.",
        "none",
    ),
    Setting("ANSWERABLE_DROP_FOLDER", "Mail saved in this folder is taken up.", "none"),
    Setting(
        "ANSWERABLE_URL",
        "The address people open this at, https://...: links in mail that is sent by itself "
        "begin with it. Unset, such mail carries no link.",
        "none",
    ),
    Setting("ANSWERABLE_IMAP_HOST", "The server of a mailbox to read.", "none"),
    Setting("ANSWERABLE_IMAP_PORT", "Its port.", "993, or 143 without TLS"),
    Setting("ANSWERABLE_IMAP_SECURITY", "tls, starttls, or none on this machine only.", "tls"),
    Setting("ANSWERABLE_IMAP_USER", "Who signs in there.", "none"),
    Setting(
        "ANSWERABLE_IMAP_ADDRESS",
        "The mailbox's own address, where it is shared and not that of who signs in.",
        "that of ANSWERABLE_IMAP_USER",
    ),
    Setting("ANSWERABLE_IMAP_PASSWORD", "Their password.", "none", secret=True),
    Setting(
        "ANSWERABLE_IMAP_TOKEN",
        "An OAuth access token, used in place of the password (XOAUTH2).",
        "none",
        secret=True,
    ),
    Setting("ANSWERABLE_IMAP_FOLDER", "The folder to read.", "INBOX"),
    Setting(
        "ANSWERABLE_IMAP_SINCE",
        "Leave alone what came before this day, as 2026-11-01.",
        "the day the mailbox was first read",
    ),
    Setting(
        "ANSWERABLE_PLUS_ADDRESSING",
        "1 where the mailbox takes foi+anything@: each case then has its own address. Else its "
        "token stands in the subject.",
        "0",
    ),
    Setting("ANSWERABLE_OIDC_URL", "Single sign-on: the provider's address.", "none"),
    Setting("ANSWERABLE_OIDC_NAME", "What its button says.", "single sign-on"),
    Setting("ANSWERABLE_OIDC_CLIENT", "The client id there.", "none"),
    Setting("ANSWERABLE_OIDC_SECRET", "The client secret there.", "none", secret=True),
    Setting(
        "ANSWERABLE_OIDC_ORIGINS",
        "Further origins its sign-in page may be on, separated by spaces.",
        "none",
    ),
    Setting("ANSWERABLE_FILES_S3_BUCKET", "Keep files in this S3 bucket.", "none: on disk"),
    Setting("ANSWERABLE_FILES_S3_ENDPOINT", "An S3 service other than Amazon's.", "none"),
)
