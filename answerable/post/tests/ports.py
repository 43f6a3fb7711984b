"""Ports for servers that a test starts."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from aiosmtpd.controller import Controller

PATIENCE = 120.0
"""Seconds a server may take to come up or to end: no test is of how quick the machine is."""


@contextmanager
def port_of_ours() -> Iterator[int]:
    """A port of 127.0.0.1 that nobody else is given while it is ours.

    It is bound and not listened at: Linux lets a server that says SO_REUSEADDR, as every mail
    server and ours do, listen there all the same. Elsewhere it is let go, and only likely free.
    """
    with socket.socket() as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", 0))
        port = int(held.getsockname()[1])
        if sys.platform != "linux":
            held.close()
        yield port


class MailServer(Controller):
    """aiosmtpd's, on a port that was its own before anybody was told of it."""

    def __init__(self, handler, **more) -> None:
        self.listening = socket.create_server(("127.0.0.1", 0))
        port = self.listening.getsockname()[1]
        super().__init__(handler, hostname="127.0.0.1", port=port, ready_timeout=PATIENCE, **more)

    def _create_server(self):
        return self.loop.create_server(self._factory_invoker, sock=self.listening)
