"""A sign-in service for a test: gives tokens (RFC 6749) and says whose one is (RFC 7662)."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class TokenService:
    """known: access token to user. asked: each form it was sent. A refresh token is good once."""

    user: str = ""
    refresh_token: str = ""
    client_secret: str = "of-the-client"
    lasts: int = 3600
    known: dict[str, str] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    port: int = 0

    @property
    def token_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/token"

    def give(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        self.asked.append(form)
        if form.get("client_secret") != self.client_secret:
            return 401, {"error": "invalid_client", "error_description": "no such secret"}
        answer: dict[str, Any] = {"token_type": "Bearer", "expires_in": self.lasts}
        if form.get("grant_type") == "refresh_token":
            if form.get("refresh_token") != self.refresh_token:
                return 400, {"error": "invalid_grant", "error_description": "it was used before"}
            self.refresh_token = f"refresh-{len(self.asked)}"
            answer["refresh_token"] = self.refresh_token
        answer["access_token"] = f"access-{len(self.asked)}"
        self.known[answer["access_token"]] = self.user
        return 200, answer

    def whose(self, token: str) -> dict[str, Any]:
        user = self.known.get(token)
        return {"active": True, "username": user} if user else {"active": False}


@contextmanager
def serving() -> Iterator[TokenService]:
    service = TokenService()

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self.answer(*service.give({key: value[0] for key, value in parse_qs(sent).items()}))

        def do_GET(self) -> None:
            asked = parse_qs(urlsplit(self.path).query)
            self.answer(200, service.whose(asked.get("token", [""])[0]))

        def answer(self, status: int, body: dict[str, Any]) -> None:
            written = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(written)))
            self.end_headers()
            self.wfile.write(written)

        def log_message(self, *_words: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    service.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
