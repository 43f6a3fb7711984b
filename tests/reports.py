"""Only what a process of the tests has to tell is told.

Of each test six things would be: that it begins, three reports and that it has ended; to send, read
and print them costs as much as many a test. One report says it all where nothing went wrong.
"""

from __future__ import annotations

import pytest
from _pytest.runner import runtestprotocol


def pytest_configure(config: pytest.Config) -> None:
    """In the processes of xdist, and not where it is asked how long each part of a test took."""
    if hasattr(config, "workerinput") and config.getoption("durations", None) is None:
        config.pluginmanager.register(FewReports(), "few-reports")


class FewReports:
    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        for report in runtestprotocol(item, log=False, nextitem=nextitem):
            if report.when == "call" or not report.passed:
                item.ihook.pytest_runtest_logreport(report=report)
        return True
