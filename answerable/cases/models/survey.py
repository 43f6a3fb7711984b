"""What requesters thought of the answer."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.cases.models.asking import Request

SCORES = ("ease", "clarity", "completeness", "speed", "overall")


def score_is_one_to_five(name: str) -> Q:
    return Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__gte": 1, f"{name}__lte": 5})


class SurveyResponse(models.Model):
    """Five scores of 1 to 5 and some words. Month only, and no case unless they say so."""

    personal_data: ClassVar[dict[str, str]] = {
        "comments": "free words of the requester; emptied by destruction",
    }

    month = models.DateField()
    request = models.ForeignKey(
        Request, on_delete=models.PROTECT, null=True, blank=True, related_name="survey_responses"
    )
    ease = models.PositiveSmallIntegerField(null=True, blank=True)
    clarity = models.PositiveSmallIntegerField(null=True, blank=True)
    completeness = models.PositiveSmallIntegerField(null=True, blank=True)
    speed = models.PositiveSmallIntegerField(null=True, blank=True)
    overall = models.PositiveSmallIntegerField(null=True, blank=True)
    comments = models.TextField(blank=True, default="")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *(
                models.CheckConstraint(
                    condition=score_is_one_to_five(name), name=f"cases_survey_{name}"
                )
                for name in SCORES
            ),
            models.CheckConstraint(
                condition=Q(month__day=1), name="cases_survey_keeps_the_month_only"
            ),
        ]
