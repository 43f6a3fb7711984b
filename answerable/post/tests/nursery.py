"""Starts Django once, then forks a process for each life of a trial: `python nursery.py FILE`.

To start Python anew for each life takes longer than the life. It is told `go FUNCTION LOG ARGS...`
and answers the process's number, or `how NUMBER` and answers how it ended, `alive` until then.
"""

from __future__ import annotations

import os
import runpy
import sys
import traceback
from typing import Any


def child(deed: Any, log: str, given: list[str]) -> None:
    """Live and end; whatever is raised is in the log."""
    code = 1
    with open(log, "w", buffering=1) as out:  # noqa: PTH123
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
        try:
            code = deed(*given) or 0
        except BaseException:  # the child ends here, whatever it was
            out.write(traceback.format_exc())
        finally:
            out.flush()
            os._exit(code)


def ending(number: int) -> str:
    found, status = os.waitpid(number, os.WNOHANG)
    return str(os.waitstatus_to_exitcode(status)) if found else "alive"


def main(file: str) -> None:
    import django  # noqa: PLC0415  -- the settings come first

    django.setup()
    known = runpy.run_path(file)
    for line in sys.stdin:
        order, what, *given = line.split()
        if order == "how":
            print(ending(int(what)), flush=True)  # noqa: T201
            continue
        number = os.fork()
        if not number:
            child(known[what], given[0], given[1:])
        print(number, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
