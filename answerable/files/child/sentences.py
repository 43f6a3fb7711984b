"""Why a file was refused, in the words its reader sees."""

from __future__ import annotations

from django.utils.translation import gettext as _

from answerable.files.child.outcome import Limits


def sentence(code: str, limits: Limits) -> str:
    """The sentence for `time`, `memory`, `output` or (anything else) `crash`."""
    if code == "time":
        return _("This file was not read: it took longer than %(seconds)g seconds.") % {
            "seconds": limits.seconds
        }
    if code == "memory":
        return _("This file was not read: it needed more than %(size)d MB of memory.") % {
            "size": limits.memory // 1024**2
        }
    if code == "output":
        return _("This file was not read: what it holds unpacks to more than %(size)d MB.") % {
            "size": limits.output // 1024**2
        }
    return _("This file was not read: it is damaged, or made so that it cannot be opened.")
