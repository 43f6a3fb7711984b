"""The requester's addresses: no sign-in, and private links where something is theirs alone."""

from __future__ import annotations

from django.urls import path

from answerable.cases.views import (
    collecting,
    consulting_link,
    feed,
    owner,
    public,
    review,
    saving,
    signing_link,
    stewards,
)

urlpatterns = [
    path("request/", public.start, name="request_start"),
    path("request/check/", public.check, name="request_check"),
    path("request/sent/", public.done, name="request_sent"),
    path("request/saved/", saving.saved, name="request_saved"),
    path("request/saved/<str:token>/", saving.carry_on, name="request_carry_on"),
    path("request/file/<str:sha256>/remove/", saving.remove_file, name="request_file_remove"),
    path("request/<slug:name>/", public.step, name="request_step"),
    path("track/<str:token>/", public.track, name="track"),
    path("track/<str:token>/<int:number>/<str:name>", public.reply, name="reply"),
    path("track/<str:token>/review/", review.ask, name="review_ask"),
    path(
        "track/<str:token>/review/<int:review>/<str:name>", review.outcome_file, name="review_file"
    ),
    path("collect/<str:token>/", collecting.collect, name="collect"),
    path("collect/<str:token>/<str:name>", collecting.collect_file, name="collect_file"),
    path("responses/<uuid:release>/<str:name>", collecting.public_file, name="public_file"),
    path("survey/thanks/", public.thanks, name="survey_thanks"),
    path("survey/<str:token>/", public.survey, name="survey"),
    path("calendar/<str:token>.ics", feed.calendar, name="calendar_feed"),
    path("owner/thanks/", owner.thanks, name="owner_thanks"),
    path("owner/<int:key>/<str:token>/", owner.answer, name="owner"),
    path("steward/thanks/", stewards.thanks, name="steward_thanks"),
    path("steward/<int:key>/<str:token>/", stewards.by_link, name="steward"),
    path("view/thanks/", consulting_link.thanks, name="third_party_thanks"),
    path("view/<int:key>/<str:token>/", consulting_link.third_party_view, name="third_party_view"),
    path("opinion/<int:key>/<str:token>/", consulting_link.opinion, name="opinion"),
    path("sign-off/thanks/", signing_link.thanks, name="sign_off_thanks"),
    path(
        "sign-off/<int:key>/<str:token>/files/<int:file>/",
        signing_link.sign_off_file,
        name="sign_off_file",
    ),
    path("sign-off/<int:key>/<str:token>/", signing_link.sign_off, name="sign_off"),
]
