"""The worker that stands beside the pages."""

import socket
import subprocess
import sys
import textwrap
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from answerable.website.beside import wait_for


class Refusing(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_error(403)

    def log_message(self, *_said):
        pass


def test_a_page_that_refuses_is_a_page():
    server = HTTPServer(("127.0.0.1", 0), Refusing)
    threading.Thread(target=server.handle_request, daemon=True).start()
    assert wait_for(f"http://127.0.0.1:{server.server_port}/", 120)
    server.server_close()


def test_where_nothing_answers_the_wait_ends():
    free = socket.socket()
    free.bind(("127.0.0.1", 0))
    assert not wait_for(f"http://127.0.0.1:{free.getsockname()[1]}/", 0.3)
    free.close()


DIVIDING = textwrap.dedent(
    """
    import socket, sys, time
    from answerable.website import beside
    beside.LOOK, beside.GRACE, beside.FIRST = 0.05, 0.2, 0
    beside.connection.close = lambda: None
    beside.call_command = lambda *_a, **_k: time.sleep(3600)
    print(beside.work_beside(socket.create_server(("127.0.0.1", 0)), "http://127.0.0.1:1/"))
    """
)


@pytest.mark.programs
def test_it_ends_with_the_pages():
    """The pipe closes when both have ended: where the worker stays, this runs out of time."""
    ran = subprocess.run(
        [sys.executable, "-c", DIVIDING], check=True, capture_output=True, text=True, timeout=300
    )
    assert ran.stdout.strip().isdigit()
    assert ran.stderr == ""
