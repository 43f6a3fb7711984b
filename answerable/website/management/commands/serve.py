"""The desk and the public pages."""

from __future__ import annotations

import socket
import threading
import webbrowser
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from gunicorn.app.base import BaseApplication

from answerable.website.beside import work_beside
from answerable.website.database.keeping import keep_running
from answerable.website.wsgi import application, load_pages

LOCAL = {"", "0.0.0.0", "::"}  # noqa: S104 (what a person types to reach this machine)


class Command(BaseCommand):
    help = "Serve the desk and the public pages until stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
        parser.add_argument("--port", type=int, default=8000, help="0 takes any free one")
        parser.add_argument("--open", action="store_true", help="open it in the browser")
        parser.add_argument(
            "--jobs", action="store_true", help="work off jobs too, with no worker of their own"
        )
        parser.add_argument("--processes", type=int, default=2, help="web server processes")

    def handle(self, *_args: Any, **options: Any) -> None:
        listening = listen(options["host"], options["port"])
        address = address_of(listening)
        self.stdout.write(f"Answerable is at {address} (stop it with Ctrl-C).")
        self.stdout.flush()
        if options["jobs"]:
            work_beside(listening, address)
        if options["open"]:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        load_pages()
        keep_running()
        Server(listening, options["processes"]).run()


def listen(host: str, port: int) -> socket.socket:
    """A listening socket. Raises CommandError where the address is taken or is not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(512)
    except (OSError, OverflowError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise CommandError(
            f"Cannot listen on {host} port {port}: {said}. Choose another with --port.",
            returncode=2,
        ) from error
    return listening


def address_of(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    shown = "localhost" if host in LOCAL else f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn ships no types
    """gunicorn on a socket that already listens. The pages are loaded once, before it divides."""

    def __init__(self, listening: socket.socket, processes: int) -> None:
        self.listening, self.processes = listening, processes
        super().__init__()

    def load_config(self) -> None:
        self.listening.set_inheritable(True)
        for name, value in {
            "bind": [f"fd://{self.listening.fileno()}"],
            "workers": self.processes,
            "worker_class": "gthread",
            "threads": 4,
            "timeout": 60,
            "graceful_timeout": 10,
            "loglevel": "warning",
            "control_socket_disable": True,
        }.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        return application
