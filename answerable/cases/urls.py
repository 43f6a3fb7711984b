"""The officers' addresses; the public's are in `public_urls`."""

from __future__ import annotations

from django.urls import path

from answerable.cases.desk_urls import urlpatterns as desk_urls
from answerable.cases.following_urls import urlpatterns as following_urls
from answerable.cases.signing_urls import urlpatterns as signing_urls
from answerable.cases.views import (
    case,
    chasers,
    desk,
    feed,
    happened,
    held,
    holidays,
    incoming,
    intake,
    letter,
    message,
    questions,
    reasons,
    survey,
    writing,
)

app_name = "cases"

urlpatterns = [
    path("", desk.desk, name="desk"),
    *desk_urls,
    *signing_urls,
    *following_urls,
    path("new/", intake.new, name="new"),
    path("new/by-hand/", intake.by_hand, name="by_hand"),
    path("incoming/", incoming.incoming, name="incoming"),
    path("incoming/<int:shown>/", incoming.decide, name="decide"),
    path("survey/", survey.results, name="survey"),
    path("calendar/", holidays.calendar, name="calendar"),
    path("calendar/refresh/", holidays.refresh, name="calendar_refresh"),
    path("calendar/<int:change>/", holidays.moved, name="calendar_moved"),
    path("chasers/", chasers.waiting, name="chasers"),
    path("chasers/allow/", chasers.allow, name="allow_escalation"),
    path("feed/", feed.address, name="feed"),
    path("<slug:reference>/", case.case, name="case"),
    path("<slug:reference>/happened/", happened.happened, name="happened"),
    path("<slug:reference>/history/<int:event>/correct/", happened.correct, name="correct"),
    path("<slug:reference>/history/<int:event>/strike-out/", happened.strike, name="strike"),
    path("<slug:reference>/correspondence/", incoming.correspondence, name="correspondence"),
    path("<slug:reference>/correspondence/read/", incoming.mark_read, name="mark_read"),
    path("<slug:reference>/confirm/", incoming.confirm, name="confirm"),
    path("<slug:reference>/seen-to/", incoming.seen_to, name="seen_to"),
    path("<slug:reference>/clock/", case.clock, name="clock"),
    path("<slug:reference>/history/", case.history, name="history"),
    path("<slug:reference>/request/", message.message, name="message"),
    path("<slug:reference>/request/<str:sha256>", message.message_file, name="message_file"),
    path("<slug:reference>/suggest/", letter.suggest, name="suggest"),
    path("<slug:reference>/release-import/", held.free, name="free"),
    path("<slug:reference>/write/<str:kind>/", writing.write, name="write"),
    path("<slug:reference>/letters/<int:number>/", writing.letter, name="desk_letter"),
    path("<slug:reference>/letters/<int:number>/send/", writing.send, name="send_desk_letter"),
    path("<slug:reference>/letters/<int:number>/drop/", writing.drop, name="drop_desk_letter"),
    path(
        "<slug:reference>/letters/<int:number>/<str:name>",
        writing.desk_file,
        name="desk_letter_file",
    ),
    path("<slug:reference>/take/", case.take, name="take"),
    path("<slug:reference>/letter/", letter.preview, name="letter"),
    path("<slug:reference>/letter/send/", letter.send, name="send"),
    path("<slug:reference>/letter/approve/", letter.approve, name="approve"),
    path("<slug:reference>/letter/return/", letter.give_back, name="return"),
    path("<slug:reference>/letter/issue/", letter.issue, name="issue"),
    path("<slug:reference>/draft/<str:name>", letter.draft_file, name="draft_file"),
    path("<slug:reference>/issued/<int:number>/<str:name>", letter.issued, name="issued"),
    path("<slug:reference>/<int:position>/", questions.answer, name="answer"),
    path("<slug:reference>/<int:position>/reasons/", reasons.reasons, name="reasons"),
    path("<slug:reference>/<int:position>/reasons/<int:place>/", reasons.reasons, name="reasons"),
    path("<slug:reference>/<int:position>/gap/<str:key>/", questions.gap, name="gap"),
    path("<slug:reference>/<int:position>/split/", questions.split, name="split"),
    path("<slug:reference>/<int:position>/merge/", questions.merge, name="merge"),
    path("<slug:reference>/owners/", chasers.with_owners, name="with_owners"),
    path("<slug:reference>/owners/<str:sha256>", chasers.owner_file, name="owner_file"),
    path("<slug:reference>/<int:position>/return/", chasers.send_back, name="send_back"),
    path("<slug:reference>/<int:position>/link/", chasers.hand_link, name="hand_link"),
    path("<slug:reference>/<int:position>/owner/", questions.owner, name="owner"),
]
