"""Mail is taken the moment the server tells of it; the job that reads each minute goes on as well.

One thread of the worker for each mailbox whose server offers IDLE. What it misses, for whatever
reason, the next minute brings.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime

from django.db import connection

from answerable.accounts.actor import Actor
from answerable.post.imap.connection import MailboxError, connect
from answerable.post.imap.fetching import take
from answerable.post.imap.settings import secret_given
from answerable.post.models import Mailbox

logger = logging.getLogger(__name__)
LONGEST = 540.0
"""Seconds of one wait: routers forget a silent line after ten minutes, servers after thirty."""
AGAIN = 60.0
"""Seconds until a mailbox that could not be watched is tried again."""


def watch_all(*, by: Actor, clock: Callable[[], datetime]) -> None:
    """Keep a watcher for each mailbox that is read. Never returns; meant for a thread."""
    watchers: dict[int, threading.Thread] = {}
    while True:
        for key in _wanted():
            if key not in watchers or not watchers[key].is_alive():
                watchers[key] = threading.Thread(
                    target=watch, args=(key,), kwargs={"by": by, "clock": clock}, daemon=True
                )
                watchers[key].start()
        time.sleep(AGAIN)


def _wanted() -> list[int]:
    try:
        return list(Mailbox.objects.filter(active=True).values_list("pk", flat=True))
    except Exception:
        logger.exception("the mailboxes could not be listed")
        return []
    finally:
        connection.close()


def watch(key: int, *, by: Actor, clock: Callable[[], datetime], longest: float = LONGEST) -> None:
    """Take what the server tells of, until the mailbox is paused, or cannot be watched."""
    try:
        while (mailbox := Mailbox.objects.filter(pk=key, active=True).first()) is not None:
            with connect(mailbox, secret=secret_given(mailbox), now=clock()) as opened:
                if not opened.idles:
                    return
                while Mailbox.objects.filter(pk=key, active=True).exists():
                    take(mailbox, by=by, now=clock())
                    connection.close()
                    opened.told(longest)
    except MailboxError:
        return  # the job of each minute says so on the page of mailboxes
    except Exception:
        logger.exception("a mailbox could not be watched")
    finally:
        connection.close()
