"""What a web server runs."""

from __future__ import annotations

import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.website.settings")

application = get_wsgi_application()


def load_pages() -> None:
    """All that the addresses lead to, once for every process that is divided off later."""
    import_module(settings.ROOT_URLCONF)
