"""A worker beside the pages: a process of its own that begins after them and ends with them."""

from __future__ import annotations

import io
import os
import signal
import socket
import threading
import time
import traceback
import urllib.error
import urllib.request

from django.core.management import call_command
from django.db import connection

LOOK = 1.0
"""Seconds between looks whether the pages are still served."""
GRACE = 10.0
"""Seconds a job has to finish once they are not."""
FIRST = 60.0
"""Seconds to wait for the first page; then jobs are worked off all the same."""


def work_beside(listening: socket.socket, address: str) -> int:
    """Begin working off jobs once `address` answers. Returns the process, which ends by itself.

    To be called before there are threads: they do not survive the dividing.
    """
    connection.close()  # it can be used by one of the two only
    serving = os.getpid()
    divided = os.fork()
    if divided:
        return divided
    try:
        listening.close()
        threading.Thread(target=_end_with, args=(serving,), daemon=True).start()
        wait_for(address, FIRST)
        call_command("worker", stdout=io.StringIO())
    except (KeyboardInterrupt, SystemExit):
        pass
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


def wait_for(address: str, seconds: float) -> bool:
    """Whether a page was served there, whatever it said, before the seconds were over."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 -- our own address
        except urllib.error.HTTPError:
            return True
        except OSError:
            time.sleep(LOOK / 4)
        else:
            return True
    return False


def _end_with(serving: int) -> None:
    while os.getppid() == serving:
        time.sleep(LOOK)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os._exit(0)
