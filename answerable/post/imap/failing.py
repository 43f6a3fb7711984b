"""Why a mailbox could not be read, as a sentence that says what to look at."""

from __future__ import annotations

import imaplib
import socket
import ssl

from django.utils.translation import gettext as _

from answerable.accounts.secrets import Unreadable

REFUSED = ("AUTHENTICATIONFAILED", "AUTHENTICATE failed", "LOGIN failed", "authentication failed")


def why(error: Exception) -> str:
    """What went wrong and what to look at. Never holds the secret: nothing here has seen it."""
    words = said(error)
    if isinstance(error, Unreadable):
        return _("its secret was saved under another key. Type the secret again.")
    if isinstance(error, ssl.SSLError):
        return unsafe(error)
    if isinstance(error, OSError):
        return f"{unreached(error)} ({words})"
    if any(sign.lower() in words.lower() for sign in REFUSED):
        return _("the server does not accept this user with this secret. It said: %(words)s") % {
            "words": words
        }
    if isinstance(error, imaplib.IMAP4.abort):
        return _("the connection was lost. It is tried again each minute. (%(words)s)") % {
            "words": words
        }
    return words


def unsafe(error: ssl.SSLError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return _("the server's certificate is not good for this name: %(words)s") % {
            "words": error.verify_message
        }
    return _("the server does not speak TLS there. Look at the port and the encryption.")


def unreached(error: OSError) -> str:
    if isinstance(error, socket.gaierror):
        return _("there is no server of this name. Look at its spelling.")
    if isinstance(error, TimeoutError):
        return _("the server did not answer in time. A firewall may stand between.")
    if isinstance(error, ConnectionRefusedError):
        return _("nothing answers at this port of the server. Look at the port.")
    return _("the server could not be reached.")


def said(error: Exception) -> str:
    first = error.args[0] if error.args else ""
    words = first.decode("utf-8", "replace") if isinstance(first, bytes) else str(error)
    return words[:500] or type(error).__name__
