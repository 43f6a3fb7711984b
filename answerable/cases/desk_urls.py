"""The desk's own addresses and the cost estimate's; part of `urls`."""

from __future__ import annotations

from django.urls import path

from answerable.cases.views import cost, days, desk_tools, figures, week

urlpatterns = [
    path("figures/", figures.figures, name="figures"),
    path("figures/days/", days.days, name="days"),
    path("week/", week.week, name="week"),
    path("filters/", desk_tools.keep, name="filter_keep"),
    path("filters/<uuid:key>/", desk_tools.open_kept, name="filter"),
    path("filters/<uuid:key>/forget/", desk_tools.forget, name="filter_forget"),
    path("allocate/", desk_tools.allocate, name="allocate"),
    path("<slug:reference>/cost/", cost.cost, name="cost"),
    path("<slug:reference>/cost/together/", cost.together, name="cost_together"),
    path("<slug:reference>/cost/<int:entry>/remove/", cost.remove, name="cost_remove"),
]
