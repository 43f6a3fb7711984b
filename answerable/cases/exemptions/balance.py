"""What a recorded balance of public interest comes to, where its words go against withholding.

Pure. FOIA s.2(2)(b): the interest in the exemption must outweigh the interest in disclosure, so
neither equal interests nor a balance that is still open will do. EIR reg 12(1)(b) and 12(2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

_TOLD = r"(?:disclos|releas|publish|publication|confirm)\w*"
_CODE = re.compile(
    r"(?:to |(?:the (?:balance|public interest) )?(?:is )?(?:in favour of |favours? |for ))?"
    r"(?:disclose|disclosure|disclosing|release|releasing|publish|publication)\.?",
    re.IGNORECASE,
)
_FAVOURS = re.compile(
    r"\b(?:balance|interest|scales?|weight)\b[^.;]{0,40}?\b(?:favours?|lies? (?:in|with|on the "
    r"side of)|(?:is|falls?|lies?|tips?|comes? down|weighs?)(?: heavily| clearly| strongly)? "
    rf"(?:in favour of|towards?|for|on the side of))\s+(?:the )?{_TOLD}|"
    rf"\b(?:interest|factors|arguments|case|considerations) (?:in |for |in favour of )(?:the )?"
    rf"(?:{_TOLD}|transparency|openness)\b[^.;]{{0,30}}\b(?:outweighs?|prevails?|weighs? more|"
    r"carr(?:y|ies) more weight|(?:is|are) (?:the )?(?:stronger|greater|weightier))\b|"
    r"\b(?:maintaining|withholding|exemption|exception)\b[^.;]{0,40}\b(?:(?:does|do|did) not "
    rf"outweigh|is outweighed by (?:the |that )?(?:public )?(?:interest )?(?:in )?{_TOLD})",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\b(?:but|however|nevertheless|yet|although|though|while|whereas)\b", re.I)
_OPEN = re.compile(
    r"^(?:tbc|tbd|n/?a|none|nil|unknown|undecided|pending|to be \w+|not (?:yet )?\w+|"
    r"under consideration|\W*)\.?$|\bnot yet (?:been )?(?:decided|reached|determined|weighed)\b|"
    r"\bhave not (?:yet )?(?:decided|reached|weighed)\b|\bno decision (?:yet|has)\b|"
    r"\bstill (?:being )?(?:weighing|weighed|considering|considered|open)\b",
    re.IGNORECASE,
)
_EQUAL = re.compile(
    r"^equal\.?$|\b(?:evenly|equally) (?:balanced|weighted|matched)\b|"
    r"\bneither (?:side |interest )?outweighs\b",
    re.IGNORECASE,
)


def balance_refusals(balance: str, provision: str) -> Iterator[str]:
    """Why a provision cannot rest on this balance; nothing where it can."""
    said, named = balance.strip(), {"provision": provision}
    if _OPEN.search(said):
        yield _("The balance recorded for %(provision)s is no decision: say where it lies.") % named
    elif _EQUAL.search(said) and not _TURNS.search(said):
        yield (
            _(
                "The interests recorded for %(provision)s are equal, and it can be relied on only "
                "where that in withholding outweighs the other."
            )
            % named
        )
    elif _favours(said):
        yield (
            _(
                "The balance recorded for %(provision)s favours disclosure, so it cannot be "
                "relied on."
            )
            % named
        )


def _favours(said: str) -> bool:
    if _CODE.fullmatch(said):
        return True
    if _TURNS.search(said):
        return False
    return any(
        not re.search(r"\b(?:not|never|hardly)\b(?! outweigh)", match.group(), re.IGNORECASE)
        for match in _FAVOURS.finditer(said)
    )
