"""The installation's secret key: from the environment, or a file only its owner can read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

NAME = "secret.key"


def secret_key(home: Path, given: str | None) -> str:
    """`given`, or the key in the data folder, made there (0600) the first time it is wanted.

    Raises ImproperlyConfigured where the file is open to others or cannot be written.
    """
    if given:
        return given
    path = home / NAME
    try:
        if not path.exists():
            write(path, secrets.token_urlsafe(48))
        if path.stat().st_mode & 0o077:
            raise ImproperlyConfigured(f"{path} can be read by others: run chmod 600 on it")
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"no secret key: set ANSWERABLE_SECRET_KEY, or let {path} be written ({error})"
        ) from error


def write(path: Path, key: str) -> None:
    """Write whole or not at all: two commands may start at once, and the first one's stands."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = path.with_name(f"{NAME}.{os.getpid()}")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(key)
    try:
        os.link(new, path)
    except FileExistsError:
        pass
    finally:
        new.unlink()
