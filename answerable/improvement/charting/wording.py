"""What rules and kinds of charts are called on pages."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

RULES = {
    "mdc-2023": _("Making Data Count, as NHS England’s tools draw it since 2023"),
    "ptd-0.2.2": _("Making Data Count, as the R package NHSRplotthedots draws it"),
    "lifeqi-5": _("the five rules of Life QI"),
    "western-electric": _("the four zone tests of Western Electric, 1956"),
    "nelson": _("the eight tests of Nelson, 1984"),
    "ihi-run": _("the run chart rules of the Institute for Healthcare Improvement"),
    "anhoej": _("three-sigma limits, if any, and Anhøj’s rules for runs, as qicharts2 0.8.1"),
    "bestbox": _("as anhoej, with the best box for runs; experimental"),
    "cutbox": _("as anhoej, with the cut box for runs; experimental"),
}
